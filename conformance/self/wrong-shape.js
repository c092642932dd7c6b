import { deviate } from './support/deviate.js';

/** Wrong: reads one element too few. */
export default deviate('wrong-shape', ['optimizer/sgd'], (session) => ({
  read: async (tensor) => (await session.read(tensor)).slice(0, -1),
}));

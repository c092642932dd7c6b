import { adamWith } from './support/adam.js';

/** Wrong: updates the weights with the first moment of the step before. */
export default adamWith(
  'stale-moment',
  ({ mBefore, v, correction1, correction2, epsilon }) => mBefore / correction1 / (Math.sqrt(v / correction2) + epsilon),
);

import { adamWith } from './support/adam.js';

/** Wrong: adds epsilon inside the square root. */
export default adamWith(
  'epsilon-inside-root',
  ({ m, v, correction1, correction2, epsilon }) => m / correction1 / Math.sqrt(v / correction2 + epsilon),
);

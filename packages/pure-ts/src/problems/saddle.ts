import type { ProblemRule, ProblemRules } from '../problem-rule.js';

/**
 * f(x, y) = x² − y², stationary at the origin, and without a lower bound.
 *
 * Dauphin et al. 2014.
 */
const rule: ProblemRule<object> = {
  shape: [2],
  start: [1, 0.015625],
  loss: ([x, y]) => x * x - y * y,
  gradient: ([x, y]) => [2 * x, -2 * y],
  hessian: () => [2, 0, 0, -2],
};

export const saddle: ProblemRules<object> = { 'problem/saddle': rule };

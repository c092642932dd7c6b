import type { ProblemRule, ProblemRules } from '../problem-rule.js';

/**
 * f(x, y) = (1 − x)² + 100·(y − x²)²: a flat, curved valley. With the height v = y − x² above its floor,
 * ∇f = (−2·(1 − x) − 400·x·v, 200·v) and H = (2 − 400·v + 800·x², −400·x; −400·x, 200).
 *
 * Rosenbrock 1960.
 */
const rule: ProblemRule<object> = {
  shape: [2],
  start: [-1.2, 1],
  loss: ([x, y]) => (1 - x) ** 2 + 100 * (y - x * x) ** 2,
  gradient([x, y]) {
    const v = y - x * x;
    return [-2 * (1 - x) - 400 * x * v, 200 * v];
  },
  hessian([x, y]) {
    const mixed = -400 * x;
    return [2 - 400 * (y - x * x) + 800 * x * x, mixed, mixed, 200];
  },
};

export const rosenbrock: ProblemRules<object> = { 'problem/rosenbrock': rule };

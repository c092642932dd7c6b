import type { ProblemRule, ProblemRules } from '../problem-rule.js';

/**
 * f(x, y) = p² + q² with p = x² + y − 11 and q = x + y² − 7: four minima of loss zero. ∇f = (4·x·p + 2·q, 2·p + 4·y·q)
 * and H = (8·x² + 4·p + 2, 4·(x + y); 4·(x + y), 2 + 8·y² + 4·q).
 *
 * Himmelblau 1972.
 */
const rule: ProblemRule<object> = {
  shape: [2],
  start: [-1, 1.5],
  loss([x, y]) {
    const [p, q] = residuals(x, y);
    return p * p + q * q;
  },
  gradient([x, y]) {
    const [p, q] = residuals(x, y);
    return [4 * x * p + 2 * q, 2 * p + 4 * y * q];
  },
  hessian([x, y]) {
    const [p, q] = residuals(x, y);
    const mixed = 4 * (x + y);
    return [8 * x * x + 4 * p + 2, mixed, mixed, 2 + 8 * y * y + 4 * q];
  },
};

export const himmelblau: ProblemRules<object> = { 'problem/himmelblau': rule };

function residuals(x: number, y: number): [p: number, q: number] {
  return [x * x + y - 11, x + y * y - 7];
}

import type { QuadraticBowlProblem } from '../hyperparameter-types.js';
import type { ProblemRule, ProblemRules } from '../problem-rule.js';

/**
 * f(x, y) = (x² + κ·y²) / 2, whose Hessian diag(1, κ) has the condition number κ.
 *
 * Boyd & Vandenberghe 2004, section 9.3.2.
 */
const rule: ProblemRule<QuadraticBowlProblem> = {
  shape: [2],
  start: [1, 1],
  loss: ([x, y], { conditionNumber }) => (x * x + conditionNumber * y * y) / 2,
  gradient: ([x, y], { conditionNumber }) => [x, conditionNumber * y],
  hessian: (_, { conditionNumber }) => [1, 0, 0, conditionNumber],
};

export const quadraticBowl: ProblemRules<QuadraticBowlProblem> = { 'problem/quadratic-bowl': rule };

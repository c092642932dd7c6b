import type { ProblemRules } from './problem-rule.js';
import { beale } from './problems/beale.js';
import { himmelblau } from './problems/himmelblau.js';
import { logisticRegressionIris } from './problems/logistic-regression-iris.js';
import { quadraticBowl } from './problems/quadratic-bowl.js';
import { rosenbrock } from './problems/rosenbrock.js';
import { saddle } from './problems/saddle.js';
import { softmaxRegressionIris } from './problems/softmax-regression-iris.js';

/** Every problem of this package, by target. */
export const problems: ProblemRules<never> = {
  ...quadraticBowl,
  ...saddle,
  ...rosenbrock,
  ...beale,
  ...himmelblau,
  ...logisticRegressionIris,
  ...softmaxRegressionIris,
};

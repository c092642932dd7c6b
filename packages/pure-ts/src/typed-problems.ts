/** The problems as functions of their hyperparameters: `rosenbrock()`, `quadraticBowl({ conditionNumber: 100 })`. */
import { type Factory, problemFactory } from './factory.js';
import type { ArrayProblem } from './problem.js';
import { beale as bealeRules } from './problems/beale.js';
import { himmelblau as himmelblauRules } from './problems/himmelblau.js';
import { logisticRegressionIris as logisticRegressionIrisRules } from './problems/logistic-regression-iris.js';
import { quadraticBowl as quadraticBowlRules } from './problems/quadratic-bowl.js';
import { rosenbrock as rosenbrockRules } from './problems/rosenbrock.js';
import { saddle as saddleRules } from './problems/saddle.js';
import { softmaxRegressionIris as softmaxRegressionIrisRules } from './problems/softmax-regression-iris.js';

export const quadraticBowl: Factory<'problem/quadratic-bowl', ArrayProblem> = problemFactory(
  'problem/quadratic-bowl',
  quadraticBowlRules,
);
export const saddle: Factory<'problem/saddle', ArrayProblem> = problemFactory('problem/saddle', saddleRules);
export const rosenbrock: Factory<'problem/rosenbrock', ArrayProblem> = problemFactory(
  'problem/rosenbrock',
  rosenbrockRules,
);
export const beale: Factory<'problem/beale', ArrayProblem> = problemFactory('problem/beale', bealeRules);
export const himmelblau: Factory<'problem/himmelblau', ArrayProblem> = problemFactory(
  'problem/himmelblau',
  himmelblauRules,
);
export const logisticRegressionIris: Factory<'problem/logistic-regression-iris', ArrayProblem> = problemFactory(
  'problem/logistic-regression-iris',
  logisticRegressionIrisRules,
);
export const softmaxRegressionIris: Factory<'problem/softmax-regression-iris', ArrayProblem> = problemFactory(
  'problem/softmax-regression-iris',
  softmaxRegressionIrisRules,
);

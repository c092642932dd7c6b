import { lookahead, polyakAverage, stochasticWeightAverage } from './transforms/averages.js';
import { clipByGlobalNorm, clipByNorm } from './transforms/clip-by-norm.js';
import { clipByValue } from './transforms/clip-by-value.js';
import { decoupledDecay, l2Penalty } from './transforms/decay.js';
import { gradientAccumulation } from './transforms/gradient-accumulation.js';
import type { TransformRules } from './transform-rule.js';

/** Every transform of this package, by target. Which hyperparameters a rule takes, its definition says. */
export const transforms: TransformRules<never> = {
  ...clipByValue,
  ...clipByNorm,
  ...clipByGlobalNorm,
  ...l2Penalty,
  ...decoupledDecay,
  ...polyakAverage,
  ...stochasticWeightAverage,
  ...lookahead,
  ...gradientAccumulation,
};

/** The transforms on plain arrays: `clipByGlobalNorm({ maximumNorm: 1 })`, `polyakAverage({}, 'debiased')`. */
import type { TensorValues, Transform } from '@optspec/core';
import { type Factory, transformFactory } from './factory.js';
import {
  polyakAverage as polyakAverageRules,
  stochasticWeightAverage as stochasticWeightAverageRules,
  lookahead as lookaheadRules,
} from './transforms/averages.js';
import { clipByNorm as clipByNormRules, clipByGlobalNorm as clipByGlobalNormRules } from './transforms/clip-by-norm.js';
import { clipByValue as clipByValueRules } from './transforms/clip-by-value.js';
import { l2Penalty as l2PenaltyRules, decoupledDecay as decoupledDecayRules } from './transforms/decay.js';
import { gradientAccumulation as gradientAccumulationRules } from './transforms/gradient-accumulation.js';

export const clipByValue: Factory<'transform/clip-by-value', Transform<TensorValues>> = transformFactory(
  'transform/clip-by-value',
  clipByValueRules,
);
export const clipByNorm: Factory<'transform/clip-by-norm', Transform<TensorValues>> = transformFactory(
  'transform/clip-by-norm',
  clipByNormRules,
);
export const clipByGlobalNorm: Factory<'transform/clip-by-global-norm', Transform<TensorValues>> = transformFactory(
  'transform/clip-by-global-norm',
  clipByGlobalNormRules,
);
export const l2Penalty: Factory<'transform/l2-penalty', Transform<TensorValues>> = transformFactory(
  'transform/l2-penalty',
  l2PenaltyRules,
);
export const decoupledDecay: Factory<'transform/decoupled-decay', Transform<TensorValues>> = transformFactory(
  'transform/decoupled-decay',
  decoupledDecayRules,
);
export const polyakAverage: Factory<'transform/polyak-average', Transform<TensorValues>> = transformFactory(
  'transform/polyak-average',
  polyakAverageRules,
);
export const stochasticWeightAverage: Factory<
  'transform/stochastic-weight-average',
  Transform<TensorValues>
> = transformFactory('transform/stochastic-weight-average', stochasticWeightAverageRules);
export const lookahead: Factory<'transform/lookahead', Transform<TensorValues>> = transformFactory(
  'transform/lookahead',
  lookaheadRules,
);
export const gradientAccumulation: Factory<
  'transform/gradient-accumulation',
  Transform<TensorValues>
> = transformFactory('transform/gradient-accumulation', gradientAccumulationRules);

import type { SamplerRules } from './sampler-rule.js';
import { fullBatch } from './samplers/full-batch.js';
import { miniBatch } from './samplers/mini-batch.js';
import { singleSample } from './samplers/single-sample.js';

/** Every sampler of this package, by target. */
export const samplers: SamplerRules<never> = {
  ...fullBatch,
  ...singleSample,
  ...miniBatch,
};

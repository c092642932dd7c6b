import type { SingleSampleSampler } from '../hyperparameter-types.js';
import type { SamplerRules } from '../sampler-rule.js';

/** One example at a time: an epoch is as many updates as there are examples. */
export const singleSample: SamplerRules<SingleSampleSampler> = {
  'sampler/single-sample': {
    batching: ({ examples, shuffle, seed }) => ({
      ...{ examples, batchSize: 1, dropLast: false },
      orderOf: (stream) => (shuffle ? { seed, stream } : undefined),
    }),
  },
};

import type { FullBatchSampler } from '../hyperparameter-types.js';
import type { SamplerRules } from '../sampler-rule.js';

/** All examples at once: every epoch is one update. */
export const fullBatch: SamplerRules<FullBatchSampler> = {
  'sampler/full-batch': {
    batching: ({ examples }) => ({ examples, batchSize: examples, dropLast: false, orderOf: () => undefined }),
  },
};

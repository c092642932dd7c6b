import type { SingleSampleSampler } from '../hyperparameter-types.js';
import { drawnAgain } from '../random/drawn-again.js';
import { shuffled } from '../random/shuffled.js';
import type { SamplerRules } from '../sampler-rule.js';

/** One example at a time: an epoch is as many updates as there are examples. */
export const singleSample: SamplerRules<SingleSampleSampler> = {
  'sampler/single-sample': {
    batching: ({ examples, shuffle, seed }) => ({
      ...{ examples, batchSize: 1, dropLast: false },
      orderOf: (stream) => (shuffle ? { draw: shuffled, seed, stream } : undefined),
    }),
  },
  /** Each is drawn from all examples, whatever came before. */
  'sampler/single-sample#with-replacement': {
    batching: ({ examples, seed }) => ({
      ...{ examples, batchSize: 1, dropLast: false },
      orderOf: (stream) => ({ draw: drawnAgain, seed, stream }),
    }),
  },
};

import type { MiniBatchSampler } from '../hyperparameter-types.js';
import { drawnAgain } from '../random/drawn-again.js';
import { shuffled } from '../random/shuffled.js';
import type { Order, SamplerRules } from '../sampler-rule.js';

/** Mini-batches: each epoch goes through all examples, ⌈N/B⌉ batches of B of which the last may be short, or ⌊N/B⌋ whole ones. */
export const miniBatch: SamplerRules<MiniBatchSampler> = {
  'sampler/mini-batch': {
    broken,
    batching: (hyperparameters) => ({ ...hyperparameters, orderOf: (epoch) => orderOf(hyperparameters, epoch) }),
  },
  /** Every epoch in the order of the first. */
  'sampler/mini-batch#shuffle-once': {
    broken,
    batching: (hyperparameters) => ({ ...hyperparameters, orderOf: () => orderOf(hyperparameters, 0) }),
  },
  /** Each example of a batch is drawn from all of them: an epoch may have one twice, and another not at all. */
  'sampler/mini-batch#with-replacement': {
    broken,
    batching: (hyperparameters) => ({
      ...hyperparameters,
      orderOf: (stream) => ({ draw: drawnAgain, seed: hyperparameters.seed, stream }),
    }),
  },
};

function orderOf({ shuffle, seed }: MiniBatchSampler, stream: number): Order | undefined {
  return shuffle ? { draw: shuffled, seed, stream } : undefined;
}

function broken({ dropLast, batchSize, examples }: MiniBatchSampler): string | undefined {
  if (!dropLast || batchSize <= examples) return undefined;
  return `batchSize is ${batchSize}; with dropLast it must be at most examples, which is ${examples}`;
}

import type { Rule } from './hyperparameters.js';

/** One way to go through the examples of a training set in batches. */
export interface SamplerRule<Hyperparameters> extends Rule<Hyperparameters> {
  readonly batching: (hyperparameters: Hyperparameters) => Batching;
}

export interface Batching {
  readonly examples: number;
  readonly batchSize: number;
  /** Leave a short last batch out. */
  readonly dropLast: boolean;
  /** In which order an epoch has the examples; undefined: as they are. */
  readonly orderOf: (epoch: number) => Order | undefined;
}

/** What is drawn under the key of a seed, with a stream folded into it: the numbers of as many examples as there are. */
export interface Order {
  readonly draw: (examples: number, seed: number, stream: number) => Uint32Array;
  readonly seed: number;
  readonly stream: number;
}

/** Rules by target: a sampler and its variants. */
export type SamplerRules<Hyperparameters> = Readonly<Record<string, SamplerRule<Hyperparameters>>>;

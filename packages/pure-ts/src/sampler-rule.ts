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
  /** The key of the order of an epoch: its seed and what is folded into it; undefined: the examples stay in order. */
  readonly orderOf: (epoch: number) => { readonly seed: number; readonly stream: number } | undefined;
}

/** Rules by target: a sampler and its variants. */
export type SamplerRules<Hyperparameters> = Readonly<Record<string, SamplerRule<Hyperparameters>>>;

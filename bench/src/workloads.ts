import type { Hyperparameters } from '@optspec/core';

/** What is measured: one step of an optimizer, or one fill by an initializer. */
export interface Workload {
  readonly name: string;
  /** File of the definition in the standard. */
  readonly definition: string;
  readonly hyperparameters: Hyperparameters;
  /** Arrays of the size of the weights that the step works on: weights, gradients and state. */
  readonly arrays: number;
  /** Arrays read plus arrays written: what must at least pass between processor and memory in one step. */
  readonly traffic: number;
}

type With<Names extends string> = Workload & { readonly hyperparameters: Readonly<Record<Names, number>> };

/** The steps that are measured; every peer has the same hyperparameters written into it. */
export const WORKLOADS: {
  readonly sgd: With<'learningRate'>;
  readonly momentum: With<'learningRate' | 'momentum'>;
  readonly adamw: With<'learningRate' | 'beta1' | 'beta2' | 'epsilon' | 'weightDecay'>;
  readonly lion: With<'learningRate' | 'beta1' | 'beta2' | 'weightDecay'>;
  readonly normal: Workload;
} = {
  sgd: {
    name: 'sgd',
    definition: 'optimizers/sgd',
    hyperparameters: { learningRate: 1e-3 },
    arrays: 2,
    traffic: 3,
  },
  momentum: {
    name: 'momentum',
    definition: 'optimizers/sgd',
    hyperparameters: { learningRate: 1e-3, momentum: 0.9 },
    arrays: 3,
    traffic: 5,
  },
  adamw: {
    name: 'adamw',
    definition: 'optimizers/adamw',
    hyperparameters: { learningRate: 1e-3, beta1: 0.9, beta2: 0.999, epsilon: 1e-8, weightDecay: 0.01 },
    arrays: 4,
    traffic: 7,
  },
  lion: {
    name: 'lion',
    definition: 'optimizers/lion',
    hyperparameters: { learningRate: 1e-4, beta1: 0.9, beta2: 0.99, weightDecay: 0.01 },
    arrays: 3,
    traffic: 5,
  },
  normal: { name: 'normal', definition: 'initializers/normal', hyperparameters: {}, arrays: 1, traffic: 1 },
};

export type WorkloadName = keyof typeof WORKLOADS;

/** Seed of the initializer; the stream of a tensor is its index. */
export const SEED = 7;

/** The workloads that have gradients. */
export type OptimizerName = Exclude<WorkloadName, 'normal'>;

export function isWorkload(name: string): name is WorkloadName {
  return Object.hasOwn(WORKLOADS, name);
}

import type { Optimizer, TensorValues } from '@optspec/core';
import type { Schedule } from '@optspec/pure-ts';
import type { Sample, Split } from './dataset.js';
import { shuffled } from './shuffled.js';
import { evaluate, type Parameters } from './softmax-regression.js';

export interface Training {
  readonly optimizer: Optimizer<TensorValues>;
  readonly schedule: Schedule;
  readonly epochs: number;
  readonly batchSize: number;
  readonly seed: number;
}

export interface History {
  /** Training loss before the first epoch and after each. */
  readonly losses: readonly number[];
  readonly trainingAccuracy: number;
  readonly testAccuracy: number;
}

/** Trains `parameters` in place on shuffled mini-batches. The same arguments give the same numbers, bit for bit. */
export function train(parameters: Parameters, data: Split, training: Training): History {
  const { optimizer, schedule, epochs, batchSize, seed } = training;
  const state = optimizer.init(parameters);
  const losses = [evaluate(parameters, data.training).loss];
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const batch of batches(shuffled(data.training, seed, epoch), batchSize)) {
      const { gradients } = evaluate(parameters, batch);
      optimizer.step(parameters, gradients, state, { learningRate: schedule(state.t) });
    }
    losses.push(evaluate(parameters, data.training).loss);
  }
  const trainingAccuracy = evaluate(parameters, data.training).accuracy;
  return { losses, trainingAccuracy, testAccuracy: evaluate(parameters, data.test).accuracy };
}

/** Consecutive slices of `size`; the last may be shorter. */
export function batches(samples: readonly Sample[], size: number): (readonly Sample[])[] {
  const count = Math.ceil(samples.length / size);
  return Array.from({ length: count }, (_, i) => samples.slice(i * size, (i + 1) * size));
}

import { describe, expect, it } from 'vitest';
import { OPTIMIZERS, SCHEDULES } from '../src/catalogue.js';
import { iris, SPECIES, standardized } from '../src/dataset.js';
import { zeros } from '../src/softmax-regression.js';
import { batches, train } from '../src/train.js';

/** Final value of R's `nnet::multinom(Species ~ ., iris)` over 150 flowers: 5.949363. No weights reach it. */
const INFIMUM = 5.949 / 150;

const samples = standardized(iris());
const data = { training: samples, test: samples };

function losses(optimizer: string, schedule: string, learningRate: number, epochs: number, batchSize: number) {
  const steps = epochs * Math.ceil(samples.length / batchSize);
  const made = { optimizer: OPTIMIZERS[optimizer]?.make(), schedule: SCHEDULES[schedule]?.(learningRate, steps) };
  if (!made.optimizer || !made.schedule) throw new Error(`no ${optimizer} or no ${schedule}`);
  const settings = { optimizer: made.optimizer, schedule: made.schedule, epochs, batchSize, seed: 0 };
  return train(zeros(4, SPECIES.length), data, settings).losses;
}

describe('train', () => {
  it('falls at every step of full-batch gradient descent with a step below 2/L', () => {
    // The Hessian is at most ½·X̃ᵀX̃/n; standardized features and the bias give it trace 5/2, so L ≤ 5/2.
    const falling = losses('sgd', 'constant', 0.4, 500, 150);
    expect(falling).toHaveLength(501);
    expect(falling).toEqual(falling.toSorted((a, b) => b - a));
  });

  it('comes within a tenth of the infimum that R finds, and not below it', () => {
    const last = losses('adam', 'cosine', 0.3, 3000, 150).at(-1);
    expect(last).toBeGreaterThan(INFIMUM);
    expect(last).toBeLessThan(1.1 * INFIMUM);
  });

  const pairs = Object.keys(OPTIMIZERS).flatMap((optimizer) =>
    Object.keys(SCHEDULES).map((s) => [optimizer, s] as const),
  );
  it.each(pairs)('learns with %s and %s', (optimizer, schedule) => {
    const [first = 0, last = 0] = [0, -1].map((i) =>
      losses(optimizer, schedule, OPTIMIZERS[optimizer]?.learningRate ?? 0, 10, 16).at(i),
    );
    expect(last).toBeGreaterThan(INFIMUM);
    expect(last).toBeLessThan(first);
  });

  it('gives the same numbers for the same seed', () => {
    expect(losses('lion', 'cosine', 0.01, 5, 16)).toEqual(losses('lion', 'cosine', 0.01, 5, 16));
  });
});

describe('batches', () => {
  it('cuts in order and leaves a short last one', () => {
    expect(batches(samples.slice(0, 5), 2).map(({ length }) => length)).toEqual([2, 2, 1]);
    expect(batches(samples, 16).flat()).toEqual(samples);
  });
});

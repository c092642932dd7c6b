import { describe, expect, test } from 'vitest';
import { gradientDescent } from '../../src/index.js';
import { stepFrom, weights } from '../stepping.js';

/** Samples of the loss ½·(w − x)², whose gradient is w − x. */
const SAMPLES = [1, 2, 4, 9];
const gradient = (w: number, x: number): number => w - x;
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const over = (samples: readonly number[], w: number): number => sum(samples.map((x) => gradient(w, x)));

describe('gradientDescent', () => {
  test('steps against the gradient and keeps nothing', () => {
    const optimizer = gradientDescent({ learningRate: 0.5 });
    expect(optimizer.init([new Float32Array(2)]).slots).toEqual({});
    expect(weights(optimizer, 1, [{ g: 1 }, { g: 3 }])).toEqual([0.5, -1]);
  });

  test('reaches the mean of the samples in one step of 1 over the full batch', () => {
    expect(weights(gradientDescent({ learningRate: 1 }), 0, [{ g: over(SAMPLES, 0) / 4 }])).toEqual([4]);
  });

  test('steps over single samples from where the sample before has led', () => {
    const optimizer = gradientDescent({ learningRate: 0.5 });
    const reached = SAMPLES.reduce((w, x) => weights(optimizer, w, [{ g: gradient(w, x) }])[0] ?? Number.NaN, 0);
    // each step goes half of the way to its sample
    expect(reached).toBe(((1 / 2 + 2) / 2 + 4) / 4 + 9 / 2);
  });

  test('divides a summed gradient by the size of the batch', () => {
    const optimizer = gradientDescent({ learningRate: 0.5, batchSize: 4 }, 'summed-gradient');
    expect(stepFrom(optimizer, 16)).toEqual({ w: -1 });
    expect(weights(optimizer, 0, [{ g: over(SAMPLES, 0) }])).toEqual([2]);
  });

  test('takes the number of a smaller last batch as an override', () => {
    const optimizer = gradientDescent({ learningRate: 1, batchSize: 4 }, 'summed-gradient');
    expect(weights(optimizer, 0, [{ g: 8 }, { g: 8, overrides: { batchSize: 2 } }])).toEqual([-2, -6]);
  });

  test('as optimistic adds the change of the gradient, and none at the first step', () => {
    const optimizer = gradientDescent({ learningRate: 0.5, alpha: 1, beta: 2 }, 'optimistic');
    // 1 − 0.5·1, then − 0.5·(3 + 2·2), then − 0.5·(1 − 2·2)
    expect(weights(optimizer, 1, [{ g: 1 }, { g: 3 }, { g: 1 }])).toEqual([0.5, -3, -1.5]);
  });

  test('takes one step for sums and means, whatever the batch', () => {
    for (const batch of [SAMPLES, SAMPLES.slice(0, 2), SAMPLES.slice(3)]) {
      const summed = gradientDescent({ learningRate: 0.5, batchSize: batch.length }, 'summed-gradient');
      const mean = gradientDescent({ learningRate: 0.5 });
      const total = over(batch, 3);
      expect(weights(summed, 3, [{ g: total }])).toEqual(weights(mean, 3, [{ g: total / batch.length }]));
    }
  });
});

import { describe, expect, test } from 'vitest';
import { adagrad } from '../../src/index.js';
import { stepFrom } from '../stepping.js';

describe('adagrad', () => {
  test('divides by the root of the sum plus epsilon', () => {
    expect(stepFrom(adagrad({ learningRate: 0.5, epsilon: 1 }), 3)).toEqual({ w: 0.625, s: 9 });
  });

  test('starts at the initial accumulator', () => {
    const optimizer = adagrad({ learningRate: 0.5, epsilon: 4, initialAccumulator: 7 });
    expect(stepFrom(optimizer, 3)).toEqual({ w: 0.8125, s: 16 });
  });

  test('lowers the learning rate from the second step on', () => {
    const optimizer = adagrad({ learningRate: 0.5, epsilon: 1, learningRateDecay: 0.5 });
    expect(stepFrom(optimizer, 3, {}, 0).w).toBe(0.625);
    expect(stepFrom(optimizer, 3, {}, 2).w).toBe(0.8125);
  });

  test('adds the decay to the gradient', () => {
    expect(stepFrom(adagrad({ learningRate: 0.5, epsilon: 1, weightDecay: 1 }), 2)).toEqual({ w: 0.625, s: 9 });
  });

  test('adds epsilon under the root as epsilon-inside', () => {
    const optimizer = adagrad({ learningRate: 0.5, epsilon: 48, initialAccumulator: 7 }, 'epsilon-inside');
    expect(stepFrom(optimizer, 3)).toEqual({ w: 0.8125, s: 16 });
  });

  test('steps like epsilon-inside as zero-guarded where the sum is not zero', () => {
    const optimizer = adagrad({ learningRate: 0.5, epsilon: 48, initialAccumulator: 7 }, 'zero-guarded');
    expect(stepFrom(optimizer, 3)).toEqual({ w: 0.8125, s: 16 });
  });

  test('stays where the sum is zero as zero-guarded, and divides zero by zero without', () => {
    const zeros = { epsilon: 0, initialAccumulator: 0 };
    expect(stepFrom(adagrad(zeros, 'zero-guarded'), 0).w).toBe(1);
    expect(stepFrom(adagrad(zeros, 'epsilon-inside'), 0).w).toBeNaN();
    expect(stepFrom(adagrad(zeros, 'zero-guarded'), Number.NaN).w).toBeNaN();
  });

  test('divides by the root alone as no-epsilon', () => {
    const optimizer = adagrad({ learningRate: 0.5, initialAccumulator: 7 }, 'no-epsilon');
    expect(stepFrom(optimizer, 3)).toEqual({ w: 0.625, s: 16 });
  });

  test('shrinks the weights and leaves the gradient as decoupled-decay', () => {
    const given = { learningRate: 0.5, epsilon: 48, initialAccumulator: 7, weightDecay: 0.5 };
    expect(stepFrom(adagrad(given, 'decoupled-decay'), 3)).toEqual({ w: 0.5625, s: 16 });
  });

  test('averages the normalized gradients as normalized-momentum', () => {
    const optimizer = adagrad({ learningRate: 0.5, momentum: 0.75 }, 'normalized-momentum');
    expect(stepFrom(optimizer, 3, { s: 16, m: 1 })).toEqual({ w: 0.55, s: 25, m: 0.9 });
  });

  test('takes no gradient where the sum is zero as normalized-momentum', () => {
    const optimizer = adagrad({ learningRate: 0.5, momentum: 0.5 }, 'normalized-momentum');
    expect(stepFrom(optimizer, 0, { m: 1 })).toEqual({ w: 0.75, s: 0, m: 0.5 });
  });
});

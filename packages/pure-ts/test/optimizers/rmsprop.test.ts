import { describe, expect, test } from 'vitest';
import { rmsprop } from '../../src/index.js';
import { stepFrom, weights } from '../stepping.js';

const HALVES = { learningRate: 0.5, rho: 0.5 };

describe('rmsprop', () => {
  test('divides by the root of the mean square plus epsilon', () => {
    expect(stepFrom(rmsprop({ ...HALVES, epsilon: 1 }), 2, { v: 14 })).toEqual({ w: 0.75, v: 9 });
  });

  test('subtracts the squared mean when centered', () => {
    const optimizer = rmsprop({ ...HALVES, epsilon: 1, centered: true });
    expect(stepFrom(optimizer, 2, { v: 16 })).toEqual({ w: 0.75, v: 10, gMean: 1 });
  });

  test('keeps the learning rate out of the momentum buffer', () => {
    const optimizer = rmsprop({ ...HALVES, epsilon: 1, momentum: 0.5 });
    expect(stepFrom(optimizer, 2, { v: 14, buffer: 1 })).toEqual({ w: 0.5, v: 9, buffer: 1 });
  });

  test('adds the decay to the gradient', () => {
    expect(stepFrom(rmsprop({ ...HALVES, epsilon: 1, weightDecay: 1 }), 1, { v: 14 })).toEqual({ w: 0.75, v: 9 });
  });

  test('takes epsilon under the root and the learning rate into the buffer as epsilon-inside', () => {
    const optimizer = rmsprop({ ...HALVES, epsilon: 7, momentum: 0.5 }, 'epsilon-inside');
    expect(stepFrom(optimizer, 2, { v: 14, buffer: 1 })).toEqual({ w: 0.25, v: 9, buffer: 0.75 });
  });

  test('starts from one as initial-one', () => {
    const state = rmsprop({ momentum: 0.5 }, 'initial-one').init([new Float32Array(1)]);
    expect(state.slots).toEqual({ v: [new Float32Array([1])], buffer: [new Float32Array([0])] });
  });

  test('keeps epsilon outside and takes the learning rate into the buffer as rate-inside', () => {
    const optimizer = rmsprop({ ...HALVES, epsilon: 1, momentum: 0.5 }, 'rate-inside');
    expect(stepFrom(optimizer, 2, { v: 14, buffer: 1 })).toEqual({ w: 0.25, v: 9, buffer: 0.75 });
  });

  test('corrects the mean square for starting at zero as bias-corrected', () => {
    const optimizer = rmsprop({ ...HALVES, epsilon: 7 }, 'bias-corrected');
    expect(stepFrom(optimizer, 3)).toEqual({ w: 0.625, v: 4.5 });
    expect(stepFrom(optimizer, 3, { v: 4.5 }, 1)).toEqual({ w: 0.625, v: 6.75 });
  });

  test('corrects the mean, too, as bias-corrected when centered', () => {
    const optimizer = rmsprop({ ...HALVES, epsilon: 4, centered: true }, 'bias-corrected');
    expect(stepFrom(optimizer, 3)).toEqual({ w: 0.25, v: 4.5, gMean: 1.5 });
  });

  test('goes along the new buffer once more as nesterov', () => {
    const optimizer = rmsprop({ ...HALVES, epsilon: 7, momentum: 0.5 }, 'nesterov');
    expect(stepFrom(optimizer, 2, { v: 14, buffer: 1 })).toEqual({ w: 0.375, v: 9, buffer: 0.75 });
  });

  test('starts from the value given as initial-accumulator', () => {
    const optimizer = rmsprop({ ...HALVES, epsilon: 7, initialAccumulator: 14 }, 'initial-accumulator');
    expect(stepFrom(optimizer, 2)).toEqual({ w: 0.75, v: 9 });
  });

  test('subtracts epsilon from the variance as epsilon-subtracted, which turns NaN below it', () => {
    const given = { ...HALVES, epsilon: 5 };
    expect(stepFrom(rmsprop(given, 'epsilon-subtracted'), 2, { v: 16 })).toEqual({ w: 0.5, v: 10, gMean: 1 });
    expect(stepFrom(rmsprop(given, 'epsilon-subtracted'), 2, { v: 4 }).w).toBeNaN();
    expect(stepFrom(rmsprop({ ...given, centered: false }, 'epsilon-subtracted'), 2, { v: 4 })).toEqual({
      w: 1 - 1 / 3,
      v: 4,
    });
  });

  test('shrinks the weights and leaves the gradient as decoupled-decay', () => {
    const optimizer = rmsprop({ ...HALVES, epsilon: 7, weightDecay: 0.5 }, 'decoupled-decay');
    expect(stepFrom(optimizer, 2, { v: 14 })).toEqual({ w: 0.5, v: 9 });
  });

  test('gives the numbers of PyTorch and of Keras for their epsilons', () => {
    const given = { learningRate: 0.1, rho: 0.9, epsilon: 0.01 };
    expect(weights(rmsprop(given), 1, [{ g: 0.5 }])[0]?.toFixed(5)).toBe('0.70258');
    expect(weights(rmsprop(given, 'epsilon-inside'), 1, [{ g: 0.5 }])[0]?.toFixed(5)).toBe('0.73274');
  });
});

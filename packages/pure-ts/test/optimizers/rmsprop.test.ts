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

  test('gives the numbers of PyTorch and of Keras for their epsilons', () => {
    const given = { learningRate: 0.1, rho: 0.9, epsilon: 0.01 };
    expect(weights(rmsprop(given), 1, [{ g: 0.5 }])[0]?.toFixed(5)).toBe('0.70258');
    expect(weights(rmsprop(given, 'epsilon-inside'), 1, [{ g: 0.5 }])[0]?.toFixed(5)).toBe('0.73274');
  });
});

import { describe, expect, test } from 'vitest';
import { adadelta } from '../../src/index.js';
import { stepFrom } from '../stepping.js';

const GIVEN = { learningRate: 0.5, rho: 0.5, epsilon: 7 };

describe('adadelta', () => {
  test('scales the gradient by the ratio of the roots', () => {
    expect(stepFrom(adadelta(GIVEN), 2, { s: 14, u: 2 })).toEqual({ w: 0.25, s: 9, u: 2.125 });
  });

  test('adds the decay to the gradient', () => {
    const optimizer = adadelta({ ...GIVEN, weightDecay: 1 });
    expect(stepFrom(optimizer, 1, { s: 14, u: 2 })).toEqual({ w: 0.25, s: 9, u: 2.125 });
  });

  test('divides by the old mean square as stale-accumulator', () => {
    const optimizer = adadelta(GIVEN, 'stale-accumulator');
    expect(stepFrom(optimizer, 2, { s: 9, u: 2 })).toEqual({ w: 0.25, s: 6.5, u: 2.125 });
  });

  test('takes a first step of the whole gradient as stale-accumulator, as TensorFlow.js does', () => {
    expect(stepFrom(adadelta({ learningRate: 0.25, epsilon: 1e-7 }, 'stale-accumulator'), 2).w).toBe(0.5);
  });

  test('shrinks the weights and leaves the gradient as decoupled-decay', () => {
    const optimizer = adadelta({ ...GIVEN, weightDecay: 0.5 }, 'decoupled-decay');
    expect(stepFrom(optimizer, 2, { s: 14, u: 2 })).toEqual({ w: 0, s: 9, u: 2.125 });
  });
});

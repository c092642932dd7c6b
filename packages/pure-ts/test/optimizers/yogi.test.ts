import { describe, expect, test } from 'vitest';
import { yogi } from '../../src/index.js';
import { stepFrom } from '../stepping.js';

const GIVEN = { learningRate: 0.5, beta1: 0.5, beta2: 0.75 };

describe('yogi', () => {
  test('starts both moments at the initial accumulator', () => {
    // m = 1/2·4 + 1/2·4, m̂ = 8; v = 4 against 16: 4 + 1/4·16, v̂ = 32.
    const optimizer = yogi({ ...GIVEN, epsilon: 0, initialAccumulator: 4 });
    expect(stepFrom(optimizer, 4)).toEqual({ w: 1 - 4 / Math.sqrt(32), m: 4, v: 8 });
  });

  test('moves the second moment down by a share of the squared gradient', () => {
    const optimizer = yogi({ ...GIVEN, epsilon: 2 });
    expect(stepFrom(optimizer, 4, { m: 4, v: 40 }).v).toBe(36);
    expect(stepFrom(optimizer, 4, { m: 4, v: 16 }).v).toBe(16);
  });

  test('corrects nothing and starts from zero as no-bias-correction', () => {
    // v = 0 + 1/4·16.
    const optimizer = yogi({ ...GIVEN, epsilon: 2, initialAccumulator: 0 }, 'no-bias-correction');
    expect(stepFrom(optimizer, 4)).toEqual({ w: 0.75, m: 2, v: 4 });
    expect(stepFrom(yogi({ ...GIVEN, initialAccumulator: 36 }, 'no-bias-correction'), 0).m).toBe(0);
  });
});

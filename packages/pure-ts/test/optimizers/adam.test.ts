import { describe, expect, test } from 'vitest';
import { adam } from '../../src/index.js';
import { stepFrom, weights } from '../stepping.js';

/** At the first step the corrections divide by 1/2 and 1/4, whose root is 1/2; g = 4 gives m = 2 and v = 4. */
const GIVEN = { learningRate: 0.5, beta1: 0.5, beta2: 0.75 };

describe('adam', () => {
  test('corrects both moments', () => {
    expect(stepFrom(adam({ ...GIVEN, epsilon: 12 }), 4)).toEqual({ w: 0.875, m: 2, v: 4 });
  });

  test('counts steps from one', () => {
    // t = 2: the corrections divide by 3/4 and 7/16. m = 6, so m̂ = 8; v = 7, so v̂ = 16.
    expect(stepFrom(adam({ ...GIVEN, epsilon: 12 }), 0, { m: 12, v: 28 / 3 }, 1).w).toBe(0.75);
  });

  test('adds the decay to the gradient', () => {
    expect(stepFrom(adam({ ...GIVEN, epsilon: 12, weightDecay: 2 }), 2)).toEqual({ w: 0.875, m: 2, v: 4 });
  });

  test('divides by the largest second moment with amsgrad', () => {
    const optimizer = adam({ ...GIVEN, epsilon: 2, amsgrad: true });
    expect(stepFrom(optimizer, 4, { vMax: 9 })).toEqual({ w: 0.75, m: 2, v: 4, vMax: 9 });
    expect(stepFrom(optimizer, 4, { vMax: 1 }).vMax).toBe(4);
  });

  test('takes the maximum of corrected moments as amsgrad-corrected', () => {
    const optimizer = adam({ ...GIVEN, epsilon: 2, amsgrad: true }, 'amsgrad-corrected');
    expect(stepFrom(optimizer, 4, { vMax: 36 })).toEqual({ w: 0.75, m: 2, v: 4, vMax: 36 });
    expect(stepFrom(optimizer, 4, { vMax: 9 }).vMax).toBe(16);
  });

  test('adds epsilon to the uncorrected root as epsilon-hat', () => {
    expect(stepFrom(adam({ ...GIVEN, epsilon: 6 }, 'epsilon-hat'), 4)).toEqual({ w: 0.875, m: 2, v: 4 });
  });

  test('adds epsilon under the root as epsilon-inside', () => {
    expect(stepFrom(adam({ ...GIVEN, epsilon: 48 }, 'epsilon-inside'), 4)).toEqual({ w: 0.75, m: 2, v: 4 });
  });

  test('leaves the moments as they are as no-bias-correction', () => {
    expect(stepFrom(adam({ ...GIVEN, epsilon: 2 }, 'no-bias-correction'), 4)).toEqual({ w: 0.75, m: 2, v: 4 });
  });

  test('adds one epsilon under the root and one beside it as epsilon-root', () => {
    expect(stepFrom(adam({ ...GIVEN, epsilonRoot: 48, epsilon: 8 }, 'epsilon-root'), 4)).toEqual({
      w: 0.875,
      m: 2,
      v: 4,
    });
  });

  test('keeps the corrected moments as bias-correction-recursive', () => {
    const optimizer = adam({ ...GIVEN, epsilon: 4 }, 'bias-correction-recursive');
    expect(stepFrom(optimizer, 4)).toEqual({ w: 0.75, m: 4, v: 16 });
    // t = 2: the corrections divide by 3/4 and 7/16. m = 3 / (3/4), v = 7 / (7/16).
    expect(stepFrom(optimizer, 0, { m: 6, v: 28 / 3 }, 1)).toEqual({ w: 0.75, m: 4, v: 16 });
  });

  test('corrects by constants and slows with the root of t as constant-correction', () => {
    // t = 4: the rate is 1/4. m = 2, v = 4: m̂ = 4, v̂ = 16.
    const optimizer = adam({ ...GIVEN, epsilon: 48 }, 'constant-correction');
    expect(stepFrom(optimizer, 4, {}, 3)).toEqual({ w: 0.875, m: 2, v: 4 });
  });

  test('takes the maximum without correction and epsilon as amsgrad-original', () => {
    const optimizer = adam(GIVEN, 'amsgrad-original');
    expect(stepFrom(optimizer, 4, { vMax: 16 })).toEqual({ w: 0.75, m: 2, v: 4, vMax: 16 });
    expect(stepFrom(optimizer, 4, { vMax: 1 })).toEqual({ w: 0.5, m: 2, v: 4, vMax: 4 });
    expect(stepFrom(optimizer, 0).w).toBeNaN();
  });

  test('averages on from the maximum as amsgrad-feedback', () => {
    const optimizer = adam({ ...GIVEN, epsilon: 2 }, 'amsgrad-feedback');
    expect(stepFrom(optimizer, 4)).toEqual({ w: 0.75, m: 2, v: 4 });
    expect(stepFrom(optimizer, 4, { v: 36 })).toEqual({ w: 0.875, m: 2, v: 36 });
    expect(stepFrom(optimizer, 0, { m: 4, v: 36 })).toEqual({ w: 0.875, m: 2, v: 36 });
  });

  test('gives the numbers of PyTorch and of Keras for their epsilons', () => {
    const given = { learningRate: 0.1, epsilon: 0.1 };
    expect(weights(adam(given), 1, [{ g: 0.5 }])[0]?.toFixed(5)).toBe('0.91667');
    expect(weights(adam(given, 'epsilon-hat'), 1, [{ g: 0.5 }])[0]?.toFixed(5)).toBe('0.98635');
  });
});

import { describe, expect, test } from 'vitest';
import { lion } from '../../src/index.js';
import { stepFrom } from '../stepping.js';

const GIVEN = { learningRate: 0.5, beta1: 0.5, beta2: 0.75 };

describe('lion', () => {
  test('follows the sign of the interpolation, then moves the moment', () => {
    expect(stepFrom(lion({ ...GIVEN, weightDecay: 0 }), -3, { m: 1 })).toEqual({ w: 1.5, m: 0 });
  });

  test('decays by the learning rate times the decay', () => {
    expect(stepFrom(lion({ ...GIVEN, weightDecay: 0.5 }), -3, { m: 1 })).toEqual({ w: 1.25, m: 0 });
  });

  test('decays by the decay alone as decay-unscaled', () => {
    const optimizer = lion({ ...GIVEN, weightDecay: 0.5 }, 'decay-unscaled');
    expect(stepFrom(optimizer, -3, { m: 1 })).toEqual({ w: 1, m: 0 });
  });

  test('has no direction at zero and none to give for NaN', () => {
    expect(stepFrom(lion(GIVEN), -1, { m: 1 }).w).toBe(1);
    expect(stepFrom(lion(GIVEN), Number.NaN).w).toBeNaN();
  });
});

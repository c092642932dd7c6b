import { describe, expect, test } from 'vitest';
import { adam, adamw } from '../../src/index.js';
import { stepFrom, weights } from '../stepping.js';

/** As in Adam's tests: m = 2, m̂ = 4, v = 4, v̂ = 16. */
const GIVEN = { learningRate: 0.5, beta1: 0.5, beta2: 0.75, weightDecay: 0.5 };

describe('adamw', () => {
  test('decays the weight and not the gradient', () => {
    expect(stepFrom(adamw({ ...GIVEN, epsilon: 12 }), 4)).toEqual({ w: 0.625, m: 2, v: 4 });
  });

  test('decays without the learning rate as decay-unscaled', () => {
    expect(stepFrom(adamw({ ...GIVEN, epsilon: 12 }, 'decay-unscaled'), 4)).toEqual({ w: 0.375, m: 2, v: 4 });
  });

  test('adds epsilon to the uncorrected root as epsilon-hat', () => {
    expect(stepFrom(adamw({ ...GIVEN, epsilon: 6 }, 'epsilon-hat'), 4)).toEqual({ w: 0.625, m: 2, v: 4 });
  });

  test('divides by the largest second moment with amsgrad', () => {
    const optimizer = adamw({ ...GIVEN, epsilon: 2, amsgrad: true });
    expect(stepFrom(optimizer, 4, { vMax: 9 })).toEqual({ w: 0.5, m: 2, v: 4, vMax: 9 });
  });

  test('adds decay and step first as decay-in-update', () => {
    expect(stepFrom(adamw({ ...GIVEN, epsilon: 12 }, 'decay-in-update'), 4)).toEqual({ w: 0.625, m: 2, v: 4 });
  });

  test('multiplies decay and step by the schedule alone as schedule-multiplier', () => {
    // u = 4 / 16: w = 1 − 1/2·(1/2·1/4 + 1/2).
    const optimizer = adamw({ ...GIVEN, epsilon: 12, scheduleMultiplier: 0.5 }, 'schedule-multiplier');
    expect(stepFrom(optimizer, 4)).toEqual({ w: 0.6875, m: 2, v: 4 });
  });

  test('leaves the moments as they are as no-bias-correction', () => {
    expect(stepFrom(adamw({ ...GIVEN, epsilon: 2 }, 'no-bias-correction'), 4)).toEqual({ w: 0.5, m: 2, v: 4 });
  });

  test('is adam without decay', () => {
    const steps = [{ g: 0.3 }, { g: -1.7 }, { g: 0.2 }];
    expect(weights(adamw({ weightDecay: 0 }), 1, steps)).toEqual(weights(adam(), 1, steps));
  });
});

import { describe, expect, test } from 'vitest';
import { adamax } from '../../src/index.js';
import { stepFrom } from '../stepping.js';

const GIVEN = { learningRate: 0.5, beta1: 0.5, beta2: 0.5 };

describe('adamax', () => {
  test('adds epsilon to the size of the gradient', () => {
    expect(stepFrom(adamax({ ...GIVEN, epsilon: 2 }), 2)).toEqual({ w: 0.75, m: 1, u: 4 });
  });

  test('averages the gradients', () => {
    // m = 3/4, and 1 − β₁² = 3/4 at the second step.
    expect(stepFrom(adamax({ ...GIVEN, epsilon: 2 }), -2, { m: 3.5 }, 1)).toEqual({ w: 0.875, m: 0.75, u: 4 });
  });

  test('lets the maximum decay', () => {
    expect(stepFrom(adamax({ ...GIVEN, epsilon: 2 }), 2, { u: 16 })).toEqual({ w: 0.875, m: 1, u: 8 });
  });

  test('adds the decay to the gradient', () => {
    expect(stepFrom(adamax({ ...GIVEN, epsilon: 2, weightDecay: 1 }), 1)).toEqual({ w: 0.75, m: 1, u: 4 });
  });

  test('adds epsilon to the maximum as epsilon-added', () => {
    expect(stepFrom(adamax({ ...GIVEN, epsilon: 2 }, 'epsilon-added'), 2)).toEqual({ w: 0.75, m: 1, u: 2 });
  });

  test('divides zero by zero as no-epsilon where there never was a gradient', () => {
    expect(stepFrom(adamax(GIVEN, 'no-epsilon'), 2)).toEqual({ w: 0.5, m: 1, u: 2 });
    expect(stepFrom(adamax(GIVEN, 'no-epsilon'), 0).w).toBeNaN();
  });

  test('leaves the average as it is as no-bias-correction', () => {
    expect(stepFrom(adamax({ ...GIVEN, epsilon: 2 }, 'no-bias-correction'), 2)).toEqual({ w: 0.875, m: 1, u: 2 });
  });

  test('decays the weight and not the gradient as decoupled-decay', () => {
    const optimizer = adamax({ ...GIVEN, epsilon: 2, weightDecay: 0.5 }, 'decoupled-decay');
    expect(stepFrom(optimizer, 2)).toEqual({ w: 0.5, m: 1, u: 4 });
  });

  test('does not lose a NaN gradient in the maximum', () => {
    expect(stepFrom(adamax(GIVEN), Number.NaN, { u: 4 }).u).toBeNaN();
  });
});

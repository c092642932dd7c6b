import { describe, expect, test } from 'vitest';
import { momentum } from '../../src/index.js';
import { stepFrom, weights } from '../stepping.js';

const HALVES = { learningRate: 0.5, momentum: 0.5 };
/** Two gradients of 1, the learning rate halved before the second. */
const STEPS = [{ g: 1 }, { g: 1, overrides: { learningRate: 0.25 } }];

describe('momentum', () => {
  test('moves by a velocity that remembers the learning rate of its gradients', () => {
    expect(weights(momentum(HALVES), 1, STEPS)).toEqual([0.5, 0]);
    expect(stepFrom(momentum(HALVES), 1, { v: 1 })).toEqual({ w: 1, v: 0 });
  });

  test('scales with the gradient', () => {
    expect(stepFrom(momentum({ learningRate: 0.5, momentum: 0.25 }), 4, { v: 2 })).toEqual({ w: -0.5, v: -1.5 });
  });

  test('has the opposite velocity as subtracted', () => {
    expect(weights(momentum(HALVES, 'subtracted'), 1, STEPS)).toEqual([0.5, 0]);
    expect(stepFrom(momentum(HALVES, 'subtracted'), 1, { v: 1 })).toEqual({ w: 0, v: 1 });
  });

  test('averages the gradients as ewma', () => {
    expect(weights(momentum({ learningRate: 0.5, momentum: 0.75 }, 'ewma'), 1, STEPS)).toEqual([0.875, 0.765625]);
  });

  test('applies the new learning rate to the whole velocity as rate-outside', () => {
    expect(weights(momentum(HALVES, 'rate-outside'), 1, STEPS)).toEqual([0.5, 0.125]);
  });
});

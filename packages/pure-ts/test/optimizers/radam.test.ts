import { describe, expect, test } from 'vitest';
import { radam } from '../../src/index.js';
import { stepFrom, weights } from '../stepping.js';

/** ρ∞ = 7, and ρ is 1 at the first step; after so many steps that β₂ᵗ is 0 it is 7, and the rectification is 1. */
const GIVEN = { learningRate: 0.5, beta1: 0.5, beta2: 0.75 };
const LATE = 2 ** 20;

describe('radam', () => {
  test('steps by the corrected average while the variance is intractable', () => {
    expect(stepFrom(radam(GIVEN), 1)).toEqual({ w: 0.5, m: 0.5, v: 0.25 });
  });

  test('steps by the adaptive step when the average is long', () => {
    expect(stepFrom(radam({ ...GIVEN, epsilon: 2 }), 4, {}, LATE)).toEqual({ w: 0.75, m: 2, v: 4 });
  });

  test('adds the decay to the gradient', () => {
    expect(stepFrom(radam({ ...GIVEN, weightDecay: 2 }), -1)).toEqual({ w: 0.5, m: 0.5, v: 0.25 });
  });

  test('decays the weight as decoupled-decay', () => {
    expect(stepFrom(radam({ ...GIVEN, weightDecay: 0.5 }, 'decoupled-decay'), 1)).toEqual({ w: 0.25, m: 0.5, v: 0.25 });
  });

  test('is adaptive from the threshold on as epsilon-corrected', () => {
    // At the first step ρ = 1, and r² = (−3)·(−1)·7 / (3·5·1) = 7/5. m̂ = 4, v̂ = 16.
    const at = stepFrom(radam({ ...GIVEN, epsilon: 0, threshold: 1 }, 'epsilon-corrected'), 4);
    expect(at).toEqual({ w: 1 - (0.5 * Math.sqrt(0.25 * 1.4) * 2) / 0.5 / 2, m: 2, v: 4 });
    const above = stepFrom(radam({ ...GIVEN, threshold: 1.5 }, 'epsilon-corrected'), 4);
    expect(above).toEqual({ w: -1, m: 2, v: 4 });
  });

  test('is adaptive from a length of 4 on as no-epsilon', () => {
    expect(stepFrom(radam(GIVEN, 'no-epsilon'), 4, {}, LATE)).toEqual({ w: 0.5, m: 2, v: 4 });
    // ρ is 3.998 at the fourth step and 4.996 at the fifth.
    const steps = Array.from({ length: 5 }, () => ({ g: 1 }));
    const paper = weights(radam({ learningRate: 1 }, 'no-epsilon'), 8, steps);
    const torch = weights(radam({ learningRate: 1 }), 8, steps);
    expect(paper.slice(0, 4)).toEqual(torch.slice(0, 4));
    expect(paper[4]).not.toEqual(torch[4]);
  });
});

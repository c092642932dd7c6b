import { describe, expect, test } from 'vitest';
import { nadam } from '../../src/index.js';
import { stepFrom, weights } from '../stepping.js';

const CONSTANT = { learningRate: 0.5, beta1: 0.5, beta2: 0.75 };
/** A schedule that stands still: μ is 1/4 at every step. At the first, v̂ = g². */
const GIVEN = { ...CONSTANT, momentumDecay: 0 };

describe('nadam', () => {
  test('steps by the gradient and by the average of the next step', () => {
    // m = 1/2·(−18) + 1/2·4 and Π = 1/4, so m̂ = −7·(1/4) / (15/16) + 4·(3/4) / (3/4) = 32/15; the denominator is 8.
    const { w, m, v } = stepFrom(nadam({ ...GIVEN, epsilon: 4 }), 4, { m: -18 });
    expect({ w, m, v }).toEqual({ w: 1 - 32 / 15 / 16, m: -7, v: 4 });
  });

  test('multiplies the momenta', () => {
    const parameters = [new Float64Array([1]), new Float64Array([1])];
    const optimizer = nadam(GIVEN);
    const state = optimizer.init(parameters);
    expect(state.scalars).toEqual({ muProduct: 1 });
    optimizer.step(parameters, parameters, state);
    expect(state.scalars).toEqual({ muProduct: 0.25 });
    optimizer.step(parameters, parameters, state);
    expect(state.scalars).toEqual({ muProduct: 0.0625 });
  });

  test('decays the weight and not the gradient as decoupled-decay', () => {
    // m = 0, so m̂ = g and the step is 1/2·4/(4 + 4).
    const optimizer = nadam({ ...GIVEN, epsilon: 4, weightDecay: 0.5 }, 'decoupled-decay');
    expect(stepFrom(optimizer, 4, { m: -4 })).toEqual({ w: 0.5, m: 0, v: 4 });
  });

  test('corrects the average for the next step as constant-momentum', () => {
    // m = 1/2·8 + 1/2·4, so m̂ = 1/2·6 / (3/4) + 1/2·4 / (1/2) = 8.
    expect(stepFrom(nadam({ ...CONSTANT, epsilon: 4 }, 'constant-momentum'), 4, { m: 8 })).toEqual({
      w: 0.5,
      m: 6,
      v: 4,
    });
  });

  test('decays the weight as constant-momentum-decoupled-decay', () => {
    const given = { ...CONSTANT, epsilon: 4, weightDecay: 0.5 };
    expect(stepFrom(nadam(given, 'constant-momentum-decoupled-decay'), 4, { m: 8 })).toEqual({ w: 0.25, m: 6, v: 4 });
  });

  test('corrects the look-ahead once as single-correction', () => {
    // m = 1/2·4 + 1/2·4, so m̂ = (1/2·4 + 1/2·4) / (1/2) = 8.
    const given = { ...CONSTANT, epsilon: 4, weightDecay: 0.5 };
    expect(stepFrom(nadam(given, 'single-correction'), 4, { m: 4 })).toEqual({ w: 0.25, m: 4, v: 4 });
  });

  test('has a number of its own for PyTorch, Keras, optax and timm', () => {
    const given = { learningRate: 0.1, epsilon: 0 };
    const plain = { ...given, weightDecay: 0 };
    const first = [
      weights(nadam(given), 1, [{ g: 0.5 }]),
      weights(nadam(given, 'fast-schedule'), 1, [{ g: 0.5 }]),
      weights(nadam(given, 'constant-momentum'), 1, [{ g: 0.5 }]),
      weights(nadam(plain, 'single-correction'), 1, [{ g: 0.5 }]),
    ];
    expect(first.map(([w]) => w?.toFixed(4))).toEqual(['0.8944', '0.8937', '0.8526', '0.8100']);
  });
});

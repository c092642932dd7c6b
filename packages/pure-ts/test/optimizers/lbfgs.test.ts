import type { Optimizer, TensorValues } from '@optspec/core';
import { describe, expect, test } from 'vitest';
import { lbfgs } from '../../src/index.js';

type Values = Readonly<Record<string, readonly number[]>>;

/** Weights and slots after one step of two tensors of one element from weights of zero, t steps having been done. */
function stepped(optimizer: Optimizer<TensorValues>, given: Values, gradient: readonly number[], t = 5): Values {
  const w = [Float64Array.of(0), Float64Array.of(0)];
  const state = optimizer.init(w);
  state.t = t;
  for (const [name, values] of Object.entries(given)) {
    for (const [index, x] of values.entries()) state.slots[name]?.[index]?.fill(x);
  }
  const gradients = gradient.map((x) => Float64Array.of(x));
  optimizer.step(w, gradients, state);
  return Object.fromEntries(
    Object.entries({ w, ...state.slots }).map(([name, tensors]) => [name, tensors.flatMap((values) => [...values])]),
  );
}

describe('lbfgs', () => {
  test('steps against the gradient at first, no longer than the learning rate', () => {
    expect(stepped(lbfgs({ historySize: 1 }), {}, [6, -2], 0).w).toEqual([-0.75, 0.25]);
    expect(stepped(lbfgs({ historySize: 1 }), {}, [0.5, -0.25], 0).w).toEqual([-0.5, 0.25]);
  });

  test('solves a quadratic of one weight with one pair', () => {
    const optimizer = lbfgs({ historySize: 1 });
    const w = Float64Array.of(2);
    const state = optimizer.init([w]);
    for (const expected of [1, 0]) {
      optimizer.step([w], [w.map((x) => 4 * x)], state);
      expect([...w]).toEqual([expected]);
    }
  });

  test('multiplies by the BFGS matrix of a pair over all tensors', () => {
    // s = (1, 1), y = (2, 0): H = (I − ρ·s·yᵀ)·γ·(I − ρ·y·sᵀ) + ρ·s·sᵀ = [[1/2, 1/2], [1/2, 3/2]] with ρ = γ = 1/2.
    const { w, s1, y1 } = stepped(lbfgs({ historySize: 1 }), { lastStep: [1, 1], previousGradient: [0, 4] }, [2, 4]);
    expect({ w, s1, y1 }).toEqual({ w: [-3, -7], s1: [1, 1], y1: [2, 0] });
  });

  test('pushes the oldest pair out', () => {
    const given = { lastStep: [1, 1], previousGradient: [0, 4], s1: [4, 0], y1: [8, 0], s2: [0, 2], y2: [0, 4] };
    const { s1, y1, s2, y2 } = stepped(lbfgs({ historySize: 2 }), given, [2, 4]);
    expect({ s1, y1, s2, y2 }).toEqual({ s1: [1, 1], y1: [2, 0], s2: [4, 0], y2: [8, 0] });
  });

  test('leaves out a pair whose curvature is not above the least', () => {
    const given = { lastStep: [1, 1], previousGradient: [0, 4] };
    const { w, s1 } = stepped(lbfgs({ historySize: 1, minimumCurvature: 2 }), given, [2, 4]);
    expect({ w, s1 }).toEqual({ w: [-2, -4], s1: [0, 0] });
  });

  test('as every-pair keeps a pair of negative curvature, and measures steps from the weights', () => {
    const given = { previousWeights: [1, 0], previousGradient: [0, 0] };
    const { w, s1, y1 } = stepped(lbfgs({ historySize: 1 }, 'every-pair'), given, [2, 0]);
    expect({ w, s1, y1 }).toEqual({ w: [1, 0], s1: [-1, 0], y1: [2, 0] });
  });

  test('as every-pair bounds the first step by the Euclidean norm', () => {
    const optimizer = lbfgs({ historySize: 1, learningRate: 20 }, 'every-pair');
    expect(stepped(optimizer, {}, [12, -16], 0).w).toEqual([-12, 16]);
  });

  test('as line-search steps along −H·g from the weights, and measures pairs from origin to origin', () => {
    // As above, s = (1, 1) from the origin (−1, −1) to weights of 0: −H·g = (−3, −7), of which half is taken.
    const optimizer = lbfgs({ historySize: 1, learningRate: 0.5 }, 'line-search');
    const given = { origin: [-1, -1], previousGradient: [0, 4] };
    const { w, s1, y1, origin, direction } = stepped(optimizer, given, [2, 4]);
    expect({ w, s1, y1 }).toEqual({ w: [-1.5, -3.5], s1: [1, 1], y1: [2, 0] });
    expect({ origin, direction }).toEqual({ origin: [0, 0], direction: [-3, -7] });
  });

  test('as line-search goes back to the origin for another length, whatever the gradient', () => {
    const optimizer = lbfgs({ historySize: 1, learningRate: 0.5, newDirection: false }, 'line-search');
    const given = { origin: [1, 2], direction: [4, -8], previousGradient: [0, 4], s1: [1, 1], y1: [2, 0] };
    const { w, ...state } = stepped(optimizer, given, [Number.NaN, 1]);
    expect({ w, state }).toEqual({ w: [3, -2], state: given });
  });

  test('as line-search does not shorten the first step', () => {
    expect(stepped(lbfgs({ historySize: 1 }, 'line-search'), {}, [6, -2], 0).w).toEqual([-6, 2]);
  });
});

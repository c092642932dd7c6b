import type { Hyperparameters, TensorValues, Transform } from '@optspec/core';
import { describe, expect, it } from 'vitest';
import {
  clipByGlobalNorm,
  clipByNorm,
  clipByValue,
  decoupledDecay,
  gradientAccumulation,
  l2Penalty,
  lookahead,
  polyakAverage,
  stochasticWeightAverage,
} from '../src/index.js';

const f64 = (...values: number[]) => new Float64Array(values);

/** The gradients that one transform lets on, from fresh state. */
function letOn(transform: Transform<TensorValues>, gradients: readonly TensorValues[]): readonly number[][] {
  const parameters = gradients.map((g) => g.slice().fill(4));
  transform.apply(parameters, gradients, transform.init(parameters));
  return gradients.map((g) => [...g]);
}

/** A slot after each of some weights that an optimizer arrives at, from a weight of 0. */
function slotAfter(transform: Transform<TensorValues>, name: string, weights: readonly number[]): unknown[] {
  const parameter = f64(0);
  const state = transform.init([parameter]);
  return weights.map((w) => {
    parameter[0] = w;
    transform.apply([parameter], [f64(0)], state);
    return state.slots[name]?.[0]?.[0];
  });
}

describe('clipping', () => {
  it('cuts elements to a range', () => {
    expect(letOn(clipByValue({ maximumValue: 2 }), [f64(-3, 1, 2.5)])).toEqual([[-2, 1, 2]]);
  });

  it('scales each gradient, or all together, down to a norm', () => {
    expect(letOn(clipByNorm({ maximumNorm: 2.5 }), [f64(3, 4), f64(2)])).toEqual([[1.5, 2], [2]]);
    expect(letOn(clipByGlobalNorm({ maximumNorm: 6.5 }), [f64(3, 4), f64(12)])).toEqual([[1.5, 2], [6]]);
  });

  it('scales down to a root mean square, whatever the number of elements', () => {
    const transform = clipByNorm({ maximumNorm: 2.5 }, 'root-mean-square');
    expect(letOn(transform, [f64(5, 5), f64(-5, 5, 5, 5), f64(2)])).toEqual([[2.5, 2.5], [-2.5, 2.5, 2.5, 2.5], [2]]);
  });

  it('adds a small number to the norm where the variant says so', () => {
    expect(letOn(clipByGlobalNorm({ maximumNorm: 4, epsilon: 3 }, 'epsilon-added'), [f64(3, 4)])).toEqual([[1.5, 2]]);
  });
});

describe('decay', () => {
  it('goes into the gradient, or into the weights alone', () => {
    expect(letOn(l2Penalty({ weightDecay: 0.5 }), [f64(1)])).toEqual([[3]]);
    const w = f64(4);
    const decay = decoupledDecay({ learningRate: 0.5, weightDecay: 0.5 });
    decay.apply([w], [f64(1)], decay.init([w]), { learningRate: 0.25 });
    expect([...w]).toEqual([3.5]);
  });
});

describe('averages of weights', () => {
  it.each([
    ['begins at the weights before the first step', polyakAverage({ decay: 0.5 }), 'average', [4, 6]],
    ['begins at the weights after it', polyakAverage({ decay: 0.5 }, 'copy-first'), 'average', [8, 8]],
    ['begins at zero without its bias', polyakAverage({ decay: 0.5 }, 'debiased'), 'debiased', [8, 8]],
    ['is the mean from a step on', stochasticWeightAverage({ start: 1 }), 'average', [0, 8]],
    ['moves every second step', lookahead({ every: 2, slowStep: 0.25 }), 'slow', [0, 2]],
  ] as const)('%s', (_, transform, slot, expected) => {
    expect(slotAfter(transform, slot, [8, 8])).toEqual(expected);
  });
});

describe('gradient accumulation', () => {
  it('lets the mean through every so many steps, and counts them', () => {
    const accumulation = gradientAccumulation({ every: 2 });
    const state = accumulation.init([f64(0)]);
    const passed = [1, 3, 5].map((value) => {
      const g = f64(value);
      accumulation.apply([f64(0)], [g], state);
      return [g[0], state.scalars['ready'], state.scalars['updates']];
    });
    expect(passed).toEqual([
      [0, 0, 0],
      [2, 1, 1],
      [0, 0, 1],
    ]);
  });
});

describe('a typed transform', () => {
  it('refuses hyperparameters out of their domain and variants that there are not', () => {
    expect(() => polyakAverage({ decay: 1.5 })).toThrow('decay');
    const untyped: (hyperparameters: Hyperparameters, variant: string) => unknown = clipByValue;
    expect(() => untyped({}, 'nothing')).toThrow('there is no transform/clip-by-value#nothing');
  });
});

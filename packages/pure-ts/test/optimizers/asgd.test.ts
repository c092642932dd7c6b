import { describe, expect, test } from 'vitest';
import { asgd } from '../../src/index.js';

const GIVEN = { learningRate: 0.5, lambda: 0.5, alpha: 2, averagingStart: 2 };

/** Weight, average and scalars after each step of one weight that starts at 1. */
function run(optimizer: ReturnType<typeof asgd>, gradients: readonly number[], t = 0): Record<string, unknown>[] {
  const w = [new Float64Array([1])];
  const state = optimizer.init(w);
  state.t = t;
  return gradients.map((g) => {
    optimizer.step(w, [new Float64Array([g])], state);
    return { w: w[0]?.[0], average: state.slots['average']?.[0]?.[0], ...state.scalars };
  });
}

describe('asgd', () => {
  test('decays the weight, steps, and then lets the step size fall', () => {
    // w = 1·(1 − 1/4) − 1/2·1; η = 1/2 / (1 + 1/4)².
    expect(run(asgd(GIVEN), [1])).toEqual([{ w: 0.25, average: 0.25, eta: 0.32, mu: 1 }]);
    expect(run(asgd(GIVEN), [1], 3)).toEqual([{ w: 0.25, average: 0.25, eta: 0.125, mu: 0.5 }]);
  });

  test('adds the weight decay to the gradient', () => {
    expect(run(asgd({ ...GIVEN, weightDecay: 0.5 }), [1])[0]?.['w']).toBe(0);
  });

  test('averages from the start of the average on', () => {
    const given = { learningRate: 1, lambda: 0, averagingStart: 1 };
    expect(run(asgd(given), [-1, -1, -1, -1]).map(({ w, average, mu }) => [w, average, mu])).toEqual([
      [2, 2, 1],
      [3, 3, 1],
      [4, 4, 0.5],
      [5, 4.5, 1 / 3],
    ]);
  });

  test('gives every parameter the scalars from before the step', () => {
    const optimizer = asgd({ learningRate: 0.5, lambda: 0.5 });
    const w = [new Float64Array([1]), new Float64Array([1])];
    optimizer.step(w, [new Float64Array([1]), new Float64Array([1])], optimizer.init(w));
    expect(w).toEqual([new Float64Array([0.25]), new Float64Array([0.25])]);
  });
});

import { describe, expect, test } from 'vitest';
import { newton } from '../../src/index.js';

/** The weights after one step from `w`. */
function stepped(w: readonly number[], g: readonly number[], h: readonly number[], learningRate = 1): number[] {
  const optimizer = newton({ learningRate });
  const weights = Float64Array.from(w);
  const state = optimizer.init([weights]);
  optimizer.step([weights], [Float64Array.from(g)], state, {}, { h: [Float64Array.from(h)] });
  return [...weights];
}

describe('newton', () => {
  test('reaches the minimum of a quadratic bowl in one full step', () => {
    // ½·(2·x² + 2·x·y + 4·y²) has the gradient (2x + y, x + 4y)
    expect(stepped([3, -1], [5, -1], [2, 1, 1, 4])).toEqual([0, 0]);
  });

  test('goes half the way when it is damped by a half', () => {
    expect(stepped([3, -1], [5, -1], [2, 1, 1, 4], 0.5)).toEqual([1.5, -0.5]);
  });

  test('goes to the saddle of an indefinite Hessian', () => {
    expect(stepped([3, 5], [3, -5], [1, 0, 0, -1])).toEqual([0, 0]);
  });

  test('exchanges rows where the diagonal is zero', () => {
    expect(stepped([0, 0, 0], [2, 6, 4], [0, 1, 0, 0, 0, 2, 4, 0, 0])).toEqual([-1, -2, -3]);
  });

  test.each([
    ['a zero matrix', [0, 0, 0, 0]],
    ['rows that are multiples', [1, 2, 2, 4]],
    ['a NaN', [1, Number.NaN, 0, 1]],
  ])('makes every weight NaN for %s', (_, h) => {
    expect(stepped([1, 1], [1, 1], h)).toEqual([Number.NaN, Number.NaN]);
  });

  test('refuses a step without a Hessian, or with one of another size, and changes nothing', () => {
    const optimizer = newton();
    const weights = Float64Array.of(1, 2);
    const parameters = [weights];
    const state = optimizer.init(parameters);
    const gradients = [Float64Array.of(1, 1)];
    expect(() => optimizer.step(parameters, gradients, state)).toThrow(
      '0 tensors for input h; there must be 1, one per parameter',
    );
    expect(() => optimizer.step(parameters, gradients, state, {}, { h: [Float64Array.of(1, 2)] })).toThrow(
      'input h 0 has 2 elements; it must have 2 × 2',
    );
    expect([[...weights], state.t]).toEqual([[1, 2], 0]);
  });
});

describe('newton with Levenberg–Marquardt damping', () => {
  /** The weights after one step from zeros. */
  function damped(damping: number, g: readonly number[], h: readonly number[]): number[] {
    const optimizer = newton({ damping }, 'levenberg-marquardt');
    const weights = new Float64Array(g.length);
    const state = optimizer.init([weights]);
    optimizer.step([weights], [Float64Array.from(g)], state, {}, { h: [Float64Array.from(h)] });
    return [...weights];
  }

  test('adds the damping to the diagonal alone', () => {
    // (2 1; 1 4) + 2·I = (4 1; 1 6), times (1, −1) is (3, −5)
    expect(damped(2, [3, -5], [2, 1, 1, 4])).toEqual([-1, 1]);
  });

  test('divides the gradient by the damping where there is no curvature', () => {
    expect(damped(0.25, [1, -2], [0, 0, 0, 0])).toEqual([-4, 8]);
  });

  test('goes downhill on an indefinite Hessian when the damping is larger than its negative eigenvalue', () => {
    expect(damped(2, [3, 2], [1, 0, 0, -1])).toEqual([-1, -2]);
  });

  test('makes every weight NaN where the damping is a negative eigenvalue, and is the full step when it is 0', () => {
    expect(damped(1, [1, 1], [1, 0, 0, -1])).toEqual([Number.NaN, Number.NaN]);
    expect(damped(0, [5, -1], [2, 1, 1, 4])).toEqual([-3, 1]);
  });
});

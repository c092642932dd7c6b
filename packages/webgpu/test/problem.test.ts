import { roundToBinary16 } from '@optspec/core';
import { describe, expect, it } from 'vitest';
import { quadraticBowl, rosenbrock } from '../src/problems.js';
import { made } from './documents.js';
import { opened, valuesOf, vector } from './opened.js';

const session = await opened();

describe('a problem on the device', () => {
  // v = y − x² = 1.75; all numbers on the way are small multiples of a binary fraction, so no order of sums rounds.
  it('has the loss and the derivatives that it has by hand', async () => {
    const problem = rosenbrock().on(session);
    const w = vector(session, [0.5, 2]);
    const { loss, gradient } = problem.evaluate(w);
    const hessian = problem.hessian(w);
    expect([loss.shape, gradient.shape, hessian.shape]).toEqual([[], [2], [2, 2]]);
    expect(await valuesOf(session, loss)).toEqual([306.5]);
    expect(await valuesOf(session, gradient)).toEqual([-351, 350]);
    expect(await valuesOf(session, hessian)).toEqual([-498, -200, -200, 200]);
    expect(await valuesOf(session, w)).toEqual([0.5, 2]);
  });

  it('takes hyperparameters, and starts where its definition says', async () => {
    const problem = quadraticBowl({ conditionNumber: 8 }).on(session);
    const { loss, gradient } = problem.evaluate(problem.start());
    expect(await valuesOf(session, problem.start())).toEqual([1, 1]);
    expect(await valuesOf(session, loss)).toEqual([4.5]);
    expect(await valuesOf(session, gradient)).toEqual([1, 8]);
  });

  it('refuses weights of another shape', () => {
    const problem = rosenbrock().on(session);
    expect(() => problem.evaluate(vector(session, [1, 2, 3]))).toThrow(
      'w has the shape [3]; that of problem/rosenbrock is [2]',
    );
  });
});

describe('a problem in f16', async () => {
  const halves = await opened({ format: 'f16' });

  it('stores its results rounded once', async () => {
    const problem = rosenbrock().on(halves);
    const w = vector(halves, [0.5, 2]);
    const { loss, gradient } = problem.evaluate(w);
    expect(await valuesOf(halves, loss)).toEqual([306.5]);
    expect(await valuesOf(halves, gradient)).toEqual([-351, 350]);
    expect(await valuesOf(halves, problem.hessian(w))).toEqual([-498, -200, -200, 200]);
  });

  // Of ½·|x·w|² the Hessian is xᵀ·x, here of integers.
  it.each([1, 2, 3, 5, 8, 33])('stores a Hessian of %i weights, each element rounded once', async (n) => {
    const x = Array.from({ length: 2 }, (_, row) =>
      Array.from({ length: n }, (__, i) => 41 + ((7 * i + 5 * row) % 50)),
    );
    const problem = halves.problem(
      made(['r = matmul(x, w)', 'loss = sum(r^2) / 2'], {
        kind: 'problem',
        shape: [n, 1],
        start: Array(n).fill(0),
        data: { x: { shape: [2, n], values: x.flat() } },
      }),
    );
    const dot = (i: number, j: number) => x.reduce((sum, row) => sum + (row[i] ?? 0) * (row[j] ?? 0), 0);
    const wanted = Array.from({ length: n * n }, (_, index) => dot(Math.floor(index / n), index % n));
    const w = problem.start();
    const hessian = problem.hessian(w);
    expect(hessian.shape).toEqual([n, n]);
    expect(await valuesOf(halves, hessian)).toEqual(wanted.map(roundToBinary16));
    expect(await valuesOf(halves, w)).toEqual(Array(n).fill(0));
  });

  it('has Hessians at several points at once', async () => {
    const problem = halves.problem(
      made(['loss = sum(w^2 * w)'], { kind: 'problem', shape: [3], start: [0, 0, 0], data: {} }),
    );
    const hessians = [
      [1, 2, 3],
      [4, 5, 6],
    ].map((w) => problem.hessian(vector(halves, w)));
    expect(await Promise.all(hessians.map((hessian) => valuesOf(halves, hessian)))).toEqual([
      [6, 0, 0, 0, 12, 0, 0, 0, 18],
      [24, 0, 0, 0, 30, 0, 0, 0, 36],
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { quadraticBowl, rosenbrock } from '../src/problems.js';
import { fromSpec } from './documents.js';
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

  it('refuses a Hessian whose rows would share words', () => {
    const problem = halves.problem(fromSpec('problems/logistic-regression-iris'));
    expect(() => problem.hessian(problem.start())).toThrow(
      expect.objectContaining({
        name: 'UnsupportedError',
        message: 'the Hessian of 5 elements in f16: two rows would share a word',
      }),
    );
  });
});

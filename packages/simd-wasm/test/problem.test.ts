import { describe, expect, it } from 'vitest';
import { backend } from '../src/index.js';
import { quadraticBowl, rosenbrock } from '../src/problems.js';
import { definitionOf, madeUp } from './definitions.js';

const session = await backend.open({ format: 'f64' });
const valuesOf = async (...tensors: readonly Parameters<typeof session.read>[0][]) =>
  Promise.all(tensors.map(async (tensor) => [...(await session.read(tensor))]));

describe('a problem in WebAssembly', () => {
  // v = y − x² = 1.75
  it('has the loss and the derivatives that it has by hand', async () => {
    const problem = rosenbrock().on(session);
    const w = session.tensor(Float64Array.of(0.5, 2), [2]);
    const { loss, gradient } = problem.evaluate(w);
    const hessian = problem.hessian(w);
    expect([loss.shape, gradient.shape, hessian.shape]).toEqual([[], [2], [2, 2]]);
    expect(await valuesOf(loss, gradient, hessian, w)).toEqual([
      [306.5],
      [-351, 350],
      [-498, -200, -200, 200],
      [0.5, 2],
    ]);
  });

  it('takes hyperparameters, and starts where its definition says', async () => {
    const problem = quadraticBowl({ conditionNumber: 8 }).on(session);
    const start = problem.start();
    const { loss, gradient } = problem.evaluate(start);
    expect(await valuesOf(start, loss, gradient)).toEqual([[1, 1], [4.5], [1, 8]]);
  });

  // x = (1, 2; 3, 4; 5, 6), y = (1, 2, 3), w = (1, −1): the residuals are −2, −3, −4.
  it('fits residuals that are more than its weights, as no standard has it', async () => {
    const regression = madeUp({
      $id: 'urn:optspec:problem:regression',
      kind: 'problem',
      shape: [2, 1],
      start: [0, 0],
      data: { x: { shape: [3, 2], values: [1, 2, 3, 4, 5, 6] }, y: { shape: [3, 1], values: [1, 2, 3] } },
      program: [
        { clause: 'residual', set: 'r', to: 'matmul(x, w) - y' },
        { clause: 'loss', set: 'loss', to: 'sum(r^2) / 2 + sum(w^2)' },
      ],
    });
    const problem = session.problem(regression);
    const w = session.tensor(Float64Array.of(1, -1), [2, 1]);
    const { loss, gradient } = problem.evaluate(w);
    // xᵀ·r + 2·w, xᵀ·x + 2·1
    expect(await valuesOf(loss, gradient, problem.hessian(w))).toEqual([[16.5], [-29, -42], [37, 44, 44, 58]]);
  });

  it('takes memory for what it gives, and for its constants once', () => {
    const problem = session.problem(definitionOf('problem/softmax-regression-iris'));
    const w = problem.start();
    const used = session.usedBytes;
    const { loss, gradient } = problem.evaluate(w);
    const hessian = problem.hessian(w);
    expect(session.usedBytes).toBeGreaterThan(used);
    session.free(loss, gradient, hessian);
    expect(session.usedBytes).toBe(used);
  });

  it('refuses weights of another shape, and of another session', async () => {
    const problem = rosenbrock().on(session);
    expect(() => problem.evaluate(session.tensor(new Float64Array(2), [2, 1]))).toThrow(
      'w has the shape [2, 1]; that of problem/rosenbrock is [2]',
    );
    const other = await backend.open({ format: 'f64' });
    expect(() => problem.hessian(other.tensor(new Float64Array(2), [2]))).toThrow('another session');
  });
});

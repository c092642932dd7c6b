import { describe, expect, it } from 'vitest';
import { fromSpec } from './documents.js';
import { opened, valuesOf } from './opened.js';

const session = await opened();
const NEWTON = fromSpec('optimizers/newton');

async function stepped(g: readonly number[], h: readonly number[], shape: readonly number[] = [g.length]) {
  const w = session.tensor(new Float32Array(g.length), shape);
  const optimizer = session.optimizer(NEWTON);
  const state = optimizer.init([w]);
  const squares = [session.tensor(Float32Array.from(h), [g.length, g.length])];
  optimizer.step([w], [session.tensor(Float32Array.from(g), shape)], state, {}, { h: squares });
  return valuesOf(session, w);
}

const diagonal = (size: number) => Array.from({ length: size * size }, (_, i) => (i % (size + 1) === 0 ? 2 : 0));

describe('solve', () => {
  it('solves a system over the elements of a matrix, in row-major order', async () => {
    const h = Array.from({ length: 36 }, (_, i) => (i % 6 === 5 - Math.floor(i / 6) ? Math.floor(i / 6) + 1 : 0));
    expect(await stepped([1, 4, 9, 16, 25, 36], h, [2, 3])).toEqual([-6, -5, -4, -3, -2, -1]);
  });

  it('exchanges rows where the diagonal is zero', async () => {
    expect(await stepped([2, 6, 4], [0, 1, 0, 0, 0, 2, 4, 0, 0])).toEqual([-1, -2, -3]);
  });

  it('gives no finite number for a singular matrix', async () => {
    for (const h of [
      [0, 0, 0, 0],
      [1, 2, 2, 4],
    ]) {
      expect((await stepped([1, 1], h)).map(Number.isFinite)).toEqual([false, false]);
    }
  });

  it('takes 32 unknowns, and refuses more before anything has changed', async () => {
    const ones = (size: number) => Array.from({ length: size }, () => 1);
    expect(await stepped(ones(32), diagonal(32))).toEqual(Array.from({ length: 32 }, () => -0.5));
    await expect(stepped(ones(33), diagonal(33))).rejects.toThrow(
      'solve of 33 unknowns; on WebGPU there may be 32 at most',
    );
  });

  it('is refused without its matrix', () => {
    const optimizer = session.optimizer(NEWTON);
    const w = [session.tensor(Float32Array.of(1, 2), [2])];
    const g = [session.tensor(Float32Array.of(1, 2), [2])];
    const state = optimizer.init(w);
    expect(() => optimizer.step(w, g, state)).toThrow('0 tensors for input h; there must be 1, one per parameter');
    expect(state.t).toBe(0);
  });
});

import { loadDefinition, specFolder } from '@optspec/core/load';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { backend } from '../src/index.js';

const NEWTON = loadDefinition(path.join(specFolder(), 'optimizers/newton/definition.json'));
const ARRAYS = { f32: Float32Array, f64: Float64Array } as const;

async function stepped(
  format: 'f32' | 'f64',
  g: readonly number[],
  h: readonly number[],
  shape: readonly number[] = [g.length],
): Promise<number[]> {
  const session = await backend.open({ format });
  const tensor = (values: readonly number[], of: readonly number[]) => session.tensor(ARRAYS[format].from(values), of);
  const optimizer = session.optimizer(NEWTON);
  const w = [
    tensor(
      g.map(() => 0),
      shape,
    ),
  ];
  const state = optimizer.init(w);
  const square = [g.length, g.length];
  optimizer.step(w, [tensor(g, shape)], state, {}, { h: [tensor(h, square)] });
  return (await Promise.all(w.map(async (each) => [...(await session.read(each))]))).flat();
}

describe.each(['f32', 'f64'] as const)('solve in %s', (format) => {
  it('solves a system over the elements of a matrix, in row-major order', async () => {
    const h = Array.from({ length: 36 }, (_, i) => (i % 6 === 5 - Math.floor(i / 6) ? Math.floor(i / 6) + 1 : 0));
    expect(await stepped(format, [1, 4, 9, 16, 25, 36], h, [2, 3])).toEqual([-6, -5, -4, -3, -2, -1]);
  });

  it('exchanges rows where the diagonal is zero', async () => {
    expect(await stepped(format, [2, 6, 4], [0, 1, 0, 0, 0, 2, 4, 0, 0])).toEqual([-1, -2, -3]);
  });

  it('makes every weight NaN for a singular matrix, wherever its pivot of zero is', async () => {
    const nans = [Number.NaN, Number.NaN];
    expect(await stepped(format, [1, 1], [0, 0, 0, 0])).toEqual(nans);
    expect(await stepped(format, [1, 1], [1, 2, 2, 4])).toEqual(nans);
    expect(await stepped(format, [0, 0], [0, 1, 0, 2])).toEqual(nans);
  });

  it('makes every weight NaN for a NaN in the matrix', async () => {
    expect(await stepped(format, [1, 1], [1, Number.NaN, 0, 1])).toEqual([Number.NaN, Number.NaN]);
  });
});

describe('a step with inputs', () => {
  it('is refused without them, or with others than squares, and changes nothing', async () => {
    const session = await backend.open({ format: 'f32' });
    const optimizer = session.optimizer(NEWTON);
    const w = [session.tensor(Float32Array.of(1, 2), [2])];
    const g = [session.tensor(Float32Array.of(1, 2), [2])];
    const state = optimizer.init(w);
    expect(() => optimizer.step(w, g, state)).toThrow('0 tensors for input h; there must be 1, one per parameter');
    const h = [session.tensor(Float32Array.of(1, 2), [2])];
    expect(() => optimizer.step(w, g, state, {}, { h })).toThrow('input h 0 has the shape [2]; it must be [2, 2]');
    expect(state.t).toBe(0);
  });

  it('sees another matrix in the next step', async () => {
    const session = await backend.open({ format: 'f64' });
    const optimizer = session.optimizer(NEWTON);
    const w = session.tensor(Float64Array.of(0), [1]);
    const g = session.tensor(Float64Array.of(4), [1]);
    const state = optimizer.init([w]);
    for (const curvature of [2, -8]) {
      optimizer.step([w], [g], state, {}, { h: [session.tensor(Float64Array.of(curvature), [1, 1])] });
    }
    expect([...(await session.read(w))]).toEqual([-1.5]);
  });
});

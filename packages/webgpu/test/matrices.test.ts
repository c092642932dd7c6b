import type { Slot } from '@optspec/core';
import { describe, expect, it } from 'vitest';
import { made } from './documents.js';
import { opened, valuesOf } from './opened.js';

const session = await opened();
const G = [1, 2, 3, 4, 5, 6];

/** Weights and slots after one step of a matrix of zeros under `G` as 2 by 3. */
async function step(lines: readonly string[], state: Readonly<Record<string, Slot>> = {}): Promise<number[][]> {
  const w = session.tensor(new Float32Array(6), [2, 3]);
  const g = session.tensor(Float32Array.from(G), [2, 3]);
  const optimizer = session.optimizer(made(lines, { state }));
  const fresh = optimizer.init([w]);
  optimizer.step([w], [g], fresh);
  return Promise.all([w, ...Object.values(fresh.slots).flat()].map((each) => valuesOf(session, each)));
}

describe('matrix operations', () => {
  it('multiply, also with a transpose', async () => {
    // G Gᵀ = [[14, 32], [32, 77]]; times G.
    expect(await step(['w = w + matmul(matmul(g, transpose(g)), g)'])).toEqual([[142, 188, 234, 340, 449, 558]]);
  });

  it('transpose', async () => {
    // (GᵀG)ᵀ is symmetric; G (GᵀG) is the same product in another order.
    expect(await step(['p = matmul(transpose(g), g)', 'w = w + matmul(g, transpose(p))'])).toEqual([
      [142, 188, 234, 340, 449, 558],
    ]);
  });

  it('take means of rows and columns, broadcast against the matrix', async () => {
    expect(await step(['w = g - rowMean(g)'])).toEqual([[-1, 0, 1, -1, 0, 1]]);
    expect(await step(['w = g - columnMean(g)'])).toEqual([[-1.5, -1.5, -1.5, 1.5, 1.5, 1.5]]);
  });

  it('span a matrix by rows and columns', async () => {
    expect(await step(['r = rowMean(g)', 'c = columnMean(g)', 'w = r * c'])).toEqual([[5, 7, 9, 12.5, 17.5, 22.5]]);
  });

  it('keep slots of rows and columns', async () => {
    const state: Readonly<Record<string, Slot>> = { r: { rows: 'w', init: '1' }, c: { columns: 'w' } };
    const lines = ['r = r + rowMean(g)', 'c = c + columnMean(g)', 'w = w - r * (w + c)'];
    expect(await step(lines, state)).toEqual([
      [-7.5, -10.5, -13.5, -15, -21, -27],
      [3, 6],
      [2.5, 3.5, 4.5],
    ]);
  });

  it('know how large they are', async () => {
    expect(await step(['n = rowCount(g)', 'w = n + 10 * columnCount(transpose(g)) + 100 * columnCount(w)'])).toEqual([
      Array(6).fill(322),
    ]);
  });

  it('have an identity of their size, square or not', async () => {
    expect(await step(['w = identity(g) + 10 * transpose(identity(transpose(w)))'])).toEqual([[11, 0, 0, 0, 11, 0]]);
    expect(await step(['w = matmul(identity(matmul(g, transpose(g))), g)'])).toEqual([[1, 2, 3, 4, 5, 6]]);
  });

  it('reduce what they give', async () => {
    expect(await step(['w = w + sum(matmul(g, transpose(g)))'])).toEqual([Array(6).fill(155)]);
  });
});

it('masks live from pass to pass', async () => {
  const [w] = await step(['m = g > 3', 's = sum(g)', 'w = where(m, s, 0 - s)']);
  expect(w).toEqual([-21, -21, -21, 21, 21, 21]);
});

it('truth values of norms live from pass to pass', async () => {
  const lines = (bound: number) => [`b = norm(g) > ${bound}`, 's = sum(g)', 'w = where(b, s, 1) + where(b, g, w)'];
  expect(await step(lines(9))).toEqual([[22, 23, 24, 25, 26, 27]]);
  expect(await step(lines(10))).toEqual([[1, 1, 1, 1, 1, 1]]);
});

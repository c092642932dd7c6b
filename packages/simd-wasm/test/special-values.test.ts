import { describe, expect, it } from 'vitest';
import { backend } from '../src/index.js';
import { madeUp } from './definitions.js';

const NAN = Number.NaN;
const W = [0, -0, 1, -2, NAN, 3, NAN, Infinity, -Infinity, 5e-324];
const G = [-0, 0, NAN, -3, 1, 3, NAN, 7, 7, 0];

/** Formulas of w and g, and what they are at each pair of the lists above. */
const EXPECTED: Readonly<Record<string, readonly number[]>> = {
  'sign(w)': [0, 0, 1, -1, NAN, 1, NAN, 1, -1, 1],
  'min(w, g)': [0, 0, NAN, -3, NAN, 3, NAN, 7, -Infinity, 0],
  'max(w, g)': [0, 0, NAN, -2, NAN, 3, NAN, Infinity, 7, 5e-324],
  'clamp(w, -1, 2)': [0, 0, 1, -1, NAN, 2, NAN, 2, -1, 5e-324],
  'clamp(w, g, 2)': [0, 0, NAN, -2, NAN, 2, NAN, 2, 2, 5e-324],
  'abs(w)': [0, 0, 1, 2, NAN, 3, NAN, Infinity, Infinity, 5e-324],
  '-w': [0, 0, -1, 2, NAN, -3, NAN, -Infinity, Infinity, -5e-324],
  'where(w < g, 1, 0)': [0, 0, 0, 0, 0, 0, 0, 0, 1, 0],
  'where(w <= g, 1, 0)': [1, 1, 0, 0, 0, 1, 0, 0, 1, 0],
  'where(w > g, 1, 0)': [0, 0, 0, 1, 0, 0, 0, 1, 0, 1],
  'where(w >= g, 1, 0)': [1, 1, 0, 1, 0, 1, 0, 1, 0, 1],
  'where(w == g, 1, 0)': [1, 1, 0, 0, 0, 1, 0, 0, 0, 0],
  'where(w != g, 1, 0)': [0, 0, 1, 1, 1, 0, 1, 1, 1, 1],
  'g / w': [NAN, NAN, NAN, 1.5, NAN, 1, NAN, 0, 0, 0],
  'sqrt(g)': [0, 0, NAN, NAN, 1, Math.sqrt(3), NAN, Math.sqrt(7), Math.sqrt(7), 0],
  'where(1 < 2, w, g)': [0, 0, 1, -2, NAN, 3, NAN, Infinity, -Infinity, 5e-324],
  'where(2 < 1, w, g)': [0, 0, NAN, -3, 1, 3, NAN, 7, 7, 0],
};

describe.each(Object.entries(EXPECTED))('%s', (formula, expected) => {
  it.each(['f32', 'f64'] as const)('is what the standard says of zeros, NaN and infinities in %s', async (format) => {
    const round = format === 'f32' ? Math.fround : (x: number) => x;
    const tiny = format === 'f32' ? 2 ** -149 : 5e-324;
    const own = (list: readonly number[]) => list.map((x) => (Math.abs(x) === 5e-324 ? Math.sign(x) * tiny : round(x)));
    const session = await backend.open({ format });
    const optimizer = session.optimizer(madeUp({ program: [{ clause: 'update', set: 'w', to: formula }] }));
    // A number more in front moves each case to another lane, and to the loop over the last elements.
    for (let shift = 0; shift < 4; shift++) {
      const moved = (list: readonly number[]) => [...Array.from({ length: shift }, () => 1), ...own(list)];
      const size = W.length + shift;
      const [w, g] = [
        session.tensor(new Float64Array(moved(W)), [size]),
        session.tensor(new Float64Array(moved(G)), [size]),
      ];
      optimizer.step([w], [g], optimizer.init([w]));
      const found = [...(await session.read(w))].slice(shift).map((x) => x + 0);
      expect(found).toEqual(own(expected).map((x) => x + 0));
    }
  });
});

describe('reductions of nothing', () => {
  it.each([
    ['sum(g)', 0],
    ['maxAbs(g)', 0],
    ['norm(g)', 0],
    ['globalSum(g)', 6],
    ['globalNorm(g)', Math.sqrt(14)],
    ['mean(g)', NAN],
  ])('%s of an empty parameter is %d', async (formula, expected) => {
    const session = await backend.open({ format: 'f64' });
    const definition = madeUp({
      state: { c: { columns: 'w' } },
      program: [
        { clause: 'columns', set: 'c', to: `c + ${formula}` },
        { clause: 'update', set: 'w', to: 'w + 0 * sum(c)' },
      ],
    });
    const optimizer = session.optimizer(definition);
    const ws = [session.allocate([0, 1]), session.tensor(new Float64Array(3), [1, 3])];
    const gs = [session.allocate([0, 1]), session.tensor(new Float64Array([1, 2, 3]), [1, 3])];
    const state = optimizer.init(ws);
    optimizer.step(ws, gs, state);
    const [empty] = state.slots['c'] ?? [];
    expect(empty && [...session.view(empty)]).toEqual([expected]);
  });

  it.each([
    ['sum(g)', NAN],
    ['maxAbs(g)', NAN],
    ['norm(g)', NAN],
  ])('%s with a NaN in any place is NaN', async (formula, expected) => {
    const session = await backend.open();
    const optimizer = session.optimizer(
      madeUp({ program: [{ clause: 'update', set: 'w', to: `0 * w + ${formula}` }] }),
    );
    for (let place = 0; place < 11; place++) {
      const w = session.tensor(new Float32Array(11), [11]);
      const g = session.tensor(
        new Float32Array(11).map((_, index) => (index === place ? NAN : 1)),
        [11],
      );
      optimizer.step([w], [g], optimizer.init([w]));
      expect(session.view(w)[3]).toBe(expected);
    }
  });
});

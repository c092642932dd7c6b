import { describe, expect, it } from 'vitest';
import { LIKE_W, made } from './documents.js';
import { opened, valuesOf } from './opened.js';

const session = await opened();

/** Weights after one step from zeros, one list per gradient. */
async function step(lines: readonly string[], gradients: readonly (readonly number[])[]): Promise<number[][]> {
  const g = gradients.map((values) => session.tensor(Float32Array.from(values), [values.length]));
  const w = gradients.map((values) => session.tensor(new Float32Array(values.length), [values.length]));
  const optimizer = session.optimizer(made(lines));
  optimizer.step(w, g, optimizer.init(w));
  return Promise.all(w.map((each) => valuesOf(session, each)));
}

describe('reductions over one tensor', () => {
  it.each([
    ['sum', 'sum(g)', [3, -4, 5], 4],
    ['mean', 'mean(g)', [3, -4, 5, 6], 2.5],
    ['norm', 'norm(g)', [3, 4], 5],
    ['dot', 'dot(g, 2 * g)', [3, 4], 50],
    ['maxAbs', 'maxAbs(g)', [3, -4, 2], 4],
    ['maxAbs of NaN', 'maxAbs(g)', [3, Number.NaN, 2], Number.NaN],
  ])('%s', async (_, formula, g, wanted) => {
    expect(await step([`w = w + ${formula}`], [g])).toEqual([g.map(() => wanted)]);
  });

  it('see each parameter alone', async () => {
    expect(await step(['w = w + sum(g)'], [[1, 2], [], [4], [8, 16, 32]])).toEqual([[3, 3], [], [4], [56, 56, 56]]);
  });

  it('sum integers exactly at every size', async () => {
    for (const size of [1, 2, 255, 256, 257, 1023, 1024, 1025, 2049, 100_000]) {
      const [w = []] = await step(['w = w + sum(g)'], [Array(size).fill(3)]);
      expect([size, ...new Set(w)]).toEqual([size, 3 * size]);
    }
  });

  it('may be several in one pass, and used by each other', async () => {
    const lines = ['a = sum(g)', 'b = maxAbs(g)', 'c = sum(g * a) + b', 'a = a + c', 'w = w + a * 100 + c'];
    // a = 3, b = 2, c = 9 + 2 = 11, a = 14.
    expect(await step(lines, [[1, 2]])).toEqual([[1411, 1411]]);
  });
});

describe('reductions over all parameters', () => {
  it('are the same for each, empty ones included', async () => {
    expect(await step(['w = w + globalSum(g)'], [[1, 2], [], [4]])).toEqual([[7, 7], [], [7]]);
    expect(await step(['w = w + globalNorm(g)'], [[3], [4]])).toEqual([[5], [5]]);
  });

  it('mix with those over one', async () => {
    expect(await step(['w = w + globalSum(g) / sum(g)'], [[1, 3], [4]])).toEqual([[2, 2], [2]]);
  });

  it('clip gradients before a step', async () => {
    const clipped = ['n = globalNorm(g)', 'c = g * min(1, 10 / n)', 'w = w - c'];
    expect(await step(clipped, [[12], [16]])).toEqual([[-6], [-8]]);
    expect(await step(clipped, [[3], [4]])).toEqual([[-3], [-4]]);
  });
});

it('device scalars reach slots of later steps', async () => {
  const definition = made(['s = s + sum(g)', 'w = w - s'], { state: { s: LIKE_W } });
  const optimizer = session.optimizer(definition);
  const w = session.tensor(new Float32Array(2), [2]);
  const g = session.tensor(Float32Array.of(1, 2), [2]);
  const state = optimizer.init([w]);
  for (let i = 0; i < 3; i++) optimizer.step([w], [g], state);
  expect(await valuesOf(session, w)).toEqual([-18, -18]);
});

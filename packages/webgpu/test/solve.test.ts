import { describe, expect, it } from 'vitest';
import type { Limits, WebGpuSession } from '../src/index.js';
import { fromSpec, made } from './documents.js';
import { opened, valuesOf } from './opened.js';
import { exactSystem, type System } from './systems.js';

const session = await opened();
const { device } = session;
const NEWTON = fromSpec('optimizers/newton');

async function stepped(g: readonly number[], h: readonly number[], shape: readonly number[] = [g.length]) {
  const w = session.tensor(new Float32Array(g.length), shape);
  const optimizer = session.optimizer(NEWTON);
  const state = optimizer.init([w]);
  const squares = [session.tensor(Float32Array.from(h), [g.length, g.length])];
  optimizer.step([w], [session.tensor(Float32Array.from(g), shape)], state, {}, { h: squares });
  return valuesOf(session, w);
}

/** The solutions of systems, all in one step from weights of zero against the gradient. */
async function solved(on: WebGpuSession, systems: readonly System[]): Promise<number[][]> {
  const tensors = (of: (system: System) => readonly number[]) =>
    systems.map((system) => on.tensor(Float32Array.from(of(system)), [system.size]));
  const w = tensors(({ right }) => right.map(() => 0));
  const h = systems.map(({ matrix, size }) => on.tensor(Float32Array.from(matrix), [size, size]));
  const optimizer = on.optimizer(NEWTON);
  const g = tensors(({ right }) => right.map((x) => -x));
  optimizer.step(w, g, optimizer.init(w), {}, { h });
  return Promise.all(w.map((each) => valuesOf(on, each)));
}

describe('solve', () => {
  it('solves a system over the elements of a matrix, in row-major order', async () => {
    const h = Array.from({ length: 36 }, (_, i) => (i % 6 === 5 - Math.floor(i / 6) ? Math.floor(i / 6) + 1 : 0));
    expect(await stepped([1, 4, 9, 16, 25, 36], h, [2, 3])).toEqual([-6, -5, -4, -3, -2, -1]);
  });

  it('exchanges rows where the diagonal is zero', async () => {
    expect(await stepped([2, 6, 4], [0, 1, 0, 0, 0, 2, 4, 0, 0])).toEqual([-1, -2, -3]);
  });

  it('takes the first of the largest elements as pivot', async () => {
    // x = −1 and x + y = 2²⁴, where y is rounded to 2²⁴. With the second row first, x would be 2²⁴ − y = 0.
    expect(await stepped([-1, 2 ** 24], [1, 0, 1, 1])).toEqual([1, -(2 ** 24)]);
  });

  it.each([1, 2, 31, 32, 33, 63, 64, 65, 100, 257])('solves %i equations without a rounding', async (size) => {
    const system = exactSystem(size);
    expect(await solved(session, [system])).toEqual([system.solution]);
  });

  it('solves systems of several sizes in one step', async () => {
    const systems = [33, 0, 1, 100, 2, 64].map((size) => exactSystem(size));
    expect(await solved(session, systems)).toEqual(systems.map(({ solution }) => solution));
  });

  it('gives no finite number for a singular matrix', async () => {
    for (const h of [
      [0, 0, 0, 0],
      [1, 2, 2, 4],
    ]) {
      expect((await stepped([1, 1], h)).map(Number.isFinite)).toEqual([false, false]);
    }
  });

  it.each([33, 64, 100])('gives no finite number for a singular matrix of %i rows', async (size) => {
    const [x = []] = await solved(session, [exactSystem(size, true)]);
    expect(x.map(Number.isFinite)).toEqual(Array(size).fill(false));
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

describe('solve in f16', async () => {
  const halves = await opened({ device, format: 'f16' });

  it.each([1, 2, 3, 33, 40])('solves %i equations of halves', async (size) => {
    const system = exactSystem(size);
    expect(await solved(halves, [system])).toEqual([system.solution]);
  });
});

describe('solve on a small device', () => {
  const CRAMPED: readonly Partial<Limits>[] = [
    { maxComputeInvocationsPerWorkgroup: 1 },
    { maxComputeInvocationsPerWorkgroup: 8 },
    { maxComputeWorkgroupsPerDimension: 1 },
    { maxStorageBufferBindingSize: 4608 },
    { maxStorageBuffersPerShaderStage: 3 },
  ];

  it.each(CRAMPED)('solves 33 equations with %j', async (limits) => {
    const systems = [exactSystem(33), exactSystem(7), exactSystem(32)];
    const on = await opened({ device, limits });
    expect(await solved(on, systems)).toEqual(systems.map(({ solution }) => solution));
  });

  it('leaves unknowns in a tensor that two bindings share, and nothing beside it', async () => {
    const on = await opened({ device, limits: { maxStorageBufferBindingSize: 256 } });
    const { matrix, right, size, solution } = exactSystem(7);
    const buffer = device.createBuffer({ size: 512, usage: 0x80 | 0x4 | 0x8 });
    const w = on.borrow(buffer, [size], 256 - 3 * 4);
    const optimizer = on.optimizer(made(['w = solve(h, g)'], { inputs: { h: { square: 'w' } } }));
    const h = [on.tensor(Float32Array.from(matrix), [size, size])];
    optimizer.step([w], [on.tensor(Float32Array.from(right), [size])], optimizer.init([w]), {}, { h });
    const all = [...Array(61).fill(0), ...solution, ...Array(60).fill(0)];
    expect(await valuesOf(on, on.borrow(buffer, [128]))).toEqual(all);
  });

  it.each([{ maxStorageBufferBindingSize: 4608 }, { maxBufferSize: 4700 }])(
    'refuses more unknowns than %j has room for, before anything has changed',
    async (limits) => {
      const on = await opened({ device, limits });
      const { matrix, right, size, solution } = exactSystem(34);
      const optimizer = on.optimizer(NEWTON);
      const w = [on.tensor(Float32Array.from(solution), [size])];
      const g = [on.tensor(Float32Array.from(right), [size])];
      const state = optimizer.init(w);
      // In a buffer of the caller's, for a matrix of 34 rows is too large for the second of these devices too.
      const h = [on.borrow(device.createBuffer({ size: 4 * matrix.length, usage: 0x80 }), [size, size])];
      expect(() => optimizer.step(w, g, state, {}, { h })).toThrow(
        expect.objectContaining({
          name: 'UnsupportedError',
          message:
            'solve of 34 unknowns needs 4760 bytes in one binding; this device binds at most 4608, enough for 33',
        }),
      );
      expect([state.t, await valuesOf(on, w[0])]).toEqual([0, solution]);
    },
  );
});

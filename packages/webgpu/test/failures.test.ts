import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Limits, WebGpuSession } from '../src/index.js';
import { LIKE_W, made } from './documents.js';
import { opened } from './opened.js';

const session = await opened();
const { device } = session;
const within = (limits: Partial<Limits>): Promise<WebGpuSession> => opened({ device, limits });

/** A matrix of 100 elements, read as a whole, is too much for these. */
const NARROW = { maxStorageBufferBindingSize: 256 };
const PRODUCT = made(['r = matmul(x, w)', 'loss = sum(r^2)'], {
  kind: 'problem',
  shape: [10, 1],
  start: Array(10).fill(0),
  data: { x: { shape: [10, 10], values: Array(100).fill(1) } },
});

const known = new Map<GPUBuffer, number>();

/** Buffers by number. */
function numberOf(buffer: GPUBuffer): number {
  if (!known.has(buffer)) known.set(buffer, known.size);
  return known.get(buffer) ?? Number.NaN;
}

/** Where the session would put what comes next. It is released last to first, which leaves the session as it was. */
function nextPlaces(on: WebGpuSession): string[] {
  const sizes = on.limits.maxBufferSize > 256 ? [1, 1, 1, 10, 100, 100] : [1, 1, 1, 10];
  const ranges = sizes.map((words) => on.scratch(words));
  for (const range of ranges.toReversed()) on.release(range);
  return ranges.map(({ buffer, offset }) => `buffer ${numberOf(buffer)} from ${offset}`);
}

/** Expects an action to fail, twice, and the session to have as much room as before. */
function expectNothingLost(on: WebGpuSession, action: () => unknown, message: string): void {
  const before = nextPlaces(on);
  for (let time = 0; time < 2; time++) expect(action).toThrow(message);
  expect(nextPlaces(on)).toEqual(before);
}

describe('where a call fails, its memory is used again:', () => {
  const WHOLE = 'has 100 elements and is read as a whole; this device binds at most 64 at once';

  it('that of an evaluation and of a Hessian', async () => {
    const on = await within(NARROW);
    const problem = on.problem(PRODUCT);
    const w = problem.start();
    expectNothingLost(on, () => problem.evaluate(w), WHOLE);
    // Its constants stay.
    expect(() => problem.hessian(w)).toThrow(WHOLE);
    expectNothingLost(on, () => problem.hessian(w), WHOLE);
  });

  it('that of a Hessian in f16', async () => {
    const on = await opened({ device, format: 'f16', limits: { maxStorageBufferBindingSize: 128 } });
    const problem = on.problem(PRODUCT);
    const w = problem.start();
    expect(() => problem.hessian(w)).toThrow('is read as a whole');
    expectNothingLost(on, () => problem.hessian(w), 'is read as a whole');
  });

  it('that of constants, where one of them finds no room', async () => {
    const on = await within({ maxBufferSize: 512 });
    const data = { ...PRODUCT.data, y: { shape: [129], values: Array(129).fill(1) } };
    expectNothingLost(on, () => on.problem({ ...PRODUCT, data }), 'a buffer of this device holds at most 512 bytes');
  });

  it('that of state, where one of its slots finds no room', async () => {
    const on = await within({ maxBufferSize: 256 });
    const w = on.borrow(device.createBuffer({ size: 400, usage: 0x80 }), [10, 10]);
    const optimizer = on.optimizer(made(['w = w - g'], { state: { r: { rows: 'w' }, m: LIKE_W } }));
    expectNothingLost(on, () => optimizer.init([w]), 'a buffer of this device holds at most 256 bytes');
  });

  it('that of a tensor to be filled', async () => {
    const on = await within(NARROW);
    const initializer = on.initializer(
      made(['w = matmul(z, transpose(z))'], { kind: 'initializer', draws: { z: 'normal' } }),
    );
    expectNothingLost(on, () => initializer.fill([10, 10], { seed: 0 }), WHOLE);
  });
});

describe('where a program cannot be bound', () => {
  afterEach(() => vi.restoreAllMocks());

  it('its buffers are destroyed', async () => {
    const on = await within(NARROW);
    const optimizer = on.optimizer(made(['w = w - transpose(transpose(g))']));
    const [w, g] = [on.tensor(new Float32Array(100), [10, 10]), on.tensor(new Float32Array(100), [10, 10])];
    const state = optimizer.init([w]);
    const create = device.createBuffer.bind(device);
    const live = new Set<GPUBuffer>();
    const created = vi.spyOn(device, 'createBuffer').mockImplementation((descriptor) => {
      const buffer = create(descriptor);
      live.add(buffer);
      const destroy = buffer.destroy.bind(buffer);
      vi.spyOn(buffer, 'destroy').mockImplementation(() => {
        live.delete(buffer);
        return destroy();
      });
      return buffer;
    });
    expect(() => optimizer.step([w], [g], state)).toThrow('is read as a whole');
    expect(created).toHaveBeenCalled();
    expect(live.size).toBe(0);
  });
});

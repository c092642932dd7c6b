import { describe, expect, it } from 'vitest';
import type { Limits, Tensor, WebGpuSession } from '../src/index.js';
import { fromSpec, LIKE_W, made } from './documents.js';
import { drawn, opened, valuesOf, vector } from './opened.js';

const whole = await opened();
const { device } = whole;
const within = (limits: Partial<Limits>): Promise<WebGpuSession> => opened({ device, limits });

/** Every limit at the least that the code promises to live with, alone and together. */
const CRAMPED: readonly (readonly [string, Partial<Limits>])[] = [
  ['bindings of 256 bytes', { maxStorageBufferBindingSize: 256 }],
  ['bindings of 1024 bytes', { maxStorageBufferBindingSize: 1024 }],
  ['one workgroup a dispatch', { maxComputeWorkgroupsPerDimension: 1 }],
  ['three workgroups a dispatch', { maxComputeWorkgroupsPerDimension: 3 }],
  ['buffers of 64 KiB', { maxBufferSize: 65536 }],
  ['one invocation a workgroup', { maxComputeInvocationsPerWorkgroup: 1 }],
  [
    'all of them',
    {
      maxStorageBufferBindingSize: 512,
      maxComputeWorkgroupsPerDimension: 2,
      maxBufferSize: 65536,
      maxComputeInvocationsPerWorkgroup: 32,
      maxStorageBuffersPerShaderStage: 3,
    },
  ],
];

const SIZES = [1, 63, 64, 65, 500, 5000];

/** Weights and slots after two steps of AdamW over tensors of several sizes. */
async function adamwOn(session: WebGpuSession): Promise<number[][]> {
  const ramp = (size: number, scale: number) => Array.from({ length: size }, (_, i) => (i - 40) * scale);
  const parameters = SIZES.map((size) => vector(session, ramp(size, 0.01)));
  const gradients = SIZES.map((size) => vector(session, ramp(size, 0.003)));
  const optimizer = session.optimizer(fromSpec('optimizers/adamw'), { amsgrad: true });
  const state = optimizer.init(parameters);
  for (let step = 0; step < 2; step++) optimizer.step(parameters, gradients, state);
  return Promise.all([...parameters, ...Object.values(state.slots).flat()].map((each) => valuesOf(session, each)));
}

describe('splitting', () => {
  it.each(CRAMPED)('gives the same bits with %s', async (_, limits) => {
    expect(await adamwOn(await within(limits))).toEqual(await adamwOn(whole));
  });

  // The partial results of one tensor must fit in one binding, which holds 32 million of them on any device.
  it.each(CRAMPED.slice(1))('sums over all pieces with %s', async (_, limits) => {
    const session = await within(limits);
    const definition = made(['total = globalSum(g)', 'own = sum(g)', 'w = w + total + 1000 * own']);
    const sizes = [3, 2000, 0, 1];
    const w = sizes.map((size) => vector(session, Array(size).fill(0)));
    const g = sizes.map((size) => vector(session, Array(size).fill(1)));
    const optimizer = session.optimizer(definition);
    optimizer.step(w, g, optimizer.init(w));
    const read = await Promise.all(w.map((each) => valuesOf(session, each)));
    expect(read.map((values) => [values.length, ...new Set(values)])).toEqual(
      sizes.map((size) => (size > 0 ? [size, 2004 + 1000 * size] : [0])),
    );
  });
});

describe('tensors of the caller that start anywhere', () => {
  /** A tensor of `size` elements from byte `offset` of a buffer of its own, filled with `value`. */
  function placed(on: WebGpuSession, size: number, offset: number, value: number): Tensor {
    const bytes = 4 * Math.ceil((size + offset + 4) / 4) * 4;
    const tensor = on.borrow(device.createBuffer({ size: bytes, usage: 0x80 | 0x4 | 0x8 }), [size], offset);
    on.write(tensor, new Float32Array(size).fill(value));
    return tensor;
  }

  it.each(['f32', 'f16'] as const)('are cut where each of them enters another binding, in %s', async (format) => {
    for (const limits of [{ maxStorageBufferBindingSize: 256 }, { maxStorageBuffersPerShaderStage: 3 }, {}]) {
      const on = await opened({ device, format, limits });
      const optimizer = on.optimizer(fromSpec('optimizers/momentum'), { learningRate: 0.5, momentum: 0.5 });
      for (const size of [1, 63, 64, 65, 127, 500]) {
        const [w, g] = [placed(on, size, 4, 8), placed(on, size, 12, 2)];
        const state = { t: 0, slots: { v: [placed(on, size, 252, 4)] }, scalars: {} };
        optimizer.step([w], [g], state);
        // The velocity is 4 / 2 − 2 / 2.
        expect([...new Set(await valuesOf(on, w))]).toEqual([9]);
        expect([...new Set(await valuesOf(on, g))]).toEqual([2]);
      }
    }
  });
});

describe('few storage buffers', () => {
  const NAMES = ['a', 'b', 'c', 'd', 'e', 'f', 'h', 'k'];
  const definition = made(
    [...NAMES.map((name, i) => `${name} = ${name} + ${i + 1} * g`), `w = w - (${NAMES.join(' + ')})`],
    { state: Object.fromEntries(NAMES.map((name) => [name, LIKE_W])) },
  );

  /** A step with every tensor in a buffer of its own. */
  async function stepOn(session: WebGpuSession, size: number): Promise<number[][]> {
    const own = (fill: number) => {
      const buffer = device.createBuffer({ size: size * 4, usage: 0x80 | 0x4 | 0x8 });
      device.queue.writeBuffer(buffer, 0, new Float32Array(size).fill(fill));
      return session.borrow(buffer, [size]);
    };
    const [w, g] = [own(100), own(1)];
    const slots = Object.fromEntries(NAMES.map((name) => [name, [own(1)]]));
    session.optimizer(definition).step([w], [g], { t: 0, slots, scalars: {} });
    return Promise.all([w, ...Object.values(slots).flat()].map((each) => valuesOf(session, each)));
  }

  it.each([3, 4, 8])('suffice when there are %i for ten tensors in ten buffers', async (count) => {
    for (const maxStorageBufferBindingSize of [1024, device.limits.maxStorageBufferBindingSize]) {
      const session = await within({ maxStorageBuffersPerShaderStage: count, maxStorageBufferBindingSize });
      for (const size of [1, 100, 3000]) {
        // Slots are 1 + i for i from 1 to 8, which add up to 44.
        const wanted = [56, 2, 3, 4, 5, 6, 7, 8, 9].map((value) => Array(size).fill(value));
        expect(await stepOn(session, size)).toEqual(wanted);
      }
    }
  });
});

describe('initializers', () => {
  it.each(CRAMPED)('fill the same elements with %s', async (_, limits) => {
    const uniform = fromSpec('initializers/uniform');
    const session = await within(limits);
    expect(await drawn(session, uniform, [3000])).toEqual(await drawn(whole, uniform, [3000]));
  });
});

it('says what does not fit into a buffer', async () => {
  const session = await within({ maxBufferSize: 1024 });
  expect(() => session.empty([257])).toThrow('320 elements; a buffer of this device holds at most 1024 bytes');
});

it('says what must be read as a whole and is too large for that', async () => {
  const session = await within({ maxStorageBufferBindingSize: 256 });
  const optimizer = session.optimizer(made(['w = w - transpose(transpose(g))']));
  const w = session.tensor(new Float32Array(100), [10, 10]);
  const g = session.tensor(new Float32Array(100), [10, 10]);
  expect(() => optimizer.step([w], [g], optimizer.init([w]))).toThrow(
    'g has 100 elements and is read as a whole; this device binds at most 64 at once',
  );
});

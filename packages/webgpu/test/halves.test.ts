import { roundToBinary16 } from '@optspec/core';
import { describe, expect, it } from 'vitest';
import { limitsOf } from '../src/device/limits.js';
import { faultsOf } from '../src/device/probe-halves.js';
import { backend, type Limits } from '../src/index.js';
import { WebGpuSession } from '../src/session.js';
import { fromSpec, LIKE_W, made } from './documents.js';
import { drawn, opened, valuesOf, vector } from './opened.js';

const session = await opened({ format: 'f16' });
const { device } = session;
const single = await opened({ device });
const sgd = fromSpec('optimizers/sgd');
const [STORAGE, COPY_SRC, COPY_DST] = [0x80, 0x4, 0x8];

/** A session that converts in one way, whatever the device was seen to do. */
function converting(conversion: 'builtin' | 'integers', limits: Partial<Limits> = {}): WebGpuSession {
  return new WebGpuSession({ device, adapter: '', own: false }, limitsOf(device, limits), conversion);
}

const SIZES = [...Array(71).keys(), ...[255, 1023, 1024, 4096, 65536].flatMap((n) => [n - 1, n, n + 1])];

describe('tensors in f16', () => {
  it('come back rounded once, whatever their size', async () => {
    for (const size of SIZES) {
      const values = Array.from({ length: size }, (_, i) => (i - 3.5) / 7);
      const tensor = session.tensor(Float64Array.from(values), [size]);
      expect(await valuesOf(session, tensor)).toEqual(values.map(roundToBinary16));
    }
  });

  it('keep what is not finite, subnormal numbers and the sign of zero', async () => {
    const values = [Infinity, -Infinity, Number.NaN, 2 ** -24, -(2 ** -15), -0, 65504, 65520];
    expect(await valuesOf(session, vector(session, values))).toEqual([...values.slice(0, -1), Infinity]);
  });

  it('take half the memory', () => {
    expect([session.empty([1001]).size, single.empty([1001]).size]).toEqual([501, 1001]);
  });
});

describe('a device', () => {
  it('converts in integers as IEEE 754 does', async () => {
    expect(await faultsOf(device, 'integers')).toEqual([]);
  });

  it('is reported with what its own conversions do', async () => {
    const faults = await faultsOf(device, 'builtin');
    const seen = backend.manifest.environment?.['f16'];
    if (faults.length > 0) expect(seen).toContain(`converted in integers, for pack2x16float ${faults.join(', ')}`);
    else expect(seen).toContain('pack2x16float rounds to nearest even, keeps subnormals, overflows to infinity');
    expect(session.halves).toBe(faults.length > 0 ? 'integers' : 'builtin');
  });
});

/** AdamW from its paper, every operation rounded to binary32 and what is stored to binary16. */
function adamwWeight(start: number, g: number, steps: number): number {
  const round = Math.fround;
  const [rate, beta1, beta2, epsilon, decay] = [0.001, 0.9, 0.999, 1e-8, 0.01];
  let [w, m, v] = [start, 0, 0];
  for (let t = 1; t <= steps; t++) {
    const m1 = round(round(round(beta1) * m) + round(round(1 - beta1) * g));
    const v1 = round(round(round(beta2) * v) + round(round(1 - beta2) * round(g * g)));
    const mHat = round(m1 * round(1 / (1 - beta1 ** t)));
    const vHat = round(v1 * round(1 / (1 - beta2 ** t)));
    const decayed = round(w - round(round(rate * decay) * w));
    const step = round(round(round(rate) * mHat) / round(round(Math.sqrt(vHat)) + round(epsilon)));
    [w, m, v] = [roundToBinary16(round(decayed - step)), roundToBinary16(m1), roundToBinary16(v1)];
  }
  return w;
}

describe.each(['builtin', 'integers'] as const)('a step, converting by %s,', (conversion) => {
  const own = converting(conversion);

  it('gives the bits of AdamW at every size', async () => {
    const adamw = own.optimizer(fromSpec('optimizers/adamw'));
    const wanted = adamwWeight(0.5, 0.25, 2);
    for (const size of SIZES) {
      const w = [vector(own, Array(size).fill(0.5))];
      const g = [vector(own, Array(size).fill(0.25))];
      const state = adamw.init(w);
      for (let step = 0; step < 2; step++) adamw.step(w, g, state);
      const values = await valuesOf(own, w[0]);
      expect([size, values.length, ...new Set(values)]).toEqual([size, size, ...(size > 0 ? [wanted] : [])]);
    }
  });

  it('updates each element from its own gradient, in many tensors of odd sizes', async () => {
    const sizes = [1, 2, 3, 5, 1025, 2047];
    const ramp = (size: number) => Array.from({ length: size }, (_, i) => i % 1000);
    const w = sizes.map((size) => vector(own, ramp(size)));
    const g = sizes.map((size) => vector(own, ramp(size)));
    const optimizer = own.optimizer(sgd, { learningRate: 0.5 });
    optimizer.step(w, g, optimizer.init(w));
    const read = await Promise.all(w.map((each) => valuesOf(own, each)));
    expect(read).toEqual(sizes.map((size) => ramp(size).map((x) => x / 2)));
  });
});

describe('what overflows in a step', () => {
  it('leaves its neighbours in the word alone', async () => {
    const w = vector(session, [60_000, 1, 2, -60_000]);
    const g = vector(session, [-60_000, 0.5, 0.5, 60_000]);
    const optimizer = session.optimizer(sgd, { learningRate: 1 });
    optimizer.step([w], [g], optimizer.init([w]));
    const [, second, third] = await valuesOf(session, w);
    expect([second, third]).toEqual([0.5, 1.5]);
  });
});

describe('programs of several passes in f16', () => {
  /** Weights after one step, and the slots. */
  async function step(lines: readonly string[], slots: Readonly<Record<string, object>>, shape: readonly number[]) {
    const size = shape.reduce((product, length) => product * length, 1);
    const w = session.tensor(new Float32Array(size).fill(1), shape);
    const g = session.tensor(new Float32Array(size).fill(2 ** -12), shape);
    const optimizer = session.optimizer(made(lines, { state: slots }));
    const state = optimizer.init([w]);
    optimizer.step([w], [g], state);
    return Promise.all([w, ...Object.values(state.slots).flat()].map((each) => valuesOf(session, each)));
  }

  it('round what is stored at the end alone', async () => {
    // 1 − 2⁻¹² lies between two numbers of binary16.
    const lines = ['w = w - g', 'n = sum(g) / sum(g)', 'w = (w - n) * 4096'];
    expect(await step(lines, {}, [3])).toEqual([[-1, -1, -1]]);
  });

  it('keep slots that a reduction comes after', async () => {
    const lines = ['m = m + w - g', 'n = sum(m)', 'w = (m - 1) * 4096 + n - n'];
    expect(await step(lines, { m: LIKE_W }, [2])).toEqual([
      [-1, -1],
      [1, 1],
    ]);
  });

  it('broadcast rows and columns', async () => {
    const lines = ['r = r + rowMean(w)', 'c = c + 2 * columnMean(w)', 'w = w + r + c'];
    const slots = { r: { rows: 'w' }, c: { columns: 'w' } };
    expect(await step(lines, slots, [3, 5])).toEqual([Array(15).fill(4), [1, 1, 1], [2, 2, 2, 2, 2]]);
  });

  it('multiply matrices of odd sizes', async () => {
    expect(await step(['w = matmul(matmul(w, transpose(w)), w)'], {}, [3, 5])).toEqual([Array(15).fill(15)]);
  });

  it('sum over all parameters', async () => {
    const w = [1, 3, 0, 5].map((size) => vector(session, Array(size).fill(0)));
    const g = [1, 3, 0, 5].map((size) => vector(session, Array(size).fill(2)));
    const optimizer = session.optimizer(made(['w = w + globalSum(g)']));
    optimizer.step(w, g, optimizer.init(w));
    expect((await Promise.all(w.map((each) => valuesOf(session, each)))).flat()).toEqual(Array(9).fill(18));
  });
});

describe('buffers of the caller in f16', () => {
  it('are updated in place, from a word on, by whole words', async () => {
    const buffer = device.createBuffer({ size: 16, usage: STORAGE | COPY_SRC | COPY_DST });
    session.write(session.borrow(buffer, [8]), Float32Array.of(1, 2, 3, 4, 5, 6, 7, 8));
    const w = session.borrow(buffer, [3], 4);
    const optimizer = session.optimizer(sgd, { learningRate: 0.5 });
    optimizer.step([w], [vector(session, [2, 2, 2])], optimizer.init([w]));
    expect(await valuesOf(session, w)).toEqual([2, 3, 4]);
    const all = await valuesOf(session, session.borrow(buffer, [8]));
    expect([...all.slice(0, 2), ...all.slice(6)]).toEqual([1, 2, 7, 8]);
    buffer.destroy();
  });

  it('must hold the tensor from a whole word on', () => {
    const buffer = device.createBuffer({ size: 16, usage: STORAGE });
    expect(() => session.borrow(buffer, [1], 2)).toThrow('must start at a multiple of 4 and lie inside');
    expect(() => session.borrow(buffer, [9])).toThrow('9 numbers from byte 0 of a buffer of 16 bytes');
    expect(session.borrow(buffer, [7], 0).size).toBe(4);
  });
});

describe('splitting in f16', () => {
  const CRAMPED: readonly Partial<Limits>[] = [
    { maxStorageBufferBindingSize: 256 },
    { maxComputeWorkgroupsPerDimension: 1 },
    { maxComputeInvocationsPerWorkgroup: 1 },
    { maxStorageBuffersPerShaderStage: 3, maxStorageBufferBindingSize: 512 },
    { maxStorageBuffersPerShaderStage: 3, maxBufferSize: 65536, maxComputeInvocationsPerWorkgroup: 1 },
  ];

  /** Weights and slots after two steps, every tensor of one size in a buffer of its own. */
  async function stepped(on: WebGpuSession): Promise<number[][]> {
    const ramp = (size: number, scale: number) => Array.from({ length: size }, (_, i) => (i - 40) * scale);
    const sizes = [1, 63, 64, 65, 501, 701];
    const lines = ['m = m / 2 + g', 'n = sum(m)', 'v = v + m^2 + n - n', 'w = w - m / (sqrt(v) + 1)'];
    const optimizer = on.optimizer(made(lines, { state: { m: LIKE_W, v: LIKE_W } }));
    const w = sizes.map((size) => vector(on, ramp(size, 0.01)));
    const g = sizes.map((size) => vector(on, ramp(size, 0.003)));
    const state = optimizer.init(w);
    for (let step = 0; step < 2; step++) optimizer.step(w, g, state);
    return Promise.all([...w, ...Object.values(state.slots).flat()].map((each) => valuesOf(on, each)));
  }

  it.each(CRAMPED)('gives the same bits with %j', async (limits) => {
    expect(await stepped(converting('integers', limits))).toEqual(await stepped(converting('integers')));
  });

  it('ends no dispatch amid a word', async () => {
    // Copies of three operands of 21 elements are what 64 words hold.
    const on = converting('integers', { maxStorageBuffersPerShaderStage: 3, maxStorageBufferBindingSize: 256 });
    const optimizer = on.optimizer(fromSpec('optimizers/momentum'), { learningRate: 1, momentum: 0 });
    const ramp = Array.from({ length: 201 }, (_, i) => i);
    const [w, g] = [vector(on, ramp), vector(on, Array(201).fill(100))];
    optimizer.step([w], [g], optimizer.init([w]));
    expect(await valuesOf(on, w)).toEqual(ramp.map((x) => x - 100));
  });
});

describe('initializers in f16', () => {
  it.each(['uniform', 'he-normal'])('%s rounds what f32 draws', async (name) => {
    const definition = fromSpec(`initializers/${name}`);
    const wanted = (await drawn(single, definition, [7, 301])).map(roundToBinary16);
    expect(await drawn(session, definition, [7, 301])).toEqual(wanted);
  });
});

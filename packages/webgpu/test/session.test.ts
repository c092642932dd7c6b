import { describe, expect, it } from 'vitest';
import { nodeGpu } from '../src/device/node-gpu.js';
import { backend } from '../src/index.js';
import { fromSpec } from './documents.js';
import { drawn, opened, valuesOf, vector } from './opened.js';

const session = await opened();
const sgd = fromSpec('optimizers/sgd');
const [STORAGE, COPY_SRC, COPY_DST] = [0x80, 0x4, 0x8];

describe('tensors', () => {
  it('come back as they were written, whatever their size', async () => {
    for (const size of [0, 1, 63, 64, 65, 1000]) {
      const values = Array.from({ length: size }, (_, i) => i - 3.5);
      expect(await valuesOf(session, vector(session, values))).toEqual(values);
    }
  });

  it('round binary64 values to binary32', async () => {
    expect(await valuesOf(session, session.tensor(Float64Array.of(0.1), [1]))).toEqual([Math.fround(0.1)]);
  });

  it('refuse values that do not fill their shape', () => {
    expect(() => session.tensor(Float32Array.of(1, 2, 3), [2, 2])).toThrow(
      expect.objectContaining({ name: 'ShapeError', message: '3 values for the shape [2, 2]; it holds 4' }),
    );
  });

  it('take new values', async () => {
    const tensor = vector(session, [1, 2]);
    session.write(tensor, Float32Array.of(3, 4));
    expect(await valuesOf(session, tensor)).toEqual([3, 4]);
  });

  it('give their memory to others once freed, and are gone', () => {
    const first = vector(session, [1, 2, 3]);
    session.free(first);
    const second = vector(session, [4, 5]);
    expect([second.buffer, second.offset]).toEqual([first.buffer, first.offset]);
    expect(() => session.write(first, Float32Array.of(1, 2, 3))).toThrow('that was freed');
  });

  it('do not make memory grow over thousands of cycles', () => {
    const offsets = new Set<string>();
    for (let i = 0; i < 5000; i++) {
      const tensor = session.empty([1000]);
      offsets.add(`${tensor.buffer.size}:${tensor.offset}`);
      session.free(tensor);
    }
    expect(offsets.size).toBe(1);
  });
});

describe('buffers of the caller', () => {
  it('are updated in place, from an offset on', async () => {
    const { device } = session;
    const buffer = device.createBuffer({ size: 256, usage: STORAGE | COPY_SRC | COPY_DST });
    device.queue.writeBuffer(
      buffer,
      0,
      Float32Array.from({ length: 64 }, (_, i) => i),
    );
    const w = session.borrow(buffer, [2, 2], 16);
    const g = vector(session, [1, 1, 1, 1]);
    const shaped = session.tensor(Float32Array.of(1, 1, 1, 1), [2, 2]);
    const optimizer = session.optimizer(sgd, { learningRate: 0.5 });
    expect(() => optimizer.step([w], [g], optimizer.init([w]))).toThrow('gradient 0 has the shape [4]');
    optimizer.step([w], [shaped], optimizer.init([w]));
    expect(await valuesOf(session, session.borrow(buffer, [10]))).toEqual([0, 1, 2, 3, 3.5, 4.5, 5.5, 6.5, 8, 9]);
    buffer.destroy();
  });

  it('must have the usage that is needed', async () => {
    const { device } = session;
    const copied = device.createBuffer({ size: 16, usage: COPY_SRC });
    expect(() => session.borrow(copied, [4])).toThrow(/needs GPUBufferUsage.STORAGE/);
    const stored = device.createBuffer({ size: 16, usage: STORAGE });
    await expect(session.read(session.borrow(stored, [4]))).rejects.toThrow(/needs GPUBufferUsage.COPY_SRC/);
  });

  it('must hold the tensor at a whole element', () => {
    const buffer = session.device.createBuffer({ size: 16, usage: STORAGE });
    expect(() => session.borrow(buffer, [4], 4)).toThrow('4 numbers from byte 4 of a buffer of 16 bytes');
    expect(() => session.borrow(buffer, [1], 2)).toThrow('must start at a multiple of 4');
  });
});

describe('a session', () => {
  it.each(['f64', 'f8'])('refuses the format %s, which it does not have', async (format) => {
    await expect(Reflect.apply(backend.open, backend, [{ format }])).rejects.toThrow(
      expect.objectContaining({
        name: 'UnsupportedError',
        message: `the format is "${format}"; it must be one of f32, f16`,
      }),
    );
  });

  it('says what it runs on and how that rounds', () => {
    const { environment = {} } = backend.manifest;
    expect(Object.keys(environment)).toEqual([
      'adapter',
      'subnormals',
      'division',
      'squareRoot',
      'multiplyAdd',
      'samples',
      'f16',
    ]);
    expect(environment['adapter']).toMatch(/\((software|hardware)\)$/);
  });

  it('throws once it is closed, and leaves a device of the caller alive', async () => {
    const closed = await backend.open({ device: session.device });
    await closed[Symbol.asyncDispose]();
    expect(() => closed.tensor(Float32Array.of(1), [1])).toThrow('the session is closed');
    expect(await valuesOf(session, vector(session, [1]))).toEqual([1]);
  });

  it('throws what the device refuses at the next wait', async () => {
    const faulty = await opened();
    const buffer = faulty.device.createBuffer({ size: 16, usage: STORAGE | COPY_SRC });
    const tensor = faulty.borrow(buffer, [4]);
    faulty.write(tensor, Float32Array.of(1, 2, 3, 4));
    await expect(faulty.read(tensor)).rejects.toThrow(/the device refuses: .*CopyDst/);
  });

  it('gives the rates of schedules without the device', () => {
    const scheduler = session.scheduler(fromSpec('schedulers/step'), {
      initialLearningRate: 1,
      period: 2,
      factor: 0.5,
    });
    expect([0, 1, 2, 3, 4].map((step) => scheduler.learningRate(step))).toEqual([1, 1, 0.5, 0.5, 0.25]);
  });
});

describe('a lost device', () => {
  const lost = expect.objectContaining({ name: 'DeviceLostError', message: expect.stringContaining('is lost') });

  it('rejects a read that waits for it', async () => {
    const doomed = await backend.open();
    const pending = doomed.read(vector(doomed, [1]));
    doomed.device.destroy();
    await expect(pending).rejects.toThrow(lost);
  });

  it('ends every session on it, in every format, but not one on another device', async () => {
    const doomed = await backend.open({ format: 'f16' });
    const { device } = doomed;
    const beside = await backend.open({ device });
    const w = vector(beside, [1]);
    device.destroy();
    await expect(doomed.read(vector(doomed, [1]))).rejects.toThrow(lost);
    await expect(beside.read(w)).rejects.toThrow(lost);
    expect(() => beside.free(w)).toThrow(lost);
    expect(await valuesOf(session, vector(session, [1]))).toEqual([1]);
  });

  it.each(['f32', 'f16'] as const)('takes no session in %s, whether it was used before or not', async (format) => {
    const used = await backend.open();
    used.device.destroy();
    await expect(backend.open({ device: used.device, format })).rejects.toThrow(lost);
    const adapter = await (await nodeGpu()).requestAdapter();
    const device = await adapter?.requestDevice();
    if (!device) throw new TypeError('there is no device to lose');
    device.destroy();
    await expect(backend.open({ device, format })).rejects.toThrow(lost);
  });

  it('leaves what the host computes alone: schedules go on', async () => {
    const doomed = await backend.open();
    const scheduler = doomed.scheduler(fromSpec('schedulers/constant'), { initialLearningRate: 0.5 });
    doomed.device.destroy();
    await expect(doomed.read(vector(doomed, [1]))).rejects.toThrow(lost);
    expect(scheduler.learningRate(3)).toBe(0.5);
  });

  it('makes every call throw that it is lost', async () => {
    const doomed = await backend.open();
    const optimizer = doomed.optimizer(sgd);
    const [w, g] = [vector(doomed, [1]), vector(doomed, [1])];
    const state = optimizer.init([w]);
    doomed.device.destroy();
    await expect(doomed.read(w)).rejects.toThrow(lost);
    expect(() => optimizer.step([w], [g], state)).toThrow(lost);
    expect(() => doomed.empty([1])).toThrow(lost);
    expect(() => doomed.tensor(Float32Array.of(1), [1])).toThrow(lost);
    expect(() => optimizer.init([w])).toThrow(lost);
    await expect(drawn(doomed, fromSpec('initializers/zeros'), [1])).rejects.toThrow(lost);
    await expect(doomed.read(w)).rejects.toThrow(lost);
    expect(state.t).toBe(0);
    await doomed[Symbol.asyncDispose]();
  });
});

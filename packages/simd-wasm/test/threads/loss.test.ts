import { Worker } from 'node:worker_threads';
import { DeviceLostError } from '@optspec/core';
import { afterEach, describe, expect, it, vi } from 'vitest';
// Threads load their program from a file, so these tests are of the build.
import { backend, type SimdSession, type Tensor } from '../../dist/index.js';
import { Caller } from '../../dist/threads/caller.js';
import { madeUp } from '../definitions.js';

const SIDE = 512;
const COUNT = 6;
/** Each parameter is one chunk, which takes some milliseconds. */
const PRODUCTS = madeUp({ program: [{ clause: 'product', set: 'w', to: 'matmul(g, g)' }] });

interface Work {
  readonly session: SimdSession;
  readonly thread: Worker;
  readonly results: readonly Tensor[];
  step(): void;
}

afterEach(() => {
  vi.restoreAllMocks();
});

/** A session of two threads, the other of which has done its part of a step. */
async function atWork(): Promise<Work> {
  const started = vi.spyOn(Worker.prototype, 'unref');
  const session = await backend.open({ threads: 2, threadsFrom: 0 });
  const thread = started.mock.contexts.find((each) => each instanceof Worker);
  if (!(thread instanceof Worker)) throw new TypeError('no thread was started');
  const tensors = () => Array.from({ length: COUNT }, () => session.tensor(identity(2), [SIDE, SIDE]));
  const [results, gradients] = [tensors(), tensors()];
  const optimizer = session.optimizer(PRODUCTS);
  const state = optimizer.init(results);
  const step = () => optimizer.step(results, gradients, state);
  const finish = vi.spyOn(Caller.prototype, 'finish');
  // The other thread comes when the system lets it.
  do {
    finish.mockClear();
    step();
  } while (finish.mock.calls.length === 0 || finish.mock.calls.length === COUNT);
  finish.mockRestore();
  return { session, thread, results, step };
}

function identity(diagonal: number): Float32Array {
  return Float32Array.from({ length: SIDE * SIDE }, (_, index) => (index % (SIDE + 1) === 0 ? diagonal : 0));
}

describe('a thread that is killed', () => {
  it('in the middle of a chunk is an error, and the end of the session', async () => {
    const { session, thread, step } = await atWork();
    const finish = vi.spyOn(Caller.prototype, 'finish').mockImplementationOnce(function (this: Caller) {
      // The first chunk of the caller is done. The other thread is in one as soon as it is there.
      while (!this.isPresent(0));
      const ended = thread.terminate();
      void ended;
      finish.mockRestore();
      this.finish();
    });
    // Some steps the caller does alone.
    const steps = () => {
      for (let count = 0; count < 100; count++) step();
    };
    expect(steps).toThrow(DeviceLostError);
    expect(step).toThrow(/^a thread of the session ended in the middle of a step/);
    await session[Symbol.asyncDispose]();
  });

  it('between steps leaves the work to the others', async () => {
    const { session, thread, results, step } = await atWork();
    const ended = thread.terminate();
    for (const tensor of results) session.view(tensor).fill(0);
    step();
    await ended;
    step();
    const four = identity(4);
    expect(results.every((tensor) => session.view(tensor).every((value, index) => value === four[index]))).toBe(true);
    await session[Symbol.asyncDispose]();
  });
});

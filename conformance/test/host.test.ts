import { describe, expect, it } from 'vitest';
import { createHost } from '../src/host.js';
import type { OptimizerTask, Task } from '../src/protocol.js';
import { definition } from './fixtures/traces.js';
import { MANIFEST, refusal, tinyBackend } from './fixtures/tiny-backend.js';

const sgd = definition('optimizers/sgd');
const base = { definition: sgd, hyperparameters: {}, format: 'f32' } as const;
const task: OptimizerTask = {
  ...base,
  kind: 'optimizer',
  parameters: [{ shape: [2] }],
  initial: [[1, 2]],
  steps: [{ gradients: [[2, 4]] }],
};

function run(backend: ReturnType<typeof tinyBackend>, wanted: Task = task) {
  return createHost(backend)({ type: 'run', seq: 7, task: wanted });
}

describe('the host of a backend', () => {
  it('answers hello with the manifest, after a first session is open', async () => {
    let opened = 0;
    const host = createHost(tinyBackend({}, () => (opened += 1)));
    expect(await host({ type: 'hello', contract: 1 })).toEqual({ type: 'manifest', manifest: MANIFEST });
    expect(opened).toBe(1);
  });

  it('answers hello even when no session opens, and each task says why', async () => {
    const host = createHost(
      tinyBackend({}, () => {
        throw refusal('UnavailableError', 'no adapter');
      }),
    );
    expect(await host({ type: 'hello', contract: 1 })).toEqual({ type: 'manifest', manifest: MANIFEST });
    expect(await host({ type: 'run', seq: 1, task })).toEqual({ type: 'skipped', seq: 1, reason: 'no adapter' });
  });

  it('opens one session for many tasks, and after many elements closes it and opens a fresh one', async () => {
    const sessions = { opened: 0, closed: 0 };
    const dispose = async (): Promise<void> => void (sessions.closed += 1);
    const host = createHost(tinyBackend({ [Symbol.asyncDispose]: dispose }, () => (sessions.opened += 1)));
    for (let seq = 0; seq < 20; seq++) await host({ type: 'run', seq, task });
    expect(sessions).toEqual({ opened: 1, closed: 0 });
    const initial = [Array.from({ length: 300_000 }, () => 1)];
    const large = { ...task, parameters: [{ shape: [300_000] }], initial, steps: [{ gradients: initial }] };
    for (let seq = 0; seq < 2; seq++) await host({ type: 'run', seq, task: large });
    expect(sessions).toEqual({ opened: 2, closed: 1 });
  });

  it('closes its sessions on bye', async () => {
    let disposed = 0;
    const dispose = async (): Promise<void> => void (disposed += 1);
    const host = createHost(tinyBackend({ [Symbol.asyncDispose]: dispose }));
    await host({ type: 'run', seq: 1, task });
    expect(await host({ type: 'bye' })).toBeUndefined();
    expect(disposed).toBe(1);
  });

  it('passes errors of the contract on by name', async () => {
    const response = await run(tinyBackend(), { ...task, hyperparameters: { learningRate: 3 } });
    const error = { name: 'HyperparameterError', message: 'learningRate is 3; it must be 0.5' };
    expect(response).toEqual({ type: 'refused', seq: 7, error });
  });

  it('opens a fresh session after one lost its device', async () => {
    let opened = 0;
    const optimizer = () => {
      throw refusal('DeviceLostError', 'gone');
    };
    const host = createHost(tinyBackend({ optimizer }, () => (opened += 1)));
    for (const seq of [1, 2]) {
      const error = { name: 'DeviceLostError', message: 'gone' };
      expect(await host({ type: 'run', seq, task })).toEqual({ type: 'refused', seq, error });
    }
    expect(opened).toBe(2);
  });

  it('reports any other error as a crash of the task, with its place', async () => {
    const backend = tinyBackend({
      optimizer: () => {
        throw new TypeError('undefined is not a function');
      },
    });
    const response = await run(backend);
    expect(response).toMatchObject({ type: 'errored', seq: 7 });
    expect(response).toHaveProperty(
      'message',
      expect.stringMatching(/^threw TypeError: undefined is not a function \(at /),
    );
  });

  it('reports what is thrown and is no error', async () => {
    const backend = tinyBackend({
      optimizer: () => {
        throw 'out of luck';
      },
    });
    expect(await run(backend)).toEqual({ type: 'errored', seq: 7, message: 'threw out of luck' });
  });
});

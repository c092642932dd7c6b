import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import type { Definition } from '@optspec/core';
import { afterEach, describe, expect, it, vi } from 'vitest';
// Threads load their program from a file, so these tests are of the build.
import { backend, type SimdOptions, type SimdSession } from '../../dist/index.js';
import { Caller } from '../../dist/threads/caller.js';
import { definitionOf, filledBy, madeUp, numbers } from '../definitions.js';

const ARRAYS = { f32: Float32Array, f64: Float64Array } as const;
type Format = keyof typeof ARRAYS;
/** Below, at and above the size of a tile, and enough for many of them. */
const SIZES = [3, 8192, 8193, 16, 65_537, 1, 0, 100_003, 1000, 1000];

const update = (to: string) => ({ clause: 'update', set: 'w', to });
const PROGRAMS: Readonly<Record<string, Definition>> = {
  AdamW: definitionOf('optimizer/adamw'),
  'a sum': madeUp({ program: [update('w - 1e-6 * sum(g) * g')] }),
  'a mean of what a norm scales': madeUp({
    program: [
      { clause: 'scale', set: 'd', to: 'g / (norm(g) + 1)' },
      { clause: 'centre', set: 'd', to: 'd - mean(d)' },
      update('w - d * maxAbs(d) * dot(w, d)'),
    ],
  }),
  'norms of all parameters': madeUp({
    program: [
      { clause: 'norm', set: 'n', to: 'globalNorm(g)' },
      { clause: 'clip', set: 'd', to: 'g * min(1, 0.5 / n)' },
      update('w - 0.1 * d / (norm(d) + 1) + 1e-9 * globalSum(d)'),
    ],
  }),
  'so many passes that they need several modules': madeUp({
    program: [{ repeat: 60, do: [update('w - 1e-9 * globalSum(w * g) * g')] }],
  }),
  'means of rows': madeUp({ program: [update('w - g * rowMean(g^2)')] }),
};

const sessions: SimdSession[] = [];

async function opened(options: SimdOptions): Promise<SimdSession> {
  const session = await backend.open(options);
  sessions.push(session);
  return session;
}

afterEach(async () => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  for (const session of sessions.splice(0)) await session[Symbol.asyncDispose]();
});

/** A digest of each parameter after some steps. */
async function stepped(definition: Definition, options: SimdOptions, format: Format): Promise<string[]> {
  const session = await opened({ ...options, format });
  expect(session.threads).toBe(options.threads);
  const tensors = (seed: number) =>
    SIZES.map((size, index) => session.tensor(new ARRAYS[format](numbers(size, seed + index)), [size]));
  const [parameters, gradients] = [tensors(1), tensors(100)];
  const optimizer = session.optimizer(definition);
  const state = optimizer.init(parameters);
  for (let step = 0; step < 3; step++) optimizer.step(parameters, gradients, state);
  const values = await Promise.all(parameters.map((tensor) => session.read(tensor)));
  return values.map((each) => createHash('sha256').update(each).digest('hex'));
}

describe.each(Object.entries(PROGRAMS))('%s', (_, definition) => {
  it.each(['f32', 'f64'] as const)('has the same bits for any number of threads, in %s', async (format) => {
    const one = await stepped(definition, { threads: 1 }, format);
    expect(await stepped(definition, { threads: 2, threadsFrom: 0 }, format)).toEqual(one);
    expect(await stepped(definition, { threads: 3, threadsFrom: 0 }, format)).toEqual(one);
    expect(await stepped(definition, { threads: 2 }, format)).toEqual(one);
  });
});

describe.each(['f32', 'f64'] as const)('normal draws in %s', (format) => {
  it('have the same bits for any number of threads', async () => {
    const digests = await Promise.all(
      [1, 2, 3].map(async (threads) => {
        const session = await opened({ format, threads, threadsFrom: 0 });
        const initializer = session.initializer(definitionOf('initializer/normal'));
        const drawn = SIZES.map((size) => session.read(filledBy(initializer, [size], { seed: size, stream: 3 })));
        const hash = createHash('sha256');
        for (const values of await Promise.all(drawn)) hash.update(values);
        return hash.digest('hex');
      }),
    );
    expect(new Set(digests).size).toBe(1);
  });

  it('are shared where there are many of them', async () => {
    const session = await opened({ format, threads: 2 });
    const initializer = session.initializer(definitionOf('initializer/normal'));
    const open = vi.spyOn(Caller.prototype, 'open');
    filledBy(initializer, [8192], { seed: 1 });
    expect(open).not.toHaveBeenCalled();
    filledBy(initializer, [100_000], { seed: 1 });
    expect(open).toHaveBeenCalledTimes(1);
  });
});

describe('a sum over many tiles', () => {
  it.each([1, 2])('is exact where every sum of it is, with %i threads', async (threads) => {
    const session = await opened({ format: 'f64', threads, threadsFrom: 0 });
    const size = 100_003;
    const w = session.tensor(new Float64Array(size), [size]);
    const g = session.tensor(
      Float64Array.from({ length: size }, (_, index) => index),
      [size],
    );
    const optimizer = session.optimizer(madeUp({ program: [update('0 * w + 0 * g + sum(g) + mean(g)')] }));
    optimizer.step([w], [g], optimizer.init([w]));
    expect([...new Set(await session.read(w))]).toEqual([(size * (size - 1)) / 2 + (size - 1) / 2]);
  });
});

describe('threads', () => {
  it('take part in a step that is large enough, and only then', async () => {
    const session = await opened({ threads: 2 });
    const optimizer = session.optimizer(definitionOf('optimizer/sgd'));
    const open = vi.spyOn(Caller.prototype, 'open');
    const finish = vi.spyOn(Caller.prototype, 'finish');
    const stepOf = (size: number) => {
      const [w, g] = [session.allocate([size]), session.allocate([size])];
      const state = optimizer.init([w]);
      return () => optimizer.step([w], [g], state);
    };
    stepOf(100_000)();
    expect(open).not.toHaveBeenCalled();
    const step = stepOf(1_000_000);
    let chunks = 0;
    // The other thread comes when the system lets it.
    do {
      step();
      chunks += open.mock.lastCall?.[0].chunks ?? 0;
    } while (finish.mock.calls.length === chunks);
    expect(finish.mock.calls.length).toBeLessThan(chunks);
  });

  it('work in memory that has grown since they started', async () => {
    const session = await opened({ threads: 2, threadsFrom: 0 });
    const optimizer = session.optimizer(madeUp({ program: [update('w - g')] }));
    for (let step = 0; step < 20; step++) {
      const [w, g] = [3, 1].map((value) => session.tensor(new Float32Array(300_000).fill(value), [300_000]));
      if (!w || !g) continue;
      optimizer.step([w], [g], optimizer.init([w]));
      expect(new Set(session.view(w))).toEqual(new Set([2]));
    }
  });

  it('are one where memory cannot be shared, and the environment says so', async () => {
    vi.stubGlobal('SharedArrayBuffer', undefined);
    const session = await opened({ threads: 4 });
    expect([session.threads, backend.manifest.environment]).toEqual([
      1,
      { threads: '1, not more: memory is not shared here; a page must be cross-origin isolated' },
    ]);
  });

  it('are counted in the environment', async () => {
    const session = await opened({ threads: 2 });
    expect([session.threads, backend.manifest.environment]).toEqual([2, { threads: '2' }]);
  });

  it.each([0, 1.5, -1, Number.NaN])('must be a positive integer, not %f', async (threads) => {
    await expect(backend.open({ threads })).rejects.toThrow(
      new RangeError(`the number of threads is ${threads}; it must be a positive integer`),
    );
  });

  it('leave a session that is disposed able to go on alone', async () => {
    const session = await backend.open({ threads: 2, threadsFrom: 0 });
    await session[Symbol.asyncDispose]();
    const [w, g] = [1, 2].map((value) => session.tensor(new Float32Array(20_000).fill(value), [20_000]));
    const optimizer = session.optimizer(madeUp({ program: [update('w - g')] }));
    if (w && g) optimizer.step([w], [g], optimizer.init([w]));
    expect([session.threads, w && (await session.read(w))[19_999]]).toEqual([1, -1]);
  });

  it.each(['', 'await session[Symbol.asyncDispose]();'])('let the process end: %s', (ending) => {
    const file = JSON.stringify(new URL('../../dist/index.js', import.meta.url).href);
    const program = `import { backend } from ${file}; const session = await backend.open({ threads: 3 }); ${ending}`;
    const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
      encoding: 'utf8',
      timeout: 50_000,
    });
    expect([status, stderr]).toEqual([0, '']);
  });
});

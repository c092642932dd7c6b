import type { Definition } from '@optspec/core';
import { describe, expect, it } from 'vitest';
import type { WebGpuSession } from '../src/index.js';
import { fromSpec, LIKE_W, made } from './documents.js';
import { opened, valuesOf, vector } from './opened.js';

const session = await opened();
const sgd = fromSpec('optimizers/sgd');
const adamw = fromSpec('optimizers/adamw');
const round = Math.fround;

/** Weights after steps of `definition` from `w` under the gradients `g`. */
async function stepped(
  definition: Definition,
  w: readonly number[],
  g: readonly number[],
  { steps = 1, hyperparameters = {}, on = session as WebGpuSession } = {},
): Promise<number[]> {
  const optimizer = on.optimizer(definition, hyperparameters);
  const parameters = [vector(on, w)];
  const gradients = [vector(on, g)];
  const state = optimizer.init(parameters);
  for (let step = 0; step < steps; step++) optimizer.step(parameters, gradients, state);
  return valuesOf(on, parameters[0]);
}

/** AdamW from its paper, every operation rounded to binary32; host scalars in binary64, rounded once. */
function adamwWeight(start: number, g: number, steps: number): number {
  const [rate, beta1, beta2, epsilon, decay] = [0.001, 0.9, 0.999, 1e-8, 0.01];
  let [w, m, v] = [round(start), 0, 0];
  for (let t = 1; t <= steps; t++) {
    m = round(round(round(beta1) * m) + round(round(1 - beta1) * g));
    v = round(round(round(beta2) * v) + round(round(1 - beta2) * round(g * g)));
    const mHat = round(m * round(1 / (1 - beta1 ** t)));
    const vHat = round(v * round(1 / (1 - beta2 ** t)));
    w = round(w - round(round(rate * decay) * w));
    w = round(w - round(round(round(rate) * mHat) / round(round(Math.sqrt(vHat)) + round(epsilon))));
  }
  return w;
}

const SIZES = [...Array(71).keys(), ...[127, 255, 256, 1023, 1024, 4096, 65536].flatMap((n) => [n - 1, n, n + 1])];

describe('a step', () => {
  it('gives the bits of AdamW in binary32 at every size', async () => {
    const wanted = adamwWeight(0.5, 0.25, 2);
    for (const size of new Set(SIZES)) {
      const w = await stepped(adamw, Array(size).fill(0.5), Array(size).fill(0.25), { steps: 2 });
      expect({ size, length: w.length, values: new Set(w) }).toEqual({
        size,
        length: size,
        values: new Set(size > 0 ? [wanted] : []),
      });
    }
  });

  it('updates each element from its own gradient', async () => {
    const w = Array.from({ length: 1500 }, (_, i) => i);
    const g = w.map((i) => 2 * i);
    expect(await stepped(sgd, w, g, { hyperparameters: { learningRate: 0.25 } })).toEqual(w.map((i) => i / 2));
  });

  it('updates a thousand small tensors of different sizes', async () => {
    const sizes = Array.from({ length: 1000 }, (_, i) => 1 + (i % 40));
    const parameters = sizes.map((size, i) => vector(session, Array(size).fill(i)));
    const gradients = sizes.map((size) => vector(session, Array(size).fill(4)));
    const optimizer = session.optimizer(sgd, { learningRate: 0.5 });
    optimizer.step(parameters, gradients, optimizer.init(parameters));
    const read = await Promise.all(parameters.map((each) => valuesOf(session, each)));
    expect(read).toEqual(sizes.map((size, i) => Array(size).fill(i - 2)));
  });

  it('leaves gradients and what lies beside the weights as they are', async () => {
    const [before, w, after] = [vector(session, [7]), vector(session, [1, 2, 3]), vector(session, [8])];
    const g = vector(session, [1, 1, 1]);
    const optimizer = session.optimizer(sgd, { learningRate: 1 });
    optimizer.step([w], [g], optimizer.init([w]));
    const read = await Promise.all([before, w, after, g].map((each) => valuesOf(session, each)));
    expect(read).toEqual([[7], [0, 1, 2], [8], [1, 1, 1]]);
  });

  it('takes overrides for one step alone', async () => {
    const w = vector(session, [10]);
    const g = vector(session, [1]);
    const optimizer = session.optimizer(sgd, { learningRate: 1 });
    const state = optimizer.init([w]);
    optimizer.step([w], [g], state, { learningRate: 4 });
    optimizer.step([w], [g], state);
    expect(await valuesOf(session, w)).toEqual([5]);
  });

  it('takes other gradients and other weights from step to step', async () => {
    const [one, two] = [vector(session, [1]), vector(session, [2])];
    const [w, other] = [vector(session, [10]), vector(session, [20])];
    const optimizer = session.optimizer(fromSpec('optimizers/momentum'), { learningRate: 1, momentum: 0.5 });
    const state = optimizer.init([w]);
    optimizer.step([w], [one], state);
    optimizer.step([w], [two], state);
    optimizer.step([other], [two], state);
    // The velocity is 1, 2.5 and 3.25.
    expect([await valuesOf(session, w), await valuesOf(session, other)]).toEqual([[6.5], [16.75]]);
  });

  it('goes on from a state that was saved and loaded', async () => {
    const momentum = fromSpec('optimizers/momentum');
    const optimizer = session.optimizer(momentum, { learningRate: 1, momentum: 0.5 });
    const w = vector(session, [0]);
    const g = vector(session, [1]);
    const state = optimizer.init([w]);
    optimizer.step([w], [g], state);
    const [saved] = state.slots['v'] ?? [];
    const loaded = { t: state.t, slots: { v: [vector(session, await valuesOf(session, saved))] }, scalars: {} };
    optimizer.step([w], [g], loaded);
    // The velocity is 1, then 1.5.
    expect(await valuesOf(session, w)).toEqual([-2.5]);
    expect(loaded.t).toBe(2);
  });

  it('changes nothing when it throws', async () => {
    const optimizer = session.optimizer(adamw);
    const [w, g] = [vector(session, [1, 2]), vector(session, [1, 2, 3])];
    const state = optimizer.init([w]);
    expect(() => optimizer.step([w], [g], state)).toThrow(
      expect.objectContaining({ name: 'ShapeError', message: expect.stringContaining('gradient 0 has the shape [3]') }),
    );
    expect(() => optimizer.step([w], [w], state, { beta1: 1 })).toThrow(
      expect.objectContaining({ name: 'HyperparameterError' }),
    );
    expect([await valuesOf(session, w), state.t]).toEqual([[1, 2], 0]);
  });

  it('refuses weights that are also a gradient, or twice a weight', () => {
    const optimizer = session.optimizer(sgd);
    const w = vector(session, [1]);
    const g = vector(session, [1]);
    expect(() => optimizer.step([w], [w], optimizer.init([w]))).toThrow(/two tensors share memory/);
    expect(() => optimizer.step([w, w], [g, g], optimizer.init([w, w]))).toThrow(/two tensors share memory/);
  });
});

describe('a definition never seen before', () => {
  it('runs with host slots, tensor slots, guards decided and words of WGSL for names', async () => {
    const definition = made(
      ['count = count + 1', 'loop = fn * loop + g', 'var = where(loop > 2, 1, abs(loop))', 'w = w - count * var'],
      {
        properties: { fn: { type: 'number', default: 0.5 } },
        state: { loop: LIKE_W, count: { scalar: 'host', init: '2' } },
      },
    );
    const optimizer = session.optimizer(definition);
    const w = vector(session, [0, 0, 0]);
    const g = vector(session, [1, -1, 2]);
    const state = optimizer.init([w]);
    optimizer.step([w], [g], state);
    optimizer.step([w], [g], state);
    // loop: 1, -1, 2 and then 1.5, -1.5, 3; counts 3 and 4.
    expect(await valuesOf(session, w)).toEqual([-(3 + 6), -(3 + 6), -(6 + 4)]);
    expect(await valuesOf(session, state.slots['loop']?.[0])).toEqual([1.5, -1.5, 3]);
    expect(state.scalars).toEqual({ count: 4 });
  });

  it('starts slots as their formulas say', async () => {
    const definition = made(['s = s + g', 'w = w - s'], { state: { s: { like: 'w', init: 'w * w + 1' } } });
    const w = vector(session, [3, -2]);
    const state = session.optimizer(definition).init([w]);
    expect(await valuesOf(session, state.slots['s']?.[0])).toEqual([10, 5]);
  });
});

describe('two sessions at once', () => {
  it('do not disturb each other, on two devices or on one', async () => {
    const other = await opened();
    const same = await opened({ device: session.device });
    const results = await Promise.all(
      [session, other, same].map((on, i) => stepped(sgd, [10 * i], [1], { hyperparameters: { learningRate: 1 }, on })),
    );
    expect(results).toEqual([[-1], [9], [19]]);
    const mine = vector(session, [1]);
    expect(() => same.optimizer(sgd).init([mine])).toThrow('a tensor that this session did not make');
  });
});

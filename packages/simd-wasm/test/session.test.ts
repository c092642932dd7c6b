import { describe, expect, it } from 'vitest';
import { backend, type SimdSession, type Tensor } from '../src/index.js';
import { definitionOf, madeUp, numbers } from './definitions.js';

const adamw = definitionOf('optimizer/adamw');
const sgd = definitionOf('optimizer/sgd');

function filled(session: SimdSession, size: number, seed: number): Tensor {
  return session.tensor(new Float32Array(numbers(size, seed)), [size]);
}

function thrownBy(action: () => unknown): string {
  try {
    action();
    return 'nothing';
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  }
}

describe('memory', () => {
  it('does not grow over thousands of tensors that are made and freed', async () => {
    const session = await backend.open();
    const longest = session.tensor(new Float32Array(5000), [5000]);
    session.free(longest);
    const { byteLength } = session.view(session.tensor(new Float32Array(1), [1])).buffer;
    for (let cycle = 0; cycle < 5000; cycle++) {
      const size = 1 + ((cycle * 37) % 900);
      const optimizer = session.optimizer(cycle % 2 === 0 ? adamw : sgd);
      const [w, g] = [filled(session, size, cycle), filled(session, size, cycle + 1)];
      const state = optimizer.init([w]);
      optimizer.step([w], [g], state);
      session.free(w, g, ...Object.values(state.slots).flat());
    }
    expect(session.usedBytes).toBe(64);
    expect(session.view(session.allocate([1])).buffer.byteLength).toBe(byteLength);
  });

  it('grows when it must, and keeps what is there', async () => {
    const session = await backend.open();
    const first = filled(session, 1000, 1);
    const before = [...session.view(first)];
    session.allocate([3_000_000]);
    expect([...session.view(first)]).toEqual(before);
  });

  it('says when it is full, and goes on after something is freed', async () => {
    const session = await backend.open();
    const halves = [session.allocate([2 ** 29]), session.allocate([2 ** 29])];
    expect(thrownBy(() => session.allocate([1]))).toBe(
      'OutOfMemoryError: a session needs 4294967360 bytes of memory, of which it has 4294967296; WebAssembly has at most 4 GiB. Free tensors, or open another session',
    );
    session.free(...halves);
    expect(session.allocate([2 ** 29]).size).toBe(2 ** 29);
  });

  it('reaches to the last byte', async () => {
    const session = await backend.open();
    const frame = session.allocate([1024]);
    session.allocate([2 ** 30 - 1024 - 64]);
    const last = session.tensor(new Float32Array(64).fill(3), [64]);
    expect(last.address).toBe(2 ** 32 - 256);
    session.free(frame);
    const g = session.tensor(new Float32Array(64).fill(1), [64]);
    const optimizer = session.optimizer(madeUp({ program: [{ clause: 'update', set: 'w', to: 'w - g' }] }));
    optimizer.step([last], [g], optimizer.init([last]));
    expect([...session.view(last)]).toEqual(Array.from({ length: 64 }, () => 2));
  });

  it('leaves weights and state alone when a step finds no room', async () => {
    const session = await backend.open({ format: 'f32' });
    const [w, g] = [filled(session, 64, 1), filled(session, 64, 2)];
    const chained = session.optimizer(
      madeUp({ program: [{ clause: 'u', set: 'w', to: 'w - (g - mean(g)) / norm(g - mean(g))' }] }),
    );
    const state = chained.init([w]);
    const before = [...session.view(w)];
    const free = 2 ** 32 - session.view(w).buffer.byteLength;
    const rest = session.allocate([(free - 2 ** 20) / 4]);
    const crumbs: Tensor[] = [];
    while (thrownBy(() => crumbs.push(session.allocate([16]))) === 'nothing' && crumbs.length < 100_000);
    expect(thrownBy(() => chained.step([w], [g], state))).toMatch(/^OutOfMemoryError/);
    expect([[...session.view(w)], state.t]).toEqual([before, 0]);
    session.free(rest);
    chained.step([w], [g], state);
    expect(state.t).toBe(1);
  });
});

describe('tensors', () => {
  it('are copies of the values given', async () => {
    const session = await backend.open();
    const values = new Float32Array([1, 2, 3]);
    const tensor = session.tensor(values, [3]);
    values[0] = 9;
    const read = await session.read(tensor);
    read[1] = 9;
    expect([...(await session.read(tensor))]).toEqual([1, 2, 3]);
  });

  it('are rounded to the format of the session', async () => {
    const session = await backend.open({ format: 'f32' });
    expect([...(await session.read(session.tensor(new Float64Array([0.1]), [1])))]).toEqual([Math.fround(0.1)]);
  });

  it('can be filled where they lie', async () => {
    const session = await backend.open({ format: 'f64' });
    const tensor = session.allocate([2, 2]);
    session.view(tensor).set([1, 2, 3, 4]);
    expect([...(await session.read(tensor))]).toEqual([1, 2, 3, 4]);
  });

  it.each([
    [[2, 2], 'ShapeError: 3 values for the shape [2, 2]; it holds 4'],
    [[-3], 'ShapeError: the shape is [-3]; its dimensions and their product must be non-negative integers below 2^53'],
    [
      [1.5, 2],
      'ShapeError: the shape is [1.5, 2]; its dimensions and their product must be non-negative integers below 2^53',
    ],
  ])('of a wrong shape %j are refused', async (shape, message) => {
    const session = await backend.open();
    expect(thrownBy(() => session.tensor(new Float32Array(3), shape))).toBe(message);
    expect(session.usedBytes).toBe(0);
  });

  it('of another session are refused', async () => {
    const one = await backend.open();
    const other = await backend.open();
    const optimizer = one.optimizer(sgd);
    const [w, g] = [filled(one, 4, 1), filled(other, 4, 2)];
    const message = 'RangeError: the tensor belongs to another session; copy it with read and tensor';
    expect(thrownBy(() => optimizer.step([w], [g], optimizer.init([w])))).toBe(message);
    expect(thrownBy(() => optimizer.init([g]))).toBe(message);
    expect(thrownBy(() => one.view(g))).toBe(message);
  });

  it('that have been freed are refused, also by an optimizer that knows them', async () => {
    const session = await backend.open();
    const optimizer = session.optimizer(sgd);
    const [w, g] = [filled(session, 4, 1), filled(session, 4, 2)];
    const state = optimizer.init([w]);
    optimizer.step([w], [g], state);
    session.free(g);
    const message = 'RangeError: a tensor of shape [4] has been freed';
    expect(thrownBy(() => optimizer.step([w], [g], state))).toBe(message);
    expect(thrownBy(() => session.free(g))).toBe(message);
    await expect(session.read(g)).rejects.toThrow('has been freed');
  });
});

describe('a step', () => {
  it('refuses a tensor in two roles, and changes nothing', async () => {
    const session = await backend.open();
    const optimizer = session.optimizer(adamw);
    const [w, g] = [filled(session, 4, 1), filled(session, 4, 2)];
    const state = optimizer.init([w]);
    const twice = optimizer.init([w, w]);
    const before = [...session.view(w)];
    expect([
      thrownBy(() => optimizer.step([w], [w], state)),
      thrownBy(() => optimizer.step([w], [state.slots['m']?.[0] ?? w], state)),
      thrownBy(() => optimizer.step([w, w], [g, g], twice)),
    ]).toEqual([
      'RangeError: a gradient is also a parameter or a slot',
      'RangeError: a gradient is also a parameter or a slot',
      'RangeError: a tensor stands for two parameters or slots of one step',
    ]);
    expect([[...session.view(w)], state.t, twice.t]).toEqual([before, 0, 0]);
  });

  it('takes one gradient for several parameters', async () => {
    const session = await backend.open();
    const optimizer = session.optimizer(sgd, { learningRate: 0.5 });
    const [a, b] = [session.tensor(new Float32Array([1]), [1]), session.tensor(new Float32Array([2]), [1])];
    const g = session.tensor(new Float32Array([1]), [1]);
    optimizer.step([a, b], [g, g], optimizer.init([a, b]));
    expect([session.view(a)[0], session.view(b)[0]]).toEqual([0.5, 1.5]);
  });

  it('refuses shapes that do not match, and changes nothing', async () => {
    const session = await backend.open();
    const optimizer = session.optimizer(adamw);
    const [w, g] = [session.tensor(new Float32Array(4), [2, 2]), filled(session, 4, 2)];
    const state = optimizer.init([w]);
    const slot = session.tensor(new Float32Array(4), [4]);
    expect([
      thrownBy(() => optimizer.step([w], [g], state)),
      thrownBy(() => optimizer.step([w], [], state)),
      thrownBy(() => optimizer.step([w], [w], { t: 0, slots: { m: [slot], v: [slot] }, scalars: {} })),
      thrownBy(() => optimizer.step([w], [w], { t: 0, slots: {}, scalars: {} })),
    ]).toEqual([
      'ShapeError: gradient 0 has the shape [4]; it must be [2, 2]',
      'ShapeError: 0 tensors for gradient; there must be 1, one per parameter',
      'ShapeError: slot m 0 has the shape [4]; it must be [2, 2]',
      'ShapeError: 0 tensors for slot m; there must be 1, one per parameter',
    ]);
    expect(state.t).toBe(0);
  });

  it('refuses overrides that a guard depends on or that are out of their domain, and changes nothing', async () => {
    const session = await backend.open();
    const optimizer = session.optimizer(adamw);
    const [w, g] = [filled(session, 4, 1), filled(session, 4, 2)];
    const state = optimizer.init([w]);
    const before = [...session.view(w)];
    expect(thrownBy(() => optimizer.step([w], [g], state, { amsgrad: true }))).toMatch(/^HyperparameterError.*amsgrad/);
    expect(thrownBy(() => optimizer.step([w], [g], state, { beta1: 1 }))).toMatch(/^HyperparameterError.*beta1/);
    expect([[...session.view(w)], state.t]).toEqual([before, 0]);
  });

  it('uses overrides for itself alone', async () => {
    const session = await backend.open();
    const optimizer = session.optimizer(sgd, { learningRate: 1 });
    const [w, g] = [session.tensor(new Float32Array([0]), [1]), session.tensor(new Float32Array([1]), [1])];
    const state = optimizer.init([w]);
    optimizer.step([w], [g], state, { learningRate: 0.25 });
    optimizer.step([w], [g], state);
    expect(session.view(w)[0]).toBe(-1.25);
  });

  it('follows tensors that change places between steps', async () => {
    const session = await backend.open();
    const optimizer = session.optimizer(sgd, { learningRate: 1 });
    const [a, b] = [session.tensor(new Float32Array([0]), [1]), session.tensor(new Float32Array([0]), [1])];
    const [one, two] = [session.tensor(new Float32Array([1]), [1]), session.tensor(new Float32Array([2]), [1])];
    const state = optimizer.init([a, b]);
    optimizer.step([a, b], [one, two], state);
    optimizer.step([a, b], [two, one], state);
    optimizer.step([b, a], [one, two], state);
    expect([session.view(a)[0], session.view(b)[0]]).toEqual([-5, -4]);
  });
});

describe('sessions', () => {
  it('side by side give what each gives alone', async () => {
    const run = async (session: SimdSession, other?: SimdSession) => {
      const [w, g] = [filled(session, 33, 1), filled(session, 33, 2)];
      const optimizer = session.optimizer(adamw);
      const state = optimizer.init([w]);
      for (let step = 0; step < 5; step++) {
        optimizer.step([w], [g], state);
        if (other) other.tensor(new Float32Array(70_000), [70_000]);
      }
      return [...(await session.read(w))];
    };
    const alone = await backend.open();
    const one = await backend.open();
    const two = await backend.open();
    const expected = await run(alone);
    expect(await Promise.all([run(one, two), run(two, one)])).toEqual([expected, expected]);
  });

  it('refuse formats that they do not declare', async () => {
    await expect(backend.open({ format: 'f16' })).rejects.toThrow(
      expect.objectContaining({
        name: 'UnsupportedError',
        message: 'the format is "f16"; it must be one of f32, f64',
      }),
    );
  });

  it('refuse a definition of another kind', async () => {
    const session = await backend.open();
    expect(thrownBy(() => session.scheduler(adamw))).toBe(
      'UnsupportedError: optimizer/adamw is of the kind optimizer; here only scheduler will do',
    );
  });

  it('tell apart definitions of the same name and version', async () => {
    const session = await backend.open();
    const g = session.tensor(new Float32Array([3]), [1]);
    const results = ['w - g', 'w + g', 'w * g'].map((to) => {
      const w = session.tensor(new Float32Array([10]), [1]);
      const optimizer = session.optimizer(madeUp({ program: [{ clause: 'update', set: 'w', to }] }));
      optimizer.step([w], [g], optimizer.init([w]));
      return session.view(w)[0];
    });
    expect(results).toEqual([7, 13, 30]);
  });

  it('tell apart programs that read alike but have slots of other sorts', async () => {
    const session = await backend.open();
    const results = (['like', 'rows', 'columns'] as const).map((sort) => {
      const definition = madeUp({
        state: { r: { [sort]: 'w', init: '1' } },
        program: [
          { clause: 'slot', set: 'r', to: 'r + 1' },
          { clause: 'update', set: 'w', to: 'w + g * r' },
        ],
      });
      const [w, g] = [session.tensor(new Float32Array(6), [2, 3]), session.tensor(new Float32Array(6).fill(1), [2, 3])];
      const optimizer = session.optimizer(definition);
      const state = optimizer.init([w]);
      optimizer.step([w], [g], state);
      const [slot] = state.slots['r'] ?? [];
      return [[...session.view(w)], slot && [...session.view(slot)]];
    });
    expect(results).toEqual([6, 2, 3].map((size) => [[2, 2, 2, 2, 2, 2], Array.from({ length: size }, () => 2)]));
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { type Definition, type Guard, type Initializer, type Kind, targetOf, targetsOf } from '@optspec/core';
import { describe, expect, test } from 'vitest';
import backend, * as pureTs from '../src/index.js';

const SPEC = new URL('../../../spec/', import.meta.url);
const DEFINITIONS = ['optimizers', 'transforms', 'schedulers', 'initializers', 'samplers', 'problems'].flatMap(
  (folder) => readdirSync(new URL(folder, SPEC)).flatMap((id) => targetsOf(definitionAt(`${folder}/${id}`))),
);

function definitionAt(folder: string): Definition {
  const definition: Definition = JSON.parse(readFileSync(new URL(`${folder}/definition.json`, SPEC), 'utf8'));
  return definition;
}

function definitionOf(target: string): Definition {
  const found = DEFINITIONS.find((definition) => targetOf(definition) === target);
  if (!found) throw new Error(`the standard has no ${target}`);
  return found;
}

function ofKind(kind: Kind): { readonly target: string; readonly definition: Definition }[] {
  const found = DEFINITIONS.filter((definition) => definition.kind === kind);
  return found.map((definition) => ({ target: targetOf(definition), definition }));
}

/** The slots without a guard, and those whose guard is on by default. */
function slotsByDefault({ state = {}, properties }: Definition): string[] {
  const on = (guard: Guard = '') => typeof guard === 'string' && Boolean(properties[guard]?.default);
  const kept = Object.keys(state).filter((name) => state[name]?.when === undefined || on(state[name].when));
  return kept.flatMap((name) => {
    const count = Number(properties[state[name]?.repeat ?? '']?.default ?? 0);
    return count === 0 ? [name] : Array.from({ length: count }, (_, done) => name.replace('{i}', `${done + 1}`));
  });
}

describe('the manifest', () => {
  test('has the version of the package', () => {
    const manifest: unknown = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
    expect(manifest).toMatchObject({ name: backend.manifest.name, version: backend.manifest.version });
  });

  test('declares every target of the standard', () => {
    expect([...backend.manifest.targets].sort()).toEqual(DEFINITIONS.map(targetOf).sort());
  });

  test('is the same backend by name', () => expect(pureTs.backend).toBe(backend));
});

describe('a session', () => {
  test.each(ofKind('optimizer'))('makes $target with the slots of its definition', async ({ definition }) => {
    const session = await backend.open();
    const { slots, scalars } = session.optimizer(definition).init([session.tensor(new Float32Array(6), [2, 3])]);
    expect([...Object.keys(slots), ...Object.keys(scalars)]).toEqual(slotsByDefault(definition));
  });

  test.each(ofKind('scheduler'))('makes $target, whose learning rates are finite', async ({ definition }) => {
    const session = await backend.open();
    const { init, observe, learningRate } = session.scheduler(definition);
    expect(definition.state ? observe(init(), 7) : learningRate(7)).toBeLessThan(Infinity);
  });

  test.each(ofKind('initializer'))('makes $target, which fills a shape', async ({ definition }) => {
    const session = await backend.open();
    const request: Parameters<Initializer['fill']> = [[2, 3], { seed: 0 }];
    const filled = session.initializer(definition).fill(...request);
    expect(filled.shape).toEqual([2, 3]);
    expect(await session.read(filled)).toHaveLength(6);
  });

  test.each(ofKind('sampler'))('makes $target, whose batches hold examples', async ({ definition }) => {
    const session = await backend.open();
    const { epoch, indices } = session.sampler(definition, { examples: 1 }).batch(7);
    expect({ epoch, indices }).toEqual({ epoch: 7, indices: Uint32Array.of(0) });
  });

  test.each(ofKind('problem'))(
    'makes $target, whose results have the shapes of the contract',
    async ({ definition }) => {
      const { shape = [], start = [] } = definition;
      const session = await backend.open();
      const problem = session.problem(definition);
      const w = problem.start();
      const { loss, gradient } = problem.evaluate(w);
      const tensors = [w, gradient, loss, problem.hessian(w)];
      expect(tensors.map((tensor) => tensor.shape)).toEqual([shape, shape, [], [start.length, start.length]]);
      expect(tensors.map(({ values }) => values.length)).toEqual([start.length, start.length, 1, start.length ** 2]);
    },
  );

  test('copies values in and out in its format', async () => {
    const session = await backend.open({ format: 'f64' });
    const values = new Float64Array([0.1, 0.2]);
    const tensor = session.tensor(values, [2]);
    values.fill(0);
    const read = await session.read(tensor);
    expect(read).toEqual(new Float64Array([0.1, 0.2]));
    read.fill(0);
    expect(await session.read(tensor)).toEqual(new Float64Array([0.1, 0.2]));
  });

  test('stores f32 by default, rounded once', async () => {
    const session = await backend.open();
    expect(session.format).toBe('f32');
    expect(await session.read(session.tensor(new Float64Array([0.1]), [1]))).toEqual(new Float32Array([0.1]));
  });

  test('refuses values that do not fill the shape', async () => {
    const session = await backend.open();
    expect(() => session.tensor(new Float32Array(5), [2, 3])).toThrow(
      expect.objectContaining({ name: 'ShapeError', message: '5 values for the shape [2, 3]; it holds 6' }),
    );
  });

  test('refuses formats, targets, kinds and versions that it does not have', async () => {
    const unsupported: Error = expect.objectContaining({ name: 'UnsupportedError' });
    const sgd = definitionOf('optimizer/sgd');
    const session = await backend.open();
    await expect(backend.open({ format: 'f16' })).rejects.toThrow(unsupported);
    expect(() => session.optimizer({ ...sgd, $id: 'urn:optspec:optimizer:constructor' })).toThrow(unsupported);
    expect(() => session.scheduler(sgd)).toThrow(unsupported);
    expect(() => session.optimizer({ ...sgd, version: '2.0.0' })).toThrow(unsupported);
    expect(() => session.optimizer({ ...sgd, version: '10.0.0' })).toThrow(unsupported);
  });

  test('refuses hyperparameters out of the domain of the definition', async () => {
    const session = await backend.open();
    expect(() => session.optimizer(definitionOf('optimizer/sgd'), { learningRate: -1 })).toThrow(
      expect.objectContaining({
        name: 'HyperparameterError',
        message: 'optimizer/sgd: learningRate is -1; it must be at least 0',
      }),
    );
  });
});

describe('an optimizer', () => {
  async function prepared() {
    const session = await backend.open();
    const optimizer = session.optimizer(definitionOf('optimizer/adamw'));
    const parameters = [session.tensor(new Float32Array([1, 2]), [2, 1])];
    const gradients = [session.tensor(new Float32Array([3, 4]), [2, 1])];
    return { session, optimizer, parameters, gradients, state: optimizer.init(parameters) };
  }

  test('steps like the typed optimizer of the same name', async () => {
    const { optimizer, parameters, gradients, state } = await prepared();
    const arrays = [new Float32Array([1, 2])];
    const typed = pureTs.adamw();
    const typedState = typed.init(arrays);
    for (let t = 1; t <= 3; t++) {
      optimizer.step(parameters, gradients, state, { learningRate: 0.5 / t });
      typed.step(arrays, [new Float32Array([3, 4])], typedState, { learningRate: 0.5 / t });
    }
    expect(parameters[0]?.values).toEqual(arrays[0]);
    expect(state.t).toBe(3);
  });

  test('keeps the shapes of its parameters in its state', async () => {
    const { state } = await prepared();
    expect(state.slots['m']?.[0]?.shape).toEqual([2, 1]);
  });

  test('refuses gradients and slots of another shape, and changes nothing', async () => {
    const { session, optimizer, parameters, gradients, state } = await prepared();
    const before = structuredClone({ parameters, state });
    const flat = session.tensor(new Float32Array(2), [2]);
    const refused: Error = expect.objectContaining({ name: 'ShapeError' });
    expect(() => optimizer.step(parameters, [flat], state)).toThrow(refused);
    expect(() => optimizer.step(parameters, [], state)).toThrow(refused);
    expect(() => optimizer.step(parameters, gradients, { ...state, slots: { ...state.slots, v: [flat] } })).toThrow(
      refused,
    );
    expect(() => optimizer.step(parameters, gradients, { ...state, slots: {} })).toThrow(refused);
    expect({ parameters, state }).toEqual(before);
  });
});

/**
 * Compositions on every backend: traces recorded on the spot from the composed document, and the parts one after the
 * other, bit for bit.
 */
import {
  applyVariant,
  type Backend,
  type Definition,
  type Hyperparameters,
  type Session,
  type State,
} from '@optspec/core';
import { loadSpec } from '@optspec/core/load';
import { compose, composedHyperparameters, type Parts } from '@optspec/language';
import { backend as pureTs } from '@optspec/pure-ts';
import { Reader, recordingsOf } from '@optspec/reference/recorder';
import { backend as simdWasm } from '@optspec/simd-wasm';
import { backend as webGpu } from '@optspec/webgpu';
import { describe, expect, it } from 'vitest';
import { execute } from '../src/execute.js';
import { judge } from '../src/judge.js';
import { casesOf } from '../src/plan.js';

const STANDARD = new Map(
  loadSpec().map((definition) => [definition.$id.replace(/^urn:optspec:([a-z]+):/, '$1/'), definition]),
);

function target(name: string): Definition {
  const [base = '', variant] = name.split('#');
  const definition = STANDARD.get(base);
  if (!definition) throw new Error(`no ${base}`);
  return variant === undefined ? definition : applyVariant(definition, variant);
}

const COMPOSITIONS: readonly Parts[] = [
  { clip: target('transform/clip-by-value'), sgd: target('optimizer/momentum') },
  {
    clip: target('transform/clip-by-global-norm'),
    adamw: target('optimizer/adamw'),
    average: target('transform/polyak-average#debiased'),
  },
  {
    penalty: target('transform/l2-penalty'),
    rmsprop: target('optimizer/rmsprop'),
    slow: target('transform/lookahead'),
    swa: target('transform/stochastic-weight-average'),
  },
  {
    gather: target('transform/gradient-accumulation'),
    clip: target('transform/clip-by-norm'),
    adam: target('optimizer/adam'),
    average: target('transform/polyak-average#copy-first'),
  },
  {
    clip: target('transform/clip-by-value'),
    muon: target('optimizer/muon'),
    average: target('transform/polyak-average'),
  },
  { decay: target('transform/decoupled-decay'), look: target('optimizer/nesterov#look-ahead') },
];

const BACKENDS: readonly Backend<unknown>[] = [pureTs, simdWasm, webGpu];
const VALUES: Readonly<Record<string, Hyperparameters>> = {
  clip: {},
  sgd: { learningRate: 0.25, momentum: 0.5 },
  gather: { every: 2 },
  slow: { every: 2 },
  swa: { start: 1 },
};

describe.each(COMPOSITIONS.map((parts) => [Object.keys(parts).join(', '), parts] as const))('%s', (_, parts) => {
  const composed = compose(parts);

  it.each(BACKENDS.map((backend) => [backend.manifest.name, backend] as const))(
    'passes its freshly recorded traces on %s',
    async (__, backend) => {
      const reader = await Reader.open();
      const session = await backend.open({ format: 'f32' });
      const recordings = recordingsOf(reader, composed, new Map()).filter(({ id }) =>
        /\/(basic|first-step|multi-tensor|resume)\.f32$/.test(id),
      );
      expect(recordings.length).toBeGreaterThan(2);
      const traces = recordings.map(({ record }) => record().trace);
      for (const planned of traces.flatMap((trace) => casesOf(trace, composed))) {
        const result = await execute(session, planned.task());
        const verdict = judge(planned, backend.manifest.profile, { type: 'result', seq: 0, result });
        expect({ id: planned.id, mode: planned.mode, ...verdict }).toMatchObject({ status: 'passed' });
      }
      await session[Symbol.asyncDispose]();
    },
    60_000,
  );

  it.each(BACKENDS.map((backend) => [backend.manifest.name, backend] as const))(
    'is its parts one after the other, bit for bit, on %s',
    async (__, backend) => {
      const session = await backend.open({ format: 'f32' });
      expect(await together(session, parts)).toEqual(await oneByOne(session, parts));
      await session[Symbol.asyncDispose]();
    },
    60_000,
  );
});

it.each(BACKENDS.map((backend) => [backend.manifest.name, backend] as const))(
  'a step that a later part refuses leaves everything as it was on %s',
  async (_, backend) => {
    const session = await backend.open({ format: 'f32' });
    const parts = { decay: target('transform/decoupled-decay'), sgd: target('optimizer/momentum') };
    const optimizer = session.optimizer(compose(parts));
    const parameters = valuesOf(session, parts, 0);
    const state = optimizer.init(parameters);
    const before = await read(session, parameters, state.slots);
    const wrong = { sgdLearningRate: -1 };
    expect(() => optimizer.step(parameters, valuesOf(session, parts, 1), state, wrong)).toThrow(
      expect.objectContaining({ name: 'HyperparameterError' }),
    );
    const { sgdV, ...others } = state.slots;
    expect(() => optimizer.step(parameters, valuesOf(session, parts, 1), { ...state, slots: others })).toThrow(
      expect.objectContaining({ name: 'ShapeError' }),
    );
    expect(await read(session, parameters, state.slots)).toEqual(before);
    expect([state.t, sgdV?.length]).toEqual([0, 3]);
    await session[Symbol.asyncDispose]();
  },
);

const STEPS = 5;
/** Muon takes matrices alone. */
const shapesOf = (parts: Parts) =>
  Object.hasOwn(parts, 'muon')
    ? [
        [3, 4],
        [4, 2],
      ]
    : [[3, 4], [5], []];

function valuesOf<Tensor>(session: Session<Tensor>, parts: Parts, seed: number): Tensor[] {
  return shapesOf(parts).map((shape, p) => {
    const count = shape.reduce((product, length) => product * length, 1);
    const values = Float32Array.from({ length: count }, (_, i) => Math.sin(seed * 7 + p * 5 + i * 1.7));
    return session.tensor(values, shape);
  });
}

async function together<Tensor>(session: Session<Tensor>, parts: Parts): Promise<unknown> {
  const values = composedHyperparameters(
    Object.fromEntries(Object.keys(parts).map((name) => [name, VALUES[name] ?? {}])),
  );
  const optimizer = session.optimizer(compose(parts), values);
  const parameters = valuesOf(session, parts, 0);
  const state = optimizer.init(parameters);
  for (let step = 1; step <= STEPS; step++) optimizer.step(parameters, valuesOf(session, parts, step), state);
  return read(session, parameters, state.slots);
}

interface Stage<Tensor> {
  readonly prefix: string;
  readonly definition: Definition;
  readonly state: State<Tensor>;
  apply(parameters: readonly Tensor[], gradients: readonly Tensor[], state: State<Tensor>): void;
}

async function oneByOne<Tensor>(session: Session<Tensor>, parts: Parts): Promise<unknown> {
  const parameters = valuesOf(session, parts, 0);
  const stages = Object.entries(parts).map(([prefix, definition]): Stage<Tensor> => {
    if (definition.kind === 'transform') {
      const transform = session.transform(definition, VALUES[prefix]);
      return { prefix, definition, state: transform.init(parameters), apply: (w, g, s) => transform.apply(w, g, s) };
    }
    const optimizer = session.optimizer(definition, VALUES[prefix]);
    return { prefix, definition, state: optimizer.init(parameters), apply: (w, g, s) => optimizer.step(w, g, s) };
  });
  for (let step = 1; step <= STEPS; step++) {
    const gradients = valuesOf(session, parts, step);
    for (const { definition, state, apply } of stages) {
      apply(parameters, gradients, state);
      if (definition.gate !== undefined && state.scalars[definition.gate] === 0) break;
    }
  }
  const slots = stages.flatMap(({ prefix, state }) =>
    Object.entries(state.slots).map(
      ([name, tensors]) => [prefix + name[0]?.toUpperCase() + name.slice(1), tensors] as const,
    ),
  );
  return read(session, parameters, Object.fromEntries(slots));
}

async function read<Tensor>(
  session: Session<Tensor>,
  parameters: readonly Tensor[],
  slots: Readonly<Record<string, readonly Tensor[]>>,
): Promise<unknown> {
  const values = async (tensors: readonly Tensor[]) =>
    Promise.all(tensors.map(async (tensor) => [...(await session.read(tensor))]));
  const entries = await Promise.all(
    Object.entries(slots).map(async ([name, list]) => [name, await values(list)] as const),
  );
  return { w: await values(parameters), ...Object.fromEntries(entries) };
}

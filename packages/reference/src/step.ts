import type { Hyperparameters } from '@optspec/core';
import type { Program } from '@optspec/language';
import type { Domain } from './domain.js';
import { type Environment, evaluate, runProgram } from './evaluate.js';
import { at, named } from './lookup.js';
import type { Parts } from './shared-part.js';
import { isTensor, matrixShape, type MatrixShape, type TensorValue, type Value, wrongSort } from './value.js';

/** Numbers of one step, before or after it: weights, tensor slots per parameter, host scalars. */
export interface NumericState {
  readonly w: readonly (readonly number[])[];
  readonly slots: Readonly<Record<string, readonly (readonly number[])[]>>;
  readonly scalars: Readonly<Record<string, number>>;
}

/** What one optimizer step starts from. */
export interface StepInputs {
  readonly hyperparameters: Hyperparameters;
  readonly shapes: readonly (readonly number[])[];
  readonly gradients: readonly (readonly number[])[];
  /** Square matrices over the elements of each parameter, by name. */
  readonly inputs?: Readonly<Record<string, readonly (readonly number[])[]>>;
  /** 1 at the first step. */
  readonly t: number;
}

/** Results by output name: one list of scalars per parameter; a host scalar is one list of one. */
export type Results<Scalar> = Record<string, (readonly Scalar[])[]>;

/** Weights and state as scalars of a domain. */
export interface LoadedState<Scalar> {
  readonly w: readonly (readonly Scalar[])[];
  readonly slots: Readonly<Record<string, readonly (readonly Scalar[])[]>>;
  readonly scalars: Readonly<Record<string, Scalar>>;
}

/** Brings numbers into a domain. */
export function load<Scalar>(domain: Domain<Scalar>, state: NumericState): LoadedState<Scalar> {
  const tensors = (list: readonly (readonly number[])[]) => list.map((values) => values.map((x) => domain.load(x)));
  return {
    w: tensors(state.w),
    slots: Object.fromEntries(Object.entries(state.slots).map(([name, list]) => [name, tensors(list)])),
    scalars: Object.fromEntries(Object.entries(state.scalars).map(([name, x]) => [name, domain.number(x)])),
  };
}

/** The state slots of fresh parameters. */
export function initialState<Scalar>(
  program: Program,
  domain: Domain<Scalar>,
  hyperparameters: Hyperparameters,
  shapes: readonly (readonly number[])[],
  w: readonly (readonly Scalar[])[],
): Results<Scalar> {
  const environments = shapes.map((shape, index) => {
    const environment = hyperparameterEnvironment(domain, hyperparameters);
    environment.set('w', tensor(at(w, index), shape));
    return environment;
  });
  const results: Results<Scalar> = {};
  for (const slot of program.slots) {
    const perParameter = shapes.map((shape, index) => {
      const value = evaluate(slot.init, { domain, environments, shapes, index });
      return filled(value, slot, matrixShape(shape), domain);
    });
    const scalar = evaluate(slot.init, { domain, environments, shapes, index: 0 });
    results[slot.name] = slot.sort === 'host' && scalar.sort === 'host' ? [[scalar.value]] : perParameter;
  }
  return results;
}

type Slot = Program['slots'][number];

const SLOT_SIZE: Readonly<Record<Slot['sort'], (shape: MatrixShape) => number>> = {
  tensor: ({ rows, columns }) => rows * columns,
  rows: ({ rows }) => rows,
  columns: ({ columns }) => columns,
  host: () => 1,
};

function filled<Scalar>(
  value: Value<Scalar>,
  { name, sort }: Slot,
  shape: MatrixShape,
  domain: Domain<Scalar>,
): readonly Scalar[] {
  if (isTensor(value)) return value.values.map((x) => domain.store(x));
  if (value.sort !== 'host') throw wrongSort(`the initial state of ${name}`, value);
  const entered = domain.store(domain.enter(value.value));
  return Array.from({ length: SLOT_SIZE[sort](shape) }, () => entered);
}

/** One step of an optimizer over a domain. */
export function step<Scalar>(
  program: Program,
  domain: Domain<Scalar>,
  inputs: StepInputs,
  state: LoadedState<Scalar>,
): Results<Scalar> {
  const { shapes } = inputs;
  const environments = shapes.map((shape, index) => {
    const environment = hyperparameterEnvironment(domain, inputs.hyperparameters);
    environment.set('t', { sort: 'host', value: domain.number(inputs.t) });
    environment.set('w', tensor(at(state.w, index), shape));
    environment.set(
      'g',
      tensor(
        at(inputs.gradients, index).map((x) => domain.load(x)),
        shape,
      ),
    );
    for (const [name, list] of Object.entries(inputs.inputs ?? {})) {
      const size = sizeOf(shape);
      const values = at(list, index).map((x) => domain.load(x));
      environment.set(name, tensor(values, [size, size]));
    }
    for (const slot of program.slots) environment.set(slot.name, slotValue(slot, state, index, shape));
    return environment;
  });
  runProgram(program, domain, environments, shapes);
  return collected(program, environments, domain);
}

function sizeOf(shape: readonly number[]): number {
  return shape.reduce((product, length) => product * length, 1);
}

/** A scheduler, initializer or draw: named inputs in, outputs out. */
export function runOnce<Scalar>(
  program: Program,
  domain: Domain<Scalar>,
  hyperparameters: Hyperparameters,
  inputs: Readonly<Record<string, Value<Scalar>>>,
  shape: readonly number[],
): Results<Scalar> {
  const environment = hyperparameterEnvironment(domain, hyperparameters);
  for (const [name, value] of Object.entries(inputs)) environment.set(name, value);
  runProgram(program, domain, [environment], [shape]);
  return collected(program, [environment], domain);
}

/** Like `runOnce` for each of several inputs, after a program that depends on none of them and is run once. */
export function runEach<Scalar>(
  { shared, each }: Parts,
  domain: Domain<Scalar>,
  hyperparameters: Hyperparameters,
  inputs: Readonly<Record<string, Value<Scalar>>>,
  varying: readonly Readonly<Record<string, Value<Scalar>>>[],
  shape: readonly number[],
): Results<Scalar>[] {
  const before = hyperparameterEnvironment(domain, hyperparameters);
  for (const [name, value] of Object.entries(inputs)) before.set(name, value);
  runProgram(shared, domain, [before], [shape]);
  return varying.map((own) => {
    const environment: Environment<Scalar> = new Map([...before, ...Object.entries(own)]);
    runProgram(each, domain, [environment], [shape]);
    return collected(each, [environment], domain);
  });
}

/** A tensor of a shape. */
export function tensor<Scalar>(values: readonly Scalar[], shape: readonly number[]): TensorValue<Scalar> {
  return { sort: 'tensor', values, shape: matrixShape(shape) };
}

function slotValue<Scalar>(
  { name, sort }: Slot,
  state: LoadedState<Scalar>,
  index: number,
  shape: readonly number[],
): Value<Scalar> {
  if (sort === 'host') return { sort, value: named(state.scalars, name) };
  const whole = matrixShape(shape);
  const own = { rows: sort === 'columns' ? 1 : whole.rows, columns: sort === 'rows' ? 1 : whole.columns };
  return { sort, values: at(named(state.slots, name), index), shape: own };
}

function hyperparameterEnvironment<Scalar>(
  domain: Domain<Scalar>,
  hyperparameters: Hyperparameters,
): Environment<Scalar> {
  const environment: Environment<Scalar> = new Map();
  for (const [name, value] of Object.entries(hyperparameters)) {
    if (typeof value === 'number') environment.set(name, { sort: 'host', value: domain.number(value) });
    else if (typeof value === 'boolean') environment.set(name, { sort: 'condition', truth: value ? 'true' : 'false' });
    else if (typeof value === 'object') environment.set(name, { sort: 'list', items: value });
  }
  return environment;
}

function collected<Scalar>(
  program: Program,
  environments: readonly Environment<Scalar>[],
  domain: Domain<Scalar>,
): Results<Scalar> {
  const results: Results<Scalar> = {};
  for (const name of program.outputs) {
    results[name] = environments.map((environment) => {
      const value = environment.get(name);
      if (value?.sort === 'host') return [value.value];
      if (!value || !isTensor(value)) throw wrongSort(`the output ${name}`, value);
      return value.values.map((x) => domain.store(x));
    });
  }
  for (const slot of program.slots)
    if (slot.sort === 'host') results[slot.name] = named(results, slot.name).slice(0, 1);
  return results;
}

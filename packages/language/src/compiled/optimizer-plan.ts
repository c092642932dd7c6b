import {
  type Definition,
  HyperparameterError,
  type Hyperparameters,
  ShapeError,
  UnsupportedError,
  targetOf,
} from '@optspec/core/for-backends';
import { guardsOn } from '../guards.js';
import { initialProgram, lower } from '../lower.js';
import type { LoweredProgram } from '../lowered.js';
import type { ProgramSlot } from '../program.js';
import { programOf } from '../specialize.js';
import { HostProgram, type HostValues } from './host-scalars.js';
import { completeHyperparameters } from './hyperparameters.js';
import { checkShapes, type Shape, sizeOf, slotShape } from './shapes.js';

/** An optimizer or a transform made ready: everything but the tensors. */
export interface OptimizerPlan {
  readonly target: string;
  /** How many dimensions every parameter must have; `undefined` for any. */
  readonly rank: number | undefined;
  /** One step. Reads `w`, `g` and the slots; its outputs are `w`, of a transform also `g`, and the slots. */
  readonly step: LoweredProgram;
  /** What computes fresh slots from `w`. Its outputs are the slots. */
  readonly initial: LoweredProgram;
  /** The slots that are tensors, rows or columns: one tensor per parameter each. Host slots are in `State.scalars`. */
  readonly slots: readonly ProgramSlot[];
  /** Names of the inputs that a step takes besides gradients: square matrices over the elements of each parameter. */
  readonly squares: readonly string[];
  /** What the host computes for fresh state. */
  fresh(): HostResults;
  /**
   * What the host computes for one step, before the device does anything. `t` is 1 at the first step. Throws
   * `HyperparameterError` for an override out of its domain, or of what a guard depends on, `RangeError` for a `t` that
   * is no positive safe integer, `ShapeError` for a host slot without a number.
   */
  host(t: number, scalars: Readonly<Record<string, number>>, overrides?: Hyperparameters): HostResults;
}

export interface HostResults {
  /** In the order of `LoweredProgram.scalars`; to be rounded once to the format. */
  readonly scalars: readonly number[];
  /** New values of the host slots, to be stored when the step is enqueued. */
  readonly slots: Readonly<Record<string, number>>;
}

/**
 * Makes an optimizer ready. Throws `UnsupportedError` for a definition of another kind, `HyperparameterError`, and
 * `DefinitionError` for a program that does not fit together.
 */
export function planOptimizer(definition: Definition, given: Hyperparameters = {}): OptimizerPlan {
  checkKind(definition, 'optimizer');
  return planSteps(definition, given);
}

/** Makes a transform ready. Throws like `planOptimizer`. */
export function planTransform(definition: Definition, given: Hyperparameters = {}): OptimizerPlan {
  checkKind(definition, 'transform');
  return planSteps(definition, given);
}

function planSteps(definition: Definition, given: Hyperparameters): OptimizerPlan {
  const hyperparameters = completeHyperparameters(definition, given);
  const { step, initial } = loweredFor(definition, hyperparameters);
  const hostSlots = step.slots.filter(({ sort }) => sort === 'host').map(({ name }) => name);
  const fixed = guardsOn(definition);
  const host = new HostProgram(step, ['t', ...hostSlots]);
  const prepared = host.prepare(hyperparameters);
  const results = (program: HostProgram, values: HostValues): HostResults => {
    const slots = Object.fromEntries(hostSlots.map((name) => [name, Number(values.get(name))]));
    return { scalars: program.scalars(values), slots };
  };
  return {
    target: targetOf(definition),
    rank: definition.rank,
    step,
    initial,
    slots: step.slots.filter(({ sort }) => sort !== 'host'),
    squares: step.squares ?? [],
    fresh() {
      const program = new HostProgram(initial, []);
      return results(program, program.prepare(hyperparameters));
    },
    host(t, scalars, overrides) {
      checkCount(definition, t);
      const before = hostSlots.map((name) => [name, hostSlot(name, scalars)] as const);
      const values = overrides ? host.prepare(overridden(definition, fixed, hyperparameters, overrides)) : prepared;
      values.set('t', t);
      for (const [name, value] of before) values.set(name, value);
      host.run(values);
      return results(host, values);
    },
  };
}

function checkCount(definition: Definition, t: number): void {
  if (Number.isSafeInteger(t) && t > 0) return;
  throw new RangeError(
    `${targetOf(definition)}: state.t is ${t - 1}; it must be a non-negative integer below 2^53 - 1`,
  );
}

function hostSlot(name: string, scalars: Readonly<Record<string, number>>): number {
  const value = Object.hasOwn(scalars, name) ? scalars[name] : undefined;
  if (typeof value === 'number') return value;
  throw new ShapeError(`slot ${name}: state.scalars has ${String(value)}; there must be one number`);
}

/** Throws `UnsupportedError` unless the definition is of the kind that is asked for. */
export function checkKind(definition: Definition, kind: Definition['kind']): void {
  if (definition.kind === kind) return;
  throw new UnsupportedError(`${targetOf(definition)} is of the kind ${definition.kind}; here only ${kind} will do`);
}

/** Throws `ShapeError` for a parameter of another rank than the definition asks for. */
export function checkRanks({ target, rank }: OptimizerPlan, parameters: readonly Shape[]): void {
  const index = rank === undefined ? -1 : parameters.findIndex((shape) => shape.length !== rank);
  const shape = parameters[index];
  if (!shape) return;
  throw new ShapeError(
    `parameter ${index} has the shape [${shape.join(', ')}], so rank ${shape.length}; ${target} takes rank ${rank} alone`,
  );
}

/** Throws `ShapeError` unless parameters have their rank, and gradients, slots and inputs the shapes that these demand. */
export function checkStepShapes(
  plan: OptimizerPlan,
  parameters: readonly Shape[],
  gradients: readonly Shape[],
  state: Readonly<Record<string, readonly Shape[]>>,
  inputs: Readonly<Record<string, readonly Shape[]>> = {},
): void {
  checkRanks(plan, parameters);
  checkShapes('gradient', parameters, gradients);
  for (const { name, sort } of plan.slots) {
    const expected = parameters.map((shape) => slotShape(sort, shape));
    checkShapes(`slot ${name}`, expected, Object.hasOwn(state, name) ? state[name] : []);
  }
  for (const name of plan.squares) {
    const expected = parameters.map((shape) => [sizeOf(shape), sizeOf(shape)]);
    checkShapes(`input ${name}`, expected, Object.hasOwn(inputs, name) ? inputs[name] : []);
  }
}

function overridden(
  definition: Definition,
  fixed: ReadonlySet<string>,
  hyperparameters: Hyperparameters,
  overrides: Hyperparameters,
): Hyperparameters {
  for (const name of Object.keys(overrides)) {
    if (!fixed.has(name)) continue;
    throw new HyperparameterError(
      `${targetOf(definition)}: ${name} is overridden with ${String(overrides[name])}; it decides the slots or the formula, so no step can change it`,
    );
  }
  return completeHyperparameters(definition, overrides, hyperparameters);
}

interface LoweredOptimizer {
  readonly step: LoweredProgram;
  readonly initial: LoweredProgram;
}

const LOWERED = new WeakMap<Definition, Map<string, LoweredOptimizer>>();

/** Lowers each program of a document once: guards alone decide which one it is. */
function loweredFor(definition: Definition, hyperparameters: Hyperparameters): LoweredOptimizer {
  const known = LOWERED.get(definition) ?? new Map<string, LoweredOptimizer>();
  LOWERED.set(definition, known);
  const key = JSON.stringify([...guardsOn(definition)].map((name) => hyperparameters[name]));
  const found = known.get(key);
  if (found) return found;
  const program = programOf(definition, hyperparameters);
  const made = { step: lower(program), initial: lower(initialProgram(program)) };
  known.set(key, made);
  return made;
}

import type { Hyperparameters, Optimizer, State } from '@optspec/core';
import { HyperparameterError } from './errors.js';
import { checkShapes, type Tensor } from './tensor.js';

/** One part of a composition: an optimizer, or a transform whose `apply` is its step. */
export interface Stage {
  /** What its names begin with in the composition. */
  readonly prefix: string;
  /** Its own names: hyperparameters and slots. */
  readonly names: readonly string[];
  readonly optimizer: Optimizer<Tensor>;
  /** The scalar that is 0 while what follows waits, and the one that counts the steps let through. */
  readonly gate?: string | undefined;
  readonly clock?: string | undefined;
}

/**
 * Transforms and an optimizer as one optimizer: each part does its step on the gradients and weights that the one before
 * left, until one shuts its gate. The caller's gradients stay as they are.
 */
export function makeComposition(stages: readonly Stage[]): Optimizer<Tensor> {
  return {
    init(parameters) {
      const slots: Record<string, readonly Tensor[]> = {};
      const scalars: Record<string, number> = {};
      for (const { prefix, optimizer } of stages) {
        const state = optimizer.init(parameters);
        for (const [name, tensors] of Object.entries(state.slots)) slots[prefixed(prefix, name)] = tensors;
        for (const [name, value] of Object.entries(state.scalars)) scalars[prefixed(prefix, name)] = value;
      }
      return { t: 0, slots, scalars };
    },
    step(parameters, gradients, state, overrides = {}) {
      checkNames(stages, overrides);
      checkShapes('gradient', parameters, gradients);
      for (const stage of stages) checkStage(stage, parameters, state, overrides);
      const changing = gradients.map(({ values, shape }): Tensor => ({ values: values.slice(), shape }));
      let t = state.t;
      for (const stage of stages) {
        const { prefix, optimizer, gate, clock } = stage;
        const own: State<Tensor> = { t, slots: ownOf(stage, state.slots), scalars: ownOf(stage, state.scalars) };
        optimizer.step(parameters, changing, own, ownOf(stage, overrides));
        for (const [name, value] of Object.entries(own.scalars)) state.scalars[prefixed(prefix, name)] = value;
        if (gate !== undefined && own.scalars[gate] === 0) break;
        if (clock !== undefined) t = own.scalars[clock] - 1;
      }
      state.t += 1;
    },
  };
}

/**
 * Throws what a stage would throw for overrides or for slots of other shapes, before any stage has changed anything: a
 * step of the stage on copies tells, and for overrides a step of no parameters.
 */
function checkStage(
  stage: Stage,
  parameters: readonly Tensor[],
  state: State<Tensor>,
  overrides: Hyperparameters,
): void {
  const own = ownOf(stage, overrides);
  const slots = ownOf(stage, state.slots);
  const none = Object.fromEntries(Object.keys(slots).map((name): [string, Tensor[]] => [name, []]));
  stage.optimizer.step([], [], { t: state.t, slots: none, scalars: ownOf(stage, state.scalars) }, own);
  const { slots: fresh } = stage.optimizer.init(
    parameters.map(({ values, shape }) => ({ values: values.subarray(0, 0), shape })),
  );
  for (const [name, expected] of Object.entries(fresh))
    checkShapes(`slot ${prefixed(stage.prefix, name)}`, expected, slots[name] ?? []);
}

/** Throws `HyperparameterError` for an override that no part has. */
function checkNames(stages: readonly Stage[], overrides: Hyperparameters): void {
  const known = stages.flatMap(({ prefix, names }) => names.map((name) => prefixed(prefix, name)));
  const unknown = Object.keys(overrides).find((name) => !known.includes(name));
  if (unknown === undefined) return;
  throw new HyperparameterError(`${unknown} is overridden, which is not a hyperparameter of any part`);
}

/** `clip`, `maximumNorm`: `clipMaximumNorm`. */
export function prefixed(prefix: string, name: string): string {
  return prefix + name.charAt(0).toUpperCase() + name.slice(1);
}

/** The values of one part, by its own names. */
export function ownOf<Value>(
  { prefix, names }: Pick<Stage, 'prefix' | 'names'>,
  values: Readonly<Record<string, Value>>,
): Record<string, Value> {
  const own: Record<string, Value> = {};
  for (const name of names) {
    const composed = prefixed(prefix, name);
    if (Object.hasOwn(values, composed)) own[name] = values[composed];
  }
  return own;
}

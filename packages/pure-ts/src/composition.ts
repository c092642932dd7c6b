import type { Optimizer, State, TensorValues } from '@optspec/core';
import { checkLengths } from './optimizer.js';

/** One part of a composition: an optimizer, or a transform whose `apply` is its step. */
export interface Stage {
  /** What its names begin with in the composition. */
  readonly prefix: string;
  /** Its own names: hyperparameters and slots. */
  readonly names: readonly string[];
  readonly optimizer: Optimizer<TensorValues>;
  /** The scalar that is 0 while what follows waits, and the one that counts the steps let through. */
  readonly gate?: string | undefined;
  readonly clock?: string | undefined;
}

/**
 * Transforms and an optimizer as one optimizer: each part does its step on the gradients and weights that the one before
 * left, until one shuts its gate. The caller's gradients stay as they are.
 */
export function makeComposition(stages: readonly Stage[]): Optimizer<TensorValues> {
  return {
    init(parameters) {
      const slots: Record<string, readonly TensorValues[]> = {};
      const scalars: Record<string, number> = {};
      for (const { prefix, optimizer } of stages) {
        const state = optimizer.init(parameters);
        for (const [name, tensors] of Object.entries(state.slots)) slots[prefixed(prefix, name)] = tensors;
        for (const [name, value] of Object.entries(state.scalars)) scalars[prefixed(prefix, name)] = value;
      }
      return { t: 0, slots, scalars };
    },
    step(parameters, gradients, state, overrides = {}) {
      checkLengths('gradient', parameters, gradients);
      for (const [name, tensors] of Object.entries(state.slots)) checkLengths(`slot ${name}`, parameters, tensors);
      const changing = gradients.map((g) => g.slice());
      let t = state.t;
      for (const stage of stages) {
        const { prefix, optimizer, gate, clock } = stage;
        const own: State<TensorValues> = { t, slots: ownOf(stage, state.slots), scalars: ownOf(stage, state.scalars) };
        optimizer.step(parameters, changing, own, ownOf(stage, overrides));
        for (const [name, value] of Object.entries(own.scalars)) state.scalars[prefixed(prefix, name)] = value;
        if (gate !== undefined && own.scalars[gate] === 0) break;
        if (clock !== undefined) t = own.scalars[clock] - 1;
      }
      state.t += 1;
    },
  };
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

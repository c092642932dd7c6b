import type { Hyperparameters, Optimizer, State, TensorValues } from '@optspec/core';
import { HyperparameterError, ShapeError } from './errors.js';
import { complete, type Domains } from './hyperparameters.js';
import type { OptimizerRule, Slots, WholeRule } from './optimizer-rule.js';
import { checkScalars, nextCount } from './state-checks.js';

/**
 * The optimizer of one rule on plain arrays, one per parameter.
 * `step` throws `ShapeError`, `HyperparameterError` or `RangeError` before it changes anything.
 */
export function makeOptimizer(
  target: string,
  rule: OptimizerRule<never> | WholeRule<never>,
  domains: Domains,
  given: Hyperparameters,
): Optimizer<TensorValues> {
  const hyperparameters = complete(target, rule, domains, given);
  const initial = Object.entries(rule.slots(hyperparameters));
  const squares = rule.squares ?? [];
  const overridden = (overrides: Hyperparameters) => {
    checkFree(target, rule.fixed, overrides);
    return complete(target, rule, domains, { ...given, ...overrides });
  };
  const scalarsBefore = rule.scalars?.initial(hyperparameters);
  const checked: StepCheck = (parameters, gradients, state, overrides) => {
    const current = overrides ? overridden(overrides) : hyperparameters;
    checkLengths('gradient', parameters, gradients);
    for (const [name] of initial) checkLengths(`slot ${name}`, parameters, state.slots[name]);
    checkScalars(scalarsBefore, state);
    return { current, t: nextCount(target, state) };
  };
  return {
    init(parameters) {
      const slots: Record<string, TensorValues[]> = {};
      for (const [name, start] of initial) {
        slots[name] = parameters.map((w) => (start === 'w' ? w.slice() : w.slice().fill(start)));
      }
      return { t: 0, slots, scalars: { ...scalarsBefore } };
    },
    step(parameters, gradients, state, overrides, inputs = {}) {
      for (const name of squares) checkSquares(`input ${name}`, parameters, inputs[name]);
      const { current, t } = checked(parameters, gradients, state, overrides);
      const scalars = { ...state.scalars };
      const slots = parameters.map((_, i) => slotsOf(state, i));
      if ('updateAll' in rule) rule.updateAll({ parameters, gradients, slots }, current, t);
      else {
        parameters.forEach((w, i) => {
          rule.update(w, gradients[i], slots[i], current, t, {
            gradients,
            scalars,
            squares: Object.fromEntries(squares.map((name) => [name, inputs[name][i]])),
          });
        });
      }
      Object.assign(state.scalars, rule.scalars?.next(scalars, current, t));
      state.t = t;
    },
  };
}

/** What a step goes by, once it is known that it can be done. */
export type StepCheck = (...step: Parameters<Optimizer<TensorValues>['step']>) => {
  readonly current: never;
  readonly t: number;
};

/** Throws `HyperparameterError` for an override of what decides the slots or the formula. */
export function checkFree(target: string, fixed: readonly string[], overrides: Hyperparameters): void {
  const name = fixed.find((candidate) => Object.hasOwn(overrides, candidate));
  if (name === undefined) return;
  throw new HyperparameterError(
    `${target}: ${name} is overridden with ${String(overrides[name])}; it decides the slots or the formula, so no step can change it`,
  );
}

/** Throws `ShapeError` unless there is one array for each parameter, as long as it. */
export function checkLengths(
  what: string,
  parameters: readonly TensorValues[],
  others: readonly TensorValues[] = [],
): void {
  if (others.length !== parameters.length) {
    throw new ShapeError(`${others.length} tensors for ${what}; there must be ${parameters.length}, one per parameter`);
  }
  parameters.forEach((w, i) => {
    if (others[i].length === w.length) return;
    throw new ShapeError(`${what} ${i} has ${others[i].length} elements; its parameter has ${w.length}`);
  });
}

/** Throws `ShapeError` unless there is one array for each parameter, as long as the square of its length. */
function checkSquares(what: string, parameters: readonly TensorValues[], given: readonly TensorValues[] = []): void {
  if (given.length !== parameters.length) {
    throw new ShapeError(`${given.length} tensors for ${what}; there must be ${parameters.length}, one per parameter`);
  }
  parameters.forEach((w, i) => {
    if (given[i].length === w.length ** 2) return;
    throw new ShapeError(`${what} ${i} has ${given[i].length} elements; it must have ${w.length} × ${w.length}`);
  });
}

/** The slots of one parameter. */
export function slotsOf(state: State<TensorValues>, index: number): Slots {
  const slots: Record<string, TensorValues> = {};
  for (const name of Object.keys(state.slots)) slots[name] = state.slots[name][index];
  return slots;
}

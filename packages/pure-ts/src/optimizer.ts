import type { Hyperparameters, Optimizer, State, TensorValues } from '@optspec/core';
import { HyperparameterError, ShapeError } from './errors.js';
import { checked, complete, type Domains } from './hyperparameters.js';
import type { OptimizerRule, Slots } from './optimizer-rule.js';

/**
 * The optimizer of one rule on plain arrays, one per parameter.
 * `step` throws `ShapeError` or `HyperparameterError` before it changes anything.
 */
export function makeOptimizer(
  target: string,
  rule: OptimizerRule<never>,
  domains: Domains,
  given: Hyperparameters,
): Optimizer<TensorValues> {
  const chosen = complete(target, domains, given);
  const initial = Object.entries(rule.slots(typed(chosen)));
  return {
    init(parameters) {
      const slots: Record<string, TensorValues[]> = {};
      for (const [name, start] of initial) {
        slots[name] = parameters.map((w) => (start === 'w' ? w.slice() : w.slice().fill(start)));
      }
      return { t: 0, slots, scalars: {} };
    },
    step(parameters, gradients, state, overrides = {}) {
      const hyperparameters = { ...chosen, ...checkedOverrides(target, rule, domains, overrides) };
      checkLengths('gradient', parameters, gradients);
      for (const [name] of initial) checkLengths(`slot ${name}`, parameters, state.slots[name]);
      const t = state.t + 1;
      parameters.forEach((w, i) => {
        rule.update(w, gradients[i], slotsOf(state, i), typed(hyperparameters), t);
      });
      state.t = t;
    },
  };
}

/**
 * Hyperparameters as the type that a rule declares. Their names and domains were checked against the definition,
 * which is what says that they are what the rule takes; the compiler cannot follow that through a document.
 */
export function typed(hyperparameters: Hyperparameters): never {
  return hyperparameters as never;
}

function checkedOverrides(
  target: string,
  rule: OptimizerRule<never>,
  domains: Domains,
  overrides: Hyperparameters,
): Hyperparameters {
  const fixed: readonly string[] = rule.fixed;
  for (const name of Object.keys(overrides)) {
    if (!fixed.includes(name)) continue;
    const value = String(overrides[name]);
    throw new HyperparameterError(
      `${target}: ${name} is overridden with ${value} for one step; it decides the slots or the formula, so it must stay`,
    );
  }
  return checked(target, domains, overrides);
}

function checkLengths(what: string, parameters: readonly TensorValues[], others: readonly TensorValues[] = []): void {
  if (others.length !== parameters.length) {
    throw new ShapeError(`${others.length} tensors for ${what}; there must be ${parameters.length}, one per parameter`);
  }
  parameters.forEach((w, i) => {
    if (others[i].length === w.length) return;
    throw new ShapeError(`${what} ${i} has ${others[i].length} elements; its parameter has ${w.length}`);
  });
}

function slotsOf(state: State<TensorValues>, index: number): Slots {
  return Object.fromEntries(Object.entries(state.slots).map(([name, tensors]) => [name, tensors[index]]));
}

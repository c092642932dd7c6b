import type { Hyperparameters, TensorValues, Transform } from '@optspec/core';
import { complete, type Domains } from './hyperparameters.js';
import { checkFree, checkLengths, slotsOf, type StepCheck } from './optimizer.js';
import { checkScalars, nextCount } from './state-checks.js';
import type { TransformRule } from './transform-rule.js';

/**
 * The transform of one rule on plain arrays, one per parameter.
 * `apply` throws `ShapeError`, `HyperparameterError` or `RangeError` before it changes anything.
 */
export function makeTransform(
  target: string,
  rule: TransformRule<never>,
  domains: Domains,
  given: Hyperparameters,
): Transform<TensorValues> {
  const hyperparameters = complete(target, rule, domains, given);
  const initial = Object.entries(rule.slots?.(hyperparameters) ?? {});
  const overridden = (overrides: Hyperparameters) => {
    checkFree(target, rule.fixed, overrides);
    return complete(target, rule, domains, { ...given, ...overrides });
  };
  const checked: StepCheck = (parameters, gradients, state, overrides) => {
    const current = overrides ? overridden(overrides) : hyperparameters;
    checkLengths('gradient', parameters, gradients);
    for (const [name] of initial) checkLengths(`slot ${name}`, parameters, state.slots[name]);
    checkScalars(rule.scalars, state);
    return { current, t: nextCount(target, state) };
  };
  return {
    init(parameters) {
      const slots: Record<string, TensorValues[]> = {};
      for (const [name, start] of initial) {
        slots[name] = parameters.map((w) => (start === 'w' ? w.slice() : w.slice().fill(start)));
      }
      return { t: 0, slots, scalars: { ...rule.scalars } };
    },
    apply(parameters, gradients, state, overrides) {
      const { current, t } = checked(parameters, gradients, state, overrides);
      const slots = parameters.map((_, index) => slotsOf(state, index));
      rule.apply({ parameters, gradients, slots, scalars: state.scalars }, current, t);
      state.t = t;
    },
  };
}

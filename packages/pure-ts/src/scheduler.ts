import type { Hyperparameters } from '@optspec/core';
import { complete, type Domains } from './hyperparameters.js';
import type { SchedulerRule } from './scheduler-rule.js';

/** The schedule of one rule, a function of the steps done. Throws `HyperparameterError`; the function `RangeError`. */
export function makeSchedule(
  target: string,
  rule: SchedulerRule<never>,
  domains: Domains,
  given: Hyperparameters,
): (step: number) => number {
  const hyperparameters = complete(target, rule, domains, given);
  return (step) => {
    if (Number.isSafeInteger(step) && step >= 0) return rule.learningRate(step, hyperparameters);
    throw new RangeError(`${target}: step is ${step}; it must be a non-negative safe integer`);
  };
}

import type { Hyperparameters, Scheduler } from '@optspec/core';
import { complete, type Domains } from './hyperparameters.js';
import type { SchedulerRule } from './scheduler-rule.js';

/** The schedule of one rule. Throws `HyperparameterError`. */
export function makeScheduler(
  target: string,
  rule: SchedulerRule<never>,
  domains: Domains,
  given: Hyperparameters,
): Scheduler {
  const hyperparameters = complete(target, rule, domains, given);
  return {
    learningRate(step) {
      if (Number.isSafeInteger(step) && step >= 0) return rule.learningRate(step, hyperparameters);
      throw new RangeError(`${target}: step is ${step}; it must be a non-negative safe integer`);
    },
  };
}

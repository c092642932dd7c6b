import type { Hyperparameters, ScheduleState } from '@optspec/core';
import { complete, type Domains } from './hyperparameters.js';
import type { MetricRule } from './metric-rule.js';

/** A schedule that follows a metric. */
export interface MetricSchedule {
  /** Fresh state, before the first metric. */
  init(): ScheduleState;
  /** Takes a metric in, updates `state` in place, and gives the learning rate for the steps that follow. */
  observe(state: ScheduleState, metric: number): number;
}

/** The schedule of one rule. Throws `HyperparameterError`. */
export function makeMetricSchedule(
  target: string,
  rule: MetricRule<never>,
  domains: Domains,
  given: Hyperparameters,
): MetricSchedule {
  const hyperparameters = complete(target, rule, domains, given);
  return {
    init: () => rule.init(hyperparameters),
    observe: (state, metric) => rule.observe(state, metric, hyperparameters),
  };
}

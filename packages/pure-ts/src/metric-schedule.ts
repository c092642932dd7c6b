import type { Hyperparameters, Metric, ScheduleState } from '@optspec/core';
import { ShapeError } from './errors.js';
import { complete, type Domains } from './hyperparameters.js';
import type { MetricRules } from './metric-rule.js';

/** A schedule that follows a metric, or several. */
export interface MetricSchedule<Observed extends Metric = number> {
  /** Fresh state, before the first metric. */
  init(): ScheduleState;
  /**
   * Takes a metric in, updates `state` in place, and gives the learning rate for the steps that follow. Throws
   * `ShapeError` when one is missing; then nothing has changed.
   */
  observe(state: ScheduleState, metric: Observed): number;
}

/** The schedule of one rule. Throws `HyperparameterError`. */
export function makeMetricSchedule(
  target: string,
  rule: MetricRules<never>[string],
  domains: Domains,
  given: Hyperparameters,
): MetricSchedule<Metric> {
  const hyperparameters = complete(target, rule, domains, given);
  return {
    init: () => rule.init(hyperparameters),
    observe(state, metric) {
      if ('observe' in rule) return rule.observe(state, numberIn(target, 'metric', metric), hyperparameters);
      const named = rule.metrics.map((name) => [name, numberIn(target, name, Object(metric)[name])] as const);
      return rule.observeAll(state, Object.fromEntries(named), hyperparameters);
    },
  };
}

function numberIn(target: string, name: string, x: unknown): number {
  if (typeof x === 'number') return x;
  throw new ShapeError(`${target}: ${name} is no number`);
}

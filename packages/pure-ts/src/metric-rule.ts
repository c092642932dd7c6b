import type { ScheduleState } from '@optspec/core';
import type { Rule } from './hyperparameters.js';

/** One schedule that follows a metric: its state before the first metric, and what it makes of each. */
export interface MetricRule<Hyperparameters> extends Rule<Hyperparameters> {
  readonly init: (hyperparameters: Hyperparameters) => ScheduleState;
  /** Updates the state in place; the learning rate for the steps that follow. */
  readonly observe: (state: ScheduleState, metric: number, hyperparameters: Hyperparameters) => number;
}

/** Rules by target: a schedule and its variants. */
export type MetricRules<Hyperparameters> = Readonly<Record<string, MetricRule<Hyperparameters>>>;

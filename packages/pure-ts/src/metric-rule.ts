import type { ScheduleState } from '@optspec/core';
import type { Rule } from './hyperparameters.js';

interface Stateful<Hyperparameters> extends Rule<Hyperparameters> {
  /** State before the first metric. */
  readonly init: (hyperparameters: Hyperparameters) => ScheduleState;
}

/** One schedule that follows a metric: its state before the first metric, and what it makes of each. */
export interface MetricRule<Hyperparameters> extends Stateful<Hyperparameters> {
  /** Updates the state in place; the learning rate for the steps that follow. */
  readonly observe: (state: ScheduleState, metric: number, hyperparameters: Hyperparameters) => number;
}

/** One schedule that follows several metrics at once. */
export interface MetricsRule<Hyperparameters> extends Stateful<Hyperparameters> {
  /** Their names. */
  readonly metrics: readonly string[];
  /** As `observe`, of all of them. */
  readonly observeAll: (
    state: ScheduleState,
    metrics: Readonly<Record<string, number>>,
    hyperparameters: Hyperparameters,
  ) => number;
}

/** Rules by target: a schedule and its variants. */
export type MetricRules<Hyperparameters> = Readonly<
  Record<string, MetricRule<Hyperparameters> | MetricsRule<Hyperparameters>>
>;

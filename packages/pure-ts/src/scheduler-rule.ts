import type { Rule } from './hyperparameters.js';

/** One learning-rate schedule: a function of the number of steps done. */
export interface SchedulerRule<Hyperparameters> extends Rule<Hyperparameters> {
  readonly learningRate: (step: number, hyperparameters: Hyperparameters) => number;
}

/** Rules by target: a schedule and its variants. */
export type SchedulerRules<Hyperparameters> = Readonly<Record<string, SchedulerRule<Hyperparameters>>>;

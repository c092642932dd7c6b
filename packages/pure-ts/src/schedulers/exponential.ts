import type { ExponentialSchedule } from '../hyperparameter-types.js';
import { power } from '../power.js';
import type { SchedulerRules } from '../scheduler-rule.js';

/** Exponential decay: η(n) = η₀·r^(n / T), with r = rate and T = period. */
export const exponential: SchedulerRules<ExponentialSchedule> = {
  'scheduler/exponential': {
    learningRate: (n, { initialLearningRate, rate, period }) =>
      initialLearningRate * (n % period === 0 ? power(rate, n / period) : Math.pow(rate, n / period)),
  },
  /** η(n) = η₀·r^⌊n / T⌋. */
  'scheduler/exponential#staircase': {
    learningRate: (n, { initialLearningRate, rate, period }) =>
      initialLearningRate * power(rate, Math.floor(n / period)),
  },
  /** η(n) = η₀·e^(−r·n / T). */
  'scheduler/exponential#natural': {
    learningRate: (n, { initialLearningRate, rate, period }) => initialLearningRate * Math.exp((-rate * n) / period),
  },
};

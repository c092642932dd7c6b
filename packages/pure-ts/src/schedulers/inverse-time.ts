import type { InverseTimePowerSchedule, InverseTimeSchedule } from '../hyperparameter-types.js';
import type { SchedulerRules } from '../scheduler-rule.js';

/** Inverse-time decay: η(n) = η₀ / (1 + r·n / T), with r = rate and T = period. */
export const inverseTime: SchedulerRules<never> = {
  'scheduler/inverse-time': {
    learningRate: (n, { initialLearningRate, rate, period }: InverseTimeSchedule) =>
      initialLearningRate / (1 + (rate * n) / period),
  },
  /** η(n) = η₀ / (1 + r·⌊n / T⌋). */
  'scheduler/inverse-time#staircase': {
    learningRate: (n, { initialLearningRate, rate, period }: InverseTimeSchedule) =>
      initialLearningRate / (1 + rate * Math.floor(n / period)),
  },
  /** η(n) = η₀·(1 + r·n / T)^(−p): Caffe's `inv`. */
  'scheduler/inverse-time#power': {
    learningRate: (n, { initialLearningRate, rate, period, power }: InverseTimePowerSchedule) =>
      initialLearningRate / Math.pow(1 + (rate * n) / period, power),
  },
};

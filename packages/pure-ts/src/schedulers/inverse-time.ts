import type { InverseTimeSchedule } from '../hyperparameter-types.js';
import type { SchedulerRules } from '../scheduler-rule.js';

/** Inverse-time decay: η(n) = η₀ / (1 + r·n / T), with r = rate and T = period. */
export const inverseTime: SchedulerRules<InverseTimeSchedule> = {
  'scheduler/inverse-time': {
    learningRate: (n, { initialLearningRate, rate, period }) => initialLearningRate / (1 + (rate * n) / period),
  },
  /** η(n) = η₀ / (1 + r·⌊n / T⌋). */
  'scheduler/inverse-time#staircase': {
    learningRate: (n, { initialLearningRate, rate, period }) =>
      initialLearningRate / (1 + rate * Math.floor(n / period)),
  },
};

import type { RexSchedule } from '../hyperparameter-types.js';
import type { SchedulerRules } from '../scheduler-rule.js';

/**
 * η(n) = ηₘᵢₙ + (η₀ − ηₘᵢₙ)·r / (½ + ½r) with the remaining share r = 1 − min(n, T) / T.
 *
 * Chen, Wolfe & Kyrillidis 2022, "REX: revisiting budgeted training with an improved schedule", equation 2.
 */
export const rex: SchedulerRules<RexSchedule> = {
  'scheduler/rex': {
    learningRate(n, { initialLearningRate, minimumLearningRate, period }) {
      if (n >= period) return minimumLearningRate;
      const remaining = 1 - n / period;
      return minimumLearningRate + ((initialLearningRate - minimumLearningRate) * remaining) / (0.5 + 0.5 * remaining);
    },
  },
};

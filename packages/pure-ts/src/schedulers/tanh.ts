import type { TanhSchedule } from '../hyperparameter-types.js';
import type { SchedulerRules } from '../scheduler-rule.js';

/**
 * η(n) = ηₘᵢₙ + (η₀ − ηₘᵢₙ)·(1 − tanh(L·(1 − n / T) + U·n / T)) / 2 before T, then ηₘᵢₙ.
 *
 * Hsueh, Li & Wu 2019, "Stochastic gradient descent with hyperbolic-tangent decay on classification", equation 6.
 */
export const tanh: SchedulerRules<TanhSchedule> = {
  'scheduler/tanh': {
    learningRate(n, { initialLearningRate, minimumLearningRate, period, lower, upper }) {
      if (n >= period) return minimumLearningRate;
      const angle = lower * (1 - n / period) + (upper * n) / period;
      return minimumLearningRate + ((initialLearningRate - minimumLearningRate) * (1 - Math.tanh(angle))) / 2;
    },
  },
};

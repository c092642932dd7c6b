import type { NoamSchedule } from '../hyperparameter-types.js';
import type { SchedulerRules } from '../scheduler-rule.js';

/**
 * η(n) = η·d^(−½)·min(s^(−½), s·w^(−3/2)) with s = n + 1, the width d of the model and w steps of warm-up.
 *
 * Vaswani et al. 2017, "Attention is all you need", equation 3.
 */
export const noam: SchedulerRules<NoamSchedule> = {
  'scheduler/noam': {
    learningRate(n, { initialLearningRate, modelSize, warmupSteps }) {
      const s = n + 1;
      const shape = s < warmupSteps ? s / Math.pow(warmupSteps, 1.5) : 1 / Math.sqrt(s);
      return (initialLearningRate / Math.sqrt(modelSize)) * shape;
    },
  },
};

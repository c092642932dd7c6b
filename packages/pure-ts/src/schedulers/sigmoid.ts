import type { SigmoidSchedule } from '../hyperparameter-types.js';
import type { SchedulerRules } from '../scheduler-rule.js';

/** η(n) = η₀ / (1 + e^(−γ·(n − m))): Caffe's `sigmoid`. */
export const sigmoid: SchedulerRules<SigmoidSchedule> = {
  'scheduler/sigmoid': {
    learningRate: (n, { initialLearningRate, steepness, midpoint }) =>
      initialLearningRate / (1 + Math.exp(steepness * (midpoint - n))),
  },
};

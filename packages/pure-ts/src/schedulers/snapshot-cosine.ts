import type { SnapshotCosineSchedule } from '../hyperparameter-types.js';
import type { SchedulerRules } from '../scheduler-rule.js';

/**
 * η(n) = η₀ / 2·(cos(π·(n mod c) / c) + 1) with cycles of c = ⌈T / M⌉ steps.
 *
 * Huang et al. 2017, "Snapshot ensembles: train 1, get M for free", equation 2, whose t is n + 1.
 */
export const snapshotCosine: SchedulerRules<SnapshotCosineSchedule> = {
  'scheduler/snapshot-cosine': {
    learningRate(n, { initialLearningRate, totalSteps, cycles }) {
      const length = Math.ceil(totalSteps / cycles);
      return (initialLearningRate * (Math.cos((Math.PI * (n % length)) / length) + 1)) / 2;
    },
  },
};

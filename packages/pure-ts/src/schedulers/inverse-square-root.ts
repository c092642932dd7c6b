import type { InverseSquareRootCappedSchedule, InverseSquareRootSchedule } from '../hyperparameter-types.js';
import type { SchedulerRule, SchedulerRules } from '../scheduler-rule.js';

const capped: SchedulerRule<InverseSquareRootCappedSchedule> = {
  learningRate: (n, { initialLearningRate, holdSteps }) => initialLearningRate / Math.sqrt(Math.max(n, holdSteps)),
};

/**
 * η(n) = η₀ / √(n + 1): the first step has the number one.
 *
 * Zinkevich 2003, "Online convex programming and generalized infinitesimal gradient ascent", theorem 1.
 */
export const inverseSquareRoot: SchedulerRules<never> = {
  'scheduler/inverse-square-root': {
    learningRate: (n, { initialLearningRate }: InverseSquareRootSchedule) => initialLearningRate / Math.sqrt(n + 1),
  },
  /** η(n) = η₀ / √max(n, k). Raffel et al. 2020, "Exploring the limits of transfer learning", section 3.1.2. */
  'scheduler/inverse-square-root#capped': capped,
};

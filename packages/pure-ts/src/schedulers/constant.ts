import type { ConstantSchedule } from '../hyperparameter-types.js';
import type { SchedulerRules } from '../scheduler-rule.js';

/** The same learning rate for ever: η(n) = η₀. */
export const constant: SchedulerRules<ConstantSchedule> = {
  'scheduler/constant': { learningRate: (_step, { initialLearningRate }) => initialLearningRate },
};

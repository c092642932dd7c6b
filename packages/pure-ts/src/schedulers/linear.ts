import type { LinearSchedule } from '../hyperparameter-types.js';
import type { SchedulerRules } from '../scheduler-rule.js';

/** η(n) = η₀·(s + (e − s)·min(n, T) / T): `torch.optim.lr_scheduler.LinearLR`. */
export const linear: SchedulerRules<LinearSchedule> = {
  'scheduler/linear': {
    learningRate: (n, { initialLearningRate, startFactor, endFactor, period }) =>
      n >= period
        ? initialLearningRate * endFactor
        : initialLearningRate * (startFactor + ((endFactor - startFactor) * n) / period),
  },
};

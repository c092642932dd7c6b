import type { StepSchedule } from '../hyperparameter-types.js';
import { power } from '../power.js';
import type { SchedulerRules } from '../scheduler-rule.js';

/** Step decay: η(n) = η₀·γ^⌊n / T⌋, with γ = factor and T = period. `torch.optim.lr_scheduler.StepLR`. */
export const step: SchedulerRules<StepSchedule> = {
  'scheduler/step': {
    learningRate: (n, { initialLearningRate, factor, period }) =>
      initialLearningRate * power(factor, Math.floor(n / period)),
  },
};

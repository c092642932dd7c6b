import type { FactorsSchedule } from '../hyperparameter-types.js';
import type { SchedulerRules } from '../scheduler-rule.js';

/** η(n) = η₀·λ[⌊n / T⌋], the last factor for ever: `torch.optim.lr_scheduler.LambdaLR` with a list. */
export const factors: SchedulerRules<FactorsSchedule> = {
  'scheduler/factors': {
    learningRate(n, { initialLearningRate, factors: list, period }) {
      const held = Math.floor(n / period);
      return initialLearningRate * list[held < list.length ? held : list.length - 1];
    },
  },
};

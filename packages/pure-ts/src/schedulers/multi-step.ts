import type { MultiStepSchedule } from '../hyperparameter-types.js';
import { power } from '../power.js';
import type { SchedulerRule, SchedulerRules } from '../scheduler-rule.js';

/** η(n) = η₀·γ^#{ m in milestones : m ≤ n }, repeated milestones included: `torch.optim.lr_scheduler.MultiStepLR`. */
export const multiStep: SchedulerRules<MultiStepSchedule> = {
  'scheduler/multi-step': stepped((milestone, n) => milestone <= n),
  /** #{ m : m < n }. */
  'scheduler/multi-step#after-milestone': stepped((milestone, n) => milestone < n),
  /** #{ m : m ≤ n + 1 }: `timm.scheduler.MultiStepLRScheduler`. */
  'scheduler/multi-step#before-milestone': stepped((milestone, n) => milestone <= n + 1),
};

function stepped(passed: (milestone: number, n: number) => boolean): SchedulerRule<MultiStepSchedule> {
  return {
    learningRate: (n, { initialLearningRate, factor, milestones }) =>
      initialLearningRate * power(factor, milestones.filter((milestone) => passed(milestone, n)).length),
  };
}

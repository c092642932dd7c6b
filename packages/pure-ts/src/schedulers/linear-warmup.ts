import type { LinearWarmupSchedule } from '../hyperparameter-types.js';
import type { SchedulerRule, SchedulerRules } from '../scheduler-rule.js';

/**
 * Linear warm-up from a fraction s = startFactor of the learning rate to all of it in W = warmupSteps steps:
 *
 *     η(n) = η₀·(s + (1 − s)·min(n, W) / W)
 *
 * Goyal et al. 2017, "Accurate, large minibatch SGD", section 2.2; `torch.optim.lr_scheduler.LinearLR`.
 */
export const linearWarmup: SchedulerRules<LinearWarmupSchedule> = {
  'scheduler/linear-warmup': warmup(0),
  /** min(n + 1, W): the first step already makes progress. */
  'scheduler/linear-warmup#one-based': warmup(1),
};

function warmup(offset: number): SchedulerRule<LinearWarmupSchedule> {
  return {
    learningRate: (n, { initialLearningRate, warmupSteps, startFactor }) =>
      initialLearningRate * (startFactor + ((1 - startFactor) * Math.min(n + offset, warmupSteps)) / warmupSteps),
  };
}

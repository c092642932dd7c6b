import type { ConstantWarmupSchedule } from '../hyperparameter-types.js';
import type { SchedulerRules } from '../scheduler-rule.js';

/** η(n) = α·η for the first w steps, then η. He et al. 2016, "Deep residual learning", section 4.2. */
export const constantWarmup: SchedulerRules<ConstantWarmupSchedule> = {
  'scheduler/constant-warmup': {
    learningRate: (n, { initialLearningRate, factor, warmupSteps }) =>
      n < warmupSteps ? initialLearningRate * factor : initialLearningRate,
  },
};

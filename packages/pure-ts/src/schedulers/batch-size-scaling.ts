import type { BatchSizeScalingGradualWarmupSchedule, BatchSizeScalingSchedule } from '../hyperparameter-types.js';
import type { SchedulerRule, SchedulerRules } from '../scheduler-rule.js';

const gradualWarmup: SchedulerRule<BatchSizeScalingGradualWarmupSchedule> = {
  learningRate(n, { initialLearningRate, batchSize, referenceBatchSize, warmupSteps }) {
    const ratio = batchSize / referenceBatchSize;
    if (n >= warmupSteps) return initialLearningRate * ratio;
    return initialLearningRate * (1 + ((ratio - 1) * n) / warmupSteps);
  },
};

/** The linear scaling rule: η = η₀·B / B₀. Goyal et al. 2017, "Accurate, large minibatch SGD", section 2.1. */
export const batchSizeScaling: SchedulerRules<never> = {
  'scheduler/batch-size-scaling': scaled((ratio) => ratio),
  /** η = η₀·√(B / B₀). Krizhevsky 2014, "One weird trick for parallelizing convolutional neural networks", section 5. */
  'scheduler/batch-size-scaling#square-root': scaled(Math.sqrt),
  /** From η₀ to the scaled rate in w equal steps. Goyal et al. 2017, section 2.2. */
  'scheduler/batch-size-scaling#gradual-warmup': gradualWarmup,
};

function scaled(scale: (ratio: number) => number): SchedulerRule<BatchSizeScalingSchedule> {
  return {
    learningRate: (_n, { initialLearningRate, batchSize, referenceBatchSize }) =>
      initialLearningRate * scale(batchSize / referenceBatchSize),
  };
}

import type {
  WarmupCosineHardRestartsSchedule,
  WarmupCosineOneAheadSchedule,
  WarmupCosinePeriodicSchedule,
  WarmupCosineSchedule,
} from '../hyperparameter-types.js';
import type { SchedulerRule, SchedulerRules } from '../scheduler-rule.js';
import { warmupTooLong } from '../warmup-too-long.js';

/** Half a wave from the first learning rate to the second: at 0 it is the first, at 1 the second. */
function wave(from: number, to: number, x: number): number {
  return to + ((from - to) * (1 + Math.cos(Math.PI * x))) / 2;
}

interface Rise {
  readonly initialLearningRate: number;
  readonly startFactor: number;
  readonly warmupSteps: number;
}

/** The learning rate of a warm-up: η·(s + (1 − s)·n / w). */
function risen(n: number, { initialLearningRate, startFactor, warmupSteps }: Rise): number {
  return initialLearningRate * (startFactor + ((1 - startFactor) * n) / warmupSteps);
}

const periodic: SchedulerRule<WarmupCosinePeriodicSchedule> = {
  learningRate(n, hyperparameters) {
    const { initialLearningRate, minimumLearningRate, warmupSteps, totalSteps, cycles } = hyperparameters;
    if (n < warmupSteps) return risen(n, hyperparameters);
    const x = (2 * cycles * (n - warmupSteps)) / (totalSteps - warmupSteps);
    return wave(initialLearningRate, minimumLearningRate, x);
  },
  broken: warmupTooLong,
};

const oneAhead: SchedulerRule<WarmupCosineOneAheadSchedule> = {
  learningRate(n, { initialLearningRate, minimumLearningRate, warmupSteps, totalSteps, cycles }) {
    if (n < warmupSteps) return (initialLearningRate * (n + 1)) / warmupSteps;
    const x = (2 * cycles * (n + 1 - warmupSteps)) / (totalSteps - warmupSteps);
    return wave(initialLearningRate, minimumLearningRate, x);
  },
  broken: warmupTooLong,
};

const hardRestarts: SchedulerRule<WarmupCosineHardRestartsSchedule> = {
  learningRate(n, hyperparameters) {
    const { initialLearningRate, warmupSteps, totalSteps, cycles } = hyperparameters;
    if (n >= totalSteps) return 0;
    if (n < warmupSteps) return risen(n, hyperparameters);
    const decay = totalSteps - warmupSteps;
    return wave(initialLearningRate, 0, ((cycles * (n - warmupSteps)) % decay) / decay);
  },
  broken: warmupTooLong,
};

/**
 * Linear warm-up to η in w steps, then half a cosine wave down to the minimum at step T, which then stays.
 *
 * He et al. 2019, "Bag of tricks for image classification", sections 3.1 and 5.1.
 */
export const warmupCosine: SchedulerRules<never> = {
  'scheduler/warmup-cosine': decay((n, w, total) => (n - w) / (total - w)),
  /** The wave counts from step 0: `timm.scheduler.CosineLRScheduler` without `warmup_prefix`. */
  'scheduler/warmup-cosine#under-warmup': decay((n, _w, total) => n / total),
  /** The wave goes on past T: `transformers.get_cosine_schedule_with_warmup`. */
  'scheduler/warmup-cosine#periodic': periodic,
  /** One step ahead: `transformers.get_cosine_with_min_lr_schedule_with_warmup_lr_rate`. */
  'scheduler/warmup-cosine#one-ahead': oneAhead,
  /** Several waves, each from η to 0: `transformers.get_cosine_with_hard_restarts_schedule_with_warmup`. */
  'scheduler/warmup-cosine#hard-restarts': hardRestarts,
};

function decay(
  share: (n: number, warmupSteps: number, totalSteps: number) => number,
): SchedulerRule<WarmupCosineSchedule> {
  return {
    learningRate(n, hyperparameters) {
      const { initialLearningRate, minimumLearningRate, warmupSteps, totalSteps } = hyperparameters;
      if (n < warmupSteps) return risen(n, hyperparameters);
      return wave(initialLearningRate, minimumLearningRate, share(Math.min(n, totalSteps), warmupSteps, totalSteps));
    },
    broken: warmupTooLong,
  };
}

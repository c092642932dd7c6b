import type { WarmupStableDecaySchedule } from '../hyperparameter-types.js';
import type { SchedulerRule, SchedulerRules } from '../scheduler-rule.js';

/**
 * Warm-up in w steps, s steps at η, decay in d steps, all between η and α·η, which then stays.
 *
 * Hu et al. 2024, "MiniCPM", section 4.2; `transformers.get_wsd_schedule`.
 */
export const warmupStableDecay: SchedulerRules<WarmupStableDecaySchedule> = {
  'scheduler/warmup-stable-decay': decay((x) => (1 + Math.cos(Math.PI * x)) / 2),
  'scheduler/warmup-stable-decay#linear': decay((x) => 1 - x),
  /** Hägele et al. 2024, "Scaling laws and compute-optimal training beyond fixed training durations", section 3. */
  'scheduler/warmup-stable-decay#one-minus-square-root': decay((x) => 1 - Math.sqrt(x)),
};

function decay(shape: (x: number) => number): SchedulerRule<WarmupStableDecaySchedule> {
  const shareOf = (n: number, { warmupSteps, stableSteps, decaySteps }: WarmupStableDecaySchedule): number => {
    const decayed = n - warmupSteps - stableSteps;
    if (n < warmupSteps) return n / warmupSteps;
    if (decayed < 0) return 1;
    return decayed < decaySteps ? shape(decayed / decaySteps) : 0;
  };
  return {
    learningRate(n, hyperparameters) {
      const { initialLearningRate, minimumFactor } = hyperparameters;
      return initialLearningRate * (minimumFactor + (1 - minimumFactor) * shareOf(n, hyperparameters));
    },
  };
}

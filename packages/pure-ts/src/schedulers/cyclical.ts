import type { CyclicalExponentialRangeSchedule, CyclicalSchedule } from '../hyperparameter-types.js';
import { power } from '../power.js';
import type { SchedulerRule, SchedulerRules } from '../scheduler-rule.js';

/**
 * Cyclical learning rates: η(n) = η_min + (η_max − η_min)·h·a, where h rises from 0 to 1 in u steps and falls back in d.
 *
 * Smith 2017, "Cyclical learning rates for training neural networks", section 3.2.
 */
export const cyclical: SchedulerRules<never> = {
  /** a = 1: "triangular". */
  'scheduler/cyclical': cycle(() => 1),
  /** a = 1 / 2^c in the cycle c = ⌊n / (u + d)⌋: "triangular2". */
  'scheduler/cyclical#triangular2': cycle((n, { stepsUp, stepsDown }) =>
    power(0.5, Math.floor(n / (stepsUp + stepsDown))),
  ),
  /** a = γⁿ: "exp_range". */
  'scheduler/cyclical#exponential-range': cycle((n, { rate }: CyclicalExponentialRangeSchedule) => power(rate, n)),
};

function cycle<Hyperparameters extends CyclicalSchedule>(
  amplitude: (n: number, hyperparameters: Hyperparameters) => number,
): SchedulerRule<Hyperparameters> {
  return {
    learningRate(n, hyperparameters) {
      const { minimumLearningRate, maximumLearningRate, stepsUp, stepsDown } = hyperparameters;
      const position = n % (stepsUp + stepsDown);
      const height = position < stepsUp ? position / stepsUp : (stepsUp + stepsDown - position) / stepsDown;
      const span = maximumLearningRate - minimumLearningRate;
      return minimumLearningRate + span * height * amplitude(n, hyperparameters);
    },
  };
}

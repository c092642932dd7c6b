import type { CosineKDecaySchedule, CosinePowerSchedule, CosineSchedule } from '../hyperparameter-types.js';
import type { SchedulerRule, SchedulerRules } from '../scheduler-rule.js';

/**
 * Cosine annealing: half a wave from η₀ down to the minimum, which then stays.
 *
 *     η(n) = ηₘᵢₙ + (η₀ − ηₘᵢₙ)·(1 + cos(π·min(n, T) / T)) / 2
 *
 * Loshchilov & Hutter 2017, "SGDR: stochastic gradient descent with warm restarts", equation 5, without restarts.
 */
export const cosine: SchedulerRules<never> = {
  'scheduler/cosine': cosineRule((n, period) => Math.min(n, period)),
  /** The wave goes on and rises again: cos(π·n / T) (PyTorch). A whole wave is 2T; the remainder is exact. */
  'scheduler/cosine#periodic': cosineRule((n, period) => n % (2 * period)),
  /** The half-wave to a power: `optax.cosine_decay_schedule` with `exponent`. */
  'scheduler/cosine#power': {
    learningRate(n, { initialLearningRate, minimumLearningRate, period, power }: CosinePowerSchedule) {
      const wave = (1 + Math.cos((Math.PI * Math.min(n, period)) / period)) / 2;
      return minimumLearningRate + (initialLearningRate - minimumLearningRate) * Math.pow(wave, power);
    },
  },
  /** cos(π·(n / T)^k). Zhang & Li 2020, "k-decay: a new method for learning rate schedule". */
  'scheduler/cosine#k-decay': {
    learningRate(n, { initialLearningRate, minimumLearningRate, period, kDecay }: CosineKDecaySchedule) {
      if (n >= period) return minimumLearningRate;
      const wave = 1 + Math.cos(Math.PI * Math.pow(n / period, kDecay));
      return minimumLearningRate + ((initialLearningRate - minimumLearningRate) * wave) / 2;
    },
  },
};

function cosineRule(position: (n: number, period: number) => number): SchedulerRule<CosineSchedule> {
  return {
    learningRate(n, { initialLearningRate, minimumLearningRate, period }) {
      const wave = 1 + Math.cos((Math.PI * position(n, period)) / period);
      return minimumLearningRate + ((initialLearningRate - minimumLearningRate) * wave) / 2;
    },
  };
}

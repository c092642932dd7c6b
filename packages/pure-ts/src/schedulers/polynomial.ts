import type { PolynomialKDecaySchedule, PolynomialSchedule } from '../hyperparameter-types.js';
import type { SchedulerRule, SchedulerRules } from '../scheduler-rule.js';

const kDecay: SchedulerRule<PolynomialKDecaySchedule> = {
  learningRate(n, { initialLearningRate, finalLearningRate, period, power, kDecay: k }) {
    if (n >= period) return finalLearningRate;
    return finalLearningRate + (initialLearningRate - finalLearningRate) * Math.pow(1 - Math.pow(n / period, k), power);
  },
};

/** η(n) = η_T + (η₀ − η_T)·(1 − min(n, T) / T)^p: `torch.optim.lr_scheduler.PolynomialLR`, Keras `PolynomialDecay`. */
export const polynomial: SchedulerRules<never> = {
  'scheduler/polynomial': decay(({ period }) => period),
  /** T is stretched to its next multiple that n has not passed (Keras, `cycle=True`). */
  'scheduler/polynomial#cycle': decay(({ period }, n) => (n === 0 ? period : period * Math.ceil(n / period))),
  /** (1 − (n / T)^k)^p. Zhang & Li 2020, "k-decay: a new method for learning rate schedule". */
  'scheduler/polynomial#k-decay': kDecay,
};

function decay(endOf: (hyperparameters: PolynomialSchedule, n: number) => number): SchedulerRule<PolynomialSchedule> {
  return {
    learningRate(n, hyperparameters) {
      const { initialLearningRate, finalLearningRate, power } = hyperparameters;
      const end = endOf(hyperparameters, n);
      if (n >= end) return finalLearningRate;
      return finalLearningRate + (initialLearningRate - finalLearningRate) * Math.pow(1 - n / end, power);
    },
  };
}

import type { ExponentialBoundedSchedule, ExponentialSchedule } from '../hyperparameter-types.js';
import { power } from '../power.js';
import type { SchedulerRule, SchedulerRules } from '../scheduler-rule.js';

const bounded: SchedulerRule<ExponentialBoundedSchedule> = {
  learningRate(n, { initialLearningRate, rate, period, endLearningRate }) {
    const free = initialLearningRate * Math.pow(rate, n / period);
    return rate < 1 ? Math.max(free, endLearningRate) : Math.min(free, endLearningRate);
  },
};

/** Exponential decay: η(n) = η₀·r^(n / T), with r = rate and T = period. */
export const exponential: SchedulerRules<never> = {
  'scheduler/exponential': {
    learningRate: (n, { initialLearningRate, rate, period }: ExponentialSchedule) =>
      initialLearningRate * (n % period === 0 ? power(rate, n / period) : Math.pow(rate, n / period)),
  },
  /** η(n) = η₀·r^⌊n / T⌋. */
  'scheduler/exponential#staircase': {
    learningRate: (n, { initialLearningRate, rate, period }: ExponentialSchedule) =>
      initialLearningRate * power(rate, Math.floor(n / period)),
  },
  /** η(n) = η₀·e^(−r·n / T). */
  'scheduler/exponential#natural': {
    learningRate: (n, { initialLearningRate, rate, period }: ExponentialSchedule) =>
      initialLearningRate * Math.exp((-rate * n) / period),
  },
  /** η(n) = η₀·e^(−r·⌊n / T⌋). */
  'scheduler/exponential#natural-staircase': {
    learningRate: (n, { initialLearningRate, rate, period }: ExponentialSchedule) =>
      initialLearningRate * Math.exp(-rate * Math.floor(n / period)),
  },
  /** No further than to an end value: `optax.exponential_decay`. */
  'scheduler/exponential#bounded': bounded,
};

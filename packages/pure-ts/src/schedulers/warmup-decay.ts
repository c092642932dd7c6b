import type {
  WarmupExponentialSchedule,
  WarmupInverseSquareRootSchedule,
  WarmupLinearSchedule,
  WarmupPolynomialSchedule,
} from '../hyperparameter-types.js';
import type { SchedulerRules } from '../scheduler-rule.js';
import { warmupTooLong } from '../warmup-too-long.js';

/** η·n / w, then η·(T − n) / (T − w), then 0. Devlin et al. 2019, "BERT", appendix A.2. */
export const warmupLinear: SchedulerRules<WarmupLinearSchedule> = {
  'scheduler/warmup-linear': {
    learningRate(n, { initialLearningRate, warmupSteps, totalSteps }) {
      if (n < warmupSteps) return initialLearningRate * (n / warmupSteps);
      return n < totalSteps ? initialLearningRate * ((totalSteps - n) / (totalSteps - warmupSteps)) : 0;
    },
    broken: warmupTooLong,
  },
};

/** η·n / w, then η_T + (η − η_T)·((T − n) / (T − w))^p: `transformers.get_polynomial_decay_schedule_with_warmup`. */
export const warmupPolynomial: SchedulerRules<WarmupPolynomialSchedule> = {
  'scheduler/warmup-polynomial': {
    learningRate(n, { initialLearningRate, finalLearningRate, warmupSteps, totalSteps, power }) {
      if (n < warmupSteps) return (initialLearningRate * n) / warmupSteps;
      if (n >= totalSteps) return finalLearningRate;
      const remaining = (totalSteps - n) / (totalSteps - warmupSteps);
      return finalLearningRate + (initialLearningRate - finalLearningRate) * Math.pow(remaining, power);
    },
    broken: warmupTooLong,
  },
};

/** η·n / w, then η / √((n + τ − w) / τ). Zhai et al. 2022, "Scaling vision transformers", section 3.5. */
export const warmupInverseSquareRoot: SchedulerRules<WarmupInverseSquareRootSchedule> = {
  'scheduler/warmup-inverse-square-root': {
    learningRate: (n, { initialLearningRate, warmupSteps, timescale }) =>
      n < warmupSteps
        ? (initialLearningRate * n) / warmupSteps
        : initialLearningRate / Math.sqrt((n + timescale - warmupSteps) / timescale),
  },
};

/** η·(s + (1 − s)·n / w), then η·r^((n − w) / T): `optax.warmup_exponential_decay_schedule`. */
export const warmupExponential: SchedulerRules<WarmupExponentialSchedule> = {
  'scheduler/warmup-exponential': {
    learningRate: (n, { initialLearningRate, startFactor, warmupSteps, rate, period }) =>
      n < warmupSteps
        ? initialLearningRate * (startFactor + ((1 - startFactor) * n) / warmupSteps)
        : initialLearningRate * Math.pow(rate, (n - warmupSteps) / period),
  },
  /** The product of both from the first step on: PyTorch's LinearLR and ExponentialLR, chained. */
  'scheduler/warmup-exponential#under-warmup': {
    learningRate(n, { initialLearningRate, startFactor, warmupSteps, rate, period }) {
      const risen = n < warmupSteps ? startFactor + ((1 - startFactor) * n) / warmupSteps : 1;
      return initialLearningRate * risen * Math.pow(rate, n / period);
    },
  },
};

import type { ScheduleState } from '@optspec/core';
import type {
  ReduceOnPlateauCooldownFirstSchedule,
  ReduceOnPlateauPatienceReachedSchedule,
  ReduceOnPlateauSchedule,
} from '../hyperparameter-types.js';
import type { MetricRule, MetricRules } from '../metric-rule.js';

type Common = Pick<
  ReduceOnPlateauSchedule,
  'initialLearningRate' | 'factor' | 'patience' | 'cooldown' | 'minimumLearningRate'
>;

/** Whether a metric is better than the best so far. NaN never is. */
type Better<Hyperparameters> = (metric: number, best: number, hyperparameters: Hyperparameters) => boolean;

/**
 * Learning rates that are reduced when a metric stops improving: the state machines of three frameworks.
 *
 * They agree in what they count and differ in when: PyTorch waits for one metric more than its patience, Keras counts
 * its cooldown down before it looks, optax does neither.
 */
export const reduceOnPlateau: MetricRules<never> = {
  /** `torch.optim.lr_scheduler.ReduceLROnPlateau`: below best·(1 − θ). */
  'scheduler/reduce-on-plateau': torch(
    (metric, best, { threshold }: ReduceOnPlateauSchedule) => metric < best * (1 - threshold),
    Infinity,
  ),
  /** `mode="max"`: above best·(1 + θ). */
  'scheduler/reduce-on-plateau#maximum': torch(
    (metric, best, { threshold }: ReduceOnPlateauSchedule) => metric > best * (1 + threshold),
    -Infinity,
  ),
  /** `threshold_mode="abs"`: below best − θ. */
  'scheduler/reduce-on-plateau#absolute': torch(
    (metric, best, { threshold }: ReduceOnPlateauSchedule) => metric < best - threshold,
    Infinity,
  ),
  'scheduler/reduce-on-plateau#absolute-maximum': torch(
    (metric, best, { threshold }: ReduceOnPlateauSchedule) => metric > best + threshold,
    -Infinity,
  ),
  /** `keras.callbacks.ReduceLROnPlateau`: the first metric is the best so far, whatever it is. */
  'scheduler/reduce-on-plateau#cooldown-first': keras(
    (metric, best, { threshold }) => metric < best - threshold,
    Infinity,
  ),
  'scheduler/reduce-on-plateau#cooldown-first-maximum': keras(
    (metric, best, { threshold }) => metric > best + threshold,
    -Infinity,
  ),
  /** `optax.contrib.reduce_on_plateau`. */
  'scheduler/reduce-on-plateau#patience-reached': optax(),
};

function fresh({ initialLearningRate }: Common, worst: number): ScheduleState {
  return { rate: initialLearningRate, best: worst, waiting: 0, cooling: 0 };
}

function lowered(rate: number, { factor, minimumLearningRate }: Common): number {
  return Math.max(rate * factor, minimumLearningRate);
}

function torch<Hyperparameters extends Common & { readonly minimumChange: number }>(
  isBetter: Better<Hyperparameters>,
  worst: number,
): MetricRule<Hyperparameters> {
  return {
    init: (hyperparameters) => fresh(hyperparameters, worst),
    observe(state, metric, hyperparameters) {
      const { patience, cooldown, minimumChange } = hyperparameters;
      if (isBetter(metric, state.best, hyperparameters)) {
        state.best = metric;
        state.waiting = 0;
      } else state.waiting += 1;
      if (state.cooling > 0) {
        state.cooling -= 1;
        state.waiting = 0;
      }
      if (state.waiting > patience) {
        const rate = lowered(state.rate, hyperparameters);
        if (state.rate - rate > minimumChange) state.rate = rate;
        state.cooling = cooldown;
        state.waiting = 0;
      }
      return state.rate;
    },
  };
}

function keras(
  isBetter: Better<ReduceOnPlateauCooldownFirstSchedule>,
  worst: number,
): MetricRule<ReduceOnPlateauCooldownFirstSchedule> {
  return {
    init: (hyperparameters) => ({ ...fresh(hyperparameters, worst), seen: 0 }),
    observe(state, metric, hyperparameters) {
      const { patience, cooldown, minimumLearningRate } = hyperparameters;
      if (state.cooling > 0) {
        state.cooling -= 1;
        state.waiting = 0;
      }
      if (state.seen === 0 || isBetter(metric, state.best, hyperparameters)) {
        state.best = metric;
        state.waiting = 0;
        state.seen = 1;
      } else if (state.cooling === 0) {
        state.waiting += 1;
        if (state.waiting >= patience && state.rate > minimumLearningRate) {
          state.rate = lowered(state.rate, hyperparameters);
          state.cooling = cooldown;
          state.waiting = 0;
        }
      }
      return state.rate;
    },
  };
}

function optax(): MetricRule<ReduceOnPlateauPatienceReachedSchedule> {
  return {
    init: (hyperparameters) => fresh(hyperparameters, Infinity),
    observe(state, metric, hyperparameters) {
      const { factor, patience, cooldown, minimumLearningRate } = hyperparameters;
      const { relativeThreshold, absoluteThreshold } = hyperparameters;
      const improved = metric < (1 - relativeThreshold) * state.best - absoluteThreshold;
      const count = improved ? 0 : state.waiting + 1;
      if (improved) state.best = metric;
      const resting = state.cooling > 0;
      const reduced = !resting && count === patience;
      state.rate = Math.max(reduced ? state.rate * factor : state.rate, minimumLearningRate);
      state.waiting = resting || reduced ? 0 : count;
      state.cooling = resting ? state.cooling - 1 : reduced ? cooldown : 0;
      return state.rate;
    },
  };
}

import type {
  CosineRestartsAmplitudeFactorSchedule,
  CosineRestartsLimitedSchedule,
  CosineRestartsSchedule,
} from '../hyperparameter-types.js';
import { power } from '../power.js';
import type { SchedulerRule, SchedulerRules } from '../scheduler-rule.js';

/** Where a step lies among the cycles. */
interface Place {
  /** Cycles that are over. */
  readonly cycle: number;
  /** The height of the wave, from 1 at a restart down to 0. */
  readonly wave: number;
}

/** More cycles than any training has; a multiplier just above one would keep the search busy. */
const MOST_CYCLES = 2 ** 20;

/** Cycles of T, T·m, T·m², … steps; those of one length are divided off, the others taken away one by one. */
function placeOf(n: number, { period, periodMultiplier }: CosineRestartsSchedule): Place {
  if (periodMultiplier === 1) return { cycle: Math.floor(n / period), wave: waveAt(n % period, period) };
  let start = 0;
  let length = period;
  for (let cycle = 0; cycle <= MOST_CYCLES; cycle++) {
    if (n < start + length) return { cycle, wave: waveAt(n - start, length) };
    start += length;
    length *= periodMultiplier;
  }
  throw new RangeError(
    `step is ${n}; with multiplier ${periodMultiplier} that is after more than ${MOST_CYCLES} cycles`,
  );
}

function waveAt(position: number, length: number): number {
  return (1 + Math.cos((Math.PI * position) / length)) / 2;
}

/**
 * Cosine annealing with warm restarts: η = ηₘᵢₙ + (η₀ − ηₘᵢₙ)·(1 + cos(π·T_cur / T_i)) / 2.
 *
 * Loshchilov & Hutter 2017, "SGDR: stochastic gradient descent with warm restarts", equation 5.
 */
export const cosineRestarts: SchedulerRules<never> = {
  'scheduler/cosine-restarts': restarts(
    ({ initialLearningRate, minimumLearningRate }) => initialLearningRate - minimumLearningRate,
  ),
  /** The height above the minimum is multiplied by a factor at each restart: Keras `CosineDecayRestarts`, `m_mul`. */
  'scheduler/cosine-restarts#amplitude-factor': restarts(
    ({ initialLearningRate, minimumLearningRate, amplitudeFactor }: CosineRestartsAmplitudeFactorSchedule, cycle) =>
      (initialLearningRate - minimumLearningRate) * power(amplitudeFactor, cycle),
  ),
  /** The top is multiplied by a factor; after some cycles the minimum stays: `timm.scheduler.CosineLRScheduler`. */
  'scheduler/cosine-restarts#limited': restarts(
    ({ initialLearningRate, minimumLearningRate, peakFactor, cycleLimit }: CosineRestartsLimitedSchedule, cycle) =>
      cycle < cycleLimit ? initialLearningRate * power(peakFactor, cycle) - minimumLearningRate : 0,
  ),
};

function restarts<Hyperparameters extends CosineRestartsSchedule>(
  heightOf: (hyperparameters: Hyperparameters, cycle: number) => number,
): SchedulerRule<Hyperparameters> {
  return {
    learningRate(n, hyperparameters) {
      const { cycle, wave } = placeOf(n, hyperparameters);
      return hyperparameters.minimumLearningRate + heightOf(hyperparameters, cycle) * wave;
    },
  };
}

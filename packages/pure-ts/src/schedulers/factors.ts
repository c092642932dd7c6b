import type { FactorsSchedule, PiecewiseFactorsSchedule } from '../hyperparameter-types.js';
import type { SchedulerRule, SchedulerRules } from '../scheduler-rule.js';

/** η(n) = η₀·λ[⌊n / T⌋], the last factor for ever: `torch.optim.lr_scheduler.LambdaLR` with a list. */
export const factors: SchedulerRules<FactorsSchedule> = {
  'scheduler/factors': {
    learningRate(n, { initialLearningRate, factors: list, period }) {
      const held = Math.floor(n / period);
      return initialLearningRate * list[held < list.length ? held : list.length - 1];
    },
  },
  /** η(n) = η₀·λ[0]·…·λ[⌊n / T⌋]: `torch.optim.lr_scheduler.MultiplicativeLR` with a list. */
  'scheduler/factors#cumulative': {
    learningRate: (n, { initialLearningRate, factors: list, period }) =>
      initialLearningRate * product(list.slice(0, Math.floor(n / period) + 1)),
  },
};

/** η(n) = η₀·∏{ λ[i] : boundaries[i] ≤ n }: `optax.piecewise_constant_schedule`. */
export const piecewiseFactors: SchedulerRules<PiecewiseFactorsSchedule> = {
  'scheduler/piecewise-factors': {
    learningRate: (n, { initialLearningRate, boundaries, scales }) =>
      initialLearningRate * product(scales.filter((_, i) => boundaries[i] <= n)),
    broken,
  },
  /** From what one boundary leaves to what the next does: `optax.piecewise_interpolate_schedule`. */
  'scheduler/piecewise-factors#linear': interpolated((x) => x),
  'scheduler/piecewise-factors#cosine': interpolated((x) => (1 - Math.cos(Math.PI * x)) / 2),
};

/** `shape` goes from 0 at one boundary to 1 at the next. */
function interpolated(shape: (share: number) => number): SchedulerRule<PiecewiseFactorsSchedule> {
  return {
    learningRate(n, { initialLearningRate, boundaries, scales }) {
      const next = boundaries.findIndex((boundary) => n < boundary);
      if (next < 0) return initialLearningRate * product(scales);
      const last = next === 0 ? 0 : boundaries[next - 1];
      const from = initialLearningRate * product(scales.slice(0, next));
      return from + (from * scales[next] - from) * shape((n - last) / (boundaries[next] - last));
    },
    broken,
  };
}

function broken({ boundaries, scales }: PiecewiseFactorsSchedule): string | undefined {
  if (scales.length !== boundaries.length) {
    return `scales has ${scales.length} items; it must have as many as boundaries, which has ${boundaries.length}`;
  }
  if (boundaries.some((boundary, i) => i > 0 && boundary <= boundaries[i - 1])) {
    return `boundaries is [${boundaries.join(', ')}]; each item must be greater than the one before`;
  }
  return undefined;
}

function product(list: readonly number[]): number {
  return list.reduce((all, factor) => all * factor, 1);
}

import type { PiecewiseConstantSchedule } from '../hyperparameter-types.js';
import type { SchedulerRule, SchedulerRules } from '../scheduler-rule.js';

/**
 * A list of learning rates and the steps at which one gives way to the next:
 *
 *     η(n) = values[ #{ b in boundaries : b ≤ n } ]
 *
 * so that a boundary is the first step of the next value (PyTorch, optax).
 */
export const piecewiseConstant: SchedulerRules<PiecewiseConstantSchedule> = {
  'scheduler/piecewise-constant': piecewise((boundary, n) => boundary <= n),
  /** A boundary is the last step of its value: #{ b : b < n } (Keras). */
  'scheduler/piecewise-constant#after-boundary': piecewise((boundary, n) => boundary < n),
};

function piecewise(passed: (boundary: number, n: number) => boolean): SchedulerRule<PiecewiseConstantSchedule> {
  return {
    learningRate: (n, { boundaries, values }) => values[boundaries.filter((boundary) => passed(boundary, n)).length],
    broken({ boundaries, values }) {
      if (values.length !== boundaries.length + 1) {
        return `values has ${values.length} items; it must have one more than boundaries, which has ${boundaries.length}`;
      }
      if (boundaries.some((boundary, i) => i > 0 && boundary <= boundaries[i - 1])) {
        return `boundaries is [${boundaries.join(', ')}]; each item must be greater than the one before`;
      }
      return undefined;
    },
  };
}

import type { GradientAccumulation } from '../hyperparameter-types.js';
import type { TransformRule, TransformRules } from '../transform-rule.js';

/**
 * Gradient accumulation: s ← s + g; at every kth step g ← s / k goes through and s ← 0, at the others g ← 0 and what
 * follows waits.
 *
 * Goyal et al. 2017, "Accurate, large minibatch SGD: training ImageNet in 1 hour", section 3, over time instead of
 * over workers.
 */
export const gradientAccumulation: TransformRules<GradientAccumulation> = {
  'transform/gradient-accumulation': accumulationRule(
    (total, g) => total + g,
    (total, every) => total / every,
  ),
  /** The sum goes through, not the mean. */
  'transform/gradient-accumulation#sum': accumulationRule(
    (total, g) => total + g,
    (total) => total,
  ),
  /** s ← s + (g − s) / i for the ith of k gradients, which makes s their mean (optax.MultiSteps). */
  'transform/gradient-accumulation#running-mean': accumulationRule(
    (mean, g, place) => mean + (g - mean) / place,
    (mean) => mean,
  ),
};

function accumulationRule(
  gather: (sum: number, g: number, place: number) => number,
  through: (sum: number, every: number) => number,
): TransformRule<GradientAccumulation> {
  return {
    fixed: [],
    slots: () => ({ sum: 0 }),
    scalars: { ready: 0, updates: 0 },
    apply({ gradients, slots, scalars }, { every }, t) {
      const place = ((t - 1) % every) + 1;
      const isReady = place === every;
      scalars['ready'] = isReady ? 1 : 0;
      scalars['updates'] += isReady ? 1 : 0;
      gradients.forEach((g, p) => {
        const { sum } = slots[p];
        for (let i = 0; i < g.length; i++) {
          const total = gather(sum[i], g[i], place);
          g[i] = isReady ? through(total, every) : 0;
          sum[i] = isReady ? 0 : total;
        }
      });
    },
  };
}

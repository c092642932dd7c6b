import type { Lion } from '../hyperparameter-types.js';
import type { OptimizerRule, OptimizerRules } from '../optimizer-rule.js';

/**
 * Lion: the sign of an interpolation between momentum and gradient.
 *
 *     c = β₁·m + (1 − β₁)·g
 *     w ← w − η·(sign(c) + λ·w)
 *     m ← β₂·m + (1 − β₂)·g
 *
 * Chen et al. 2023, "Symbolic discovery of optimization algorithms", algorithm 2.
 */
export const lion: OptimizerRules<Lion> = {
  'optimizer/lion': lionRule((w, g, { m }, { learningRate, beta1, beta2, weightDecay }) => {
    for (let i = 0; i < w.length; i++) {
      const wi = w[i];
      const gi = g[i];
      const mi = m[i];
      const direction = Math.sign(beta1 * mi + (1 - beta1) * gi);
      m[i] = beta2 * mi + (1 - beta2) * gi;
      w[i] = wi - learningRate * (direction + weightDecay * wi);
    }
  }),

  /** w ← w − η·sign(c) − λ·w. */
  'optimizer/lion#decay-unscaled': lionRule((w, g, { m }, { learningRate, beta1, beta2, weightDecay }) => {
    for (let i = 0; i < w.length; i++) {
      const wi = w[i];
      const gi = g[i];
      const mi = m[i];
      const direction = Math.sign(beta1 * mi + (1 - beta1) * gi);
      m[i] = beta2 * mi + (1 - beta2) * gi;
      w[i] = wi - learningRate * direction - weightDecay * wi;
    }
  }),
};

function lionRule(update: OptimizerRule<Lion>['update']): OptimizerRule<Lion> {
  return { fixed: [], slots: () => ({ m: 0 }), update };
}

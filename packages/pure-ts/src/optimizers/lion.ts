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
  'optimizer/lion': lionRule({ decayScaled: true }),
  /** w ← w − η·sign(c) − λ·w. */
  'optimizer/lion#decay-unscaled': lionRule({ decayScaled: false }),
};

function lionRule({ decayScaled }: { readonly decayScaled: boolean }): OptimizerRule<Lion> {
  return {
    fixed: [],
    slots: () => ({ m: 0 }),
    update(w, g, { m }, { learningRate, beta1, beta2, weightDecay }) {
      for (let i = 0; i < w.length; i++) {
        const wi = w[i];
        const gi = g[i];
        const direction = Math.sign(beta1 * m[i] + (1 - beta1) * gi);
        w[i] = decayScaled
          ? wi - learningRate * (direction + weightDecay * wi)
          : wi - learningRate * direction - weightDecay * wi;
        m[i] = beta2 * m[i] + (1 - beta2) * gi;
      }
    },
  };
}

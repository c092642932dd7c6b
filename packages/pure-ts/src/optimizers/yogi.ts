import type { Yogi } from '../hyperparameter-types.js';
import type { OptimizerRule, OptimizerRules } from '../optimizer-rule.js';
import { power } from '../power.js';

/**
 * Yogi: Adam whose second moment follows the squared gradient by additive steps.
 *
 *     m ← β₁·m + (1 − β₁)·g
 *     v ← v − (1 − β₂)·sign(v − g²)·g²
 *     w ← w − η·m̂ / (√v̂ + ε)
 *
 * Zaheer et al. 2018, "Adaptive methods for nonconvex optimization", algorithm 2; with Adam's m̂ and v̂ as in optax.
 */
export const yogi: OptimizerRules<Yogi> = {
  'optimizer/yogi': yogiRule({ corrected: true }),
  /** m̂ = m, which starts at 0, and v̂ = v: the paper's own form. */
  'optimizer/yogi#no-bias-correction': yogiRule({ corrected: false }),
};

function yogiRule({ corrected }: { readonly corrected: boolean }): OptimizerRule<Yogi> {
  return {
    fixed: [],
    slots: ({ initialAccumulator }) => ({ m: corrected ? initialAccumulator : 0, v: initialAccumulator }),
    update(w, g, { m, v }, { learningRate, beta1, beta2, epsilon }, t) {
      const rate = corrected ? learningRate / (1 - power(beta1, t)) : learningRate;
      const scale = corrected ? 1 / (1 - power(beta2, t)) : 1;
      for (let i = 0; i < w.length; i++) {
        const gi = g[i];
        const square = gi * gi;
        const first = beta1 * m[i] + (1 - beta1) * gi;
        const second = v[i] - (1 - beta2) * Math.sign(v[i] - square) * square;
        m[i] = first;
        v[i] = second;
        w[i] -= (rate * first) / (Math.sqrt(second * scale) + epsilon);
      }
    },
  };
}

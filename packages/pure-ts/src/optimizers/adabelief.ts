import type { Adabelief } from '../hyperparameter-types.js';
import type { OptimizerRules } from '../optimizer-rule.js';
import { power } from '../power.js';

/**
 * AdaBelief: Adam with the variance of the gradients around their running mean in place of their second moment.
 *
 *     m ← β₁·m + (1 − β₁)·g                       m̂ = m / (1 − β₁ᵗ)
 *     s ← β₂·s + (1 − β₂)·(g − m)² + εᵣ           ŝ = s / (1 − β₂ᵗ)
 *     w ← w − η·m̂ / (√ŝ + ε)
 *
 * Zhuang et al. 2020, "AdaBelief optimizer: adapting stepsizes by the belief in observed gradients", algorithm 2, which
 * has one ε for both.
 */
export const adabelief: OptimizerRules<Adabelief> = {
  'optimizer/adabelief': {
    fixed: [],
    slots: () => ({ m: 0, s: 0 }),
    update(w, g, { m, s }, { learningRate, beta1, beta2, epsilon, epsilonRoot }, t) {
      const rate = learningRate / (1 - power(beta1, t));
      const scale = 1 / (1 - power(beta2, t));
      for (let i = 0; i < w.length; i++) {
        const gi = g[i];
        const first = beta1 * m[i] + (1 - beta1) * gi;
        const surprise = gi - first;
        const variance = beta2 * s[i] + (1 - beta2) * (surprise * surprise) + epsilonRoot;
        m[i] = first;
        s[i] = variance;
        w[i] -= (rate * first) / (Math.sqrt(variance * scale) + epsilon);
      }
    },
  },
};

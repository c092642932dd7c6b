import type { Adamax } from '../hyperparameter-types.js';
import type { OptimizerRule, OptimizerRules } from '../optimizer-rule.js';
import { power } from '../power.js';

/**
 * AdaMax: Adam with the maximum norm of the gradients in place of their root mean square.
 *
 *     g ← g + λ·w
 *     m ← β₁·m + (1 − β₁)·g
 *     u ← max(β₂·u, |g| + ε)
 *     w ← w − η / (1 − β₁ᵗ) · m / u
 *
 * Kingma & Ba 2015, "Adam: a method for stochastic optimization", algorithm 2, with ε as in `torch.optim.Adamax`.
 */
export const adamax: OptimizerRules<Adamax> = {
  'optimizer/adamax': adamaxRule(({ epsilon }) => [epsilon, 0]),
  /** u ← max(β₂·u, |g|), and the step divides by u + ε (Keras, TensorFlow.js). */
  'optimizer/adamax#epsilon-added': adamaxRule(({ epsilon }) => [0, epsilon]),
  /** The paper's own form: no ε, and 0/0 for a weight that never had a gradient. */
  'optimizer/adamax#no-epsilon': adamaxRule(() => [0, 0]),
};

type Epsilons = (hyperparameters: Adamax) => readonly [inMaximum: number, inDenominator: number];

function adamaxRule(epsilons: Epsilons): OptimizerRule<Adamax> {
  return {
    fixed: ['weightDecay'],
    slots: () => ({ m: 0, u: 0 }),
    update(w, g, { m, u }, hyperparameters, t) {
      const { learningRate, beta1, beta2, weightDecay } = hyperparameters;
      const [inMaximum, inDenominator] = epsilons(hyperparameters);
      const rate = learningRate / (1 - power(beta1, t));
      for (let i = 0; i < w.length; i++) {
        const wi = w[i];
        const gi = weightDecay === 0 ? g[i] : g[i] + weightDecay * wi;
        const first = beta1 * m[i] + (1 - beta1) * gi;
        const largest = Math.max(beta2 * u[i], Math.abs(gi) + inMaximum);
        m[i] = first;
        u[i] = largest;
        w[i] = wi - (rate * first) / (largest + inDenominator);
      }
    },
  };
}

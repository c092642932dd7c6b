import type { Asgd } from '../hyperparameter-types.js';
import type { OptimizerRules } from '../optimizer-rule.js';

/**
 * ASGD: gradient descent with a falling step, beside it the average of the weights from step t₀ on.
 *
 *     g ← g + λ·w
 *     w ← w·(1 − λ₀·ηₜ) − ηₜ·g
 *     a ← a + μₜ·(w − a)
 *     ηₜ₊₁ = η₀ / (1 + λ₀·η₀·t)^α      μₜ₊₁ = 1 / max(1, t − t₀)      from η₁ = η₀ and μ₁ = 1
 *
 * Polyak & Juditsky 1992, "Acceleration of stochastic approximation by averaging"; the step size of Xu 2011, "Towards
 * optimal one pass large scale learning with averaged stochastic gradient descent"; as in `torch.optim.ASGD`.
 */
export const asgd: OptimizerRules<Asgd> = {
  'optimizer/asgd': {
    fixed: ['weightDecay'],
    slots: () => ({ average: 0 }),
    scalars: {
      initial: ({ learningRate }) => ({ eta: learningRate, mu: 1 }),
      next: (_, { learningRate, lambda, alpha, averagingStart }, t) => ({
        eta: learningRate / (1 + lambda * learningRate * t) ** alpha,
        mu: 1 / Math.max(1, t - averagingStart),
      }),
    },
    update(w, g, { average }, { lambda, weightDecay }, _, { scalars: { eta, mu } }) {
      const kept = 1 - lambda * eta;
      for (let i = 0; i < w.length; i++) {
        const wi = w[i];
        const gi = weightDecay === 0 ? g[i] : g[i] + weightDecay * wi;
        const after = wi * kept - eta * gi;
        w[i] = after;
        average[i] = mu === 1 ? after : average[i] + mu * (after - average[i]);
      }
    },
  },
};

import type {
  GradientDescent,
  GradientDescentOptimistic,
  GradientDescentSummedGradient,
} from '../hyperparameter-types.js';
import type { OptimizerRule, OptimizerRules } from '../optimizer-rule.js';

/**
 * Gradient descent: w ← w − η·g. It is batch, stochastic or mini-batch gradient descent by what g is the mean over: all
 * samples, one, or a few.
 *
 * Cauchy 1847; Robbins & Monro 1951, "A stochastic approximation method".
 */
const mean: OptimizerRule<GradientDescent> = {
  fixed: [],
  slots: () => ({}),
  update(w, g, _, { learningRate }) {
    for (let i = 0; i < w.length; i++) w[i] -= learningRate * g[i];
  },
};

/** w ← w − η/B·g, where g is the sum over B samples (Goodfellow, Bengio & Courville 2016, algorithm 8.1). */
const summed: OptimizerRule<GradientDescentSummedGradient> = {
  fixed: [],
  slots: () => ({}),
  update(w, g, _, { learningRate, batchSize }) {
    for (let i = 0; i < w.length; i++) w[i] -= (learningRate * g[i]) / batchSize;
  },
};

/** w ← w − η·(α·g + β·(g − g′)), with the gradient g′ of the step before (Mokhtari, Ozdaglar & Pattathil 2020, equation 8). */
const optimistic: OptimizerRule<GradientDescentOptimistic> = {
  fixed: [],
  slots: () => ({ previousGradient: 0 }),
  update(w, g, { previousGradient }, { learningRate, alpha, beta }, t) {
    for (let i = 0; i < w.length; i++) {
      const change = g[i] - (t === 1 ? g[i] : previousGradient[i]);
      w[i] -= learningRate * (alpha * g[i] + beta * change);
      previousGradient[i] = g[i];
    }
  },
};

export const gradientDescent: OptimizerRules<never> = {
  'optimizer/gradient-descent': mean,
  'optimizer/gradient-descent#summed-gradient': summed,
  'optimizer/gradient-descent#optimistic': optimistic,
};

import type { GradientDescent, GradientDescentSummedGradient } from '../hyperparameter-types.js';
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

export const gradientDescent: OptimizerRules<GradientDescentSummedGradient> = {
  'optimizer/gradient-descent': mean,
  'optimizer/gradient-descent#summed-gradient': summed,
};

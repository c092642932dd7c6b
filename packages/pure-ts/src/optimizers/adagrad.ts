import type {
  Adagrad,
  AdagradDecoupledDecay,
  AdagradEpsilonInside,
  AdagradNoEpsilon,
  AdagradNormalizedMomentum,
} from '../hyperparameter-types.js';
import type { OptimizerRule, OptimizerRules } from '../optimizer-rule.js';

/**
 * Adagrad: each weight has its own learning rate, which falls with the squares of its gradients so far.
 *
 *     g ← g + λ·w
 *     s ← s + g²
 *     w ← w − η / (1 + (t − 1)·decay) · g / (√s + ε)
 *
 * Duchi, Hazan & Singer 2011, "Adaptive subgradient methods for online learning and stochastic optimization",
 * figure 1, with ε as in `torch.optim.Adagrad`.
 */
const base: OptimizerRule<Adagrad> = {
  fixed: ['weightDecay'],
  slots: accumulator,
  update(w, g, { s }, { learningRate, epsilon, learningRateDecay, weightDecay }, t) {
    const eta = learningRate / (1 + (t - 1) * learningRateDecay);
    for (let i = 0; i < w.length; i++) {
      const wi = w[i];
      const gi = weightDecay === 0 ? g[i] : g[i] + weightDecay * wi;
      const sum = s[i] + gi * gi;
      s[i] = sum;
      w[i] = wi - (eta * gi) / (Math.sqrt(sum) + epsilon);
    }
  },
};

/** w ← w − η·g / √(s + ε) (Keras, TensorFlow.js). */
const epsilonInside: OptimizerRule<AdagradEpsilonInside> = {
  fixed: [],
  slots: accumulator,
  update(w, g, { s }, { learningRate, epsilon }) {
    for (let i = 0; i < w.length; i++) {
      const gi = g[i];
      const sum = s[i] + gi * gi;
      s[i] = sum;
      w[i] -= (learningRate * gi) / Math.sqrt(sum + epsilon);
    }
  },
};

/** w ← w − η·(g / √(s + ε)), but a weight whose s is 0 stays where it is (optax). */
const zeroGuarded: OptimizerRule<AdagradEpsilonInside> = {
  fixed: [],
  slots: accumulator,
  update(w, g, { s }, { learningRate, epsilon }) {
    for (let i = 0; i < w.length; i++) {
      const gi = g[i];
      const sum = s[i] + gi * gi;
      s[i] = sum;
      if (sum !== 0) w[i] -= learningRate * (gi / Math.sqrt(sum + epsilon));
    }
  },
};

/** w ← w − η·g / √s (TensorFlow 1, where s starts at 0.1). */
const noEpsilon: OptimizerRule<AdagradNoEpsilon> = {
  fixed: [],
  slots: accumulator,
  update(w, g, { s }, { learningRate }) {
    for (let i = 0; i < w.length; i++) {
      const gi = g[i];
      const sum = s[i] + gi * gi;
      s[i] = sum;
      w[i] -= (learningRate * gi) / Math.sqrt(sum);
    }
  },
};

/** w ← w − η·λ·w, then w ← w − η·g / √(s + ε) (Keras). */
const decoupledDecay: OptimizerRule<AdagradDecoupledDecay> = {
  fixed: ['weightDecay'],
  slots: accumulator,
  update(w, g, { s }, { learningRate, epsilon, weightDecay }) {
    const decay = learningRate * weightDecay;
    for (let i = 0; i < w.length; i++) {
      const gi = g[i];
      const sum = s[i] + gi * gi;
      s[i] = sum;
      const wi = decay === 0 ? w[i] : w[i] - decay * w[i];
      w[i] = wi - (learningRate * gi) / Math.sqrt(sum + epsilon);
    }
  },
};

/** m ← μ·m + (1 − μ)·g / √s, w ← w − η·m; a gradient whose s is 0 counts as 0 (`jax.example_libraries.optimizers`). */
const normalizedMomentum: OptimizerRule<AdagradNormalizedMomentum> = {
  fixed: [],
  slots: () => ({ s: 0, m: 0 }),
  update(w, g, { s, m }, { learningRate, momentum: mu }) {
    for (let i = 0; i < w.length; i++) {
      const gi = g[i];
      const sum = s[i] + gi * gi;
      s[i] = sum;
      const average = mu * m[i] + (1 - mu) * (sum === 0 ? 0 : gi / Math.sqrt(sum));
      m[i] = average;
      w[i] -= learningRate * average;
    }
  },
};

export const adagrad: OptimizerRules<Adagrad & AdagradNormalizedMomentum> = {
  'optimizer/adagrad': base,
  'optimizer/adagrad#epsilon-inside': epsilonInside,
  'optimizer/adagrad#zero-guarded': zeroGuarded,
  'optimizer/adagrad#no-epsilon': noEpsilon,
  'optimizer/adagrad#decoupled-decay': decoupledDecay,
  'optimizer/adagrad#normalized-momentum': normalizedMomentum,
};

function accumulator({ initialAccumulator }: AdagradNoEpsilon): { readonly s: number } {
  return { s: initialAccumulator };
}

import type { SignSgd, Signum } from '../hyperparameter-types.js';
import type { OptimizerRules } from '../optimizer-rule.js';

/**
 * signSGD: w ← w − δ·sign(g).
 *
 * Bernstein, Wang, Azizzadenesheli & Anandkumar 2018, "signSGD: compressed optimisation for non-convex problems",
 * algorithm 1.
 */
export const signSgd: OptimizerRules<SignSgd> = {
  'optimizer/sign-sgd': {
    fixed: [],
    slots: () => ({}),
    update(w, g, _, { learningRate }) {
      for (let i = 0; i < w.length; i++) w[i] -= learningRate * Math.sign(g[i]);
    },
  },
};

/** Signum: m ← β·m + (1 − β)·g, w ← w − δ·sign(m). Algorithm 2 of the same paper. */
export const signum: OptimizerRules<Signum> = {
  'optimizer/signum': {
    fixed: [],
    slots: () => ({ m: 0 }),
    update(w, g, { m }, { learningRate, momentum: beta }) {
      for (let i = 0; i < w.length; i++) {
        const average = beta * m[i] + (1 - beta) * g[i];
        m[i] = average;
        w[i] -= learningRate * Math.sign(average);
      }
    },
  },
};

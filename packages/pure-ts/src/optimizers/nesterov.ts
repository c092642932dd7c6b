import type { Nesterov } from '../hyperparameter-types.js';
import type { OptimizerRule, OptimizerRules } from '../optimizer-rule.js';

/**
 * Nesterov's accelerated gradient. The look-ahead form evaluates the gradient at w̃ = w − μ·v; the others keep only w̃
 * (and call it w), by a change of variables.
 *
 *     v′ = μ·v − η·g
 *     w ← w − μ·v + (1 + μ)·v′
 *
 * Nesterov 1983, "A method for solving the convex programming problem with convergence rate O(1/k²)"; Sutskever et
 * al. 2013, equations 3 and 4; Bengio, Boulanger-Lewandowski & Pascanu 2013, "Advances in optimizing recurrent
 * networks", equation 7.
 */
export const nesterov: OptimizerRules<Nesterov> = {
  'optimizer/nesterov': velocityRule((w, g, { v }, { learningRate: eta, momentum: mu }) => {
    for (let i = 0; i < w.length; i++) {
      const old = v[i];
      const velocity = mu * old - eta * g[i];
      v[i] = velocity;
      w[i] = w[i] - mu * old + (1 + mu) * velocity;
    }
  }),

  /** v ← μ·v + η·g, w ← w − v, and the next gradient is taken at lookAhead = w − μ·v. */
  'optimizer/nesterov#look-ahead': {
    fixed: [],
    slots: () => ({ v: 0, lookAhead: 'w' }),
    update(w, g, { v, lookAhead }, { learningRate: eta, momentum: mu }) {
      for (let i = 0; i < w.length; i++) {
        const velocity = mu * v[i] + eta * g[i];
        const wi = w[i] - velocity;
        v[i] = velocity;
        w[i] = wi;
        lookAhead[i] = wi - mu * velocity;
      }
    },
  },

  /** w ← w + v′ + μ·(v′ − v). */
  'optimizer/nesterov#velocity-difference': velocityRule((w, g, { v }, { learningRate: eta, momentum: mu }) => {
    for (let i = 0; i < w.length; i++) {
      const old = v[i];
      const velocity = mu * old - eta * g[i];
      v[i] = velocity;
      w[i] = w[i] + velocity + mu * (velocity - old);
    }
  }),

  /** w ← w + μ·v′ − η·g (Keras). */
  'optimizer/nesterov#rate-inside': velocityRule((w, g, { v }, { learningRate: eta, momentum: mu }) => {
    for (let i = 0; i < w.length; i++) {
      const velocity = mu * v[i] - eta * g[i];
      v[i] = velocity;
      w[i] = w[i] + mu * velocity - eta * g[i];
    }
  }),

  /** v ← μ·v + g, w ← w − η·(g + μ·v) (PyTorch). */
  'optimizer/nesterov#rate-outside': velocityRule((w, g, { v }, { learningRate: eta, momentum: mu }) => {
    for (let i = 0; i < w.length; i++) {
      const velocity = mu * v[i] + g[i];
      v[i] = velocity;
      w[i] -= eta * (g[i] + mu * velocity);
    }
  }),
};

function velocityRule(update: OptimizerRule<Nesterov>['update']): OptimizerRule<Nesterov> {
  return { fixed: [], slots: () => ({ v: 0 }), update };
}

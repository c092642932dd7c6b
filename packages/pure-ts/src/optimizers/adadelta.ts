import type { Adadelta } from '../hyperparameter-types.js';
import type { OptimizerRule, OptimizerRules } from '../optimizer-rule.js';

/**
 * Adadelta: steps in the units of the weights, from running means of squared gradients (s) and squared steps (u).
 *
 *     g ← g + λ·w
 *     s ← ρ·s + (1 − ρ)·g²
 *     d = √(u + ε) / √(s + ε) · g
 *     u ← ρ·u + (1 − ρ)·d²
 *     w ← w − η·d
 *
 * Zeiler 2012, "ADADELTA: an adaptive learning rate method", algorithm 1 (η = 1).
 */
export const adadelta: OptimizerRules<Adadelta> = {
  'optimizer/adadelta': adadeltaRule({ stale: false, decoupledDecay: false }),
  /** The denominator takes s from before the step (TensorFlow.js). */
  'optimizer/adadelta#stale-accumulator': adadeltaRule({ stale: true, decoupledDecay: false }),
  /** w ← w − η·λ·w before the step, and g stays as it is (Keras). */
  'optimizer/adadelta#decoupled-decay': adadeltaRule({ stale: false, decoupledDecay: true }),
};

interface Form {
  readonly stale: boolean;
  readonly decoupledDecay: boolean;
}

function adadeltaRule({ stale, decoupledDecay }: Form): OptimizerRule<Adadelta> {
  return {
    fixed: ['weightDecay'],
    slots: () => ({ s: 0, u: 0 }),
    update(w, g, { s, u }, { learningRate, rho, epsilon, weightDecay }) {
      const [ofWeight, ofGradient] = decoupledDecay ? [learningRate * weightDecay, 0] : [0, weightDecay];
      for (let i = 0; i < w.length; i++) {
        const wi = w[i];
        const gi = ofGradient === 0 ? g[i] : g[i] + ofGradient * wi;
        const old = s[i];
        const square = rho * old + (1 - rho) * (gi * gi);
        s[i] = square;
        const step = (Math.sqrt(u[i] + epsilon) / Math.sqrt((stale ? old : square) + epsilon)) * gi;
        u[i] = rho * u[i] + (1 - rho) * (step * step);
        w[i] = (ofWeight === 0 ? wi : wi - ofWeight * wi) - learningRate * step;
      }
    },
  };
}

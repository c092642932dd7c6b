import type { Momentum } from '../hyperparameter-types.js';
import type { OptimizerRule, OptimizerRules } from '../optimizer-rule.js';

/**
 * Gradient descent with a velocity.
 *
 *     v ← μ·v − η·g
 *     w ← w + v
 *
 * Sutskever, Martens, Dahl & Hinton 2013, "On the importance of initialization and momentum in deep learning",
 * equations 1 and 2. Every variant is v ← μ·v + a·g, w ← w + b·v with its own gains a and b.
 */
export const momentum: OptimizerRules<Momentum> = {
  'optimizer/momentum': momentumRule(({ learningRate }) => [-learningRate, 1]),
  /** v ← μ·v + η·g, w ← w − v. */
  'optimizer/momentum#subtracted': momentumRule(({ learningRate }) => [learningRate, -1]),
  /** v ← μ·v + (1 − μ)·g, w ← w − η·v. */
  'optimizer/momentum#ewma': momentumRule(({ learningRate, momentum: mu }) => [1 - mu, -learningRate]),
  /** v ← μ·v + g, w ← w − η·v (Polyak 1964, as PyTorch has it). */
  'optimizer/momentum#rate-outside': momentumRule(({ learningRate }) => [1, -learningRate]),
};

type Gains = (hyperparameters: Momentum) => readonly [ofGradient: number, ofVelocity: number];

function momentumRule(gains: Gains): OptimizerRule<Momentum> {
  return {
    fixed: [],
    slots: () => ({ v: 0 }),
    update(w, g, { v }, hyperparameters) {
      const mu = hyperparameters.momentum;
      const [ofGradient, ofVelocity] = gains(hyperparameters);
      for (let i = 0; i < w.length; i++) {
        const velocity = mu * v[i] + ofGradient * g[i];
        v[i] = velocity;
        w[i] += ofVelocity * velocity;
      }
    },
  };
}

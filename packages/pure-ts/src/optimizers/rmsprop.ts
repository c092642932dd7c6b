import type { Rmsprop } from '../hyperparameter-types.js';
import type { OptimizerRule, OptimizerRules } from '../optimizer-rule.js';

/**
 * RMSprop: the gradient divided by the root of a running mean of its square.
 *
 *     g ← g + λ·w
 *     v ← ρ·v + (1 − ρ)·g²
 *     ḡ ← ρ·ḡ + (1 − ρ)·g,  σ² = v − ḡ²       (centered; otherwise σ² = v)
 *     b ← μ·b + g / (√σ² + ε)
 *     w ← w − η·b
 *
 * Without momentum there is no buffer b. Tieleman & Hinton 2012, Coursera lecture 6.5; centered: Graves 2013,
 * "Generating sequences with recurrent neural networks", equations 38 to 45. The base is `torch.optim.RMSprop`.
 */
export const rmsprop: OptimizerRules<Rmsprop> = {
  'optimizer/rmsprop': rmspropRule({ epsilonInside: false, initial: 0 }),
  /** b ← μ·b + η·g / √(σ² + ε), w ← w − b (Keras, optax). */
  'optimizer/rmsprop#epsilon-inside': rmspropRule({ epsilonInside: true, initial: 0 }),
  /** As epsilon-inside, with v = 1 before the first step (TensorFlow 1). */
  'optimizer/rmsprop#initial-one': rmspropRule({ epsilonInside: true, initial: 1 }),
};

interface Form {
  /** Epsilon is under the root and the learning rate goes into the buffer; otherwise both stay outside. */
  readonly epsilonInside: boolean;
  readonly initial: number;
}

function rmspropRule({ epsilonInside, initial }: Form): OptimizerRule<Rmsprop> {
  return {
    fixed: ['momentum', 'centered', 'weightDecay'],
    slots: ({ momentum, centered }) => ({
      v: initial,
      ...(centered ? { gMean: 0 } : {}),
      ...(momentum === 0 ? {} : { buffer: 0 }),
    }),
    update(w, g, { v, gMean, buffer }, { learningRate, rho, epsilon, momentum, centered, weightDecay }) {
      const [inside, outside] = epsilonInside ? [epsilon, 0] : [0, epsilon];
      const [rateInside, rateOutside] = epsilonInside ? [learningRate, 1] : [1, learningRate];
      for (let i = 0; i < w.length; i++) {
        const wi = w[i];
        const gi = weightDecay === 0 ? g[i] : g[i] + weightDecay * wi;
        let variance = rho * v[i] + (1 - rho) * (gi * gi);
        v[i] = variance;
        if (centered) {
          const mean = rho * gMean[i] + (1 - rho) * gi;
          gMean[i] = mean;
          variance -= mean * mean;
        }
        let direction = (rateInside * gi) / (Math.sqrt(variance + inside) + outside);
        if (momentum !== 0) {
          direction += momentum * buffer[i];
          buffer[i] = direction;
        }
        w[i] = wi - rateOutside * direction;
      }
    },
  };
}

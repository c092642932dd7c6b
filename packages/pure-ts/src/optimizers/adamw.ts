import type { TensorValues } from '@optspec/core';
import type { Adamw } from '../hyperparameter-types.js';
import type { OptimizerRule, OptimizerRules, Slots } from '../optimizer-rule.js';
import { power } from '../power.js';

/**
 * AdamW: Adam whose weight decay acts on the weights and not on the gradient.
 *
 *     m ← β₁·m + (1 − β₁)·g          m̂ = m / (1 − β₁ᵗ)
 *     v ← β₂·v + (1 − β₂)·g²         v̂ = v / (1 − β₂ᵗ)
 *     w ← w − η·λ·w
 *     w ← w − η·m̂ / (√v̂ + ε)
 *
 * AMSGrad as in Adam: v̂ = vMax / (1 − β₂ᵗ) with vMax ← max(vMax, v).
 *
 * Loshchilov & Hutter 2019, "Decoupled weight decay regularization", algorithm 2, with the decay multiplied by the
 * learning rate as frameworks have it.
 */
export const adamw: OptimizerRules<Adamw> = {
  'optimizer/adamw': adamwRule({ decayScaled: true, epsilonHat: false }),
  /** w ← w − λ·w: the paper's decay, which the base learning rate does not scale. */
  'optimizer/adamw#decay-unscaled': adamwRule({ decayScaled: false, epsilonHat: false }),
  /** w ← w − η·√(1 − β₂ᵗ) / (1 − β₁ᵗ) · m / (√v + ε) (Keras). */
  'optimizer/adamw#epsilon-hat': adamwRule({ decayScaled: true, epsilonHat: true }),
};

interface Form {
  readonly decayScaled: boolean;
  readonly epsilonHat: boolean;
}

function adamwRule({ decayScaled, epsilonHat }: Form): OptimizerRule<Adamw> {
  return {
    fixed: ['amsgrad'],
    slots: ({ amsgrad }) => (amsgrad ? { m: 0, v: 0, vMax: 0 } : { m: 0, v: 0 }),
    update(w, g, slots, hyperparameters, t) {
      const { learningRate, beta1, beta2, weightDecay, amsgrad } = hyperparameters;
      const bias1 = 1 - power(beta1, t);
      const bias2 = 1 - power(beta2, t);
      // A branch in the loop would cost up to a third of its speed.
      const step = amsgrad ? stepWithMaximum : stepWithMoments;
      step(w, g, slots, hyperparameters, {
        rate: (epsilonHat ? learningRate * Math.sqrt(bias2) : learningRate) / bias1,
        scale: epsilonHat ? 1 : 1 / bias2,
        decay: decayScaled ? learningRate * weightDecay : weightDecay,
      });
    },
  };
}

interface Scalars {
  readonly rate: number;
  readonly scale: number;
  readonly decay: number;
}

type Step = (w: TensorValues, g: TensorValues, slots: Slots, hyperparameters: Adamw, scalars: Scalars) => void;

const stepWithMoments: Step = (w, g, { m, v }, { beta1, beta2, epsilon }, { rate, scale, decay }) => {
  for (let i = 0; i < w.length; i++) {
    const wi = w[i];
    const gi = g[i];
    const first = beta1 * m[i] + (1 - beta1) * gi;
    const second = beta2 * v[i] + (1 - beta2) * (gi * gi);
    m[i] = first;
    v[i] = second;
    w[i] = wi - decay * wi - (rate * first) / (Math.sqrt(second * scale) + epsilon);
  }
};

const stepWithMaximum: Step = (w, g, { m, v, vMax }, { beta1, beta2, epsilon }, { rate, scale, decay }) => {
  for (let i = 0; i < w.length; i++) {
    const wi = w[i];
    const gi = g[i];
    const first = beta1 * m[i] + (1 - beta1) * gi;
    const second = beta2 * v[i] + (1 - beta2) * (gi * gi);
    const largest = Math.max(vMax[i], second);
    m[i] = first;
    v[i] = second;
    vMax[i] = largest;
    w[i] = wi - decay * wi - (rate * first) / (Math.sqrt(largest * scale) + epsilon);
  }
};

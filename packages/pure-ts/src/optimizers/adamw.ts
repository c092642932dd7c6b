import type { TensorValues } from '@optspec/core';
import type { Adamw, AdamwScheduleMultiplier } from '../hyperparameter-types.js';
import type { OptimizerRule, OptimizerRules, Slots } from '../optimizer-rule.js';
import { power } from '../power.js';
import { adamwAddedDecay } from './adamw-added-decay.js';

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
 * learning rate as frameworks have it. The variants here are w ← w − δ·w − α·m / (√(κ·v) + ε) with their own host
 * scalars.
 */
export const adamw: OptimizerRules<AdamwScheduleMultiplier> = {
  'optimizer/adamw': adamwRule(corrected),
  /** w ← w − λ·w: the paper's decay, which the base learning rate does not scale. */
  'optimizer/adamw#decay-unscaled': adamwRule((hyperparameters, bias1, bias2) => ({
    ...corrected(hyperparameters, bias1, bias2),
    decay: hyperparameters.weightDecay,
  })),
  /** w ← w − η·√(1 − β₂ᵗ) / (1 − β₁ᵗ) · m / (√v + ε) (Keras). */
  'optimizer/adamw#epsilon-hat': adamwRule((hyperparameters, bias1, bias2) => ({
    ...corrected(hyperparameters, bias1, bias2),
    rate: (hyperparameters.learningRate * Math.sqrt(bias2)) / bias1,
    scale: 1,
  })),
  /** m̂ = m and v̂ = v (MLX). */
  'optimizer/adamw#no-bias-correction': adamwRule((hyperparameters) => corrected(hyperparameters, 1, 1)),
  ...adamwAddedDecay,
};

type Form = (hyperparameters: Adamw, bias1: number, bias2: number) => Scalars;

function corrected({ learningRate, weightDecay }: Adamw, bias1: number, bias2: number): Scalars {
  return { rate: learningRate / bias1, scale: 1 / bias2, decay: learningRate * weightDecay };
}

function adamwRule(form: Form): OptimizerRule<Adamw> {
  return {
    fixed: ['amsgrad'],
    slots: ({ amsgrad }) => (amsgrad ? { m: 0, v: 0, vMax: 0 } : { m: 0, v: 0 }),
    update(w, g, slots, hyperparameters, t) {
      const { beta1, beta2, amsgrad } = hyperparameters;
      // A branch in the loop would cost up to a third of its speed.
      const step = amsgrad ? stepWithMaximum : stepWithMoments;
      step(w, g, slots, hyperparameters, form(hyperparameters, 1 - power(beta1, t), 1 - power(beta2, t)));
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

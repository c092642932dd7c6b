import type { TensorValues } from '@optspec/core';
import type { Adamax } from '../hyperparameter-types.js';
import type { OptimizerRule, OptimizerRules, Slots } from '../optimizer-rule.js';
import { power } from '../power.js';

/**
 * AdaMax: Adam with the maximum norm of the gradients in place of their root mean square.
 *
 *     g ← g + λ·w
 *     m ← β₁·m + (1 − β₁)·g
 *     u ← max(β₂·u, |g| + ε)
 *     w ← w − η / (1 − β₁ᵗ) · m / u
 *
 * Kingma & Ba 2015, "Adam: a method for stochastic optimization", algorithm 2, with ε as in `torch.optim.Adamax`.
 */
export const adamax: OptimizerRules<Adamax> = {
  'optimizer/adamax': adamaxRule({ epsilonIn: 'maximum' }),
  /** u ← max(β₂·u, |g|), and the step divides by u + ε (Keras, TensorFlow.js). */
  'optimizer/adamax#epsilon-added': adamaxRule({ epsilonIn: 'denominator' }),
  /** The paper's own form: no ε, and 0/0 for a weight that never had a gradient. */
  'optimizer/adamax#no-epsilon': adamaxRule({ epsilonIn: 'nothing' }),
  /** w ← w − η·m / (u + ε), with ε as in epsilon-added (MLX). */
  'optimizer/adamax#no-bias-correction': adamaxRule({ epsilonIn: 'denominator', corrected: false }),
  /** w ← w − η·(m̂ / u + λ·w), and no λ in g (`optax.adamaxw`). */
  'optimizer/adamax#decoupled-decay': adamaxRule({ epsilonIn: 'maximum', decoupled: true }),
};

interface Form {
  readonly epsilonIn: 'maximum' | 'denominator' | 'nothing';
  readonly corrected?: boolean;
  readonly decoupled?: boolean;
}

function adamaxRule({ epsilonIn, corrected = true, decoupled = false }: Form): OptimizerRule<Adamax> {
  return {
    fixed: decoupled ? [] : ['weightDecay'],
    slots: () => ({ m: 0, u: 0 }),
    update(w, g, { m, u }, { learningRate, beta1, beta2, epsilon, weightDecay }, t) {
      const inMaximum = epsilonIn === 'maximum' ? epsilon : 0;
      const inDenominator = epsilonIn === 'denominator' ? epsilon : 0;
      const bias = corrected ? 1 - power(beta1, t) : 1;
      const rate = learningRate / bias;
      if (weightDecay === 0 && !decoupled) {
        step(w, g, { m, u }, { beta1, beta2, rate, inMaximum, inDenominator });
        return;
      }
      const coupled = decoupled ? 0 : weightDecay;
      for (let i = 0; i < w.length; i++) {
        const wi = w[i];
        const gi = coupled === 0 ? g[i] : g[i] + coupled * wi;
        const first = beta1 * m[i] + (1 - beta1) * gi;
        const largest = Math.max(beta2 * u[i], Math.abs(gi) + inMaximum);
        m[i] = first;
        u[i] = largest;
        w[i] = decoupled
          ? wi - learningRate * (first / bias / largest + weightDecay * wi)
          : wi - (rate * first) / (largest + inDenominator);
      }
    },
  };
}

interface Scalars {
  readonly beta1: number;
  readonly beta2: number;
  readonly rate: number;
  readonly inMaximum: number;
  readonly inDenominator: number;
}

/** Without decay: branches in the loop would cost a fifth of its speed. */
function step(w: TensorValues, g: TensorValues, { m, u }: Slots, scalars: Scalars): void {
  const { beta1, beta2, rate, inMaximum, inDenominator } = scalars;
  for (let i = 0; i < w.length; i++) {
    const gi = g[i];
    const first = beta1 * m[i] + (1 - beta1) * gi;
    const largest = Math.max(beta2 * u[i], Math.abs(gi) + inMaximum);
    m[i] = first;
    u[i] = largest;
    w[i] -= (rate * first) / (largest + inDenominator);
  }
}

import type { Lamb, LambClipped } from '../hyperparameter-types.js';
import { norm, normOfAll } from '../norm.js';
import type { OptimizerRule, OptimizerRules } from '../optimizer-rule.js';
import { power } from '../power.js';

/**
 * LAMB: Adam's direction, scaled in each layer so that the step is η times the norm of the weights.
 *
 *     m ← β₁·m + (1 − β₁)·g          m̂ = m / (1 − β₁ᵗ)
 *     v ← β₂·v + (1 − β₂)·g²         v̂ = v / (1 − β₂ᵗ)
 *     r = m̂ / (√v̂ + ε)
 *     w ← w − η·(‖w‖ / ‖r + λ·w‖)·(r + λ·w)
 *
 * The ratio is 1 where either norm is 0. You et al. 2020, "Large batch optimization for deep learning", algorithm 2 with
 * φ(z) = z.
 */
export const lamb: OptimizerRules<never> = {
  'optimizer/lamb': lambRule(false),
  /** The weights decay by η·λ·w first; the ratio is then ‖w‖ / ‖r‖ and the step η·(‖w‖ / ‖r‖)·r (Keras). */
  'optimizer/lamb#decay-outside': lambRule(true),
  'optimizer/lamb#clipped': clippedRule(),
};

function lambRule(decayOutside: boolean): OptimizerRule<Lamb> {
  return {
    fixed: [],
    slots: () => ({ m: 0, v: 0 }),
    update(w, g, { m, v }, hyperparameters, t) {
      const { learningRate, weightDecay } = hyperparameters;
      const direction = adamDirection(g, 1, m, v, hyperparameters, t);
      if (decayOutside) for (let i = 0; i < w.length; i++) w[i] -= learningRate * weightDecay * w[i];
      else addDecay(direction, w, weightDecay);
      const rate = learningRate * trustRatio(w, direction);
      for (let i = 0; i < w.length; i++) w[i] -= rate * direction[i];
    },
  };
}

/**
 * The gradients are divided by max(1, ‖all gradients‖ / c) before anything else, and without decay the ratio is left out
 * (the defaults of timm).
 */
function clippedRule(): OptimizerRule<LambClipped> {
  return {
    fixed: ['weightDecay'],
    slots: () => ({ m: 0, v: 0 }),
    update(w, g, { m, v }, hyperparameters, t, { gradients }) {
      const { learningRate, weightDecay, maxGradientNorm } = hyperparameters;
      const excess = Math.max(1, normOfAll(gradients) / maxGradientNorm);
      const direction = adamDirection(g, excess, m, v, hyperparameters, t);
      addDecay(direction, w, weightDecay);
      const rate = weightDecay === 0 ? learningRate : learningRate * trustRatio(w, direction);
      for (let i = 0; i < w.length; i++) w[i] -= rate * direction[i];
    },
  };
}

/** Updates both moments by the gradient over `excess`, and gives m̂ / (√v̂ + ε) in binary64. */
function adamDirection(
  g: Float32Array | Float64Array,
  excess: number,
  m: Float32Array | Float64Array,
  v: Float32Array | Float64Array,
  { beta1, beta2, epsilon }: Pick<Lamb, 'beta1' | 'beta2' | 'epsilon'>,
  t: number,
): Float64Array {
  const bias1 = 1 - power(beta1, t);
  const bias2 = 1 - power(beta2, t);
  const direction = new Float64Array(g.length);
  for (let i = 0; i < g.length; i++) {
    const gi = g[i] / excess;
    const first = beta1 * m[i] + (1 - beta1) * gi;
    const second = beta2 * v[i] + (1 - beta2) * (gi * gi);
    m[i] = first;
    v[i] = second;
    direction[i] = first / bias1 / (Math.sqrt(second / bias2) + epsilon);
  }
  return direction;
}

function addDecay(direction: Float64Array, w: Float32Array | Float64Array, weightDecay: number): void {
  for (let i = 0; i < w.length; i++) direction[i] += weightDecay * w[i];
}

function trustRatio(w: Float32Array | Float64Array, direction: Float64Array): number {
  const weights = norm(w);
  const step = norm(direction);
  return weights > 0 && step > 0 ? weights / step : 1;
}

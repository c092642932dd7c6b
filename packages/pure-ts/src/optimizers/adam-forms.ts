import type {
  AdamAmsgradOriginal,
  AdamBiasCorrectionRecursive,
  AdamConstantCorrection,
} from '../hyperparameter-types.js';
import type { OptimizerRule, OptimizerRules } from '../optimizer-rule.js';
import { power } from '../power.js';

/**
 * Adam with the corrections inside the recursion, so that they act on what was corrected before:
 *
 *     m ← (β₁·m + (1 − β₁)·g) / (1 − β₁ᵗ)
 *     v ← (β₂·v + (1 − β₂)·g²) / (1 − β₂ᵗ)
 *     w ← w − η·m / (√v + ε)
 *
 * Kingma & Ba 2015, algorithm 1, read with m̂ and v̂ written back into m and v.
 */
const biasCorrectionRecursive: OptimizerRule<AdamBiasCorrectionRecursive> = {
  fixed: ['weightDecay'],
  slots: () => ({ m: 0, v: 0 }),
  update(w, g, { m, v }, { learningRate, beta1, beta2, epsilon, weightDecay }, t) {
    const bias1 = 1 - power(beta1, t);
    const bias2 = 1 - power(beta2, t);
    for (let i = 0; i < w.length; i++) {
      const wi = w[i];
      const gi = decayed(g[i], weightDecay, wi);
      const first = (beta1 * m[i] + (1 - beta1) * gi) / bias1;
      const second = (beta2 * v[i] + (1 - beta2) * (gi * gi)) / bias2;
      m[i] = first;
      v[i] = second;
      w[i] = wi - (learningRate * first) / (Math.sqrt(second) + epsilon);
    }
  },
};

/**
 * Adam with the corrections of the first step at every step, and a step that falls with the root of t:
 *
 *     w ← w − (α/√t) · (m / (1 − β₁)) / √(v / (1 − β₂) + ε)
 */
const constantCorrection: OptimizerRule<AdamConstantCorrection> = {
  fixed: ['weightDecay'],
  slots: () => ({ m: 0, v: 0 }),
  update(w, g, { m, v }, { learningRate, beta1, beta2, epsilon, weightDecay }, t) {
    const rate = learningRate / Math.sqrt(t);
    for (let i = 0; i < w.length; i++) {
      const wi = w[i];
      const gi = decayed(g[i], weightDecay, wi);
      const first = beta1 * m[i] + (1 - beta1) * gi;
      const second = beta2 * v[i] + (1 - beta2) * (gi * gi);
      m[i] = first;
      v[i] = second;
      w[i] = wi - (rate * (first / (1 - beta1))) / Math.sqrt(second / (1 - beta2) + epsilon);
    }
  },
};

/**
 * AMSGrad as in Reddi, Kale & Kumar 2018, algorithm 2: no correction and no ε.
 *
 *     vMax ← max(vMax, v)
 *     w ← w − η·m / √vMax
 */
const amsgradOriginal: OptimizerRule<AdamAmsgradOriginal> = {
  fixed: ['weightDecay'],
  slots: () => ({ m: 0, v: 0, vMax: 0 }),
  update(w, g, { m, v, vMax }, { learningRate, beta1, beta2, weightDecay }) {
    for (let i = 0; i < w.length; i++) {
      const wi = w[i];
      const gi = decayed(g[i], weightDecay, wi);
      const first = beta1 * m[i] + (1 - beta1) * gi;
      const second = beta2 * v[i] + (1 - beta2) * (gi * gi);
      const largest = Math.max(vMax[i], second);
      m[i] = first;
      v[i] = second;
      vMax[i] = largest;
      w[i] = wi - (learningRate * first) / Math.sqrt(largest);
    }
  },
};

/**
 * AMSGrad with one slot for the second moment and its maximum, so that the next average starts from the maximum:
 *
 *     v ← max(v, β₂·v + (1 − β₂)·g²)
 *     w ← w − η·m / (√v + ε)
 */
const amsgradFeedback: OptimizerRule<AdamBiasCorrectionRecursive> = {
  fixed: ['weightDecay'],
  slots: () => ({ m: 0, v: 0 }),
  update(w, g, { m, v }, { learningRate, beta1, beta2, epsilon, weightDecay }) {
    for (let i = 0; i < w.length; i++) {
      const wi = w[i];
      const gi = decayed(g[i], weightDecay, wi);
      const first = beta1 * m[i] + (1 - beta1) * gi;
      const second = Math.max(v[i], beta2 * v[i] + (1 - beta2) * (gi * gi));
      m[i] = first;
      v[i] = second;
      w[i] = wi - (learningRate * first) / (Math.sqrt(second) + epsilon);
    }
  },
};

/** g + λ·w; no product with λ = 0, which an infinite weight would turn into NaN. */
function decayed(g: number, weightDecay: number, w: number): number {
  return weightDecay === 0 ? g : g + weightDecay * w;
}

/** The forms of Adam whose recursions differ from the paper's, or which have fewer hyperparameters. */
export const adamForms: OptimizerRules<AdamBiasCorrectionRecursive> = {
  'optimizer/adam#bias-correction-recursive': biasCorrectionRecursive,
  'optimizer/adam#constant-correction': constantCorrection,
  'optimizer/adam#amsgrad-original': amsgradOriginal,
  'optimizer/adam#amsgrad-feedback': amsgradFeedback,
};

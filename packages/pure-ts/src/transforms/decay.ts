import type { DecoupledDecay, L2Penalty } from '../hyperparameter-types.js';
import type { TransformRules } from '../transform-rule.js';

/**
 * The L2 penalty: g ← g + λ·w, the gradient of ½·λ·‖w‖².
 *
 * Krogh & Hertz 1992, "A simple weight decay can improve generalization".
 */
export const l2Penalty: TransformRules<L2Penalty> = {
  'transform/l2-penalty': {
    fixed: [],
    apply({ parameters, gradients }, { weightDecay }) {
      parameters.forEach((w, p) => {
        const g = gradients[p];
        for (let i = 0; i < w.length; i++) g[i] += weightDecay * w[i];
      });
    },
  },
};

/**
 * Decoupled weight decay: w ← w − η·λ·w.
 *
 * Loshchilov & Hutter 2019, "Decoupled weight decay regularization", algorithm 2.
 */
export const decoupledDecay: TransformRules<DecoupledDecay> = {
  'transform/decoupled-decay': decayRule(({ learningRate, weightDecay }) => learningRate * weightDecay),
  /** w ← w − λ·w */
  'transform/decoupled-decay#unscaled': decayRule(({ weightDecay }) => weightDecay),
};

function decayRule(share: (hyperparameters: DecoupledDecay) => number): TransformRules<DecoupledDecay>[string] {
  return {
    fixed: [],
    apply({ parameters }, hyperparameters) {
      const lost = share(hyperparameters);
      for (const w of parameters) for (let i = 0; i < w.length; i++) w[i] -= lost * w[i];
    },
  };
}

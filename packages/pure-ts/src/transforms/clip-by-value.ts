import type { ClipByValue } from '../hyperparameter-types.js';
import type { TransformRules } from '../transform-rule.js';

/**
 * Clipping by value: g ← max(−c, min(g, c)), element by element. NaN stays NaN.
 *
 * Mikolov 2012, "Statistical language models based on neural networks".
 */
export const clipByValue: TransformRules<ClipByValue> = {
  'transform/clip-by-value': {
    fixed: [],
    apply({ gradients }, { maximumValue }) {
      for (const g of gradients) {
        for (let i = 0; i < g.length; i++) g[i] = Math.max(-maximumValue, Math.min(g[i], maximumValue));
      }
    },
  },
};

import type { TensorValues } from '@optspec/core';
import type { ClipByGlobalNorm, ClipByNorm, ClipByNormEpsilonAdded } from '../hyperparameter-types.js';
import type { TransformRules } from '../transform-rule.js';

/**
 * Clipping by norm: g ← g·min(1, c / ‖g‖), with the norm of one parameter's gradient, or of all gradients together.
 *
 * Pascanu, Mikolov & Bengio 2013, "On the difficulty of training recurrent neural networks", algorithm 1.
 */
export const clipByNorm: TransformRules<ClipByNorm & ClipByNormEpsilonAdded> = {
  'transform/clip-by-norm': {
    fixed: [],
    apply({ gradients }, { maximumNorm }) {
      for (const g of gradients) scale([g], Math.min(1, maximumNorm / norm([g])));
    },
  },
  /** g·min(1, c / (‖g‖ + ε)) */
  'transform/clip-by-norm#epsilon-added': {
    fixed: [],
    apply({ gradients }, { maximumNorm, epsilon }) {
      for (const g of gradients) scale([g], Math.min(1, maximumNorm / (norm([g]) + epsilon)));
    },
  },
  /** g·min(1, c / rms(g)): `optax.clip_by_block_rms`. */
  'transform/clip-by-norm#root-mean-square': {
    fixed: [],
    apply({ gradients }, { maximumNorm }) {
      for (const g of gradients) scale([g], Math.min(1, maximumNorm / (norm([g]) / Math.sqrt(g.length))));
    },
  },
};

export const clipByGlobalNorm: TransformRules<ClipByGlobalNorm & ClipByNormEpsilonAdded> = {
  'transform/clip-by-global-norm': {
    fixed: [],
    apply: ({ gradients }, { maximumNorm }) => scale(gradients, Math.min(1, maximumNorm / norm(gradients))),
  },
  /** g·min(1, c / (‖g‖ + ε)) (PyTorch). */
  'transform/clip-by-global-norm#epsilon-added': {
    fixed: [],
    apply: ({ gradients }, { maximumNorm, epsilon }) =>
      scale(gradients, Math.min(1, maximumNorm / (norm(gradients) + epsilon))),
  },
  /** g·c·min(1/‖g‖, 1/c), and NaN everywhere for a norm that is not finite (TensorFlow, Keras). */
  'transform/clip-by-global-norm#reciprocals': {
    fixed: [],
    apply({ gradients }, { maximumNorm }) {
      const length = norm(gradients);
      const factor = maximumNorm * Math.min(1 / length, 1 / maximumNorm);
      scale(gradients, Number.isFinite(length) ? factor : Number.NaN);
    },
  },
};

/** The Euclidean norm of all elements of several arrays. */
function norm(arrays: readonly TensorValues[]): number {
  let squares = 0;
  for (const values of arrays) for (let i = 0; i < values.length; i++) squares += values[i] * values[i];
  return Math.sqrt(squares);
}

function scale(arrays: readonly TensorValues[], factor: number): void {
  for (const values of arrays) for (let i = 0; i < values.length; i++) values[i] *= factor;
}

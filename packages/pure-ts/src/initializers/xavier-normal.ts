import type { Fans } from '../fans.js';
import type { XavierNormalInitializer } from '../hyperparameter-types.js';
import { type InitializerRules, TRUNCATED_DEVIATION } from '../initializer-rule.js';
import { normal, truncatedNormal } from '../random/draws.js';

/**
 * Xavier (Glorot) normal: w = σ·z with z standard normal and σ = gain·√(2 / (fanIn + fanOut)).
 *
 * Glorot & Bengio 2010, "Understanding the difficulty of training deep feedforward neural networks", equation 12.
 */
export const xavierNormal: InitializerRules<XavierNormalInitializer> = {
  'initializer/xavier-normal': { draw: normal, scale: deviation },
  /** z truncated to (−2, 2), and σ corrected for the cut (JAX, Keras). */
  'initializer/xavier-normal#truncated': {
    draw: truncatedNormal,
    scale: (hyperparameters, fans) => deviation(hyperparameters, fans) / TRUNCATED_DEVIATION,
  },
  /** z truncated to (−2, 2), and σ as it is (TensorFlow.js). */
  'initializer/xavier-normal#truncated-uncorrected': { draw: truncatedNormal, scale: deviation },
  /** σ = gain·√(1 / fanIn) (Caffe). */
  'initializer/xavier-normal#fan-in': {
    draw: normal,
    scale: ({ gain }, { fanIn }) => gain * Math.sqrt(1 / fanIn),
  },
};

function deviation({ gain }: XavierNormalInitializer, { fanIn, fanOut }: Fans): number {
  return gain * Math.sqrt(2 / (fanIn + fanOut));
}

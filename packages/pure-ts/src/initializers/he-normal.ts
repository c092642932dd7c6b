import type { Fans } from '../fans.js';
import type { HeNormalInitializer } from '../hyperparameter-types.js';
import { type InitializerRules, TRUNCATED_DEVIATION } from '../initializer-rule.js';
import { normal, truncatedNormal } from '../random/draws.js';

/**
 * He (Kaiming) normal: w = σ·z with z standard normal and σ = √(2 / ((1 + a²)·n)), with a the slope of the leaky
 * rectifier for negative inputs and n the fan in or out.
 *
 * He, Zhang, Ren & Sun 2015, "Delving deep into rectifiers", equations 10, 14 and 15.
 */
export const heNormal: InitializerRules<HeNormalInitializer> = {
  'initializer/he-normal': { draw: normal, scale: deviation },
  /** z truncated to (−2, 2), and σ corrected for the cut (JAX, Keras). */
  'initializer/he-normal#truncated': {
    draw: truncatedNormal,
    scale: (hyperparameters, fans) => deviation(hyperparameters, fans) / TRUNCATED_DEVIATION,
  },
  /** z truncated to (−2, 2), and σ as it is (TensorFlow.js). */
  'initializer/he-normal#truncated-uncorrected': { draw: truncatedNormal, scale: deviation },
};

function deviation({ negativeSlope: a, fan }: HeNormalInitializer, { fanIn, fanOut }: Fans): number {
  return Math.sqrt(2 / ((1 + a * a) * (fan === 'in' ? fanIn : fanOut)));
}

import type { Fans } from '../fans.js';
import { type InitializerRules, TRUNCATED_DEVIATION } from '../initializer-rule.js';
import { normal, truncatedNormal } from '../random/draws.js';

/**
 * LeCun normal: w = z / √fanIn with z standard normal.
 *
 * LeCun, Bottou, Orr & Müller 1998, "Efficient BackProp", equation 16.
 */
export const lecunNormal: InitializerRules<unknown> = {
  'initializer/lecun-normal': { draw: normal, scale: deviation },
  /** z truncated to (−2, 2), and the scale corrected for the cut (JAX, Keras). */
  'initializer/lecun-normal#truncated': {
    draw: truncatedNormal,
    scale: (hyperparameters, fans) => deviation(hyperparameters, fans) / TRUNCATED_DEVIATION,
  },
  /** z truncated to (−2, 2), and the scale as it is (TensorFlow.js). */
  'initializer/lecun-normal#truncated-uncorrected': { draw: truncatedNormal, scale: deviation },
};

function deviation(_: unknown, { fanIn }: Fans): number {
  return 1 / Math.sqrt(fanIn);
}

import { type InitializerRules, TRUNCATED_DEVIATION } from '../initializer-rule.js';
import { normal, truncatedNormal } from '../random/draws.js';

/**
 * LeCun normal: w = z / √fanIn with z standard normal.
 *
 * LeCun, Bottou, Orr & Müller 1998, "Efficient BackProp", equation 16.
 */
export const lecunNormal: InitializerRules<unknown> = {
  'initializer/lecun-normal': { draw: normal, scale: (_, { fanIn }) => 1 / Math.sqrt(fanIn) },
  /** z truncated to (−2, 2), and the scale corrected for the cut (JAX, Keras). */
  'initializer/lecun-normal#truncated': {
    draw: truncatedNormal,
    scale: (_, { fanIn }) => 1 / Math.sqrt(fanIn) / TRUNCATED_DEVIATION,
  },
};

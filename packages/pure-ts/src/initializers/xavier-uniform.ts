import type { XavierUniformInitializer } from '../hyperparameter-types.js';
import type { InitializerRules } from '../initializer-rule.js';
import { symmetricUniform as draw } from '../random/draws.js';

/**
 * Xavier (Glorot) uniform: w uniform on [−b, b), b = gain·√(6 / (fanIn + fanOut)), of variance 2·gain² / (fanIn + fanOut).
 *
 * Glorot & Bengio 2010, "Understanding the difficulty of training deep feedforward neural networks", equation 16.
 */
export const xavierUniform: InitializerRules<XavierUniformInitializer> = {
  'initializer/xavier-uniform': {
    draw,
    scale: ({ gain }, { fanIn, fanOut }) => gain * Math.sqrt(6 / (fanIn + fanOut)),
  },
  /** b = gain·√(3 / fanIn), of variance gain² / fanIn (Caffe). */
  'initializer/xavier-uniform#fan-in': {
    draw,
    scale: ({ gain }, { fanIn }) => gain * Math.sqrt(3 / fanIn),
  },
};

import type { InitializerRules } from '../initializer-rule.js';
import { symmetricUniform as draw } from '../random/draws.js';

/**
 * LeCun uniform: w uniform on [−b, b), b = √(3 / fanIn), of variance 1 / fanIn.
 *
 * LeCun, Bottou, Orr & Müller 1998, "Efficient BackProp", equation 16.
 */
export const lecunUniform: InitializerRules<unknown> = {
  'initializer/lecun-uniform': { draw, scale: (_, { fanIn }) => Math.sqrt(3 / fanIn) },
};

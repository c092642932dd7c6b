import type { HeUniformInitializer } from '../hyperparameter-types.js';
import type { InitializerRules } from '../initializer-rule.js';
import { symmetricUniform as draw } from '../random/draws.js';

/**
 * He (Kaiming) uniform: w uniform on [−b, b), b = √(6 / ((1 + a²)·n)), with a the slope of the leaky rectifier for
 * negative inputs and n the fan in or out.
 *
 * He, Zhang, Ren & Sun 2015, "Delving deep into rectifiers", equations 10, 14 and 15: variance 2 / ((1 + a²)·n).
 */
export const heUniform: InitializerRules<HeUniformInitializer> = {
  'initializer/he-uniform': {
    draw,
    scale: ({ negativeSlope: a, fan }, { fanIn, fanOut }) =>
      Math.sqrt(6 / ((1 + a * a) * (fan === 'in' ? fanIn : fanOut))),
  },
  /** b = 1 / √fanIn: a slope of √5, with which PyTorch's layers start. */
  'initializer/he-uniform#torch-default': { draw, scale: (_, { fanIn }) => 1 / Math.sqrt(fanIn) },
};

import type { Layout } from '@optspec/core';
import type { IdentityInitializer } from '../hyperparameter-types.js';
import type { InitializerRule, InitializerRules } from '../initializer-rule.js';

const gained: InitializerRule<IdentityInitializer> = { whole: unitMatrix, scale: ({ gain }) => gain };

/**
 * Identity: output i is gain·input i, at the middle of the receptive field (`eye_` and `dirac_` of PyTorch).
 *
 * Le, Jaitly & Hinton 2015, "A simple way to initialize recurrent networks of rectified linear units".
 */
export const identity: InitializerRules<never> = {
  'initializer/identity': gained,
  'initializer/identity#unit': { whole: unitMatrix },
};

function unitMatrix(shape: readonly number[], layout: Layout): Float64Array {
  const size = shape.reduce((product, length) => product * length, 1);
  const values = new Float64Array(size);
  if (shape.length < 2) return values.fill(1);
  const [outputs, inputs] = layout === 'out-in' ? shape : [shape[shape.length - 1], shape[shape.length - 2]];
  const field = layout === 'out-in' ? shape.slice(2) : shape.slice(0, -2);
  const middle = field.reduce((index, length) => index * length + Math.floor(length / 2), 0);
  const fieldSize = field.reduce((product, length) => product * length, 1);
  const count = size === 0 ? 0 : Math.min(outputs, inputs);
  for (let i = 0; i < count; i++) {
    values[layout === 'out-in' ? (i * inputs + i) * fieldSize + middle : (middle * inputs + i) * outputs + i] = 1;
  }
  return values;
}

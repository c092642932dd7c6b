import type { InitializerRules } from '../initializer-rule.js';

/** Every element is 0. */
export const zeros: InitializerRules<unknown> = {
  'initializer/zeros': {},
};

import type { InitializerRules } from '../initializer-rule.js';

/** Every element is 1. */
export const ones: InitializerRules<unknown> = {
  'initializer/ones': { offset: () => 1 },
};

import type { ConstantInitializer } from '../hyperparameter-types.js';
import type { InitializerRules } from '../initializer-rule.js';

/** Every element is `value`. */
export const constant: InitializerRules<ConstantInitializer> = {
  'initializer/constant': { offset: ({ value }) => value },
};

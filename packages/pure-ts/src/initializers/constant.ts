import type { ConstantHyperparameters } from '../hyperparameter-types.js';
import type { InitializerRules } from '../initializer-rule.js';

/** Every element is `value`. */
export const constant: InitializerRules<ConstantHyperparameters> = {
  'initializer/constant': { offset: ({ value }) => value },
};

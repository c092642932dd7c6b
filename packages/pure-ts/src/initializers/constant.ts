import type { ConstantInitializer } from '../hyperparameter-types.js';
import type { InitializerRules } from '../initializer-rule.js';

/** Every element is `value`. */
export const constant: InitializerRules<ConstantInitializer> = {
  'initializer/constant': { offset: ({ value }) => value },
  /** 0.1, a bias with which every rectifier starts on its active side. */
  'initializer/constant#tenth': { offset: () => 0.1 },
  /** 0.01, the small bias of teaching notes. */
  'initializer/constant#hundredth': { offset: () => 0.01 },
};

import type { TransformRules } from './transform-rule.js';

/** Every transform of this package, by target. Which hyperparameters a rule takes, its definition says. */
export const transforms: TransformRules<never> = {};

import { adafactor } from './optimizers/adafactor.js';
import type { MatrixRules } from './matrix-rule.js';

/** Every optimizer of matrices of this package, by target. */
export const matrixOptimizers: MatrixRules<never> = { ...adafactor };

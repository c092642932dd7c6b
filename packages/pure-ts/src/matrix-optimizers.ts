import { adafactor } from './optimizers/adafactor.js';
import { muon } from './optimizers/muon.js';
import type { MatrixRules } from './matrix-rule.js';

/** Every optimizer of matrices of this package, by target. */
export const matrixOptimizers: MatrixRules<never> = { ...adafactor, ...muon };

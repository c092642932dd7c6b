import type { OrthogonalInitializer } from '../hyperparameter-types.js';
import type { InitializerRules } from '../initializer-rule.js';
import { orthogonalMatrix } from '../random/orthogonal-matrix.js';

/**
 * Orthogonal: w = gain·Q, Q a random matrix with orthonormal columns or rows.
 *
 * Saxe, McClelland & Ganguli 2014, "Exact solutions to the nonlinear dynamics of learning in deep linear neural networks".
 */
export const orthogonal: InitializerRules<OrthogonalInitializer> = {
  'initializer/orthogonal': { whole: orthogonalMatrix, scale: ({ gain }) => gain },
};

import type { TruncatedNormalInitializer } from '../hyperparameter-types.js';
import { type InitializerRules, TRUNCATED_DEVIATION } from '../initializer-rule.js';
import { truncatedNormal as draw } from '../random/draws.js';

/** Normal within two deviations: w = mean + standardDeviation·z, z standard normal truncated to (−2, 2). */
export const truncatedNormal: InitializerRules<TruncatedNormalInitializer> = {
  'initializer/truncated-normal': {
    draw,
    offset: ({ mean }) => mean,
    scale: ({ standardDeviation }) => standardDeviation,
  },
  /** Widened so that the deviation of w, not of z before the cut, is `standardDeviation`. */
  'initializer/truncated-normal#corrected': {
    draw,
    offset: ({ mean }) => mean,
    scale: ({ standardDeviation }) => standardDeviation / TRUNCATED_DEVIATION,
  },
};

import type { NormalInitializer } from '../hyperparameter-types.js';
import type { InitializerRules } from '../initializer-rule.js';
import { normal as draw } from '../random/draws.js';

/** Normal: w = mean + standardDeviation·z, z standard normal. */
export const normal: InitializerRules<NormalInitializer> = {
  'initializer/normal': {
    draw,
    offset: ({ mean }) => mean,
    scale: ({ standardDeviation }) => standardDeviation,
  },
};

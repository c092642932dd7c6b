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
  /** 0.01·z, as in Krizhevsky, Sutskever & Hinton 2012, section 5. */
  'initializer/normal#small': { draw, scale: () => 0.01 },
};

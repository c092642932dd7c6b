import type { UniformInitializer } from '../hyperparameter-types.js';
import type { InitializerRules } from '../initializer-rule.js';
import { uniform as draw } from '../random/draws.js';

/** Uniform on [minimum, maximum): w = minimum + (maximum − minimum)·u, u uniform on [0, 1). */
export const uniform: InitializerRules<UniformInitializer> = {
  'initializer/uniform': {
    draw,
    offset: ({ minimum }) => minimum,
    scale: ({ minimum, maximum }) => maximum - minimum,
    broken: ({ minimum, maximum }) =>
      minimum > maximum ? `minimum is ${minimum}; it must be at most maximum, which is ${maximum}` : undefined,
  },
};

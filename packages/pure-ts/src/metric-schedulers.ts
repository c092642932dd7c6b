import type { MetricRules } from './metric-rule.js';
import { reduceOnPlateau } from './schedulers/reduce-on-plateau.js';
import { strongWolfe } from './schedulers/strong-wolfe.js';

/** Every schedule of this package that follows a metric, by target. */
export const metricSchedulers: MetricRules<never> = { ...reduceOnPlateau, ...strongWolfe };

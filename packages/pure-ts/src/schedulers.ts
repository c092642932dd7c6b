import type { SchedulerRules } from './scheduler-rule.js';
import { constant } from './schedulers/constant.js';
import { cosine } from './schedulers/cosine.js';
import { exponential } from './schedulers/exponential.js';
import { inverseTime } from './schedulers/inverse-time.js';
import { linearWarmup } from './schedulers/linear-warmup.js';
import { piecewiseConstant } from './schedulers/piecewise-constant.js';
import { step } from './schedulers/step.js';

/** Every learning-rate schedule of this package, by target. */
export const schedulers: SchedulerRules<never> = {
  ...constant,
  ...step,
  ...piecewiseConstant,
  ...exponential,
  ...inverseTime,
  ...cosine,
  ...linearWarmup,
};

/** The learning-rate schedules as functions of the step: `cosine({ period: 100 })(0)`. */
import { type Factory, type Schedule, scheduleFactory } from './factory.js';
import { constant as constantRules } from './schedulers/constant.js';
import { cosine as cosineRules } from './schedulers/cosine.js';
import { exponential as exponentialRules } from './schedulers/exponential.js';
import { inverseTime as inverseTimeRules } from './schedulers/inverse-time.js';
import { linearWarmup as linearWarmupRules } from './schedulers/linear-warmup.js';
import { piecewiseConstant as piecewiseConstantRules } from './schedulers/piecewise-constant.js';
import { step as stepRules } from './schedulers/step.js';

export const constantSchedule: Factory<'scheduler/constant', Schedule> = scheduleFactory(
  'scheduler/constant',
  constantRules,
);
export const stepSchedule: Factory<'scheduler/step', Schedule> = scheduleFactory('scheduler/step', stepRules);
export const piecewiseConstant: Factory<'scheduler/piecewise-constant', Schedule> = scheduleFactory(
  'scheduler/piecewise-constant',
  piecewiseConstantRules,
);
export const exponential: Factory<'scheduler/exponential', Schedule> = scheduleFactory(
  'scheduler/exponential',
  exponentialRules,
);
export const inverseTime: Factory<'scheduler/inverse-time', Schedule> = scheduleFactory(
  'scheduler/inverse-time',
  inverseTimeRules,
);
export const cosine: Factory<'scheduler/cosine', Schedule> = scheduleFactory('scheduler/cosine', cosineRules);
export const linearWarmup: Factory<'scheduler/linear-warmup', Schedule> = scheduleFactory(
  'scheduler/linear-warmup',
  linearWarmupRules,
);

/** The learning-rate schedules as functions of the step: `cosine({ period: 100 })(0)`. */
import { type Factory, metricScheduleFactory, type Schedule, scheduleFactory } from './factory.js';
import type { MetricSchedule } from './metric-schedule.js';
import { reduceOnPlateau as reduceOnPlateauRules } from './schedulers/reduce-on-plateau.js';
import { type LineSearchMetric, strongWolfe as strongWolfeRules } from './schedulers/strong-wolfe.js';
import { batchSizeScaling as batchSizeScalingRules } from './schedulers/batch-size-scaling.js';
import { constant as constantRules } from './schedulers/constant.js';
import { constantWarmup as constantWarmupRules } from './schedulers/constant-warmup.js';
import { cosine as cosineRules } from './schedulers/cosine.js';
import { cosineRestarts as cosineRestartsRules } from './schedulers/cosine-restarts.js';
import { cyclical as cyclicalRules } from './schedulers/cyclical.js';
import { exponential as exponentialRules } from './schedulers/exponential.js';
import { factors as factorsRules, piecewiseFactors as piecewiseFactorsRules } from './schedulers/factors.js';
import { inverseSquareRoot as inverseSquareRootRules } from './schedulers/inverse-square-root.js';
import { inverseTime as inverseTimeRules } from './schedulers/inverse-time.js';
import { linear as linearRules } from './schedulers/linear.js';
import { linearWarmup as linearWarmupRules } from './schedulers/linear-warmup.js';
import { multiStep as multiStepRules } from './schedulers/multi-step.js';
import { noam as noamRules } from './schedulers/noam.js';
import { oneCycle as oneCycleRules, oneCycleWholeSteps as oneCycleWholeStepsRules } from './schedulers/one-cycle.js';
import { piecewiseConstant as piecewiseConstantRules } from './schedulers/piecewise-constant.js';
import { polynomial as polynomialRules } from './schedulers/polynomial.js';
import { rex as rexRules } from './schedulers/rex.js';
import { sigmoid as sigmoidRules } from './schedulers/sigmoid.js';
import { snapshotCosine as snapshotCosineRules } from './schedulers/snapshot-cosine.js';
import { step as stepRules } from './schedulers/step.js';
import { tanh as tanhRules } from './schedulers/tanh.js';
import { warmupCosine as warmupCosineRules } from './schedulers/warmup-cosine.js';
import {
  warmupExponential as warmupExponentialRules,
  warmupInverseSquareRoot as warmupInverseSquareRootRules,
  warmupLinear as warmupLinearRules,
  warmupPolynomial as warmupPolynomialRules,
} from './schedulers/warmup-decay.js';
import { warmupStableDecay as warmupStableDecayRules } from './schedulers/warmup-stable-decay.js';

export const batchSizeScaling: Factory<'scheduler/batch-size-scaling', Schedule> = scheduleFactory(
  'scheduler/batch-size-scaling',
  batchSizeScalingRules,
);
export const constantSchedule: Factory<'scheduler/constant', Schedule> = scheduleFactory(
  'scheduler/constant',
  constantRules,
);
export const constantWarmup: Factory<'scheduler/constant-warmup', Schedule> = scheduleFactory(
  'scheduler/constant-warmup',
  constantWarmupRules,
);
export const cosine: Factory<'scheduler/cosine', Schedule> = scheduleFactory('scheduler/cosine', cosineRules);
export const cyclical: Factory<'scheduler/cyclical', Schedule> = scheduleFactory('scheduler/cyclical', cyclicalRules);
export const exponential: Factory<'scheduler/exponential', Schedule> = scheduleFactory(
  'scheduler/exponential',
  exponentialRules,
);
export const factorSchedule: Factory<'scheduler/factors', Schedule> = scheduleFactory(
  'scheduler/factors',
  factorsRules,
);
export const inverseSquareRoot: Factory<'scheduler/inverse-square-root', Schedule> = scheduleFactory(
  'scheduler/inverse-square-root',
  inverseSquareRootRules,
);
export const inverseTime: Factory<'scheduler/inverse-time', Schedule> = scheduleFactory(
  'scheduler/inverse-time',
  inverseTimeRules,
);
export const linearSchedule: Factory<'scheduler/linear', Schedule> = scheduleFactory('scheduler/linear', linearRules);
export const linearWarmup: Factory<'scheduler/linear-warmup', Schedule> = scheduleFactory(
  'scheduler/linear-warmup',
  linearWarmupRules,
);
export const multiStep: Factory<'scheduler/multi-step', Schedule> = scheduleFactory(
  'scheduler/multi-step',
  multiStepRules,
);
export const noam: Factory<'scheduler/noam', Schedule> = scheduleFactory('scheduler/noam', noamRules);
export const oneCycle: Factory<'scheduler/one-cycle', Schedule> = scheduleFactory('scheduler/one-cycle', oneCycleRules);
export const piecewiseConstant: Factory<'scheduler/piecewise-constant', Schedule> = scheduleFactory(
  'scheduler/piecewise-constant',
  piecewiseConstantRules,
);
export const polynomial: Factory<'scheduler/polynomial', Schedule> = scheduleFactory(
  'scheduler/polynomial',
  polynomialRules,
);
export const rex: Factory<'scheduler/rex', Schedule> = scheduleFactory('scheduler/rex', rexRules);
export const sigmoidSchedule: Factory<'scheduler/sigmoid', Schedule> = scheduleFactory(
  'scheduler/sigmoid',
  sigmoidRules,
);
export const snapshotCosine: Factory<'scheduler/snapshot-cosine', Schedule> = scheduleFactory(
  'scheduler/snapshot-cosine',
  snapshotCosineRules,
);
export const stepSchedule: Factory<'scheduler/step', Schedule> = scheduleFactory('scheduler/step', stepRules);
export const tanhSchedule: Factory<'scheduler/tanh', Schedule> = scheduleFactory('scheduler/tanh', tanhRules);
export const warmupCosine: Factory<'scheduler/warmup-cosine', Schedule> = scheduleFactory(
  'scheduler/warmup-cosine',
  warmupCosineRules,
);
export const warmupExponential: Factory<'scheduler/warmup-exponential', Schedule> = scheduleFactory(
  'scheduler/warmup-exponential',
  warmupExponentialRules,
);
export const warmupInverseSquareRoot: Factory<'scheduler/warmup-inverse-square-root', Schedule> = scheduleFactory(
  'scheduler/warmup-inverse-square-root',
  warmupInverseSquareRootRules,
);
export const warmupLinear: Factory<'scheduler/warmup-linear', Schedule> = scheduleFactory(
  'scheduler/warmup-linear',
  warmupLinearRules,
);
export const warmupPolynomial: Factory<'scheduler/warmup-polynomial', Schedule> = scheduleFactory(
  'scheduler/warmup-polynomial',
  warmupPolynomialRules,
);
export const warmupStableDecay: Factory<'scheduler/warmup-stable-decay', Schedule> = scheduleFactory(
  'scheduler/warmup-stable-decay',
  warmupStableDecayRules,
);
export const oneCycleWholeSteps: Factory<'scheduler/one-cycle-whole-steps', Schedule> = scheduleFactory(
  'scheduler/one-cycle-whole-steps',
  oneCycleWholeStepsRules,
);
export const cosineRestarts: Factory<'scheduler/cosine-restarts', Schedule> = scheduleFactory(
  'scheduler/cosine-restarts',
  cosineRestartsRules,
);
export const piecewiseFactors: Factory<'scheduler/piecewise-factors', Schedule> = scheduleFactory(
  'scheduler/piecewise-factors',
  piecewiseFactorsRules,
);
/** A schedule that follows a metric: `init()`, then `observe(state, metric)` once per validation. */
export const reduceOnPlateau: Factory<'scheduler/reduce-on-plateau', MetricSchedule> = metricScheduleFactory(
  'scheduler/reduce-on-plateau',
  reduceOnPlateauRules,
);
/** A line search: `init()`, then `observe(state, { loss, slope, directionNorm })` until `state.phase` is 3. */
export const strongWolfe: Factory<'scheduler/strong-wolfe', MetricSchedule<LineSearchMetric>> = metricScheduleFactory(
  'scheduler/strong-wolfe',
  strongWolfeRules,
);

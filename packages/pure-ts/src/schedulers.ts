import type { SchedulerRules } from './scheduler-rule.js';
import { batchSizeScaling } from './schedulers/batch-size-scaling.js';
import { constant } from './schedulers/constant.js';
import { constantWarmup } from './schedulers/constant-warmup.js';
import { cosine } from './schedulers/cosine.js';
import { cosineRestarts } from './schedulers/cosine-restarts.js';
import { cyclical } from './schedulers/cyclical.js';
import { exponential } from './schedulers/exponential.js';
import { factors, piecewiseFactors } from './schedulers/factors.js';
import { inverseSquareRoot } from './schedulers/inverse-square-root.js';
import { inverseTime } from './schedulers/inverse-time.js';
import { linear } from './schedulers/linear.js';
import { linearWarmup } from './schedulers/linear-warmup.js';
import { multiStep } from './schedulers/multi-step.js';
import { noam } from './schedulers/noam.js';
import { oneCycle, oneCycleWholeSteps } from './schedulers/one-cycle.js';
import { piecewiseConstant } from './schedulers/piecewise-constant.js';
import { polynomial } from './schedulers/polynomial.js';
import { rex } from './schedulers/rex.js';
import { sigmoid } from './schedulers/sigmoid.js';
import { snapshotCosine } from './schedulers/snapshot-cosine.js';
import { step } from './schedulers/step.js';
import { tanh } from './schedulers/tanh.js';
import { warmupCosine } from './schedulers/warmup-cosine.js';
import {
  warmupExponential,
  warmupInverseSquareRoot,
  warmupLinear,
  warmupPolynomial,
} from './schedulers/warmup-decay.js';
import { warmupStableDecay } from './schedulers/warmup-stable-decay.js';

/** Every learning-rate schedule of this package, by target. */
export const schedulers: SchedulerRules<never> = {
  ...batchSizeScaling,
  ...constant,
  ...constantWarmup,
  ...cosine,
  ...cosineRestarts,
  ...cyclical,
  ...exponential,
  ...factors,
  ...piecewiseFactors,
  ...inverseSquareRoot,
  ...inverseTime,
  ...linear,
  ...linearWarmup,
  ...multiStep,
  ...noam,
  ...oneCycle,
  ...oneCycleWholeSteps,
  ...piecewiseConstant,
  ...polynomial,
  ...rex,
  ...sigmoid,
  ...snapshotCosine,
  ...step,
  ...tanh,
  ...warmupCosine,
  ...warmupExponential,
  ...warmupInverseSquareRoot,
  ...warmupLinear,
  ...warmupPolynomial,
  ...warmupStableDecay,
};

import {
  batchSizeScaling,
  constantSchedule,
  constantWarmup,
  cosine,
  cosineRestarts,
  cyclical,
  exponential,
  factorSchedule,
  inverseSquareRoot,
  inverseTime,
  linearSchedule,
  linearWarmup,
  multiStep,
  noam,
  oneCycle,
  oneCycleWholeSteps,
  piecewiseConstant,
  piecewiseFactors,
  polynomial,
  rex,
  type Schedule,
  sigmoidSchedule,
  snapshotCosine,
  stepSchedule,
  tanhSchedule,
  warmupCosine,
  warmupExponential,
  warmupInverseSquareRoot,
  warmupLinear,
  warmupPolynomial,
  warmupStableDecay,
} from '../src/index.js';

/** A learning rate of one, so that rows are shares. */
export const ONE = { initialLearningRate: 1 };

/** Rows of twelve learning rates as frameworks print them, to six digits. */
export const ROWS: readonly { readonly like: string; readonly schedule: Schedule; readonly row: string }[] = [
  { like: 'a constant', schedule: constantSchedule(ONE), row: '1 1 1 1 1 1 1 1 1 1 1 1' },
  {
    like: 'torch StepLR(3, 0.5)',
    schedule: stepSchedule({ ...ONE, period: 3, factor: 0.5 }),
    row: '1 1 1 0.5 0.5 0.5 0.25 0.25 0.25 0.125 0.125 0.125',
  },
  {
    like: 'torch MultiStepLR([2, 5], 0.5)',
    schedule: piecewiseConstant({ boundaries: [2, 5], values: [1, 0.5, 0.25] }),
    row: '1 1 0.5 0.5 0.5 0.25 0.25 0.25 0.25 0.25 0.25 0.25',
  },
  {
    like: 'Keras PiecewiseConstantDecay([3, 6], [1, 0.5, 0.1])',
    schedule: piecewiseConstant({ boundaries: [3, 6], values: [1, 0.5, 0.1] }, 'after-boundary'),
    row: '1 1 1 1 0.5 0.5 0.5 0.1 0.1 0.1 0.1 0.1',
  },
  {
    like: 'torch ExponentialLR(0.9)',
    schedule: exponential({ ...ONE, rate: 0.9, period: 1 }),
    row: '1 0.9 0.81 0.729 0.6561 0.59049 0.531441 0.478297 0.430467 0.38742 0.348678 0.313811',
  },
  {
    like: 'Keras ExponentialDecay(1, 3, 0.5)',
    schedule: exponential({ ...ONE, rate: 0.5, period: 3 }),
    row: '1 0.793701 0.629961 0.5 0.39685 0.31498 0.25 0.198425 0.15749 0.125 0.0992126 0.0787451',
  },
  {
    like: 'Keras ExponentialDecay(1, 3, 0.5, staircase)',
    schedule: exponential({ ...ONE, rate: 0.5, period: 3 }, 'staircase'),
    row: '1 1 1 0.5 0.5 0.5 0.25 0.25 0.25 0.125 0.125 0.125',
  },
  {
    like: 'e^(−n·ln 2 / 3)',
    schedule: exponential({ ...ONE, rate: Math.LN2, period: 3 }, 'natural'),
    row: '1 0.793701 0.629961 0.5 0.39685 0.31498 0.25 0.198425 0.15749 0.125 0.0992126 0.0787451',
  },
  {
    like: 'Keras InverseTimeDecay(1, 3, 0.5)',
    schedule: inverseTime({ ...ONE, rate: 0.5, period: 3 }),
    row: '1 0.857143 0.75 0.666667 0.6 0.545455 0.5 0.461538 0.428571 0.4 0.375 0.352941',
  },
  {
    like: 'Keras InverseTimeDecay(1, 3, 0.5, staircase)',
    schedule: inverseTime({ ...ONE, rate: 0.5, period: 3 }, 'staircase'),
    row: '1 1 1 0.666667 0.666667 0.666667 0.5 0.5 0.5 0.4 0.4 0.4',
  },
  {
    like: 'Keras CosineDecay(1, 6, 0.1)',
    schedule: cosine({ ...ONE, minimumLearningRate: 0.1, period: 6 }),
    row: '1 0.939711 0.775 0.55 0.325 0.160289 0.1 0.1 0.1 0.1 0.1 0.1',
  },
  {
    like: 'torch CosineAnnealingLR(5, 0.1)',
    schedule: cosine({ ...ONE, minimumLearningRate: 0.1, period: 5 }, 'periodic'),
    row: '1 0.914058 0.689058 0.410942 0.185942 0.1 0.185942 0.410942 0.689058 0.914058 1 0.914058',
  },
  {
    like: 'torch LinearLR(0.25, 1, 4)',
    schedule: linearWarmup({ ...ONE, startFactor: 0.25, warmupSteps: 4 }),
    row: '0.25 0.4375 0.625 0.8125 1 1 1 1 1 1 1 1',
  },
  {
    like: 'the same, one step ahead',
    schedule: linearWarmup({ ...ONE, startFactor: 0.25, warmupSteps: 4 }, 'one-based'),
    row: '0.4375 0.625 0.8125 1 1 1 1 1 1 1 1 1',
  },
  {
    like: 'torch ConstantLR(0.5, 3)',
    schedule: constantWarmup({ ...ONE, factor: 0.5, warmupSteps: 3 }),
    row: '0.5 0.5 0.5 1 1 1 1 1 1 1 1 1',
  },
  {
    like: 'torch LinearLR(0.25, 1, 4), the other way to say it',
    schedule: linearSchedule({ ...ONE, startFactor: 0.25, endFactor: 1, period: 4 }),
    row: '0.25 0.4375 0.625 0.8125 1 1 1 1 1 1 1 1',
  },
  {
    like: 'torch MultiStepLR([2, 5], 0.5) by its factor',
    schedule: multiStep({ ...ONE, factor: 0.5, milestones: [2, 5] }),
    row: '1 1 0.5 0.5 0.5 0.25 0.25 0.25 0.25 0.25 0.25 0.25',
  },
  {
    like: 'timm MultiStepLRScheduler([2, 5], 0.5)',
    schedule: multiStep({ ...ONE, factor: 0.5, milestones: [2, 5] }, 'before-milestone'),
    row: '1 0.5 0.5 0.5 0.25 0.25 0.25 0.25 0.25 0.25 0.25 0.25',
  },
  {
    like: 'a change after the milestone',
    schedule: multiStep({ ...ONE, factor: 0.5, milestones: [2, 5] }, 'after-milestone'),
    row: '1 1 1 0.5 0.5 0.5 0.25 0.25 0.25 0.25 0.25 0.25',
  },
  {
    like: 'a list of factors',
    schedule: factorSchedule({ ...ONE, factors: [0.94, 0.87, 0.74, 0.575], period: 2 }),
    row: '0.94 0.94 0.87 0.87 0.74 0.74 0.575 0.575 0.575 0.575 0.575 0.575',
  },
  {
    like: 'torch PolynomialLR(5, 2)',
    schedule: polynomial({ ...ONE, period: 5, power: 2 }),
    row: '1 0.64 0.36 0.16 0.04 0 0 0 0 0 0 0',
  },
  {
    like: 'Keras PolynomialDecay(1, 5, 0.1, 2)',
    schedule: polynomial({ ...ONE, finalLearningRate: 0.1, period: 5, power: 2 }),
    row: '1 0.676 0.424 0.244 0.136 0.1 0.1 0.1 0.1 0.1 0.1 0.1',
  },
  {
    like: 'Keras PolynomialDecay(1, 5, 0.1, cycle)',
    schedule: polynomial({ ...ONE, finalLearningRate: 0.1, period: 5, power: 1 }, 'cycle'),
    row: '1 0.82 0.64 0.46 0.28 0.1 0.46 0.37 0.28 0.19 0.1 0.34',
  },
  {
    like: 'timm PolyLRScheduler(6)',
    schedule: polynomial({ ...ONE, period: 6, power: 0.5 }),
    row: '1 0.912871 0.816497 0.707107 0.57735 0.408248 0 0 0 0 0 0',
  },
  {
    like: 'optax cosine_decay_schedule(1, 6, 0.1, 2)',
    schedule: cosine({ ...ONE, minimumLearningRate: 0.1, period: 6, power: 2 }, 'power'),
    row: '1 0.883461 0.60625 0.325 0.15625 0.104039 0.1 0.1 0.1 0.1 0.1 0.1',
  },
  {
    like: 'timm CosineLRScheduler(6, k_decay=2)',
    schedule: cosine({ ...ONE, period: 6, kDecay: 2 }, 'k-decay'),
    row: '1 0.998097 0.969846 0.853553 0.586824 0.213212 0 0 0 0 0 0',
  },
  {
    like: 'timm TanhLRScheduler(6)',
    schedule: tanhSchedule({ ...ONE, period: 6, lower: -7, upper: 3 }),
    row: '0.999999 0.999977 0.999347 0.982014 0.660756 0.0649692 0 0 0 0 0 0',
  },
  {
    like: 'torch CyclicLR(0.1, 1, 2)',
    schedule: cyclical({ minimumLearningRate: 0.1, maximumLearningRate: 1, stepsUp: 2, stepsDown: 2 }),
    row: '0.1 0.55 1 0.55 0.1 0.55 1 0.55 0.1 0.55 1 0.55',
  },
  {
    like: "torch CyclicLR(0.1, 1, 2, mode='triangular2')",
    schedule: cyclical({ minimumLearningRate: 0.1, maximumLearningRate: 1, stepsUp: 2, stepsDown: 2 }, 'triangular2'),
    row: '0.1 0.55 1 0.55 0.1 0.325 0.55 0.325 0.1 0.2125 0.325 0.2125',
  },
  {
    like: "torch CyclicLR(0.1, 1, 2, mode='exp_range', gamma=0.9)",
    schedule: cyclical(
      { minimumLearningRate: 0.1, maximumLearningRate: 1, stepsUp: 2, stepsDown: 2, rate: 0.9 },
      'exponential-range',
    ),
    row: '0.1 0.505 0.829 0.42805 0.1 0.365721 0.578297 0.315234 0.1 0.274339 0.413811 0.241215',
  },
  {
    like: 'torch OneCycleLR(1, 10)',
    schedule: oneCycle({ maximumLearningRate: 1, totalSteps: 10, warmupFraction: 0.3 }),
    row: '0.04 0.52 1 0.950485 0.811746 0.611262 0.388742 0.188258 0.0495194 4e-06 4e-06 4e-06',
  },
  {
    like: "torch OneCycleLR(1, 10, anneal_strategy='linear', three_phase=True)",
    schedule: oneCycle({ maximumLearningRate: 1, totalSteps: 10, warmupFraction: 0.3 }, 'three-phase-linear'),
    row: '0.04 0.52 1 0.52 0.04 0.0320008 0.0240016 0.0160024 0.0080032 4e-06 4e-06 4e-06',
  },
  {
    like: 'optax cosine_onecycle_schedule(10, 1)',
    schedule: oneCycleWholeSteps({ maximumLearningRate: 1, stepsUp: 3, stepsDown: 7 }),
    row: '0.04 0.28 0.76 1 0.950485 0.811746 0.611262 0.388742 0.188258 0.0495194 4e-06 4e-06',
  },
  {
    like: 'optax linear_onecycle_schedule(10, 1)',
    schedule: oneCycleWholeSteps(
      { maximumLearningRate: 1, stepsUp: 3, stepsDown: 5, decaySteps: 2 },
      'three-phase-linear',
    ),
    row: '0.04 0.36 0.68 1 0.808 0.616 0.424 0.232 0.04 0.020002 4e-06 4e-06',
  },
  {
    like: 'optax warmup_cosine_decay_schedule(0, 1, 3, 9)',
    schedule: warmupCosine({ ...ONE, warmupSteps: 3, totalSteps: 9 }),
    row: '0 0.333333 0.666667 1 0.933013 0.75 0.5 0.25 0.0669873 0 0 0',
  },
  {
    like: 'timm CosineLRScheduler(6, 0.1, warmup_t=2, warmup_lr_init=0.01)',
    schedule: warmupCosine(
      { ...ONE, minimumLearningRate: 0.1, startFactor: 0.01, warmupSteps: 2, totalSteps: 6 },
      'under-warmup',
    ),
    row: '0.01 0.505 0.775 0.55 0.325 0.160289 0.1 0.1 0.1 0.1 0.1 0.1',
  },
  {
    like: 'transformers get_cosine_schedule_with_warmup(3, 9)',
    schedule: warmupCosine({ ...ONE, warmupSteps: 3, totalSteps: 9 }, 'periodic'),
    row: '0 0.333333 0.666667 1 0.933013 0.75 0.5 0.25 0.0669873 0 0.0669873 0.25',
  },
  {
    like: 'transformers get_cosine_with_min_lr_schedule_with_warmup_lr_rate(3, 9, 0.1)',
    schedule: warmupCosine({ ...ONE, minimumLearningRate: 0.1, warmupSteps: 3, totalSteps: 9 }, 'one-ahead'),
    row: '0.333333 0.666667 1 0.939711 0.775 0.55 0.325 0.160289 0.1 0.160289 0.325 0.55',
  },
  {
    like: 'transformers get_cosine_with_hard_restarts_schedule_with_warmup(2, 10, 2)',
    schedule: warmupCosine({ ...ONE, warmupSteps: 2, totalSteps: 10, cycles: 2 }, 'hard-restarts'),
    row: '0 0.5 1 0.853553 0.5 0.146447 1 0.853553 0.5 0.146447 0 0',
  },
  {
    like: 'transformers get_linear_schedule_with_warmup(3, 9)',
    schedule: warmupLinear({ ...ONE, warmupSteps: 3, totalSteps: 9 }),
    row: '0 0.333333 0.666667 1 0.833333 0.666667 0.5 0.333333 0.166667 0 0 0',
  },
  {
    like: 'transformers get_polynomial_decay_schedule_with_warmup(2, 8, 0.1, 2)',
    schedule: warmupPolynomial({ ...ONE, finalLearningRate: 0.1, warmupSteps: 2, totalSteps: 8, power: 2 }),
    row: '0 0.5 1 0.725 0.5 0.325 0.2 0.125 0.1 0.1 0.1 0.1',
  },
  {
    like: 'transformers get_inverse_sqrt_schedule(4)',
    schedule: warmupInverseSquareRoot({ ...ONE, warmupSteps: 4, timescale: 4 }),
    row: '0 0.25 0.5 0.75 1 0.894427 0.816497 0.755929 0.707107 0.666667 0.632456 0.603023',
  },
  {
    like: 'optax warmup_exponential_decay_schedule(0, 1, 3, 4, 0.5)',
    schedule: warmupExponential({ ...ONE, warmupSteps: 3, period: 4, rate: 0.5 }),
    row: '0 0.333333 0.666667 1 0.840896 0.707107 0.594604 0.5 0.420448 0.353553 0.297302 0.25',
  },
  {
    like: 'torch ChainedScheduler of LinearLR(0, 2 steps) and ExponentialLR(0.5)',
    schedule: warmupExponential({ ...ONE, warmupSteps: 2, period: 1, rate: 0.5 }, 'under-warmup'),
    row: '0 0.25 0.25 0.125 0.0625 0.03125 0.015625 0.0078125 0.00390625 0.00195313 0.000976563 0.000488281',
  },
  {
    like: 'transformers get_wsd_schedule(2, 4, 4, 0.1), cosine',
    schedule: warmupStableDecay({ ...ONE, minimumFactor: 0.1, warmupSteps: 2, stableSteps: 4, decaySteps: 4 }),
    row: '0.1 0.55 1 1 1 1 1 0.868198 0.55 0.231802 0.1 0.1',
  },
  {
    like: 'transformers get_wsd_schedule(2, 4, 4, 0.1), 1-sqrt',
    schedule: warmupStableDecay(
      { ...ONE, minimumFactor: 0.1, warmupSteps: 2, stableSteps: 4, decaySteps: 4 },
      'one-minus-square-root',
    ),
    row: '0.1 0.55 1 1 1 1 1 0.55 0.363604 0.220577 0.1 0.1',
  },
  {
    like: 'half every five epochs of one step',
    schedule: stepSchedule({ ...ONE, factor: 0.5, period: 5 }),
    row: '1 1 1 1 1 0.5 0.5 0.5 0.5 0.5 0.25 0.25',
  },
  {
    like: 'η₀ / √t',
    schedule: inverseSquareRoot(ONE),
    row: '1 0.707107 0.57735 0.5 0.447214 0.408248 0.377964 0.353553 0.333333 0.316228 0.301511 0.288675',
  },
  {
    like: 'η₀ / √max(t, 4)',
    schedule: inverseSquareRoot({ ...ONE, holdSteps: 4 }, 'capped'),
    row: '0.5 0.5 0.5 0.5 0.5 0.447214 0.408248 0.377964 0.353553 0.333333 0.316228 0.301511',
  },
  {
    like: 'Noam with a model of width 4 and a warm-up of 4',
    schedule: noam({ ...ONE, modelSize: 4, warmupSteps: 4 }),
    row: '0.0625 0.125 0.1875 0.25 0.223607 0.204124 0.188982 0.176777 0.166667 0.158114 0.150756 0.144338',
  },
  {
    like: 'REX over 4 steps: r / (1/2 + r/2)',
    schedule: rex({ ...ONE, period: 4 }),
    row: '1 0.857143 0.666667 0.4 0 0 0 0 0 0 0 0',
  },
  {
    like: "Caffe's sigmoid",
    schedule: sigmoidSchedule({ ...ONE, steepness: -Math.LN2, midpoint: 2 }),
    row: '0.8 0.666667 0.5 0.333333 0.2 0.111111 0.0588235 0.030303 0.0153846 0.00775194 0.00389105 0.00194932',
  },
  {
    like: "Caffe's inv",
    schedule: inverseTime({ ...ONE, rate: 1, power: 2 }, 'power'),
    row: '1 0.25 0.111111 0.0625 0.04 0.0277778 0.0204082 0.015625 0.0123457 0.01 0.00826446 0.00694444',
  },
  {
    like: 'snapshots of four steps',
    schedule: snapshotCosine({ ...ONE, totalSteps: 12, cycles: 3 }),
    row: '1 0.853553 0.5 0.146447 1 0.853553 0.5 0.146447 1 0.853553 0.5 0.146447',
  },
  {
    like: 'the linear scaling rule with a gradual warm-up',
    schedule: batchSizeScaling({ ...ONE, batchSize: 1024, warmupSteps: 3 }, 'gradual-warmup'),
    row: '1 2 3 4 4 4 4 4 4 4 4 4',
  },
  {
    like: 'the linear scaling rule',
    schedule: batchSizeScaling({ ...ONE, batchSize: 1024 }),
    row: '4 4 4 4 4 4 4 4 4 4 4 4',
  },
  {
    like: 'the square-root scaling rule',
    schedule: batchSizeScaling({ ...ONE, batchSize: 1024 }, 'square-root'),
    row: '2 2 2 2 2 2 2 2 2 2 2 2',
  },
  {
    like: 'optax exponential_decay(1, 1, 0.5, end_value=0.2)',
    schedule: exponential({ ...ONE, rate: 0.5, period: 1, endLearningRate: 0.2 }, 'bounded'),
    row: '1 0.5 0.25 0.2 0.2 0.2 0.2 0.2 0.2 0.2 0.2 0.2',
  },
  {
    like: 'e^(−⌊n / 3⌋·ln 2)',
    schedule: exponential({ ...ONE, rate: Math.LN2, period: 3 }, 'natural-staircase'),
    row: '1 1 1 0.5 0.5 0.5 0.25 0.25 0.25 0.125 0.125 0.125',
  },
  {
    like: 'torch CosineAnnealingWarmRestarts(3, 2, 0.1)',
    schedule: cosineRestarts({ ...ONE, minimumLearningRate: 0.1, period: 3, periodMultiplier: 2 }),
    row: '1 0.775 0.325 1 0.939711 0.775 0.55 0.325 0.160289 1 0.984667 0.939711',
  },
  {
    like: 'Keras CosineDecayRestarts(1, 3, 2, 0.5)',
    schedule: cosineRestarts({ ...ONE, period: 3, periodMultiplier: 2, amplitudeFactor: 0.5 }, 'amplitude-factor'),
    row: '1 0.75 0.25 0.5 0.466506 0.375 0.25 0.125 0.0334936 0.25 0.245741 0.233253',
  },
  {
    like: 'timm CosineLRScheduler(3, cycle_mul=2, cycle_decay=0.5, cycle_limit=2)',
    schedule: cosineRestarts({ ...ONE, period: 3, periodMultiplier: 2, peakFactor: 0.5, cycleLimit: 2 }, 'limited'),
    row: '1 0.75 0.25 0.5 0.466506 0.375 0.25 0.125 0.0334936 0 0 0',
  },
  {
    like: 'restarts after cycles of one length',
    schedule: cosineRestarts({ ...ONE, period: 2 }),
    row: '1 0.5 1 0.5 1 0.5 1 0.5 1 0.5 1 0.5',
  },
  {
    like: 'optax piecewise_constant_schedule(1, {3: 0.5, 6: 0.1})',
    schedule: piecewiseFactors({ ...ONE, boundaries: [3, 6], scales: [0.5, 0.1] }),
    row: '1 1 1 0.5 0.5 0.5 0.05 0.05 0.05 0.05 0.05 0.05',
  },
  {
    like: 'optax piecewise_interpolate_schedule(linear, 1, {4: 0.5, 8: 0})',
    schedule: piecewiseFactors({ ...ONE, boundaries: [4, 8], scales: [0.5, 0] }, 'linear'),
    row: '1 0.875 0.75 0.625 0.5 0.375 0.25 0.125 0 0 0 0',
  },
  {
    like: 'optax piecewise_interpolate_schedule(cosine, 1, {4: 0.5, 8: 0})',
    schedule: piecewiseFactors({ ...ONE, boundaries: [4, 8], scales: [0.5, 0] }, 'cosine'),
    row: '1 0.926777 0.75 0.573223 0.5 0.426777 0.25 0.0732233 0 0 0 0',
  },
  {
    like: 'factors that multiply up',
    schedule: factorSchedule({ ...ONE, factors: [0.5, 0.5, 2], period: 2 }, 'cumulative'),
    row: '0.5 0.5 0.25 0.25 0.5 0.5 0.5 0.5 0.5 0.5 0.5 0.5',
  },
];

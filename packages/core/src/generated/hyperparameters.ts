// Written by scripts/generate.mjs from spec/. Do not edit; run: npm run generate

/**
 * Hyperparameters of Adadelta, `optimizer/adadelta`. What is left out takes its default.
 */
export interface AdadeltaHyperparameters {
  /**
   * Step size. Default 1. At least 0.
   */
  readonly learningRate?: number;
  /**
   * Decay rate of both moving averages. Default 0.9. At least 0, below 1.
   */
  readonly rho?: number;
  /**
   * Added under both roots; starts the first update. Default 0.000001. At least 0.
   */
  readonly epsilon?: number;
  /**
   * Weight decay, added to the gradient (L2 penalty); 0 turns it off. Default 0. At least 0.
   */
  readonly weightDecay?: number;
}

/**
 * Hyperparameters of Adagrad, `optimizer/adagrad`. What is left out takes its default.
 */
export interface AdagradHyperparameters {
  /**
   * Step size. Default 0.01. At least 0.
   */
  readonly learningRate?: number;
  /**
   * Added to the denominator, against division by zero. Default 1e-10. At least 0.
   */
  readonly epsilon?: number;
  /**
   * What the sum of squared gradients starts at. Default 0. At least 0.
   */
  readonly initialAccumulator?: number;
  /**
   * The learning rate of step t is divided by 1 + (t - 1) times this. Default 0. At least 0.
   */
  readonly learningRateDecay?: number;
  /**
   * Weight decay, added to the gradient (L2 penalty); 0 turns it off. Default 0. At least 0.
   */
  readonly weightDecay?: number;
}

/**
 * Hyperparameters of Adagrad (epsilon-inside), `optimizer/adagrad#epsilon-inside`. What is left out takes its default.
 */
export interface AdagradEpsilonInsideHyperparameters {
  /**
   * Step size. Default 0.001. At least 0.
   */
  readonly learningRate?: number;
  /**
   * Added under the root. Default 1e-7. At least 0.
   */
  readonly epsilon?: number;
  /**
   * What the sum of squared gradients starts at. Default 0.1. At least 0.
   */
  readonly initialAccumulator?: number;
}

/**
 * Hyperparameters of Adagrad (zero-guarded), `optimizer/adagrad#zero-guarded`. What is left out takes its default.
 */
export interface AdagradZeroGuardedHyperparameters {
  /**
   * Step size. Default 0.01. At least 0.
   */
  readonly learningRate?: number;
  /**
   * Added under the root. Default 1e-7. At least 0.
   */
  readonly epsilon?: number;
  /**
   * What the sum of squared gradients starts at. Default 0.1. At least 0.
   */
  readonly initialAccumulator?: number;
}

/**
 * Hyperparameters of Adam, `optimizer/adam`. What is left out takes its default.
 */
export interface AdamHyperparameters {
  /**
   * Step size. Default 0.001. At least 0.
   */
  readonly learningRate?: number;
  /**
   * Decay rate of the first moment. Default 0.9. At least 0, below 1.
   */
  readonly beta1?: number;
  /**
   * Decay rate of the second moment. Default 0.999. At least 0, below 1.
   */
  readonly beta2?: number;
  /**
   * Added to the denominator, against division by zero. Default 1e-8. At least 0.
   */
  readonly epsilon?: number;
  /**
   * Weight decay, added to the gradient (L2 penalty); 0 turns it off. Default 0. At least 0.
   */
  readonly weightDecay?: number;
  /**
   * Divide by the maximum of all second moments instead of the latest. Default false.
   */
  readonly amsgrad?: boolean;
}

/**
 * Hyperparameters of Adam (amsgrad-corrected), `optimizer/adam#amsgrad-corrected`. What is left out takes its default.
 */
export interface AdamAmsgradCorrectedHyperparameters {
  /**
   * Step size. Default 0.001. At least 0.
   */
  readonly learningRate?: number;
  /**
   * Decay rate of the first moment. Default 0.9. At least 0, below 1.
   */
  readonly beta1?: number;
  /**
   * Decay rate of the second moment. Default 0.999. At least 0, below 1.
   */
  readonly beta2?: number;
  /**
   * Added to the denominator, against division by zero. Default 1e-8. At least 0.
   */
  readonly epsilon?: number;
  /**
   * Weight decay, added to the gradient (L2 penalty); 0 turns it off. Default 0. At least 0.
   */
  readonly weightDecay?: number;
  /**
   * Divide by the maximum of all second moments instead of the latest. Default true.
   */
  readonly amsgrad?: boolean;
}

/**
 * Hyperparameters of Adamax, `optimizer/adamax`. What is left out takes its default.
 */
export interface AdamaxHyperparameters {
  /**
   * Step size. Default 0.002. At least 0.
   */
  readonly learningRate?: number;
  /**
   * Decay rate of the first moment. Default 0.9. At least 0, below 1.
   */
  readonly beta1?: number;
  /**
   * Decay rate of the maximum. Default 0.999. At least 0, below 1.
   */
  readonly beta2?: number;
  /**
   * Added to the size of each gradient. Default 1e-8. At least 0.
   */
  readonly epsilon?: number;
  /**
   * Weight decay, added to the gradient (L2 penalty); 0 turns it off. Default 0. At least 0.
   */
  readonly weightDecay?: number;
}

/**
 * Hyperparameters of Adamax (no-epsilon), `optimizer/adamax#no-epsilon`. What is left out takes its default.
 */
export interface AdamaxNoEpsilonHyperparameters {
  /**
   * Step size. Default 0.002. At least 0.
   */
  readonly learningRate?: number;
  /**
   * Decay rate of the first moment. Default 0.9. At least 0, below 1.
   */
  readonly beta1?: number;
  /**
   * Decay rate of the maximum. Default 0.999. At least 0, below 1.
   */
  readonly beta2?: number;
  /**
   * Weight decay, added to the gradient (L2 penalty); 0 turns it off. Default 0. At least 0.
   */
  readonly weightDecay?: number;
}

/**
 * Hyperparameters of AdamW, `optimizer/adamw`. What is left out takes its default.
 */
export interface AdamwHyperparameters {
  /**
   * Step size. Default 0.001. At least 0.
   */
  readonly learningRate?: number;
  /**
   * Decay rate of the first moment. Default 0.9. At least 0, below 1.
   */
  readonly beta1?: number;
  /**
   * Decay rate of the second moment. Default 0.999. At least 0, below 1.
   */
  readonly beta2?: number;
  /**
   * Added to the denominator, against division by zero. Default 1e-8. At least 0.
   */
  readonly epsilon?: number;
  /**
   * Share of the weights, times the learning rate, that decays at each step. Default 0.01. At least 0.
   */
  readonly weightDecay?: number;
  /**
   * Divide by the maximum of all second moments instead of the latest. Default false.
   */
  readonly amsgrad?: boolean;
}

/**
 * Hyperparameters of LAMB, `optimizer/lamb`. What is left out takes its default.
 */
export interface LambHyperparameters {
  /**
   * Step size. Default 0.001. At least 0.
   */
  readonly learningRate?: number;
  /**
   * Decay rate of the first moment. Default 0.9. At least 0, below 1.
   */
  readonly beta1?: number;
  /**
   * Decay rate of the second moment. Default 0.999. At least 0, below 1.
   */
  readonly beta2?: number;
  /**
   * Added to the denominator, against division by zero. Default 0.000001. At least 0.
   */
  readonly epsilon?: number;
  /**
   * Share of the weights that is added to the direction before it is scaled. Default 0. At least 0.
   */
  readonly weightDecay?: number;
}

/**
 * Hyperparameters of LAMB (clipped), `optimizer/lamb#clipped`. What is left out takes its default.
 */
export interface LambClippedHyperparameters {
  /**
   * Step size. Default 0.001. At least 0.
   */
  readonly learningRate?: number;
  /**
   * Decay rate of the first moment. Default 0.9. At least 0, below 1.
   */
  readonly beta1?: number;
  /**
   * Decay rate of the second moment. Default 0.999. At least 0, below 1.
   */
  readonly beta2?: number;
  /**
   * Added to the denominator, against division by zero. Default 0.000001. At least 0.
   */
  readonly epsilon?: number;
  /**
   * Share of the weights that is added to the direction before it is scaled; 0 turns off the scaling, too. Default 0.01. At least 0.
   */
  readonly weightDecay?: number;
  /**
   * Largest norm of all gradients together. Default 1. Above 0.
   */
  readonly maxGradientNorm?: number;
}

/**
 * Hyperparameters of LARS, `optimizer/lars`. What is left out takes its default.
 */
export interface LarsHyperparameters {
  /**
   * Step size over all tensors. Default 0.1. At least 0.
   */
  readonly learningRate?: number;
  /**
   * Share of the last step that is taken again; 0 turns it off. Default 0.9. At least 0, below 1.
   */
  readonly momentum?: number;
  /**
   * Share of the weights that is added to the gradient. Default 0. At least 0.
   */
  readonly weightDecay?: number;
  /**
   * How far a tensor may move, as a share of its norm. Default 0.001. Above 0.
   */
  readonly trustCoefficient?: number;
  /**
   * Added to the denominator of the ratio; the paper has none. Default 0. At least 0.
   */
  readonly epsilon?: number;
}

/**
 * Hyperparameters of LARS (rate-outside), `optimizer/lars#rate-outside`. What is left out takes its default.
 */
export interface LarsRateOutsideHyperparameters {
  /**
   * Step size over all tensors. Default 0.1. At least 0.
   */
  readonly learningRate?: number;
  /**
   * Share of the last step that is taken again; 0 turns it off. Default 0.9. At least 0, below 1.
   */
  readonly momentum?: number;
  /**
   * Share of the weights that is added to the gradient. Default 0. At least 0.
   */
  readonly weightDecay?: number;
  /**
   * How far a tensor may move, as a share of its norm. Default 0.001. Above 0.
   */
  readonly trustCoefficient?: number;
  /**
   * Added to the denominator of the ratio; the paper has none. Default 1e-8. At least 0.
   */
  readonly epsilon?: number;
}

/**
 * Hyperparameters of Lion, `optimizer/lion`. What is left out takes its default.
 */
export interface LionHyperparameters {
  /**
   * Step size. Default 0.0001. At least 0.
   */
  readonly learningRate?: number;
  /**
   * Weight of the moving average in the direction. Default 0.9. At least 0, below 1.
   */
  readonly beta1?: number;
  /**
   * Decay rate of the moving average. Default 0.99. At least 0, below 1.
   */
  readonly beta2?: number;
  /**
   * Share of the weights, times the learning rate, that decays at each step. Default 0. At least 0.
   */
  readonly weightDecay?: number;
}

/**
 * Hyperparameters of Momentum, `optimizer/momentum`. What is left out takes its default.
 */
export interface MomentumHyperparameters {
  /**
   * Step size. Default 0.01. At least 0.
   */
  readonly learningRate?: number;
  /**
   * Share of the velocity that is kept at each step. Default 0.9. At least 0, at most 1.
   */
  readonly momentum?: number;
}

/**
 * Hyperparameters of Nesterov momentum, `optimizer/nesterov`. What is left out takes its default.
 */
export interface NesterovHyperparameters {
  /**
   * Step size. Default 0.01. At least 0.
   */
  readonly learningRate?: number;
  /**
   * Share of the velocity that is kept at each step. Default 0.9. At least 0, at most 1.
   */
  readonly momentum?: number;
}

/**
 * Hyperparameters of RMSprop, `optimizer/rmsprop`. What is left out takes its default.
 */
export interface RmspropHyperparameters {
  /**
   * Step size. Default 0.01. At least 0.
   */
  readonly learningRate?: number;
  /**
   * Decay rate of the mean of the squared gradients. Default 0.99. At least 0, below 1.
   */
  readonly rho?: number;
  /**
   * Added to the denominator, against division by zero. Default 1e-8. At least 0.
   */
  readonly epsilon?: number;
  /**
   * Share of the buffer that is kept at each step; 0 leaves the buffer out. Default 0. At least 0, at most 1.
   */
  readonly momentum?: number;
  /**
   * Subtract the square of the mean gradient: divide by an estimate of the standard deviation. Default false.
   */
  readonly centered?: boolean;
  /**
   * Weight decay, added to the gradient (L2 penalty); 0 turns it off. Default 0. At least 0.
   */
  readonly weightDecay?: number;
}

/**
 * Hyperparameters of RMSprop (epsilon-inside), `optimizer/rmsprop#epsilon-inside`. What is left out takes its default.
 */
export interface RmspropEpsilonInsideHyperparameters {
  /**
   * Step size. Default 0.001. At least 0.
   */
  readonly learningRate?: number;
  /**
   * Decay rate of the mean of the squared gradients. Default 0.9. At least 0, below 1.
   */
  readonly rho?: number;
  /**
   * Added under the root. Default 1e-7. At least 0.
   */
  readonly epsilon?: number;
  /**
   * Share of the buffer that is kept at each step; 0 leaves the buffer out. Default 0. At least 0, at most 1.
   */
  readonly momentum?: number;
  /**
   * Subtract the square of the mean gradient: divide by an estimate of the standard deviation. Default false.
   */
  readonly centered?: boolean;
  /**
   * Weight decay, added to the gradient (L2 penalty); 0 turns it off. Default 0. At least 0.
   */
  readonly weightDecay?: number;
}

/**
 * Hyperparameters of RMSprop (initial-one), `optimizer/rmsprop#initial-one`. What is left out takes its default.
 */
export interface RmspropInitialOneHyperparameters {
  /**
   * Step size. Default 0.01. At least 0.
   */
  readonly learningRate?: number;
  /**
   * Decay rate of the mean of the squared gradients. Default 0.9. At least 0, below 1.
   */
  readonly rho?: number;
  /**
   * Added under the root. Default 1e-10. At least 0.
   */
  readonly epsilon?: number;
  /**
   * Share of the buffer that is kept at each step; 0 leaves the buffer out. Default 0. At least 0, at most 1.
   */
  readonly momentum?: number;
  /**
   * Subtract the square of the mean gradient: divide by an estimate of the standard deviation. Default false.
   */
  readonly centered?: boolean;
  /**
   * Weight decay, added to the gradient (L2 penalty); 0 turns it off. Default 0. At least 0.
   */
  readonly weightDecay?: number;
}

/**
 * Hyperparameters of SGD, `optimizer/sgd`. What is left out takes its default.
 */
export interface SgdHyperparameters {
  /**
   * Step size. Default 0.01. At least 0.
   */
  readonly learningRate?: number;
  /**
   * Share of the velocity that is kept at each step; 0 leaves the velocity out. Default 0. At least 0, at most 1.
   */
  readonly momentum?: number;
  /**
   * Share of each gradient but the first that does not enter the velocity. Default 0. At least 0, at most 1.
   */
  readonly dampening?: number;
  /**
   * Step along the gradient plus the momentum of the new velocity. Needs momentum above 0 and dampening 0. Default false.
   */
  readonly nesterov?: boolean;
  /**
   * Weight decay, added to the gradient (L2 penalty); 0 turns it off. Default 0. At least 0.
   */
  readonly weightDecay?: number;
}

/**
 * Hyperparameters of Constant, `scheduler/constant`. What is left out takes its default.
 */
export interface ConstantScheduleHyperparameters {
  /**
   * The learning rate. Default 0.1. At least 0.
   */
  readonly initialLearningRate?: number;
}

/**
 * Hyperparameters of Cosine annealing, `scheduler/cosine`. What is left out takes its default.
 */
export interface CosineScheduleHyperparameters {
  /**
   * Learning rate that the schedule starts from. Default 0.1. At least 0.
   */
  readonly initialLearningRate?: number;
  /**
   * Learning rate at the end. Default 0. At least 0.
   */
  readonly minimumLearningRate?: number;
  /**
   * Steps from the initial to the minimum learning rate. Default 100. An integer, at least 1.
   */
  readonly period?: number;
}

/**
 * Hyperparameters of Exponential decay, `scheduler/exponential`. What is left out takes its default.
 */
export interface ExponentialScheduleHyperparameters {
  /**
   * Learning rate that the schedule starts from. Default 0.1. At least 0.
   */
  readonly initialLearningRate?: number;
  /**
   * What the learning rate is multiplied by over one period. Default 0.96. Above 0.
   */
  readonly rate?: number;
  /**
   * Steps over which the rate acts once. Default 1. An integer, at least 1.
   */
  readonly period?: number;
}

/**
 * Hyperparameters of Inverse time decay, `scheduler/inverse-time`. What is left out takes its default.
 */
export interface InverseTimeScheduleHyperparameters {
  /**
   * Learning rate that the schedule starts from. Default 0.1. At least 0.
   */
  readonly initialLearningRate?: number;
  /**
   * What the divisor grows by over one period. Default 0.5. At least 0.
   */
  readonly rate?: number;
  /**
   * Steps over which the divisor grows by the rate. Default 1. An integer, at least 1.
   */
  readonly period?: number;
}

/**
 * Hyperparameters of Linear warm-up, `scheduler/linear-warmup`. What is left out takes its default.
 */
export interface LinearWarmupScheduleHyperparameters {
  /**
   * Learning rate after the warm-up. Default 0.1. At least 0.
   */
  readonly initialLearningRate?: number;
  /**
   * Steps of the warm-up. Default 5. An integer, at least 1.
   */
  readonly warmupSteps?: number;
  /**
   * Share of the learning rate at the start. Default 0. At least 0, at most 1.
   */
  readonly startFactor?: number;
}

/**
 * Hyperparameters of Piecewise constant, `scheduler/piecewise-constant`. What is left out takes its default.
 */
export interface PiecewiseConstantScheduleHyperparameters {
  /**
   * Steps at which the learning rate changes, in increasing order. Default [30,60].
   */
  readonly boundaries?: readonly number[];
  /**
   * Learning rates: one before each boundary and one after the last. Default [0.1,0.01,0.001].
   */
  readonly values?: readonly number[];
}

/**
 * Hyperparameters of Step decay, `scheduler/step`. What is left out takes its default.
 */
export interface StepScheduleHyperparameters {
  /**
   * Learning rate that the schedule starts from. Default 0.1. At least 0.
   */
  readonly initialLearningRate?: number;
  /**
   * What the learning rate is multiplied by. Default 0.1. At least 0.
   */
  readonly factor?: number;
  /**
   * Steps between two changes. Default 30. An integer, at least 1.
   */
  readonly period?: number;
}

/**
 * Hyperparameters of Constant, `initializer/constant`. What is left out takes its default.
 */
export interface ConstantInitializerHyperparameters {
  /**
   * The value. Default 0.
   */
  readonly value?: number;
}

/**
 * Hyperparameters of Constant (tenth), `initializer/constant#tenth`. What is left out takes its default.
 */
export interface ConstantTenthInitializerHyperparameters {}

/**
 * Hyperparameters of He normal, `initializer/he-normal`. What is left out takes its default.
 */
export interface HeNormalInitializerHyperparameters {
  /**
   * Slope of the leaky rectifier for negative inputs; 0 for the plain rectifier. Default 0.
   */
  readonly negativeSlope?: number;
  /**
   * Keep the variance of the activations (in) or of the gradients (out). Default "in".
   */
  readonly fan?: 'in' | 'out';
}

/**
 * Hyperparameters of He uniform, `initializer/he-uniform`. What is left out takes its default.
 */
export interface HeUniformInitializerHyperparameters {
  /**
   * Slope of the leaky rectifier for negative inputs; 0 for the plain rectifier. Default 0.
   */
  readonly negativeSlope?: number;
  /**
   * Keep the variance of the activations (in) or of the gradients (out). Default "in".
   */
  readonly fan?: 'in' | 'out';
}

/**
 * Hyperparameters of He uniform (torch-default), `initializer/he-uniform#torch-default`. What is left out takes its default.
 */
export interface HeUniformTorchDefaultInitializerHyperparameters {}

/**
 * Hyperparameters of LeCun normal, `initializer/lecun-normal`. What is left out takes its default.
 */
export interface LecunNormalInitializerHyperparameters {}

/**
 * Hyperparameters of LeCun uniform, `initializer/lecun-uniform`. What is left out takes its default.
 */
export interface LecunUniformInitializerHyperparameters {}

/**
 * Hyperparameters of Normal, `initializer/normal`. What is left out takes its default.
 */
export interface NormalInitializerHyperparameters {
  /**
   * Mean. Default 0.
   */
  readonly mean?: number;
  /**
   * Standard deviation. Default 1. At least 0.
   */
  readonly standardDeviation?: number;
}

/**
 * Hyperparameters of Normal (small), `initializer/normal#small`. What is left out takes its default.
 */
export interface NormalSmallInitializerHyperparameters {}

/**
 * Hyperparameters of Ones, `initializer/ones`. What is left out takes its default.
 */
export interface OnesInitializerHyperparameters {}

/**
 * Hyperparameters of Truncated normal, `initializer/truncated-normal`. What is left out takes its default.
 */
export interface TruncatedNormalInitializerHyperparameters {
  /**
   * Mean. Default 0.
   */
  readonly mean?: number;
  /**
   * Standard deviation before the cut. Default 1. At least 0.
   */
  readonly standardDeviation?: number;
}

/**
 * Hyperparameters of Uniform, `initializer/uniform`. What is left out takes its default.
 */
export interface UniformInitializerHyperparameters {
  /**
   * Lower end, included. Default 0.
   */
  readonly minimum?: number;
  /**
   * Upper end, excluded but for rounding. Default 1.
   */
  readonly maximum?: number;
}

/**
 * Hyperparameters of Variance scaling, `initializer/variance-scaling`. What is left out takes its default.
 */
export interface VarianceScalingInitializerHyperparameters {
  /**
   * Variance times the fan. Default 1. At least 0.
   */
  readonly scale?: number;
  /**
   * The fan that divides the scale: inputs, outputs, or the mean of both. Default "in".
   */
  readonly fan?: 'in' | 'out' | 'average';
  /**
   * What is drawn; the normal cut at two standard deviations has its variance made up. Default "truncated-normal".
   */
  readonly distribution?: 'truncated-normal' | 'normal' | 'uniform';
}

/**
 * Hyperparameters of Xavier normal, `initializer/xavier-normal`. What is left out takes its default.
 */
export interface XavierNormalInitializerHyperparameters {
  /**
   * Factor of the standard deviation, by the activation that follows. Default 1. At least 0.
   */
  readonly gain?: number;
}

/**
 * Hyperparameters of Xavier uniform, `initializer/xavier-uniform`. What is left out takes its default.
 */
export interface XavierUniformInitializerHyperparameters {
  /**
   * Factor of the standard deviation, by the activation that follows. Default 1. At least 0.
   */
  readonly gain?: number;
}

/**
 * Hyperparameters of Zeros, `initializer/zeros`. What is left out takes its default.
 */
export interface ZerosInitializerHyperparameters {}

/** The hyperparameters of each target. */
export interface HyperparametersByTarget {
  'optimizer/adadelta': AdadeltaHyperparameters;
  'optimizer/adadelta#stale-accumulator': AdadeltaHyperparameters;
  'optimizer/adagrad': AdagradHyperparameters;
  'optimizer/adagrad#epsilon-inside': AdagradEpsilonInsideHyperparameters;
  'optimizer/adagrad#zero-guarded': AdagradZeroGuardedHyperparameters;
  'optimizer/adam': AdamHyperparameters;
  'optimizer/adam#epsilon-hat': AdamHyperparameters;
  'optimizer/adam#epsilon-inside': AdamHyperparameters;
  'optimizer/adam#no-bias-correction': AdamHyperparameters;
  'optimizer/adam#amsgrad-corrected': AdamAmsgradCorrectedHyperparameters;
  'optimizer/adamax': AdamaxHyperparameters;
  'optimizer/adamax#epsilon-added': AdamaxHyperparameters;
  'optimizer/adamax#no-epsilon': AdamaxNoEpsilonHyperparameters;
  'optimizer/adamw': AdamwHyperparameters;
  'optimizer/adamw#decay-unscaled': AdamwHyperparameters;
  'optimizer/adamw#epsilon-hat': AdamwHyperparameters;
  'optimizer/lamb': LambHyperparameters;
  'optimizer/lamb#decay-outside': LambHyperparameters;
  'optimizer/lamb#clipped': LambClippedHyperparameters;
  'optimizer/lars': LarsHyperparameters;
  'optimizer/lars#rate-outside': LarsRateOutsideHyperparameters;
  'optimizer/lars#ratio-of-decayed': LarsHyperparameters;
  'optimizer/lion': LionHyperparameters;
  'optimizer/lion#decay-unscaled': LionHyperparameters;
  'optimizer/momentum': MomentumHyperparameters;
  'optimizer/momentum#subtracted': MomentumHyperparameters;
  'optimizer/momentum#ewma': MomentumHyperparameters;
  'optimizer/momentum#rate-outside': MomentumHyperparameters;
  'optimizer/nesterov': NesterovHyperparameters;
  'optimizer/nesterov#look-ahead': NesterovHyperparameters;
  'optimizer/nesterov#velocity-difference': NesterovHyperparameters;
  'optimizer/nesterov#rate-inside': NesterovHyperparameters;
  'optimizer/nesterov#rate-outside': NesterovHyperparameters;
  'optimizer/rmsprop': RmspropHyperparameters;
  'optimizer/rmsprop#epsilon-inside': RmspropEpsilonInsideHyperparameters;
  'optimizer/rmsprop#initial-one': RmspropInitialOneHyperparameters;
  'optimizer/sgd': SgdHyperparameters;
  'optimizer/sgd#dampened-first-step': SgdHyperparameters;
  'optimizer/sgd#decoupled-decay': SgdHyperparameters;
  'scheduler/constant': ConstantScheduleHyperparameters;
  'scheduler/cosine': CosineScheduleHyperparameters;
  'scheduler/cosine#periodic': CosineScheduleHyperparameters;
  'scheduler/exponential': ExponentialScheduleHyperparameters;
  'scheduler/exponential#staircase': ExponentialScheduleHyperparameters;
  'scheduler/exponential#natural': ExponentialScheduleHyperparameters;
  'scheduler/inverse-time': InverseTimeScheduleHyperparameters;
  'scheduler/inverse-time#staircase': InverseTimeScheduleHyperparameters;
  'scheduler/linear-warmup': LinearWarmupScheduleHyperparameters;
  'scheduler/linear-warmup#one-based': LinearWarmupScheduleHyperparameters;
  'scheduler/piecewise-constant': PiecewiseConstantScheduleHyperparameters;
  'scheduler/piecewise-constant#after-boundary': PiecewiseConstantScheduleHyperparameters;
  'scheduler/step': StepScheduleHyperparameters;
  'initializer/constant': ConstantInitializerHyperparameters;
  'initializer/constant#tenth': ConstantTenthInitializerHyperparameters;
  'initializer/constant#hundredth': ConstantTenthInitializerHyperparameters;
  'initializer/he-normal': HeNormalInitializerHyperparameters;
  'initializer/he-normal#truncated': HeNormalInitializerHyperparameters;
  'initializer/he-uniform': HeUniformInitializerHyperparameters;
  'initializer/he-uniform#torch-default': HeUniformTorchDefaultInitializerHyperparameters;
  'initializer/lecun-normal': LecunNormalInitializerHyperparameters;
  'initializer/lecun-normal#truncated': LecunNormalInitializerHyperparameters;
  'initializer/lecun-uniform': LecunUniformInitializerHyperparameters;
  'initializer/normal': NormalInitializerHyperparameters;
  'initializer/normal#small': NormalSmallInitializerHyperparameters;
  'initializer/ones': OnesInitializerHyperparameters;
  'initializer/truncated-normal': TruncatedNormalInitializerHyperparameters;
  'initializer/truncated-normal#corrected': TruncatedNormalInitializerHyperparameters;
  'initializer/uniform': UniformInitializerHyperparameters;
  'initializer/variance-scaling': VarianceScalingInitializerHyperparameters;
  'initializer/xavier-normal': XavierNormalInitializerHyperparameters;
  'initializer/xavier-normal#truncated': XavierNormalInitializerHyperparameters;
  'initializer/xavier-normal#fan-in': XavierNormalInitializerHyperparameters;
  'initializer/xavier-uniform': XavierUniformInitializerHyperparameters;
  'initializer/xavier-uniform#fan-in': XavierUniformInitializerHyperparameters;
  'initializer/zeros': ZerosInitializerHyperparameters;
}

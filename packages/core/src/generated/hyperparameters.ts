// Written by scripts/generate.mjs from spec/. Do not edit; run: npm run generate

/**
 * Hyperparameters of AdaBelief, `optimizer/adabelief`. What is left out takes its default.
 */
export interface AdabeliefHyperparameters {
  /**
   * Step size. Default 0.001. At least 0.
   */
  readonly learningRate?: number;
  /**
   * Decay rate of the first moment. Default 0.9. At least 0, below 1.
   */
  readonly beta1?: number;
  /**
   * Decay rate of the variance. Default 0.999. At least 0, below 1.
   */
  readonly beta2?: number;
  /**
   * Added to the denominator, against division by zero. Default 1e-16. At least 0.
   */
  readonly epsilon?: number;
  /**
   * Added to the variance at every step, and remembered in it. Default 1e-16. At least 0.
   */
  readonly epsilonRoot?: number;
}

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
 * Hyperparameters of Adafactor, `optimizer/adafactor`. What is left out takes its default.
 */
export interface AdafactorHyperparameters {
  /**
   * Largest relative step; after 1/η² steps it is 1/√t. Default 0.01. At least 0.
   */
  readonly learningRate?: number;
  /**
   * Exponent of the step in the share of the newest squares. Default -0.8. At most 0.
   */
  readonly beta2Decay?: number;
  /**
   * Added to the squared gradients. Default 1e-30. At least 0.
   */
  readonly epsilon1?: number;
  /**
   * Least size that the weights are taken to have. Default 0.001. At least 0.
   */
  readonly epsilon2?: number;
  /**
   * Root mean square above which the direction is scaled down. Default 1. Above 0.
   */
  readonly clipThreshold?: number;
  /**
   * Share of the weights, times the learning rate, that decays at each step. Default 0. At least 0.
   */
  readonly weightDecay?: number;
}

/**
 * Hyperparameters of Adafactor (epsilon-clamped), `optimizer/adafactor#epsilon-clamped`. What is left out takes its default.
 */
export interface AdafactorEpsilonClampedHyperparameters {
  /**
   * Largest relative step; after 1/η² steps it is 1/√t. Default 0.01. At least 0.
   */
  readonly learningRate?: number;
  /**
   * Exponent of the step in the share of the newest squares. Default -0.8. At most 0.
   */
  readonly beta2Decay?: number;
  /**
   * Least size of the mean of the row averages; its square that of an estimate. Default 1.1920928955078125e-7. At least 0.
   */
  readonly epsilon1?: number;
  /**
   * Least size that the weights are taken to have. Default 0.001. At least 0.
   */
  readonly epsilon2?: number;
  /**
   * Root mean square above which the direction is scaled down. Default 1. Above 0.
   */
  readonly clipThreshold?: number;
  /**
   * Share of the weights, times the learning rate, that decays at each step. Default 0. At least 0.
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
 * Hyperparameters of Adagrad (no-epsilon), `optimizer/adagrad#no-epsilon`. What is left out takes its default.
 */
export interface AdagradNoEpsilonHyperparameters {
  /**
   * Step size. Default 0.001. At least 0.
   */
  readonly learningRate?: number;
  /**
   * What the sum of squared gradients starts at. Default 0.1. At least 0.
   */
  readonly initialAccumulator?: number;
}

/**
 * Hyperparameters of Adagrad (decoupled-decay), `optimizer/adagrad#decoupled-decay`. What is left out takes its default.
 */
export interface AdagradDecoupledDecayHyperparameters {
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
  /**
   * Share of the weights, times the learning rate, that decays at each step; 0 turns it off. Default 0. At least 0.
   */
  readonly weightDecay?: number;
}

/**
 * Hyperparameters of Adagrad (normalized-momentum), `optimizer/adagrad#normalized-momentum`. What is left out takes its default.
 */
export interface AdagradNormalizedMomentumHyperparameters {
  /**
   * Step size. Default 0.01. At least 0.
   */
  readonly learningRate?: number;
  /**
   * Share of the moving average that is kept at each step. Default 0.9. At least 0, at most 1.
   */
  readonly momentum?: number;
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
 * Hyperparameters of Adam (epsilon-root), `optimizer/adam#epsilon-root`. What is left out takes its default.
 */
export interface AdamEpsilonRootHyperparameters {
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
  /**
   * Added under the root, so that its derivative is finite at zero. Default 0. At least 0.
   */
  readonly epsilonRoot?: number;
}

/**
 * Hyperparameters of Adam (bias-correction-recursive), `optimizer/adam#bias-correction-recursive`. What is left out takes its default.
 */
export interface AdamBiasCorrectionRecursiveHyperparameters {
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
}

/**
 * Hyperparameters of Adam (constant-correction), `optimizer/adam#constant-correction`. What is left out takes its default.
 */
export interface AdamConstantCorrectionHyperparameters {
  /**
   * Step size of the first step; step t takes it over the root of t. Default 0.001. At least 0.
   */
  readonly learningRate?: number;
  /**
   * Decay rate of the first moment. Default 0.9. At least 0, below 1.
   */
  readonly beta1?: number;
  /**
   * Decay rate of the second moment. Default 0.99. At least 0, below 1.
   */
  readonly beta2?: number;
  /**
   * Added under the root. Default 1e-8. At least 0.
   */
  readonly epsilon?: number;
  /**
   * Weight decay, added to the gradient (L2 penalty); 0 turns it off. Default 0. At least 0.
   */
  readonly weightDecay?: number;
}

/**
 * Hyperparameters of Adam (amsgrad-original), `optimizer/adam#amsgrad-original`. What is left out takes its default.
 */
export interface AdamAmsgradOriginalHyperparameters {
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
   * Weight decay, added to the gradient (L2 penalty); 0 turns it off. Default 0. At least 0.
   */
  readonly weightDecay?: number;
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
 * Hyperparameters of AdamW (schedule-multiplier), `optimizer/adamw#schedule-multiplier`. What is left out takes its default.
 */
export interface AdamwScheduleMultiplierHyperparameters {
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
   * Share of the weights, times the schedule, that decays at each step. Default 0.01. At least 0.
   */
  readonly weightDecay?: number;
  /**
   * Divide by the maximum of all second moments instead of the latest. Default false.
   */
  readonly amsgrad?: boolean;
  /**
   * Value of the schedule at this step, by which step size and decay are multiplied. Default 1. At least 0.
   */
  readonly scheduleMultiplier?: number;
}

/**
 * Hyperparameters of ASGD, `optimizer/asgd`. What is left out takes its default.
 */
export interface AsgdHyperparameters {
  /**
   * Step size of the first step. Default 0.01. At least 0.
   */
  readonly learningRate?: number;
  /**
   * Decay of the weights by the step size, and rate at which the step size falls. Default 0.0001. At least 0.
   */
  readonly lambda?: number;
  /**
   * Power by which the step size falls. Default 0.75. At least 0.
   */
  readonly alpha?: number;
  /**
   * Step after which the average begins. Default 1000000. At least 0.
   */
  readonly averagingStart?: number;
  /**
   * Weight decay, added to the gradient (L2 penalty); 0 turns it off. Default 0. At least 0.
   */
  readonly weightDecay?: number;
}

/**
 * Hyperparameters of Gradient descent, `optimizer/gradient-descent`. What is left out takes its default.
 */
export interface GradientDescentHyperparameters {
  /**
   * Step size. Default 0.01. At least 0.
   */
  readonly learningRate?: number;
}

/**
 * Hyperparameters of Gradient descent (summed-gradient), `optimizer/gradient-descent#summed-gradient`. What is left out takes its default.
 */
export interface GradientDescentSummedGradientHyperparameters {
  /**
   * Step size. Default 0.01. At least 0.
   */
  readonly learningRate?: number;
  /**
   * Samples that the gradient sums over; a last batch that is smaller overrides it. Default 1. An integer, at least 1.
   */
  readonly batchSize?: number;
}

/**
 * Hyperparameters of Gradient descent (optimistic), `optimizer/gradient-descent#optimistic`. What is left out takes its default.
 */
export interface GradientDescentOptimisticHyperparameters {
  /**
   * Step size. Default 0.01. At least 0.
   */
  readonly learningRate?: number;
  /**
   * Factor of the gradient. Default 1.
   */
  readonly alpha?: number;
  /**
   * Factor of its change since the step before. Default 1.
   */
  readonly beta?: number;
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
 * Hyperparameters of L-BFGS, `optimizer/lbfgs`. What is left out takes its default.
 */
export interface LbfgsHyperparameters {
  /**
   * Share of the quasi-Newton step that is taken. Default 1. At least 0.
   */
  readonly learningRate?: number;
  /**
   * Pairs of a step and the change of the gradient along it that are kept. Default 10. An integer, at least 1, at most 128.
   */
  readonly historySize?: number;
  /**
   * Pairs whose product is not above this are left out. Default 1e-10. At least 0.
   */
  readonly minimumCurvature?: number;
}

/**
 * Hyperparameters of L-BFGS (every-pair), `optimizer/lbfgs#every-pair`. What is left out takes its default.
 */
export interface LbfgsEveryPairHyperparameters {
  /**
   * Share of the quasi-Newton step that is taken. Default 1. At least 0.
   */
  readonly learningRate?: number;
  /**
   * Pairs of a step and the change of the gradient along it that are kept. Default 10. An integer, at least 1, at most 128.
   */
  readonly historySize?: number;
}

/**
 * Hyperparameters of L-BFGS (line-search), `optimizer/lbfgs#line-search`. What is left out takes its default.
 */
export interface LbfgsLineSearchHyperparameters {
  /**
   * Length of the step along the direction. Default 1. At least 0.
   */
  readonly learningRate?: number;
  /**
   * Pairs of a step and the change of the gradient along it that are kept. Default 10. An integer, at least 1, at most 128.
   */
  readonly historySize?: number;
  /**
   * Pairs whose product is not above this are left out. Default 1e-10. At least 0.
   */
  readonly minimumCurvature?: number;
  /**
   * Whether the gradient is taken at weights to go on from, so that they are the new origin. Otherwise it is not looked at, and only the length is another. Default true.
   */
  readonly newDirection?: boolean;
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
 * Hyperparameters of Muon, `optimizer/muon`. What is left out takes its default.
 */
export interface MuonHyperparameters {
  /**
   * Step size. Default 0.001. At least 0.
   */
  readonly learningRate?: number;
  /**
   * Decay rate of the moving average of gradients. Default 0.95. At least 0, below 1.
   */
  readonly momentum?: number;
  /**
   * Share of the weights, times the learning rate, that decays at each step. Default 0.1. At least 0.
   */
  readonly weightDecay?: number;
  /**
   * Least norm that the direction is taken to have. Default 1e-7. At least 0.
   */
  readonly epsilon?: number;
  /**
   * Look ahead along the momentum. Default true.
   */
  readonly nesterov?: boolean;
}

/**
 * Hyperparameters of Muon (epsilon-added), `optimizer/muon#epsilon-added`. What is left out takes its default.
 */
export interface MuonEpsilonAddedHyperparameters {
  /**
   * Step size. Default 0.02. At least 0.
   */
  readonly learningRate?: number;
  /**
   * Decay rate of the moving average of gradients. Default 0.95. At least 0, below 1.
   */
  readonly momentum?: number;
  /**
   * Share of the weights, times the learning rate, that decays at each step. Default 0. At least 0.
   */
  readonly weightDecay?: number;
  /**
   * Added to the norm of the direction. Default 1e-7. At least 0.
   */
  readonly epsilon?: number;
  /**
   * Look ahead along the momentum. Default true.
   */
  readonly nesterov?: boolean;
}

/**
 * Hyperparameters of Muon (bias-corrected), `optimizer/muon#bias-corrected`. What is left out takes its default.
 */
export interface MuonBiasCorrectedHyperparameters {
  /**
   * Step size. Default 0.001. At least 0.
   */
  readonly learningRate?: number;
  /**
   * Decay rate of the moving average of gradients. Default 0.95. At least 0, below 1.
   */
  readonly momentum?: number;
  /**
   * Share of the weights, times the learning rate, that decays at each step. Default 0. At least 0.
   */
  readonly weightDecay?: number;
  /**
   * Added to the norm of the direction. Default 1e-8. At least 0.
   */
  readonly epsilon?: number;
  /**
   * Look ahead along the momentum. Default true.
   */
  readonly nesterov?: boolean;
}

/**
 * Hyperparameters of Muon (heavy-ball), `optimizer/muon#heavy-ball`. What is left out takes its default.
 */
export interface MuonHeavyBallHyperparameters {
  /**
   * Step size. Default 0.001. At least 0.
   */
  readonly learningRate?: number;
  /**
   * Share of the sum of gradients that is kept. Default 0.95. At least 0, below 1.
   */
  readonly momentum?: number;
  /**
   * Share of the weights, times the learning rate, that decays at each step. Default 0.004. At least 0.
   */
  readonly weightDecay?: number;
  /**
   * Added to the norm of the direction. Default 1e-7. At least 0.
   */
  readonly epsilon?: number;
  /**
   * Look ahead along the momentum. Default true.
   */
  readonly nesterov?: boolean;
}

/**
 * Hyperparameters of NAdam, `optimizer/nadam`. What is left out takes its default.
 */
export interface NadamHyperparameters {
  /**
   * Step size. Default 0.002. At least 0.
   */
  readonly learningRate?: number;
  /**
   * Decay rate of the first moment, and the momentum that the schedule approaches. Default 0.9. At least 0, below 1.
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
   * How far the schedule of the momentum advances at each step. Default 0.004. At least 0.
   */
  readonly momentumDecay?: number;
  /**
   * Weight decay, added to the gradient (L2 penalty); 0 turns it off. Default 0. At least 0.
   */
  readonly weightDecay?: number;
}

/**
 * Hyperparameters of NAdam (fast-schedule), `optimizer/nadam#fast-schedule`. What is left out takes its default.
 */
export interface NadamFastScheduleHyperparameters {
  /**
   * Step size. Default 0.001. At least 0.
   */
  readonly learningRate?: number;
  /**
   * Decay rate of the first moment, and the momentum that the schedule approaches. Default 0.9. At least 0, below 1.
   */
  readonly beta1?: number;
  /**
   * Decay rate of the second moment. Default 0.999. At least 0, below 1.
   */
  readonly beta2?: number;
  /**
   * Added to the denominator, against division by zero. Default 1e-7. At least 0.
   */
  readonly epsilon?: number;
  /**
   * Weight decay, added to the gradient (L2 penalty); 0 turns it off. Default 0. At least 0.
   */
  readonly weightDecay?: number;
}

/**
 * Hyperparameters of NAdam (constant-momentum), `optimizer/nadam#constant-momentum`. What is left out takes its default.
 */
export interface NadamConstantMomentumHyperparameters {
  /**
   * Step size. Default 0.001. At least 0.
   */
  readonly learningRate?: number;
  /**
   * Decay rate of the first moment, and the momentum that the schedule approaches. Default 0.9. At least 0, below 1.
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
}

/**
 * Hyperparameters of NAdam (constant-momentum-decoupled-decay), `optimizer/nadam#constant-momentum-decoupled-decay`. What is left out takes its default.
 */
export interface NadamConstantMomentumDecoupledDecayHyperparameters {
  /**
   * Step size. Default 0.001. At least 0.
   */
  readonly learningRate?: number;
  /**
   * Decay rate of the first moment, and the momentum that the schedule approaches. Default 0.9. At least 0, below 1.
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
   * Share of the weights, times the learning rate, that decays at each step. Default 0.0001. At least 0.
   */
  readonly weightDecay?: number;
}

/**
 * Hyperparameters of NAdam (single-correction), `optimizer/nadam#single-correction`. What is left out takes its default.
 */
export interface NadamSingleCorrectionHyperparameters {
  /**
   * Step size. Default 0.001. At least 0.
   */
  readonly learningRate?: number;
  /**
   * Decay rate of the first moment, and the momentum that the schedule approaches. Default 0.9. At least 0, below 1.
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
 * Hyperparameters of Newton's method, `optimizer/newton`. What is left out takes its default.
 */
export interface NewtonHyperparameters {
  /**
   * Part of the step that is taken: 1 is the full step, less is damped. Default 1. At least 0.
   */
  readonly learningRate?: number;
}

/**
 * Hyperparameters of Newton's method (levenberg-marquardt), `optimizer/newton#levenberg-marquardt`. What is left out takes its default.
 */
export interface NewtonLevenbergMarquardtHyperparameters {
  /**
   * Part of the step that is taken: 1 is the full step, less is damped. Default 1. At least 0.
   */
  readonly learningRate?: number;
  /**
   * Number added to every element of the diagonal of the Hessian. Default 0.001. At least 0.
   */
  readonly damping?: number;
}

/**
 * Hyperparameters of RAdam, `optimizer/radam`. What is left out takes its default.
 */
export interface RadamHyperparameters {
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
   * Added to the root of the uncorrected second moment. Default 1e-8. At least 0.
   */
  readonly epsilon?: number;
  /**
   * Weight decay, added to the gradient (L2 penalty); 0 turns it off. Default 0. At least 0.
   */
  readonly weightDecay?: number;
}

/**
 * Hyperparameters of RAdam (epsilon-corrected), `optimizer/radam#epsilon-corrected`. What is left out takes its default.
 */
export interface RadamEpsilonCorrectedHyperparameters {
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
   * Added to the root of the corrected second moment. Default 1e-8. At least 0.
   */
  readonly epsilon?: number;
  /**
   * Length of the average from which on the step is adaptive. Default 5. At least 0.
   */
  readonly threshold?: number;
}

/**
 * Hyperparameters of RAdam (no-epsilon), `optimizer/radam#no-epsilon`. What is left out takes its default.
 */
export interface RadamNoEpsilonHyperparameters {
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
   * Weight decay, added to the gradient (L2 penalty); 0 turns it off. Default 0. At least 0.
   */
  readonly weightDecay?: number;
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
 * Hyperparameters of RMSprop (rate-inside), `optimizer/rmsprop#rate-inside`. What is left out takes its default.
 */
export interface RmspropRateInsideHyperparameters {
  /**
   * Step size. Default 0.01. At least 0.
   */
  readonly learningRate?: number;
  /**
   * Decay rate of the mean of the squared gradients. Default 0.9. At least 0, below 1.
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
 * Hyperparameters of RMSprop (initial-accumulator-outside), `optimizer/rmsprop#initial-accumulator-outside`. What is left out takes its default.
 */
export interface RmspropInitialAccumulatorOutsideHyperparameters {
  /**
   * Step size. Default 0.01. At least 0.
   */
  readonly learningRate?: number;
  /**
   * Decay rate of the mean of the squared gradients. Default 0.9. At least 0, below 1.
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
   * What the moving average of the squared gradients starts at. Default 0.1. At least 0.
   */
  readonly initialAccumulator?: number;
}

/**
 * Hyperparameters of RMSprop (initial-accumulator), `optimizer/rmsprop#initial-accumulator`. What is left out takes its default.
 */
export interface RmspropInitialAccumulatorHyperparameters {
  /**
   * Step size. Default 0.01. At least 0.
   */
  readonly learningRate?: number;
  /**
   * Decay rate of the mean of the squared gradients. Default 0.9. At least 0, below 1.
   */
  readonly rho?: number;
  /**
   * Added under the root. Default 1e-8. At least 0.
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
  /**
   * What the moving average of the squared gradients starts at. Default 0.1. At least 0.
   */
  readonly initialAccumulator?: number;
}

/**
 * Hyperparameters of RMSprop (epsilon-subtracted), `optimizer/rmsprop#epsilon-subtracted`. What is left out takes its default.
 */
export interface RmspropEpsilonSubtractedHyperparameters {
  /**
   * Step size. Default 0.001. At least 0.
   */
  readonly learningRate?: number;
  /**
   * Decay rate of the mean of the squared gradients. Default 0.9. At least 0, below 1.
   */
  readonly rho?: number;
  /**
   * Under the root: subtracted when centered, added otherwise. Default 1e-7. At least 0.
   */
  readonly epsilon?: number;
  /**
   * Share of the buffer that is kept at each step; 0 leaves the buffer out. Default 0. At least 0, at most 1.
   */
  readonly momentum?: number;
  /**
   * Subtract the square of the mean gradient: divide by an estimate of the standard deviation. Default true.
   */
  readonly centered?: boolean;
  /**
   * Weight decay, added to the gradient (L2 penalty); 0 turns it off. Default 0. At least 0.
   */
  readonly weightDecay?: number;
}

/**
 * Hyperparameters of Rprop, `optimizer/rprop`. What is left out takes its default.
 */
export interface RpropHyperparameters {
  /**
   * Step size before the first step. Default 0.01. At least 0.
   */
  readonly learningRate?: number;
  /**
   * Factor of the step size where the sign of the gradient has turned. Default 0.5. Above 0, below 1.
   */
  readonly etaMinus?: number;
  /**
   * Factor of the step size where the sign of the gradient has stayed. Default 1.2. Above 1.
   */
  readonly etaPlus?: number;
  /**
   * Smallest step size. Default 0.000001. At least 0.
   */
  readonly minimumStep?: number;
  /**
   * Largest step size. Default 50. At least 0.
   */
  readonly maximumStep?: number;
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
 * Hyperparameters of signSGD, `optimizer/sign-sgd`. What is left out takes its default.
 */
export interface SignSgdHyperparameters {
  /**
   * Step size. Default 0.0001. At least 0.
   */
  readonly learningRate?: number;
}

/**
 * Hyperparameters of Signum, `optimizer/signum`. What is left out takes its default.
 */
export interface SignumHyperparameters {
  /**
   * Step size. Default 0.0001. At least 0.
   */
  readonly learningRate?: number;
  /**
   * Share of the moving average that is kept at each step. Default 0.9. At least 0, at most 1.
   */
  readonly momentum?: number;
}

/**
 * Hyperparameters of Yogi, `optimizer/yogi`. What is left out takes its default.
 */
export interface YogiHyperparameters {
  /**
   * Step size. Default 0.01. At least 0.
   */
  readonly learningRate?: number;
  /**
   * Decay rate of the first moment. Default 0.9. At least 0, below 1.
   */
  readonly beta1?: number;
  /**
   * One minus the rate at which the second moment moves. Default 0.999. At least 0, below 1.
   */
  readonly beta2?: number;
  /**
   * Added to the denominator, against division by zero. Default 0.001. At least 0.
   */
  readonly epsilon?: number;
  /**
   * Value of both moments before the first step. Default 0.000001. At least 0.
   */
  readonly initialAccumulator?: number;
}

/**
 * Hyperparameters of Batch-size scaling, `scheduler/batch-size-scaling`. What is left out takes its default.
 */
export interface BatchSizeScalingScheduleHyperparameters {
  /**
   * Learning rate that was chosen for the reference batch size. Default 0.1. At least 0.
   */
  readonly initialLearningRate?: number;
  /**
   * Examples in a batch. Default 256. An integer, at least 1.
   */
  readonly batchSize?: number;
  /**
   * Batch size that the learning rate was chosen for. Default 256. An integer, at least 1.
   */
  readonly referenceBatchSize?: number;
}

/**
 * Hyperparameters of Batch-size scaling (gradual-warmup), `scheduler/batch-size-scaling#gradual-warmup`. What is left out takes its default.
 */
export interface BatchSizeScalingGradualWarmupScheduleHyperparameters {
  /**
   * Learning rate that was chosen for the reference batch size. Default 0.1. At least 0.
   */
  readonly initialLearningRate?: number;
  /**
   * Examples in a batch. Default 256. An integer, at least 1.
   */
  readonly batchSize?: number;
  /**
   * Batch size that the learning rate was chosen for. Default 256. An integer, at least 1.
   */
  readonly referenceBatchSize?: number;
  /**
   * Steps of the warm-up. Default 5. An integer, at least 1.
   */
  readonly warmupSteps?: number;
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
 * Hyperparameters of Constant warm-up, `scheduler/constant-warmup`. What is left out takes its default.
 */
export interface ConstantWarmupScheduleHyperparameters {
  /**
   * Learning rate after the warm-up. Default 0.1. At least 0.
   */
  readonly initialLearningRate?: number;
  /**
   * Share of the learning rate during the warm-up. Default 0.1. At least 0.
   */
  readonly factor?: number;
  /**
   * Steps of the warm-up. Default 5. An integer, at least 1.
   */
  readonly warmupSteps?: number;
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
 * Hyperparameters of Cosine annealing (power), `scheduler/cosine#power`. What is left out takes its default.
 */
export interface CosinePowerScheduleHyperparameters {
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
  /**
   * Exponent of the half-wave. Default 2. Above 0.
   */
  readonly power?: number;
}

/**
 * Hyperparameters of Cosine annealing (k-decay), `scheduler/cosine#k-decay`. What is left out takes its default.
 */
export interface CosineKDecayScheduleHyperparameters {
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
  /**
   * Exponent of the share of steps done. Default 1.5. Above 0.
   */
  readonly kDecay?: number;
}

/**
 * Hyperparameters of Cosine with warm restarts, `scheduler/cosine-restarts`. What is left out takes its default.
 */
export interface CosineRestartsScheduleHyperparameters {
  /**
   * Learning rate at the start of a cycle. Default 0.1. At least 0.
   */
  readonly initialLearningRate?: number;
  /**
   * Learning rate that each cycle falls to. Default 0. At least 0.
   */
  readonly minimumLearningRate?: number;
  /**
   * Steps of the first cycle. Default 10. An integer, at least 1.
   */
  readonly period?: number;
  /**
   * Length of a cycle over that of the one before. Default 1. At least 1.
   */
  readonly periodMultiplier?: number;
}

/**
 * Hyperparameters of Cosine with warm restarts (amplitude-factor), `scheduler/cosine-restarts#amplitude-factor`. What is left out takes its default.
 */
export interface CosineRestartsAmplitudeFactorScheduleHyperparameters {
  /**
   * Learning rate at the start of a cycle. Default 0.1. At least 0.
   */
  readonly initialLearningRate?: number;
  /**
   * Learning rate that each cycle falls to. Default 0. At least 0.
   */
  readonly minimumLearningRate?: number;
  /**
   * Steps of the first cycle. Default 10. An integer, at least 1.
   */
  readonly period?: number;
  /**
   * Length of a cycle over that of the one before. Default 1. At least 1.
   */
  readonly periodMultiplier?: number;
  /**
   * What the height is multiplied by. Default 0.8. At least 0.
   */
  readonly amplitudeFactor?: number;
}

/**
 * Hyperparameters of Cosine with warm restarts (limited), `scheduler/cosine-restarts#limited`. What is left out takes its default.
 */
export interface CosineRestartsLimitedScheduleHyperparameters {
  /**
   * Learning rate at the start of a cycle. Default 0.1. At least 0.
   */
  readonly initialLearningRate?: number;
  /**
   * Learning rate that each cycle falls to. Default 0. At least 0.
   */
  readonly minimumLearningRate?: number;
  /**
   * Steps of the first cycle. Default 10. An integer, at least 1.
   */
  readonly period?: number;
  /**
   * Length of a cycle over that of the one before. Default 1. At least 1.
   */
  readonly periodMultiplier?: number;
  /**
   * What the top is multiplied by. Default 0.8. At least 0.
   */
  readonly peakFactor?: number;
  /**
   * Cycles until the end. Default 3. An integer, at least 1.
   */
  readonly cycleLimit?: number;
}

/**
 * Hyperparameters of Cyclical, `scheduler/cyclical`. What is left out takes its default.
 */
export interface CyclicalScheduleHyperparameters {
  /**
   * Learning rate at the bottom. Default 0.001. At least 0.
   */
  readonly minimumLearningRate?: number;
  /**
   * Learning rate at the top. Default 0.006. At least 0.
   */
  readonly maximumLearningRate?: number;
  /**
   * Steps from the bottom to the top. Default 2000. An integer, at least 1.
   */
  readonly stepsUp?: number;
  /**
   * Steps from the top to the bottom. Default 2000. An integer, at least 1.
   */
  readonly stepsDown?: number;
}

/**
 * Hyperparameters of Cyclical (exponential-range), `scheduler/cyclical#exponential-range`. What is left out takes its default.
 */
export interface CyclicalExponentialRangeScheduleHyperparameters {
  /**
   * Learning rate at the bottom. Default 0.001. At least 0.
   */
  readonly minimumLearningRate?: number;
  /**
   * Learning rate at the top. Default 0.006. At least 0.
   */
  readonly maximumLearningRate?: number;
  /**
   * Steps from the bottom to the top. Default 2000. An integer, at least 1.
   */
  readonly stepsUp?: number;
  /**
   * Steps from the top to the bottom. Default 2000. An integer, at least 1.
   */
  readonly stepsDown?: number;
  /**
   * What the height is multiplied by at every step. Default 0.9999. At least 0.
   */
  readonly rate?: number;
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
 * Hyperparameters of Exponential decay (bounded), `scheduler/exponential#bounded`. What is left out takes its default.
 */
export interface ExponentialBoundedScheduleHyperparameters {
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
  /**
   * Where the decay or growth stops. Default 0.01. At least 0.
   */
  readonly endLearningRate?: number;
}

/**
 * Hyperparameters of List of factors, `scheduler/factors`. What is left out takes its default.
 */
export interface FactorsScheduleHyperparameters {
  /**
   * Learning rate that the schedule starts from. Default 0.1. At least 0.
   */
  readonly initialLearningRate?: number;
  /**
   * Factors of the initial learning rate, in order. Default [1,0.94,0.87,0.74,0.575].
   */
  readonly factors?: readonly number[];
  /**
   * Steps that each factor holds. Default 1. An integer, at least 1.
   */
  readonly period?: number;
}

/**
 * Hyperparameters of Inverse square root, `scheduler/inverse-square-root`. What is left out takes its default.
 */
export interface InverseSquareRootScheduleHyperparameters {
  /**
   * Learning rate that the schedule starts from. Default 0.1. At least 0.
   */
  readonly initialLearningRate?: number;
}

/**
 * Hyperparameters of Inverse square root (capped), `scheduler/inverse-square-root#capped`. What is left out takes its default.
 */
export interface InverseSquareRootCappedScheduleHyperparameters {
  /**
   * Learning rate that the schedule starts from. Default 0.1. At least 0.
   */
  readonly initialLearningRate?: number;
  /**
   * Steps for which the rate stays. Default 10000. An integer, at least 1.
   */
  readonly holdSteps?: number;
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
 * Hyperparameters of Inverse time decay (power), `scheduler/inverse-time#power`. What is left out takes its default.
 */
export interface InverseTimePowerScheduleHyperparameters {
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
  /**
   * Exponent of the divisor. Default 0.75. At least 0.
   */
  readonly power?: number;
}

/**
 * Hyperparameters of Linear, `scheduler/linear`. What is left out takes its default.
 */
export interface LinearScheduleHyperparameters {
  /**
   * Learning rate that the shares are taken of. Default 0.1. At least 0.
   */
  readonly initialLearningRate?: number;
  /**
   * Share of the learning rate at the start. Default 1. At least 0.
   */
  readonly startFactor?: number;
  /**
   * Share of the learning rate at the end. Default 0. At least 0.
   */
  readonly endFactor?: number;
  /**
   * Steps from the first share to the last. Default 100. An integer, at least 1.
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
 * Hyperparameters of Multi-step decay, `scheduler/multi-step`. What is left out takes its default.
 */
export interface MultiStepScheduleHyperparameters {
  /**
   * Learning rate that the schedule starts from. Default 0.1. At least 0.
   */
  readonly initialLearningRate?: number;
  /**
   * What the learning rate is multiplied by. Default 0.1. At least 0.
   */
  readonly factor?: number;
  /**
   * Steps at which the learning rate changes. Default [30,60].
   */
  readonly milestones?: readonly number[];
}

/**
 * Hyperparameters of Noam, `scheduler/noam`. What is left out takes its default.
 */
export interface NoamScheduleHyperparameters {
  /**
   * Factor of the whole schedule. Default 1. At least 0.
   */
  readonly initialLearningRate?: number;
  /**
   * Width of the model. Default 512. An integer, at least 1.
   */
  readonly modelSize?: number;
  /**
   * Steps of the warm-up. Default 4000. An integer, at least 1.
   */
  readonly warmupSteps?: number;
}

/**
 * Hyperparameters of One cycle, `scheduler/one-cycle`. What is left out takes its default.
 */
export interface OneCycleScheduleHyperparameters {
  /**
   * Learning rate at the top. Default 0.1. At least 0.
   */
  readonly maximumLearningRate?: number;
  /**
   * Steps of the training. Default 100. An integer, at least 2.
   */
  readonly totalSteps?: number;
  /**
   * Share of the steps that rise. Default 0.3. Above 0, below 1.
   */
  readonly warmupFraction?: number;
  /**
   * The top over the start. Default 25. Above 0.
   */
  readonly initialDivisor?: number;
  /**
   * The start over the end. Default 10000. Above 0.
   */
  readonly finalDivisor?: number;
}

/**
 * Hyperparameters of One cycle (three-phase), `scheduler/one-cycle#three-phase`. What is left out takes its default.
 */
export interface OneCycleThreePhaseScheduleHyperparameters {
  /**
   * Learning rate at the top. Default 0.1. At least 0.
   */
  readonly maximumLearningRate?: number;
  /**
   * Steps of the training. Default 100. An integer, at least 2.
   */
  readonly totalSteps?: number;
  /**
   * Share of the steps that rise. Default 0.3. Above 0, below 0.5.
   */
  readonly warmupFraction?: number;
  /**
   * The top over the start. Default 25. Above 0.
   */
  readonly initialDivisor?: number;
  /**
   * The start over the end. Default 10000. Above 0.
   */
  readonly finalDivisor?: number;
}

/**
 * Hyperparameters of One cycle in whole steps, `scheduler/one-cycle-whole-steps`. What is left out takes its default.
 */
export interface OneCycleWholeStepsScheduleHyperparameters {
  /**
   * Learning rate at the top. Default 0.1. At least 0.
   */
  readonly maximumLearningRate?: number;
  /**
   * Steps from the start to the top. Default 30. An integer, at least 1.
   */
  readonly stepsUp?: number;
  /**
   * Steps from the top down. Default 70. An integer, at least 1.
   */
  readonly stepsDown?: number;
  /**
   * The top over the start. Default 25. Above 0.
   */
  readonly initialDivisor?: number;
  /**
   * The start over the end. Default 10000. Above 0.
   */
  readonly finalDivisor?: number;
}

/**
 * Hyperparameters of One cycle in whole steps (three-phase-linear), `scheduler/one-cycle-whole-steps#three-phase-linear`. What is left out takes its default.
 */
export interface OneCycleWholeStepsThreePhaseLinearScheduleHyperparameters {
  /**
   * Learning rate at the top. Default 0.1. At least 0.
   */
  readonly maximumLearningRate?: number;
  /**
   * Steps from the start to the top. Default 30. An integer, at least 1.
   */
  readonly stepsUp?: number;
  /**
   * Steps from the top back to the start. Default 55. An integer, at least 1.
   */
  readonly stepsDown?: number;
  /**
   * The top over the start. Default 25. Above 0.
   */
  readonly initialDivisor?: number;
  /**
   * The start over the end. Default 10000. Above 0.
   */
  readonly finalDivisor?: number;
  /**
   * Steps from the start to the end. Default 15. An integer, at least 1.
   */
  readonly decaySteps?: number;
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
 * Hyperparameters of Piecewise factors, `scheduler/piecewise-factors`. What is left out takes its default.
 */
export interface PiecewiseFactorsScheduleHyperparameters {
  /**
   * Learning rate that the schedule starts from. Default 0.1. At least 0.
   */
  readonly initialLearningRate?: number;
  /**
   * Steps at which the learning rate changes, in increasing order. Default [30,60].
   */
  readonly boundaries?: readonly number[];
  /**
   * One factor for each boundary. Default [0.5,0.1].
   */
  readonly scales?: readonly number[];
}

/**
 * Hyperparameters of Piecewise factors (linear), `scheduler/piecewise-factors#linear`. What is left out takes its default.
 */
export interface PiecewiseFactorsLinearScheduleHyperparameters {
  /**
   * Learning rate that the schedule starts from. Default 0.1. At least 0.
   */
  readonly initialLearningRate?: number;
  /**
   * Steps at which the learning rate changes, in increasing order. Default [30,60].
   */
  readonly boundaries?: readonly number[];
  /**
   * One factor for each boundary. Default [0.5,0.1].
   */
  readonly scales?: readonly number[];
}

/**
 * Hyperparameters of Polynomial decay, `scheduler/polynomial`. What is left out takes its default.
 */
export interface PolynomialScheduleHyperparameters {
  /**
   * Learning rate that the schedule starts from. Default 0.1. At least 0.
   */
  readonly initialLearningRate?: number;
  /**
   * Learning rate at the end. Default 0. At least 0.
   */
  readonly finalLearningRate?: number;
  /**
   * Steps of the decay. Default 100. An integer, at least 1.
   */
  readonly period?: number;
  /**
   * Exponent of the remaining share. Default 1. Above 0.
   */
  readonly power?: number;
}

/**
 * Hyperparameters of Polynomial decay (k-decay), `scheduler/polynomial#k-decay`. What is left out takes its default.
 */
export interface PolynomialKDecayScheduleHyperparameters {
  /**
   * Learning rate that the schedule starts from. Default 0.1. At least 0.
   */
  readonly initialLearningRate?: number;
  /**
   * Learning rate at the end. Default 0. At least 0.
   */
  readonly finalLearningRate?: number;
  /**
   * Steps of the decay. Default 100. An integer, at least 1.
   */
  readonly period?: number;
  /**
   * Exponent of the remaining share. Default 1. Above 0.
   */
  readonly power?: number;
  /**
   * Exponent of the share of steps done. Default 1.5. Above 0.
   */
  readonly kDecay?: number;
}

/**
 * Hyperparameters of Reduce on plateau, `scheduler/reduce-on-plateau`. What is left out takes its default.
 */
export interface ReduceOnPlateauScheduleHyperparameters {
  /**
   * Learning rate that the schedule starts from. Default 0.1. At least 0.
   */
  readonly initialLearningRate?: number;
  /**
   * What the learning rate is multiplied by. Default 0.1. At least 0, below 1.
   */
  readonly factor?: number;
  /**
   * Metrics in a row that may be no better. Default 10. An integer, at least 0.
   */
  readonly patience?: number;
  /**
   * Share of the best metric by which a metric must be below it to be better. Default 0.0001. At least 0.
   */
  readonly threshold?: number;
  /**
   * Metrics after a reduction that are not counted. Default 0. An integer, at least 0.
   */
  readonly cooldown?: number;
  /**
   * Least learning rate. Default 0. At least 0.
   */
  readonly minimumLearningRate?: number;
  /**
   * A reduction by no more than this is left out. Default 1e-8. At least 0.
   */
  readonly minimumChange?: number;
}

/**
 * Hyperparameters of Reduce on plateau (cooldown-first), `scheduler/reduce-on-plateau#cooldown-first`. What is left out takes its default.
 */
export interface ReduceOnPlateauCooldownFirstScheduleHyperparameters {
  /**
   * Learning rate that the schedule starts from. Default 0.1. At least 0.
   */
  readonly initialLearningRate?: number;
  /**
   * What the learning rate is multiplied by. Default 0.1. At least 0, below 1.
   */
  readonly factor?: number;
  /**
   * Metrics in a row that may be no better. Default 10. An integer, at least 0.
   */
  readonly patience?: number;
  /**
   * By how much a metric must be below the best one to be better. Default 0.0001. At least 0.
   */
  readonly threshold?: number;
  /**
   * Metrics after a reduction that are not counted. Default 0. An integer, at least 0.
   */
  readonly cooldown?: number;
  /**
   * Least learning rate. Default 0. At least 0.
   */
  readonly minimumLearningRate?: number;
}

/**
 * Hyperparameters of Reduce on plateau (patience-reached), `scheduler/reduce-on-plateau#patience-reached`. What is left out takes its default.
 */
export interface ReduceOnPlateauPatienceReachedScheduleHyperparameters {
  /**
   * Learning rate that the schedule starts from. Default 0.1. At least 0.
   */
  readonly initialLearningRate?: number;
  /**
   * What the learning rate is multiplied by. Default 0.1. At least 0, below 1.
   */
  readonly factor?: number;
  /**
   * Metrics in a row that may be no better. Default 10. An integer, at least 1.
   */
  readonly patience?: number;
  /**
   * Metrics after a reduction that are not counted. Default 0. An integer, at least 0.
   */
  readonly cooldown?: number;
  /**
   * Least learning rate. Default 0. At least 0.
   */
  readonly minimumLearningRate?: number;
  /**
   * Share of the best metric by which a metric must be below it to be better. Default 0.0001. At least 0.
   */
  readonly relativeThreshold?: number;
  /**
   * Difference by which it must be below, besides. Default 0. At least 0.
   */
  readonly absoluteThreshold?: number;
}

/**
 * Hyperparameters of Reflected exponential, `scheduler/rex`. What is left out takes its default.
 */
export interface RexScheduleHyperparameters {
  /**
   * Learning rate that the schedule starts from. Default 0.1. At least 0.
   */
  readonly initialLearningRate?: number;
  /**
   * Learning rate at the end. Default 0. At least 0.
   */
  readonly minimumLearningRate?: number;
  /**
   * Steps of the decay. Default 100. An integer, at least 1.
   */
  readonly period?: number;
}

/**
 * Hyperparameters of Sigmoid decay, `scheduler/sigmoid`. What is left out takes its default.
 */
export interface SigmoidScheduleHyperparameters {
  /**
   * Learning rate that the curve is a share of. Default 0.1. At least 0.
   */
  readonly initialLearningRate?: number;
  /**
   * How steep the curve is; negative where it falls. Default -0.1.
   */
  readonly steepness?: number;
  /**
   * Step at which half of the learning rate is reached. Default 50. An integer, at least 0.
   */
  readonly midpoint?: number;
}

/**
 * Hyperparameters of Snapshot-ensemble cycles, `scheduler/snapshot-cosine`. What is left out takes its default.
 */
export interface SnapshotCosineScheduleHyperparameters {
  /**
   * Learning rate that the schedule starts from. Default 0.1. At least 0.
   */
  readonly initialLearningRate?: number;
  /**
   * Steps of the training. Default 300. An integer, at least 1.
   */
  readonly totalSteps?: number;
  /**
   * Number of cycles. Default 6. An integer, at least 1.
   */
  readonly cycles?: number;
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
 * Hyperparameters of Strong Wolfe line search, `scheduler/strong-wolfe`. What is left out takes its default.
 */
export interface StrongWolfeScheduleHyperparameters {
  /**
   * Length of the first trial. Default 1. Above 0.
   */
  readonly initialLength?: number;
  /**
   * Share of the decrease that the slope at the start promises. Default 0.0001. At least 0, below 1.
   */
  readonly sufficientDecrease?: number;
  /**
   * Share of the slope at the start that may be left. Default 0.9. At least 0, below 1.
   */
  readonly curvature?: number;
  /**
   * Trials after the first. Default 25. An integer, at least 0.
   */
  readonly maximumTrials?: number;
  /**
   * A bracket along which no weight moves as far as this is not narrowed. Default 1e-9. At least 0.
   */
  readonly tolerance?: number;
}

/**
 * Hyperparameters of Hyperbolic tangent decay, `scheduler/tanh`. What is left out takes its default.
 */
export interface TanhScheduleHyperparameters {
  /**
   * Learning rate that the schedule starts from. Default 0.1. At least 0.
   */
  readonly initialLearningRate?: number;
  /**
   * Learning rate at the end. Default 0. At least 0.
   */
  readonly minimumLearningRate?: number;
  /**
   * Steps of the decay. Default 100. An integer, at least 1.
   */
  readonly period?: number;
  /**
   * Where the piece begins. Default -6.
   */
  readonly lower?: number;
  /**
   * Where the piece ends. Default 3.
   */
  readonly upper?: number;
}

/**
 * Hyperparameters of Warm-up and cosine, `scheduler/warmup-cosine`. What is left out takes its default.
 */
export interface WarmupCosineScheduleHyperparameters {
  /**
   * Learning rate after the warm-up. Default 0.1. At least 0.
   */
  readonly initialLearningRate?: number;
  /**
   * Share of the learning rate at the start. Default 0. At least 0, at most 1.
   */
  readonly startFactor?: number;
  /**
   * Learning rate at the end. Default 0. At least 0.
   */
  readonly minimumLearningRate?: number;
  /**
   * Steps of the warm-up. Default 10. An integer, at least 1.
   */
  readonly warmupSteps?: number;
  /**
   * Steps until the end, those of the warm-up included. Default 100. An integer, at least 2.
   */
  readonly totalSteps?: number;
}

/**
 * Hyperparameters of Warm-up and cosine (periodic), `scheduler/warmup-cosine#periodic`. What is left out takes its default.
 */
export interface WarmupCosinePeriodicScheduleHyperparameters {
  /**
   * Learning rate after the warm-up. Default 0.1. At least 0.
   */
  readonly initialLearningRate?: number;
  /**
   * Share of the learning rate at the start. Default 0. At least 0, at most 1.
   */
  readonly startFactor?: number;
  /**
   * Learning rate at the end. Default 0. At least 0.
   */
  readonly minimumLearningRate?: number;
  /**
   * Steps of the warm-up. Default 10. An integer, at least 1.
   */
  readonly warmupSteps?: number;
  /**
   * Steps until the end, those of the warm-up included. Default 100. An integer, at least 2.
   */
  readonly totalSteps?: number;
  /**
   * Waves until the end; one half falls once. Default 0.5. At least 0.
   */
  readonly cycles?: number;
}

/**
 * Hyperparameters of Warm-up and cosine (one-ahead), `scheduler/warmup-cosine#one-ahead`. What is left out takes its default.
 */
export interface WarmupCosineOneAheadScheduleHyperparameters {
  /**
   * Learning rate after the warm-up. Default 0.1. At least 0.
   */
  readonly initialLearningRate?: number;
  /**
   * Learning rate at the end. Default 0. At least 0.
   */
  readonly minimumLearningRate?: number;
  /**
   * Steps of the warm-up. Default 10. An integer, at least 1.
   */
  readonly warmupSteps?: number;
  /**
   * Steps until the end, those of the warm-up included. Default 100. An integer, at least 2.
   */
  readonly totalSteps?: number;
  /**
   * Waves until the end; one half falls once. Default 0.5. At least 0.
   */
  readonly cycles?: number;
}

/**
 * Hyperparameters of Warm-up and cosine (hard-restarts), `scheduler/warmup-cosine#hard-restarts`. What is left out takes its default.
 */
export interface WarmupCosineHardRestartsScheduleHyperparameters {
  /**
   * Learning rate after the warm-up. Default 0.1. At least 0.
   */
  readonly initialLearningRate?: number;
  /**
   * Share of the learning rate at the start. Default 0. At least 0, at most 1.
   */
  readonly startFactor?: number;
  /**
   * Steps of the warm-up. Default 10. An integer, at least 1.
   */
  readonly warmupSteps?: number;
  /**
   * Steps until the end, those of the warm-up included. Default 100. An integer, at least 2.
   */
  readonly totalSteps?: number;
  /**
   * Waves until the end. Default 1. An integer, at least 1.
   */
  readonly cycles?: number;
}

/**
 * Hyperparameters of Warm-up and exponential decay, `scheduler/warmup-exponential`. What is left out takes its default.
 */
export interface WarmupExponentialScheduleHyperparameters {
  /**
   * Learning rate after the warm-up. Default 0.1. At least 0.
   */
  readonly initialLearningRate?: number;
  /**
   * Share of the learning rate at the start. Default 0. At least 0, at most 1.
   */
  readonly startFactor?: number;
  /**
   * Steps of the warm-up. Default 5. An integer, at least 1.
   */
  readonly warmupSteps?: number;
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
 * Hyperparameters of Warm-up and inverse square root, `scheduler/warmup-inverse-square-root`. What is left out takes its default.
 */
export interface WarmupInverseSquareRootScheduleHyperparameters {
  /**
   * Learning rate after the warm-up. Default 0.1. At least 0.
   */
  readonly initialLearningRate?: number;
  /**
   * Steps of the warm-up. Default 10. An integer, at least 1.
   */
  readonly warmupSteps?: number;
  /**
   * Steps over which the divisor first grows noticeably. Default 10. An integer, at least 1.
   */
  readonly timescale?: number;
}

/**
 * Hyperparameters of Warm-up and linear decay, `scheduler/warmup-linear`. What is left out takes its default.
 */
export interface WarmupLinearScheduleHyperparameters {
  /**
   * Learning rate after the warm-up. Default 0.1. At least 0.
   */
  readonly initialLearningRate?: number;
  /**
   * Steps of the warm-up. Default 10. An integer, at least 1.
   */
  readonly warmupSteps?: number;
  /**
   * Steps until the end, those of the warm-up included. Default 100. An integer, at least 2.
   */
  readonly totalSteps?: number;
}

/**
 * Hyperparameters of Warm-up and polynomial decay, `scheduler/warmup-polynomial`. What is left out takes its default.
 */
export interface WarmupPolynomialScheduleHyperparameters {
  /**
   * Learning rate after the warm-up. Default 0.1. At least 0.
   */
  readonly initialLearningRate?: number;
  /**
   * Learning rate at the end. Default 1e-7. At least 0.
   */
  readonly finalLearningRate?: number;
  /**
   * Steps of the warm-up. Default 10. An integer, at least 1.
   */
  readonly warmupSteps?: number;
  /**
   * Steps until the end, those of the warm-up included. Default 100. An integer, at least 2.
   */
  readonly totalSteps?: number;
  /**
   * Exponent of the remaining share. Default 1. Above 0.
   */
  readonly power?: number;
}

/**
 * Hyperparameters of Warm-up, stable, decay, `scheduler/warmup-stable-decay`. What is left out takes its default.
 */
export interface WarmupStableDecayScheduleHyperparameters {
  /**
   * Learning rate after the warm-up. Default 0.1. At least 0.
   */
  readonly initialLearningRate?: number;
  /**
   * Share of the learning rate at the start and at the end. Default 0. At least 0, at most 1.
   */
  readonly minimumFactor?: number;
  /**
   * Steps of the warm-up. Default 10. An integer, at least 1.
   */
  readonly warmupSteps?: number;
  /**
   * Steps between warm-up and decay. Default 80. An integer, at least 0.
   */
  readonly stableSteps?: number;
  /**
   * Steps of the decay. Default 10. An integer, at least 1.
   */
  readonly decaySteps?: number;
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
 * Hyperparameters of Identity, `initializer/identity`. What is left out takes its default.
 */
export interface IdentityInitializerHyperparameters {
  /**
   * Factor of all weights. Default 1.
   */
  readonly gain?: number;
}

/**
 * Hyperparameters of Identity (unit), `initializer/identity#unit`. What is left out takes its default.
 */
export interface IdentityUnitInitializerHyperparameters {}

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
 * Hyperparameters of Orthogonal, `initializer/orthogonal`. What is left out takes its default.
 */
export interface OrthogonalInitializerHyperparameters {
  /**
   * Factor of all weights. Default 1.
   */
  readonly gain?: number;
}

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

/**
 * Hyperparameters of Full batch, `sampler/full-batch`. What is left out takes its default.
 */
export interface FullBatchSamplerHyperparameters {
  /**
   * Examples of the training set. Default 50000. An integer, at least 1, at most 4294967295.
   */
  readonly examples?: number;
}

/**
 * Hyperparameters of Mini-batches, `sampler/mini-batch`. What is left out takes its default.
 */
export interface MiniBatchSamplerHyperparameters {
  /**
   * Examples of the training set. Default 50000. An integer, at least 1, at most 4294967295.
   */
  readonly examples?: number;
  /**
   * Examples of a batch; the last batch of an epoch may have fewer. Default 32. An integer, at least 1, at most 4294967295.
   */
  readonly batchSize?: number;
  /**
   * Leave out the last batch of an epoch where it is short. Default false.
   */
  readonly dropLast?: boolean;
  /**
   * Shuffle the examples anew in every epoch. Default true.
   */
  readonly shuffle?: boolean;
  /**
   * Seed of the order; epoch e is shuffled under fold_in(key(seed), e). Default 0. An integer, at least 0, at most 4294967295.
   */
  readonly seed?: number;
}

/**
 * Hyperparameters of Mini-batches (with-replacement), `sampler/mini-batch#with-replacement`. What is left out takes its default.
 */
export interface MiniBatchWithReplacementSamplerHyperparameters {
  /**
   * Examples of the training set. Default 50000. An integer, at least 1, at most 4294967295.
   */
  readonly examples?: number;
  /**
   * Examples of a batch; the last batch of an epoch may have fewer. Default 32. An integer, at least 1, at most 4294967295.
   */
  readonly batchSize?: number;
  /**
   * Leave out the last batch of an epoch where it is short. Default false.
   */
  readonly dropLast?: boolean;
  /**
   * Seed of the order; epoch e is shuffled under fold_in(key(seed), e). Default 0. An integer, at least 0, at most 4294967295.
   */
  readonly seed?: number;
}

/**
 * Hyperparameters of Single samples, `sampler/single-sample`. What is left out takes its default.
 */
export interface SingleSampleSamplerHyperparameters {
  /**
   * Examples of the training set. Default 50000. An integer, at least 1, at most 4294967295.
   */
  readonly examples?: number;
  /**
   * Shuffle the examples anew in every epoch. Default true.
   */
  readonly shuffle?: boolean;
  /**
   * Seed of the order; epoch e is shuffled under fold_in(key(seed), e). Default 0. An integer, at least 0, at most 4294967295.
   */
  readonly seed?: number;
}

/**
 * Hyperparameters of Single samples (with-replacement), `sampler/single-sample#with-replacement`. What is left out takes its default.
 */
export interface SingleSampleWithReplacementSamplerHyperparameters {
  /**
   * Examples of the training set. Default 50000. An integer, at least 1, at most 4294967295.
   */
  readonly examples?: number;
  /**
   * Seed of the order; epoch e is shuffled under fold_in(key(seed), e). Default 0. An integer, at least 0, at most 4294967295.
   */
  readonly seed?: number;
}

/**
 * Hyperparameters of Clipping by global norm, `transform/clip-by-global-norm`. What is left out takes its default.
 */
export interface ClipByGlobalNormTransformHyperparameters {
  /**
   * Largest norm that is left as it is. Default 1. Above 0.
   */
  readonly maximumNorm?: number;
}

/**
 * Hyperparameters of Clipping by global norm (epsilon-added), `transform/clip-by-global-norm#epsilon-added`. What is left out takes its default.
 */
export interface ClipByGlobalNormEpsilonAddedTransformHyperparameters {
  /**
   * Largest norm that is left as it is. Default 1. Above 0.
   */
  readonly maximumNorm?: number;
  /**
   * Added to the norm, against division by zero. Default 0.000001. At least 0.
   */
  readonly epsilon?: number;
}

/**
 * Hyperparameters of Clipping by norm, `transform/clip-by-norm`. What is left out takes its default.
 */
export interface ClipByNormTransformHyperparameters {
  /**
   * Largest norm that is left as it is. Default 1. Above 0.
   */
  readonly maximumNorm?: number;
}

/**
 * Hyperparameters of Clipping by norm (epsilon-added), `transform/clip-by-norm#epsilon-added`. What is left out takes its default.
 */
export interface ClipByNormEpsilonAddedTransformHyperparameters {
  /**
   * Largest norm that is left as it is. Default 1. Above 0.
   */
  readonly maximumNorm?: number;
  /**
   * Added to the norm, against division by zero. Default 0.000001. At least 0.
   */
  readonly epsilon?: number;
}

/**
 * Hyperparameters of Clipping by value, `transform/clip-by-value`. What is left out takes its default.
 */
export interface ClipByValueTransformHyperparameters {
  /**
   * Largest absolute value of an element. Default 0.5. Above 0.
   */
  readonly maximumValue?: number;
}

/**
 * Hyperparameters of Decoupled weight decay, `transform/decoupled-decay`. What is left out takes its default.
 */
export interface DecoupledDecayTransformHyperparameters {
  /**
   * Step size. Default 0.001. At least 0.
   */
  readonly learningRate?: number;
  /**
   * Strength of the decay. Default 0.01. At least 0.
   */
  readonly weightDecay?: number;
}

/**
 * Hyperparameters of Decoupled weight decay (unscaled), `transform/decoupled-decay#unscaled`. What is left out takes its default.
 */
export interface DecoupledDecayUnscaledTransformHyperparameters {
  /**
   * Strength of the decay. Default 0.01. At least 0.
   */
  readonly weightDecay?: number;
}

/**
 * Hyperparameters of Gradient accumulation, `transform/gradient-accumulation`. What is left out takes its default.
 */
export interface GradientAccumulationTransformHyperparameters {
  /**
   * Steps whose gradients make one. Default 4. An integer, at least 1.
   */
  readonly every?: number;
}

/**
 * Hyperparameters of L2 penalty, `transform/l2-penalty`. What is left out takes its default.
 */
export interface L2PenaltyTransformHyperparameters {
  /**
   * Strength of the penalty. Default 0.01. At least 0.
   */
  readonly weightDecay?: number;
}

/**
 * Hyperparameters of Lookahead, `transform/lookahead`. What is left out takes its default.
 */
export interface LookaheadTransformHyperparameters {
  /**
   * Steps from one synchronization to the next. Default 5. An integer, at least 1.
   */
  readonly every?: number;
  /**
   * How far the slow weights go towards the weights. Default 0.5. At least 0, at most 1.
   */
  readonly slowStep?: number;
}

/**
 * Hyperparameters of Polyak averaging, `transform/polyak-average`. What is left out takes its default.
 */
export interface PolyakAverageTransformHyperparameters {
  /**
   * Share of the average that is kept at each step. Default 0.995. At least 0, at most 1.
   */
  readonly decay?: number;
}

/**
 * Hyperparameters of Polyak averaging (debiased), `transform/polyak-average#debiased`. What is left out takes its default.
 */
export interface PolyakAverageDebiasedTransformHyperparameters {
  /**
   * Share of the average that is kept at each step. Default 0.995. At least 0, at most 1, below 1.
   */
  readonly decay?: number;
}

/**
 * Hyperparameters of Stochastic weight averaging (SWA), `transform/stochastic-weight-average`. What is left out takes its default.
 */
export interface StochasticWeightAverageTransformHyperparameters {
  /**
   * Steps before the first that is averaged. Default 0. An integer, at least 0.
   */
  readonly start?: number;
  /**
   * Steps from one that is averaged to the next. Default 1. An integer, at least 1.
   */
  readonly every?: number;
}

/**
 * Hyperparameters of Beale, `problem/beale`. What is left out takes its default.
 */
export interface BealeProblemHyperparameters {}

/**
 * Hyperparameters of Himmelblau, `problem/himmelblau`. What is left out takes its default.
 */
export interface HimmelblauProblemHyperparameters {}

/**
 * Hyperparameters of Logistic regression on Iris, `problem/logistic-regression-iris`. What is left out takes its default.
 */
export interface LogisticRegressionIrisProblemHyperparameters {}

/**
 * Hyperparameters of Quadratic bowl, `problem/quadratic-bowl`. What is left out takes its default.
 */
export interface QuadraticBowlProblemHyperparameters {
  /**
   * Ratio of the two curvatures. Default 10. At least 1.
   */
  readonly conditionNumber?: number;
}

/**
 * Hyperparameters of Rosenbrock, `problem/rosenbrock`. What is left out takes its default.
 */
export interface RosenbrockProblemHyperparameters {}

/**
 * Hyperparameters of Saddle, `problem/saddle`. What is left out takes its default.
 */
export interface SaddleProblemHyperparameters {}

/**
 * Hyperparameters of Softmax regression on Iris, `problem/softmax-regression-iris`. What is left out takes its default.
 */
export interface SoftmaxRegressionIrisProblemHyperparameters {}

/** The hyperparameters of each target. */
export interface HyperparametersByTarget {
  'optimizer/adabelief': AdabeliefHyperparameters;
  'optimizer/adadelta': AdadeltaHyperparameters;
  'optimizer/adadelta#stale-accumulator': AdadeltaHyperparameters;
  'optimizer/adadelta#decoupled-decay': AdadeltaHyperparameters;
  'optimizer/adafactor': AdafactorHyperparameters;
  'optimizer/adafactor#unfactored': AdafactorHyperparameters;
  'optimizer/adafactor#epsilon-clamped': AdafactorEpsilonClampedHyperparameters;
  'optimizer/adafactor#epsilon-clamped-unfactored': AdafactorEpsilonClampedHyperparameters;
  'optimizer/adafactor#absolute-step': AdafactorHyperparameters;
  'optimizer/adafactor#decay-unscaled': AdafactorHyperparameters;
  'optimizer/adagrad': AdagradHyperparameters;
  'optimizer/adagrad#epsilon-inside': AdagradEpsilonInsideHyperparameters;
  'optimizer/adagrad#zero-guarded': AdagradZeroGuardedHyperparameters;
  'optimizer/adagrad#no-epsilon': AdagradNoEpsilonHyperparameters;
  'optimizer/adagrad#decoupled-decay': AdagradDecoupledDecayHyperparameters;
  'optimizer/adagrad#normalized-momentum': AdagradNormalizedMomentumHyperparameters;
  'optimizer/adam': AdamHyperparameters;
  'optimizer/adam#epsilon-hat': AdamHyperparameters;
  'optimizer/adam#epsilon-inside': AdamHyperparameters;
  'optimizer/adam#no-bias-correction': AdamHyperparameters;
  'optimizer/adam#amsgrad-corrected': AdamAmsgradCorrectedHyperparameters;
  'optimizer/adam#epsilon-root': AdamEpsilonRootHyperparameters;
  'optimizer/adam#bias-correction-recursive': AdamBiasCorrectionRecursiveHyperparameters;
  'optimizer/adam#constant-correction': AdamConstantCorrectionHyperparameters;
  'optimizer/adam#amsgrad-original': AdamAmsgradOriginalHyperparameters;
  'optimizer/adam#amsgrad-feedback': AdamBiasCorrectionRecursiveHyperparameters;
  'optimizer/adamax': AdamaxHyperparameters;
  'optimizer/adamax#epsilon-added': AdamaxHyperparameters;
  'optimizer/adamax#no-epsilon': AdamaxNoEpsilonHyperparameters;
  'optimizer/adamax#no-bias-correction': AdamaxHyperparameters;
  'optimizer/adamax#decoupled-decay': AdamaxHyperparameters;
  'optimizer/adamw': AdamwHyperparameters;
  'optimizer/adamw#decay-unscaled': AdamwHyperparameters;
  'optimizer/adamw#epsilon-hat': AdamwHyperparameters;
  'optimizer/adamw#decay-in-update': AdamwHyperparameters;
  'optimizer/adamw#schedule-multiplier': AdamwScheduleMultiplierHyperparameters;
  'optimizer/adamw#no-bias-correction': AdamwHyperparameters;
  'optimizer/asgd': AsgdHyperparameters;
  'optimizer/gradient-descent': GradientDescentHyperparameters;
  'optimizer/gradient-descent#summed-gradient': GradientDescentSummedGradientHyperparameters;
  'optimizer/gradient-descent#optimistic': GradientDescentOptimisticHyperparameters;
  'optimizer/lamb': LambHyperparameters;
  'optimizer/lamb#decay-outside': LambHyperparameters;
  'optimizer/lamb#clipped': LambClippedHyperparameters;
  'optimizer/lars': LarsHyperparameters;
  'optimizer/lars#rate-outside': LarsRateOutsideHyperparameters;
  'optimizer/lars#ratio-of-decayed': LarsHyperparameters;
  'optimizer/lbfgs': LbfgsHyperparameters;
  'optimizer/lbfgs#every-pair': LbfgsEveryPairHyperparameters;
  'optimizer/lbfgs#line-search': LbfgsLineSearchHyperparameters;
  'optimizer/lion': LionHyperparameters;
  'optimizer/lion#decay-unscaled': LionHyperparameters;
  'optimizer/momentum': MomentumHyperparameters;
  'optimizer/momentum#subtracted': MomentumHyperparameters;
  'optimizer/momentum#ewma': MomentumHyperparameters;
  'optimizer/momentum#rate-outside': MomentumHyperparameters;
  'optimizer/muon': MuonHyperparameters;
  'optimizer/muon#match-rms-adamw': MuonHyperparameters;
  'optimizer/muon#epsilon-added': MuonEpsilonAddedHyperparameters;
  'optimizer/muon#bias-corrected': MuonBiasCorrectedHyperparameters;
  'optimizer/muon#heavy-ball': MuonHeavyBallHyperparameters;
  'optimizer/nadam': NadamHyperparameters;
  'optimizer/nadam#decoupled-decay': NadamHyperparameters;
  'optimizer/nadam#fast-schedule': NadamFastScheduleHyperparameters;
  'optimizer/nadam#constant-momentum': NadamConstantMomentumHyperparameters;
  'optimizer/nadam#constant-momentum-decoupled-decay': NadamConstantMomentumDecoupledDecayHyperparameters;
  'optimizer/nadam#single-correction': NadamSingleCorrectionHyperparameters;
  'optimizer/nesterov': NesterovHyperparameters;
  'optimizer/nesterov#look-ahead': NesterovHyperparameters;
  'optimizer/nesterov#velocity-difference': NesterovHyperparameters;
  'optimizer/nesterov#rate-inside': NesterovHyperparameters;
  'optimizer/nesterov#rate-outside': NesterovHyperparameters;
  'optimizer/newton': NewtonHyperparameters;
  'optimizer/newton#levenberg-marquardt': NewtonLevenbergMarquardtHyperparameters;
  'optimizer/radam': RadamHyperparameters;
  'optimizer/radam#decoupled-decay': RadamHyperparameters;
  'optimizer/radam#epsilon-corrected': RadamEpsilonCorrectedHyperparameters;
  'optimizer/radam#no-epsilon': RadamNoEpsilonHyperparameters;
  'optimizer/rmsprop': RmspropHyperparameters;
  'optimizer/rmsprop#epsilon-inside': RmspropEpsilonInsideHyperparameters;
  'optimizer/rmsprop#initial-one': RmspropInitialOneHyperparameters;
  'optimizer/rmsprop#rate-inside': RmspropRateInsideHyperparameters;
  'optimizer/rmsprop#bias-corrected': RmspropRateInsideHyperparameters;
  'optimizer/rmsprop#nesterov': RmspropRateInsideHyperparameters;
  'optimizer/rmsprop#initial-accumulator-outside': RmspropInitialAccumulatorOutsideHyperparameters;
  'optimizer/rmsprop#initial-accumulator': RmspropInitialAccumulatorHyperparameters;
  'optimizer/rmsprop#epsilon-subtracted': RmspropEpsilonSubtractedHyperparameters;
  'optimizer/rmsprop#decoupled-decay': RmspropEpsilonInsideHyperparameters;
  'optimizer/rprop': RpropHyperparameters;
  'optimizer/rprop#lagging': RpropHyperparameters;
  'optimizer/sgd': SgdHyperparameters;
  'optimizer/sgd#dampened-first-step': SgdHyperparameters;
  'optimizer/sgd#decoupled-decay': SgdHyperparameters;
  'optimizer/sign-sgd': SignSgdHyperparameters;
  'optimizer/signum': SignumHyperparameters;
  'optimizer/yogi': YogiHyperparameters;
  'optimizer/yogi#no-bias-correction': YogiHyperparameters;
  'scheduler/batch-size-scaling': BatchSizeScalingScheduleHyperparameters;
  'scheduler/batch-size-scaling#square-root': BatchSizeScalingScheduleHyperparameters;
  'scheduler/batch-size-scaling#gradual-warmup': BatchSizeScalingGradualWarmupScheduleHyperparameters;
  'scheduler/constant': ConstantScheduleHyperparameters;
  'scheduler/constant-warmup': ConstantWarmupScheduleHyperparameters;
  'scheduler/cosine': CosineScheduleHyperparameters;
  'scheduler/cosine#periodic': CosineScheduleHyperparameters;
  'scheduler/cosine#power': CosinePowerScheduleHyperparameters;
  'scheduler/cosine#k-decay': CosineKDecayScheduleHyperparameters;
  'scheduler/cosine-restarts': CosineRestartsScheduleHyperparameters;
  'scheduler/cosine-restarts#amplitude-factor': CosineRestartsAmplitudeFactorScheduleHyperparameters;
  'scheduler/cosine-restarts#limited': CosineRestartsLimitedScheduleHyperparameters;
  'scheduler/cyclical': CyclicalScheduleHyperparameters;
  'scheduler/cyclical#triangular2': CyclicalScheduleHyperparameters;
  'scheduler/cyclical#exponential-range': CyclicalExponentialRangeScheduleHyperparameters;
  'scheduler/exponential': ExponentialScheduleHyperparameters;
  'scheduler/exponential#staircase': ExponentialScheduleHyperparameters;
  'scheduler/exponential#natural': ExponentialScheduleHyperparameters;
  'scheduler/exponential#natural-staircase': ExponentialScheduleHyperparameters;
  'scheduler/exponential#bounded': ExponentialBoundedScheduleHyperparameters;
  'scheduler/factors': FactorsScheduleHyperparameters;
  'scheduler/factors#cumulative': FactorsScheduleHyperparameters;
  'scheduler/inverse-square-root': InverseSquareRootScheduleHyperparameters;
  'scheduler/inverse-square-root#capped': InverseSquareRootCappedScheduleHyperparameters;
  'scheduler/inverse-time': InverseTimeScheduleHyperparameters;
  'scheduler/inverse-time#staircase': InverseTimeScheduleHyperparameters;
  'scheduler/inverse-time#power': InverseTimePowerScheduleHyperparameters;
  'scheduler/linear': LinearScheduleHyperparameters;
  'scheduler/linear-warmup': LinearWarmupScheduleHyperparameters;
  'scheduler/linear-warmup#one-based': LinearWarmupScheduleHyperparameters;
  'scheduler/multi-step': MultiStepScheduleHyperparameters;
  'scheduler/multi-step#after-milestone': MultiStepScheduleHyperparameters;
  'scheduler/multi-step#before-milestone': MultiStepScheduleHyperparameters;
  'scheduler/noam': NoamScheduleHyperparameters;
  'scheduler/one-cycle': OneCycleScheduleHyperparameters;
  'scheduler/one-cycle#linear': OneCycleScheduleHyperparameters;
  'scheduler/one-cycle#three-phase': OneCycleThreePhaseScheduleHyperparameters;
  'scheduler/one-cycle#three-phase-linear': OneCycleThreePhaseScheduleHyperparameters;
  'scheduler/one-cycle-whole-steps': OneCycleWholeStepsScheduleHyperparameters;
  'scheduler/one-cycle-whole-steps#three-phase-linear': OneCycleWholeStepsThreePhaseLinearScheduleHyperparameters;
  'scheduler/piecewise-constant': PiecewiseConstantScheduleHyperparameters;
  'scheduler/piecewise-constant#after-boundary': PiecewiseConstantScheduleHyperparameters;
  'scheduler/piecewise-factors': PiecewiseFactorsScheduleHyperparameters;
  'scheduler/piecewise-factors#linear': PiecewiseFactorsLinearScheduleHyperparameters;
  'scheduler/piecewise-factors#cosine': PiecewiseFactorsLinearScheduleHyperparameters;
  'scheduler/polynomial': PolynomialScheduleHyperparameters;
  'scheduler/polynomial#cycle': PolynomialScheduleHyperparameters;
  'scheduler/polynomial#k-decay': PolynomialKDecayScheduleHyperparameters;
  'scheduler/reduce-on-plateau': ReduceOnPlateauScheduleHyperparameters;
  'scheduler/reduce-on-plateau#maximum': ReduceOnPlateauScheduleHyperparameters;
  'scheduler/reduce-on-plateau#absolute': ReduceOnPlateauScheduleHyperparameters;
  'scheduler/reduce-on-plateau#absolute-maximum': ReduceOnPlateauScheduleHyperparameters;
  'scheduler/reduce-on-plateau#cooldown-first': ReduceOnPlateauCooldownFirstScheduleHyperparameters;
  'scheduler/reduce-on-plateau#cooldown-first-maximum': ReduceOnPlateauCooldownFirstScheduleHyperparameters;
  'scheduler/reduce-on-plateau#patience-reached': ReduceOnPlateauPatienceReachedScheduleHyperparameters;
  'scheduler/rex': RexScheduleHyperparameters;
  'scheduler/sigmoid': SigmoidScheduleHyperparameters;
  'scheduler/snapshot-cosine': SnapshotCosineScheduleHyperparameters;
  'scheduler/step': StepScheduleHyperparameters;
  'scheduler/strong-wolfe': StrongWolfeScheduleHyperparameters;
  'scheduler/tanh': TanhScheduleHyperparameters;
  'scheduler/warmup-cosine': WarmupCosineScheduleHyperparameters;
  'scheduler/warmup-cosine#under-warmup': WarmupCosineScheduleHyperparameters;
  'scheduler/warmup-cosine#periodic': WarmupCosinePeriodicScheduleHyperparameters;
  'scheduler/warmup-cosine#one-ahead': WarmupCosineOneAheadScheduleHyperparameters;
  'scheduler/warmup-cosine#hard-restarts': WarmupCosineHardRestartsScheduleHyperparameters;
  'scheduler/warmup-exponential': WarmupExponentialScheduleHyperparameters;
  'scheduler/warmup-exponential#under-warmup': WarmupExponentialScheduleHyperparameters;
  'scheduler/warmup-inverse-square-root': WarmupInverseSquareRootScheduleHyperparameters;
  'scheduler/warmup-linear': WarmupLinearScheduleHyperparameters;
  'scheduler/warmup-polynomial': WarmupPolynomialScheduleHyperparameters;
  'scheduler/warmup-stable-decay': WarmupStableDecayScheduleHyperparameters;
  'scheduler/warmup-stable-decay#linear': WarmupStableDecayScheduleHyperparameters;
  'scheduler/warmup-stable-decay#one-minus-square-root': WarmupStableDecayScheduleHyperparameters;
  'initializer/constant': ConstantInitializerHyperparameters;
  'initializer/constant#tenth': ConstantTenthInitializerHyperparameters;
  'initializer/constant#hundredth': ConstantTenthInitializerHyperparameters;
  'initializer/he-normal': HeNormalInitializerHyperparameters;
  'initializer/he-normal#truncated': HeNormalInitializerHyperparameters;
  'initializer/he-normal#truncated-uncorrected': HeNormalInitializerHyperparameters;
  'initializer/he-uniform': HeUniformInitializerHyperparameters;
  'initializer/he-uniform#torch-default': HeUniformTorchDefaultInitializerHyperparameters;
  'initializer/identity': IdentityInitializerHyperparameters;
  'initializer/identity#unit': IdentityUnitInitializerHyperparameters;
  'initializer/lecun-normal': LecunNormalInitializerHyperparameters;
  'initializer/lecun-normal#truncated': LecunNormalInitializerHyperparameters;
  'initializer/lecun-normal#truncated-uncorrected': LecunNormalInitializerHyperparameters;
  'initializer/lecun-uniform': LecunUniformInitializerHyperparameters;
  'initializer/normal': NormalInitializerHyperparameters;
  'initializer/normal#small': NormalSmallInitializerHyperparameters;
  'initializer/ones': OnesInitializerHyperparameters;
  'initializer/orthogonal': OrthogonalInitializerHyperparameters;
  'initializer/truncated-normal': TruncatedNormalInitializerHyperparameters;
  'initializer/truncated-normal#corrected': TruncatedNormalInitializerHyperparameters;
  'initializer/uniform': UniformInitializerHyperparameters;
  'initializer/variance-scaling': VarianceScalingInitializerHyperparameters;
  'initializer/xavier-normal': XavierNormalInitializerHyperparameters;
  'initializer/xavier-normal#truncated': XavierNormalInitializerHyperparameters;
  'initializer/xavier-normal#truncated-uncorrected': XavierNormalInitializerHyperparameters;
  'initializer/xavier-normal#fan-in': XavierNormalInitializerHyperparameters;
  'initializer/xavier-uniform': XavierUniformInitializerHyperparameters;
  'initializer/xavier-uniform#fan-in': XavierUniformInitializerHyperparameters;
  'initializer/zeros': ZerosInitializerHyperparameters;
  'sampler/full-batch': FullBatchSamplerHyperparameters;
  'sampler/mini-batch': MiniBatchSamplerHyperparameters;
  'sampler/mini-batch#shuffle-once': MiniBatchSamplerHyperparameters;
  'sampler/mini-batch#with-replacement': MiniBatchWithReplacementSamplerHyperparameters;
  'sampler/single-sample': SingleSampleSamplerHyperparameters;
  'sampler/single-sample#with-replacement': SingleSampleWithReplacementSamplerHyperparameters;
  'transform/clip-by-global-norm': ClipByGlobalNormTransformHyperparameters;
  'transform/clip-by-global-norm#epsilon-added': ClipByGlobalNormEpsilonAddedTransformHyperparameters;
  'transform/clip-by-global-norm#reciprocals': ClipByGlobalNormTransformHyperparameters;
  'transform/clip-by-norm': ClipByNormTransformHyperparameters;
  'transform/clip-by-norm#epsilon-added': ClipByNormEpsilonAddedTransformHyperparameters;
  'transform/clip-by-norm#root-mean-square': ClipByNormTransformHyperparameters;
  'transform/clip-by-value': ClipByValueTransformHyperparameters;
  'transform/decoupled-decay': DecoupledDecayTransformHyperparameters;
  'transform/decoupled-decay#unscaled': DecoupledDecayUnscaledTransformHyperparameters;
  'transform/gradient-accumulation': GradientAccumulationTransformHyperparameters;
  'transform/gradient-accumulation#sum': GradientAccumulationTransformHyperparameters;
  'transform/gradient-accumulation#running-mean': GradientAccumulationTransformHyperparameters;
  'transform/l2-penalty': L2PenaltyTransformHyperparameters;
  'transform/lookahead': LookaheadTransformHyperparameters;
  'transform/lookahead#lazy-slow': LookaheadTransformHyperparameters;
  'transform/polyak-average': PolyakAverageTransformHyperparameters;
  'transform/polyak-average#copy-first': PolyakAverageTransformHyperparameters;
  'transform/polyak-average#debiased': PolyakAverageDebiasedTransformHyperparameters;
  'transform/stochastic-weight-average': StochasticWeightAverageTransformHyperparameters;
  'problem/beale': BealeProblemHyperparameters;
  'problem/himmelblau': HimmelblauProblemHyperparameters;
  'problem/logistic-regression-iris': LogisticRegressionIrisProblemHyperparameters;
  'problem/quadratic-bowl': QuadraticBowlProblemHyperparameters;
  'problem/rosenbrock': RosenbrockProblemHyperparameters;
  'problem/saddle': SaddleProblemHyperparameters;
  'problem/softmax-regression-iris': SoftmaxRegressionIrisProblemHyperparameters;
}

/** The hyperparameters of each algorithm, all of them present. */
export interface SgdHyperparameters {
  readonly learningRate: number;
  readonly momentum: number;
  readonly dampening: number;
  readonly nesterov: boolean;
  readonly weightDecay: number;
}
export interface MomentumHyperparameters {
  readonly learningRate: number;
  readonly momentum: number;
}
export type NesterovHyperparameters = MomentumHyperparameters;
export interface AdagradVariantHyperparameters {
  readonly learningRate: number;
  readonly epsilon: number;
  readonly initialAccumulator: number;
}
export interface AdagradHyperparameters extends AdagradVariantHyperparameters {
  readonly learningRateDecay: number;
  readonly weightDecay: number;
}
export interface RmspropHyperparameters {
  readonly learningRate: number;
  readonly rho: number;
  readonly epsilon: number;
  readonly momentum: number;
  readonly centered: boolean;
  readonly weightDecay: number;
}
export interface AdadeltaHyperparameters {
  readonly learningRate: number;
  readonly rho: number;
  readonly epsilon: number;
  readonly weightDecay: number;
}
export interface AdamHyperparameters {
  readonly learningRate: number;
  readonly beta1: number;
  readonly beta2: number;
  readonly epsilon: number;
  readonly weightDecay: number;
  readonly amsgrad: boolean;
}
export type AdamwHyperparameters = AdamHyperparameters;
export interface AdamaxHyperparameters {
  readonly learningRate: number;
  readonly beta1: number;
  readonly beta2: number;
  readonly epsilon: number;
  readonly weightDecay: number;
}
export interface LionHyperparameters {
  readonly learningRate: number;
  readonly beta1: number;
  readonly beta2: number;
  readonly weightDecay: number;
}
export interface ConstantScheduleHyperparameters {
  readonly initialLearningRate: number;
}
export interface StepHyperparameters {
  readonly initialLearningRate: number;
  readonly factor: number;
  readonly period: number;
}
export interface PiecewiseConstantHyperparameters {
  readonly boundaries: readonly number[];
  readonly values: readonly number[];
}
export interface DecayHyperparameters {
  readonly initialLearningRate: number;
  readonly rate: number;
  readonly period: number;
}
export interface CosineHyperparameters {
  readonly initialLearningRate: number;
  readonly period: number;
  readonly minimumLearningRate: number;
}
export interface LinearWarmupHyperparameters {
  readonly initialLearningRate: number;
  readonly warmupSteps: number;
  readonly startFactor: number;
}
export interface ConstantHyperparameters {
  readonly value: number;
}
export interface UniformHyperparameters {
  readonly minimum: number;
  readonly maximum: number;
}
export interface NormalHyperparameters {
  readonly mean: number;
  readonly standardDeviation: number;
}
export interface XavierHyperparameters {
  readonly gain: number;
}
export interface HeHyperparameters {
  readonly negativeSlope: number;
  readonly fan: 'in' | 'out';
}

/** The hyperparameters that rules compute with: those of the standard, all of them present. */
import type * as standard from '@optspec/core';

export type Adadelta = Required<standard.AdadeltaHyperparameters>;
export type Adagrad = Required<standard.AdagradHyperparameters>;
export type AdagradEpsilonInside = Required<standard.AdagradEpsilonInsideHyperparameters>;
export type Adam = Required<standard.AdamHyperparameters>;
export type Adamax = Required<standard.AdamaxHyperparameters>;
export type Adamw = Required<standard.AdamwHyperparameters>;
export type Lion = Required<standard.LionHyperparameters>;
export type Momentum = Required<standard.MomentumHyperparameters>;
export type Nesterov = Required<standard.NesterovHyperparameters>;
export type Rmsprop = Required<standard.RmspropHyperparameters>;
export type Sgd = Required<standard.SgdHyperparameters>;
export type ConstantSchedule = Required<standard.ConstantScheduleHyperparameters>;
export type CosineSchedule = Required<standard.CosineScheduleHyperparameters>;
export type ExponentialSchedule = Required<standard.ExponentialScheduleHyperparameters>;
export type InverseTimeSchedule = Required<standard.InverseTimeScheduleHyperparameters>;
export type LinearWarmupSchedule = Required<standard.LinearWarmupScheduleHyperparameters>;
export type PiecewiseConstantSchedule = Required<standard.PiecewiseConstantScheduleHyperparameters>;
export type StepSchedule = Required<standard.StepScheduleHyperparameters>;
export type ConstantInitializer = Required<standard.ConstantInitializerHyperparameters>;
export type HeNormalInitializer = Required<standard.HeNormalInitializerHyperparameters>;
export type HeUniformInitializer = Required<standard.HeUniformInitializerHyperparameters>;
export type NormalInitializer = Required<standard.NormalInitializerHyperparameters>;
export type TruncatedNormalInitializer = Required<standard.TruncatedNormalInitializerHyperparameters>;
export type UniformInitializer = Required<standard.UniformInitializerHyperparameters>;
export type XavierNormalInitializer = Required<standard.XavierNormalInitializerHyperparameters>;
export type XavierUniformInitializer = Required<standard.XavierUniformInitializerHyperparameters>;

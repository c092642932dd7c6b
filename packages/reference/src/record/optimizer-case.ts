import type { Definition, Flag, Format, Hyperparameters } from '@optspec/core';
import type { NumericState } from '../step.js';
import type { Random } from './random.js';

/** One trace to record: what it is for, and how its inputs are made. */
export interface OptimizerCase {
  readonly name: string;
  readonly flags: readonly Flag[];
  readonly why: string;
  /** False: the definition has nothing that this case could show. */
  readonly applies?: (definition: Definition) => boolean;
  readonly hyperparameters: (definition: Definition) => Hyperparameters;
  readonly shapes?: readonly (readonly number[])[];
  readonly steps?: number;
  /** Steps done before the first; 0 starts from fresh state, anything else from a given state. */
  readonly stepsDone?: number;
  readonly weightScale?: number;
  /** The weights of one parameter, where drawn ones will not do; `undefined` draws them. */
  readonly weights?: (parameter: number, count: number) => readonly number[] | undefined;
  /** Transforms: the weights are others before every step, as if an optimizer had moved them. */
  readonly movesWeights?: boolean;
  /** Size of the state that is given. */
  readonly stateScale?: (definition: Definition) => number;
  /** The gradients of one parameter at a step (counted from 0). */
  readonly gradients?: (context: GradientContext) => number[];
  /** Of a definition with inputs: the square matrix over the elements of one parameter at a step, row-major. */
  readonly squares?: (context: GradientContext) => number[];
  readonly overrides?: (step: number) => Hyperparameters;
  /** Overrides that depend on what the step would do with others; in the place of `overrides`. */
  readonly search?: (context: SearchContext) => Hyperparameters;
  /** The problem whose gradients these are: its name and version. */
  readonly problem?: string;
}

export interface SearchContext {
  /** Weights and state before the step. */
  readonly before: NumericState;
  /** Counted from 0. */
  readonly step: number;
  readonly format: Format;
  /** What the step would leave with these overrides. */
  readonly tried: (overrides: Hyperparameters) => NumericState;
}

export interface GradientContext {
  readonly random: Random;
  readonly format: Format;
  readonly step: number;
  readonly count: number;
  /** Index of the parameter. */
  readonly parameter: number;
  readonly hyperparameters: Hyperparameters;
  /** The parameter's weights before the step. */
  readonly weights: readonly number[];
  /** The parameter's part of each tensor slot, as it is before the step. */
  readonly slots: Readonly<Record<string, readonly number[]>>;
}

/** Whether a definition has a hyperparameter. */
export const has =
  (name: string) =>
  (definition: Definition): boolean =>
    Object.hasOwn(definition.properties, name);

/** Whether a number is in the domain of a hyperparameter that the definition has. */
export const admits =
  (name: string, value: number) =>
  ({ properties }: Definition): boolean => {
    const property = Object.hasOwn(properties, name) ? properties[name] : undefined;
    if (property === undefined) return false;
    const { minimum = value, maximum = value, exclusiveMinimum, exclusiveMaximum } = property;
    return (
      minimum <= value &&
      value <= maximum &&
      (exclusiveMinimum === undefined || exclusiveMinimum < value) &&
      (exclusiveMaximum === undefined || value < exclusiveMaximum)
    );
  };

export const hasEpsilon = (definition: Definition): boolean =>
  has('epsilon')(definition) || has('epsilon1')(definition);

/** Defaults with the momenta on, so that no state is idle, and with short histories, so that none stays empty. */
export function typical(definition: Definition): Hyperparameters {
  return {
    ...(has('momentum')(definition) ? { momentum: 0.9 } : {}),
    ...(has('historySize')(definition) ? { historySize: 3 } : {}),
  };
}

/** Hyperparameters as sharp numbers of their own, so that none can stand in for another. */
export function distinct(definition: Definition): Hyperparameters {
  const values: Readonly<Record<string, number>> = {
    learningRate: 0.0625,
    momentum: 0.85,
    dampening: 0.15,
    weightDecay: 0.07,
    beta1: 0.8,
    beta2: 0.95,
    rho: 0.75,
    epsilon: 0.03,
    initialAccumulator: 0.2,
    learningRateDecay: 0.3,
    trustCoefficient: 0.6,
    maxGradientNorm: 0.7,
    batchSize: 5,
    beta2Decay: -0.6,
    epsilon1: 0.02,
    epsilon2: 0.3,
    clipThreshold: 1.1,
    epsilonRoot: 0.2,
    scheduleMultiplier: 0.6,
    momentumDecay: 2.5,
    threshold: 4.5,
    etaMinus: 0.45,
    etaPlus: 1.3,
    minimumStep: 0.02,
    maximumStep: 0.1,
    lambda: 0.4,
    alpha: 0.6,
    averagingStart: 1.5,
    historySize: 2,
    minimumCurvature: 0.003,
    damping: 0.375,
    beta: 0.45,
  };
  return Object.fromEntries(Object.entries(values).filter(([name]) => has(name)(definition)));
}

export const withValue =
  (name: string, value: number) =>
  (definition: Definition): Hyperparameters => ({ ...typical(definition), [name]: value });

import type { TensorValues } from '@optspec/core';
import type { Rule } from './hyperparameters.js';

/** A loss of one tensor and its derivatives by hand. All arithmetic is binary64; `w` and what comes back are row-major. */
export interface ProblemRule<Hyperparameters> extends Rule<Hyperparameters> {
  /** The shape of `w`. */
  readonly shape: readonly number[];
  readonly start: readonly number[];
  readonly loss: (w: TensorValues, hyperparameters: Hyperparameters) => number;
  /** ∂loss / ∂wᵢ. */
  readonly gradient: (w: TensorValues, hyperparameters: Hyperparameters) => ArrayLike<number>;
  /** ∂²loss / ∂wᵢ ∂wⱼ at i·n + j, for n elements of `w`. */
  readonly hessian: (w: TensorValues, hyperparameters: Hyperparameters) => ArrayLike<number>;
}

/** Rules by target: a problem and its variants. */
export type ProblemRules<Hyperparameters> = Readonly<Record<string, ProblemRule<Hyperparameters>>>;

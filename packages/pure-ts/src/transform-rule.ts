import type { TensorValues } from '@optspec/core';
import type { Rule } from './hyperparameters.js';
import type { Slots } from './optimizer-rule.js';

/**
 * One transform: what happens to gradients before an optimizer sees them, or to weights after it. Unlike an optimizer's
 * rule it sees all tensors at once, since a global norm goes over all of them.
 *
 * All arithmetic is binary64; a number is rounded to the format of its array when it is stored, and only then.
 */
export interface TransformRule<Hyperparameters> extends Rule<Hyperparameters> {
  /** Hyperparameters that decide which slots and branches there are; a step cannot override them. */
  readonly fixed: readonly (keyof Hyperparameters & string)[];
  /** The slots in use, each with its value before the first step: one number everywhere, or a copy of `w`. */
  readonly slots?: (hyperparameters: Hyperparameters) => Readonly<Record<string, number | 'w'>>;
  /** Host scalars, each with its value before the first step. */
  readonly scalars?: Readonly<Record<string, number>>;
  /** Updates weights, gradients, slots and scalars in place; `t` is 1 at the first step. */
  readonly apply: (tensors: TransformTensors, hyperparameters: Hyperparameters, t: number) => void;
}

/** What a transform works on; the index of lists is that of the parameter. */
export interface TransformTensors {
  readonly parameters: readonly TensorValues[];
  readonly gradients: readonly TensorValues[];
  readonly slots: readonly Slots[];
  readonly scalars: Record<string, number>;
}

/** Rules by target: a transform and its variants. */
export type TransformRules<Hyperparameters> = Readonly<Record<string, TransformRule<Hyperparameters>>>;

import type { TensorValues } from '@optspec/core';
import type { Rule } from './hyperparameters.js';

/**
 * One optimizer as it stands in its paper: which slots it keeps and how one step changes one tensor.
 *
 * All arithmetic is binary64; a number is rounded to the format of its array when it is stored, and only then.
 */
export interface OptimizerRule<Hyperparameters> extends Rule<Hyperparameters> {
  /** Hyperparameters that decide which slots and branches there are; a step cannot override them. */
  readonly fixed: readonly (keyof Hyperparameters & string)[];
  /** The slots in use, each with its value before the first step: one number everywhere, or a copy of `w`. */
  readonly slots: (hyperparameters: Hyperparameters) => Readonly<Record<string, number | 'w'>>;
  /** The numbers that are kept beside the tensors, once for all parameters. Default: none. */
  readonly scalars?: ScalarRule<Hyperparameters>;
  /** What a step takes besides gradients: for each name one row-major square over the elements of a tensor. Default: none. */
  readonly squares?: readonly string[];
  /** Updates `w` and its slots in place; `t` is 1 at the first step. */
  readonly update: (
    w: TensorValues,
    g: TensorValues,
    slots: Slots,
    hyperparameters: Hyperparameters,
    t: number,
    context: StepContext,
  ) => void;
}

/** What else a step of one tensor may look at. */
export interface StepContext {
  /** The gradients of all tensors of the step. */
  readonly gradients: readonly TensorValues[];
  /** The host scalars from before the step. */
  readonly scalars: Scalars;
  /** The squares of the tensor, by name. */
  readonly squares: Slots;
}

/** How host scalars begin and how one step changes them; all arithmetic is binary64. */
export interface ScalarRule<Hyperparameters> {
  readonly initial: (hyperparameters: Hyperparameters) => Scalars;
  readonly next: (before: Scalars, hyperparameters: Hyperparameters, t: number) => Scalars;
}

/** Host scalars by name. */
export type Scalars = Readonly<Record<string, number>>;

/** The slots of one tensor, by name. */
export type Slots = Readonly<Record<string, TensorValues>>;

/** Rules by target: an algorithm and its variants. */
export type OptimizerRules<Hyperparameters> = Readonly<Record<string, OptimizerRule<Hyperparameters>>>;

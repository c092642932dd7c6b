import type { TensorValues } from '@optspec/core';
import type { Rule } from './hyperparameters.js';

/** What every optimizer says of itself. */
interface SlotRule<Hyperparameters> extends Rule<Hyperparameters> {
  /** Hyperparameters that decide which slots and branches there are; a step cannot override them. */
  readonly fixed: readonly (keyof Hyperparameters & string)[];
  /** The slots in use, each with its value before the first step: one number everywhere, or a copy of `w`. */
  readonly slots: (hyperparameters: Hyperparameters) => Readonly<Record<string, number | 'w'>>;
  /** The numbers that are kept beside the tensors, once for all parameters. Default: none. */
  readonly scalars?: ScalarRule<Hyperparameters>;
  /** What a step takes besides gradients: for each name one row-major square over the elements of a tensor. Default: none. */
  readonly squares?: readonly string[];
}

/**
 * One optimizer as it stands in its paper: which slots it keeps and how one step changes one tensor.
 *
 * All arithmetic is binary64; a number is rounded to the format of its array when it is stored, and only then.
 */
export interface OptimizerRule<Hyperparameters> extends SlotRule<Hyperparameters> {
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

/** An optimizer to which all tensors are one vector. Its arithmetic is that of an `OptimizerRule`. */
export interface WholeRule<Hyperparameters> extends SlotRule<Hyperparameters> {
  /** Updates weights and slots in place; `t` is 1 at the first step. */
  readonly updateAll: (tensors: StepTensors, hyperparameters: Hyperparameters, t: number) => void;
}

/** What a step of all tensors works on; the index of lists is that of the parameter. */
export interface StepTensors {
  readonly parameters: readonly TensorValues[];
  readonly gradients: readonly TensorValues[];
  readonly slots: readonly Slots[];
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
export type OptimizerRules<Hyperparameters> = Readonly<
  Record<string, OptimizerRule<Hyperparameters> | WholeRule<Hyperparameters>>
>;

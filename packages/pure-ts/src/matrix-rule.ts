import type { TensorValues } from '@optspec/core';
import type { Rule } from './hyperparameters.js';

/** A matrix in row-major order. */
export interface Matrix {
  readonly values: TensorValues;
  readonly rows: number;
  readonly columns: number;
}

/** What a slot of a matrix holds: as many numbers as the matrix, one per row, or one per column. All start at zero. */
export type MatrixSlot = 'matrix' | 'rows' | 'columns';

/** An optimizer of matrices alone. All arithmetic is binary64; a number is rounded when it is stored, and only then. */
export interface MatrixRule<Hyperparameters> extends Rule<Hyperparameters> {
  /** Hyperparameters that decide the formula; a step cannot override them. */
  readonly fixed: readonly (keyof Hyperparameters & string)[];
  readonly slots: Readonly<Record<string, MatrixSlot>>;
  /** Updates `w` and its slots in place; `t` is 1 at the first step. */
  readonly update: (
    w: Matrix,
    g: TensorValues,
    slots: Readonly<Record<string, TensorValues>>,
    hyperparameters: Hyperparameters,
    t: number,
  ) => void;
}

/** Rules by target: an algorithm and its variants. */
export type MatrixRules<Hyperparameters> = Readonly<Record<string, MatrixRule<Hyperparameters>>>;

import type { Operation } from '../operation.js';

/** Operations on matrices: tensors of two dimensions. */
export const MATRICES = {
  /** Matrix product. */
  matmul: {
    arity: 2,
    sorts: { takes: [['tensor'], ['tensor']], gives: 'tensor' },
  },
  /** The x with a·x = b, by Gaussian elimination with partial pivoting: a has as many rows and columns as b has elements, and x has the shape of b; NaN everywhere for a pivot of zero (a singular matrix) and for a NaN in either. */
  solve: {
    arity: 2,
    sorts: { takes: [['tensor'], ['tensor']], gives: 'tensor' },
  },
  /** The identity matrix of the size of a: 1 where the row and the column have the same number, 0 elsewhere, whatever a holds. */
  identity: {
    arity: 1,
    sorts: { takes: [['tensor']], gives: 'tensor' },
  },
  /** Rows become columns. */
  transpose: {
    arity: 1,
    sorts: { takes: [['tensor']], gives: 'tensor' },
  },
  /** Mean of each row: one value per row. */
  rowMean: {
    arity: 1,
    sorts: { takes: [['tensor']], gives: 'rows' },
  },
  /** Mean of each column: one value per column. */
  columnMean: {
    arity: 1,
    sorts: { takes: [['tensor']], gives: 'columns' },
  },
  /** How many rows the matrix has, rounded to the format. */
  rowCount: {
    arity: 1,
    sorts: { takes: [['tensor']], gives: 'device' },
  },
  /** How many columns the matrix has, rounded to the format. */
  columnCount: {
    arity: 1,
    sorts: { takes: [['tensor']], gives: 'device' },
  },
} as const;

MATRICES satisfies Record<string, Operation>;
export type MatrixOperation = keyof typeof MATRICES;

/** Whether an operation is one on matrices. */
export function isMatrixOperation(name: string): name is MatrixOperation {
  return Object.hasOwn(MATRICES, name);
}

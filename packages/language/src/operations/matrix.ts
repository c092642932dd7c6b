import type { Operation } from '../operation.js';

/** Operations on matrices: tensors of two dimensions. */
export const MATRICES = {
  /** Matrix product. */
  matmul: {
    group: 'matrix',
    arity: 2,
    sorts: { takes: [['tensor'], ['tensor']], gives: 'tensor' },
    interval: { kind: 'accumulate' },
    accuracy: 'sum',
    latex: { template: '#1 \\cdot #2', binding: 'product', operands: ['product', 'power'] },
  },
  /** The x with a·x = b, by Gaussian elimination with partial pivoting: a has as many rows and columns as b has elements, and x has the shape of b; NaN everywhere for a pivot of zero (a singular matrix) and for a NaN in either. */
  solve: {
    group: 'matrix',
    arity: 2,
    sorts: { takes: [['tensor'], ['tensor']], gives: 'tensor' },
    interval: { kind: 'perturbation' },
    accuracy: 'backwardStable',
    latex: { template: '#1^{-1} \\cdot #2', binding: 'product', operands: ['atom', 'power'] },
  },
  /** The identity matrix of the size of a: 1 where the row and the column have the same number, 0 elsewhere, whatever a holds. */
  identity: {
    group: 'matrix',
    arity: 1,
    sorts: { takes: [['tensor']], gives: 'tensor' },
    interval: { kind: 'corners' },
    accuracy: 'exact',
    latex: { template: 'I_{#1}', binding: 'atom' },
  },
  /** Rows become columns. */
  transpose: {
    group: 'matrix',
    arity: 1,
    sorts: { takes: [['tensor']], gives: 'tensor' },
    interval: { kind: 'corners' },
    accuracy: 'exact',
    latex: { template: '#1^{\\mathsf{T}}', binding: 'power', operands: ['atom'] },
  },
  /** Mean of each row: one value per row. */
  rowMean: {
    group: 'matrix',
    arity: 1,
    sorts: { takes: [['tensor']], gives: 'rows' },
    interval: { kind: 'accumulate' },
    accuracy: 'sum',
    latex: { template: '\\operatorname{rowMean}\\left(#1\\right)', binding: 'atom' },
  },
  /** Mean of each column: one value per column. */
  columnMean: {
    group: 'matrix',
    arity: 1,
    sorts: { takes: [['tensor']], gives: 'columns' },
    interval: { kind: 'accumulate' },
    accuracy: 'sum',
    latex: { template: '\\operatorname{columnMean}\\left(#1\\right)', binding: 'atom' },
  },
  /** How many rows the matrix has, rounded to the format. */
  rowCount: {
    group: 'matrix',
    arity: 1,
    sorts: { takes: [['tensor']], gives: 'device' },
    interval: { kind: 'corners' },
    accuracy: 'exact',
    latex: { template: '\\operatorname{rows}\\left(#1\\right)', binding: 'atom' },
  },
  /** How many columns the matrix has, rounded to the format. */
  columnCount: {
    group: 'matrix',
    arity: 1,
    sorts: { takes: [['tensor']], gives: 'device' },
    interval: { kind: 'corners' },
    accuracy: 'exact',
    latex: { template: '\\operatorname{columns}\\left(#1\\right)', binding: 'atom' },
  },
} as const;

MATRICES satisfies Record<string, Operation>;
export type MatrixOperation = keyof typeof MATRICES;

/** Whether an operation is one on matrices. */
export function isMatrixOperation(name: string): name is MatrixOperation {
  return Object.hasOwn(MATRICES, name);
}

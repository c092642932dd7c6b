/** A tensor as a matrix: its last axis, and all others together. A vector is one row. */
export interface MatrixShape {
  readonly rows: number;
  readonly columns: number;
}

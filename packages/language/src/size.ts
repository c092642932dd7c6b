/** Rows and columns of a value; a scalar is one by one, and a vector one row. */
export interface Size {
  readonly rows: number;
  readonly columns: number;
}

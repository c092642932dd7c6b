/**
 * The factor Q of A = QR with a positive diagonal of R, for a row-major matrix of at least as many rows as columns, by
 * Householder reflections in binary64.
 *
 * Golub & Van Loan, Matrix Computations, 4th ed., algorithms 5.1.1 and 5.2.1.
 */
export function orthonormal(matrix: Float64Array, rows: number, columns: number): Float64Array {
  const work = matrix.slice();
  const diagonal = Float64Array.from({ length: columns }, (_, k) => reflectColumn(work, rows, columns, k));
  const q = new Float64Array(rows * columns);
  for (let k = 0; k < columns; k++) q[k * columns + k] = 1;
  for (let k = columns - 1; k >= 0; k--) reflect(work, rows, columns, k, q, k);
  return q.map((x, index) => (at(diagonal, index % columns) < 0 ? -x : x));
}

/** Leaves in column k, from the diagonal down, the vector whose reflection clears what is below it; returns the diagonal of R. */
function reflectColumn(work: Float64Array, rows: number, columns: number, k: number): number {
  const head = at(work, k * columns + k);
  const norm = Math.sqrt(columnProduct(work, work, rows, columns, k, k));
  const diagonal = head > 0 ? -norm : norm;
  work[k * columns + k] = head - diagonal;
  reflect(work, rows, columns, k, work, k + 1);
  return diagonal;
}

/** Reflects columns of a matrix, from `first` on, by the vector that lies in column k of `work`. */
function reflect(
  work: Float64Array,
  rows: number,
  columns: number,
  k: number,
  matrix: Float64Array,
  first: number,
): void {
  const square = columnProduct(work, work, rows, columns, k, k);
  if (square === 0) return;
  for (let column = first; column < columns; column++) {
    const factor = (2 * columnProduct(work, matrix, rows, columns, k, column)) / square;
    for (let row = k; row < rows; row++) {
      const index = row * columns + column;
      matrix[index] = at(matrix, index) - factor * at(work, row * columns + k);
    }
  }
}

/** Column i of a times column j of b, from row i on. */
function columnProduct(a: Float64Array, b: Float64Array, rows: number, columns: number, i: number, j: number): number {
  let sum = 0;
  for (let row = i; row < rows; row++) sum += at(a, row * columns + i) * at(b, row * columns + j);
  return sum;
}

function at(values: Float64Array, index: number): number {
  return Number(values[index]);
}

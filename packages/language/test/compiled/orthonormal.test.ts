import { describe, expect, it } from 'vitest';
import { orthonormal } from '../../src/index.js';

/** The bound that the standard sets for a factorization in binary64: 64·m·n·u. */
const bound = (rows: number, columns: number) => 64 * rows * columns * 2 ** -53;

/** Numbers between −1 and 1 that look random. */
function numbers(count: number, seed: number): Float64Array {
  return Float64Array.from({ length: count }, (_, i) => Math.sin(seed + 12.9898 * (i + 1)));
}

function entry(matrix: Float64Array, columns: number, row: number, column: number): number {
  return matrix[row * columns + column] ?? Number.NaN;
}

/** Entry (i, j) of AᵀB. */
function product(a: Float64Array, b: Float64Array, rows: number, columns: number, i: number, j: number): number {
  let sum = 0;
  for (let row = 0; row < rows; row++) sum += entry(a, columns, row, i) * entry(b, columns, row, j);
  return sum;
}

/** With zeros of one sign. */
const plain = (matrix: Float64Array) => matrix.map((x) => x + 0);

describe('orthonormal', () => {
  it('keeps the signs of a diagonal matrix', () => {
    expect(plain(orthonormal(Float64Array.of(2, 0, 0, -3), 2, 2))).toEqual(Float64Array.of(1, 0, 0, -1));
  });

  it('turns rows that are swapped back', () => {
    expect(plain(orthonormal(Float64Array.of(0, 2, 3, 0), 2, 2))).toEqual(Float64Array.of(0, 1, 1, 0));
  });

  it.each([
    [1, 1],
    [5, 1],
    [4, 4],
    [7, 4],
    [40, 30],
  ])('of %i by %i has orthonormal columns, which span those of the matrix from the first on', (rows, columns) => {
    const matrix = numbers(rows * columns, rows + columns);
    const q = orthonormal(matrix, rows, columns);
    const size = Math.hypot(...matrix);
    for (let i = 0; i < columns; i++) {
      for (let j = 0; j < columns; j++) {
        const identity = i === j ? 1 : 0;
        expect(Math.abs(product(q, q, rows, columns, i, j) - identity)).toBeLessThanOrEqual(2 * bound(rows, columns));
        const triangle = product(q, matrix, rows, columns, i, j);
        if (j < i) expect(Math.abs(triangle)).toBeLessThanOrEqual(2 * bound(rows, columns) * size);
        if (j === i) expect(triangle).toBeGreaterThan(0);
      }
    }
  });

  it('leaves the axes of columns of zeros as they are', () => {
    expect(plain(orthonormal(Float64Array.of(0, 0, 0, 0, 0, 3), 3, 2))).toEqual(Float64Array.of(1, 0, 0, 0, 0, 1));
    expect(plain(orthonormal(new Float64Array(4), 2, 2))).toEqual(Float64Array.of(1, 0, 0, 1));
  });

  it('of nothing is empty', () => {
    expect(orthonormal(new Float64Array(0), 3, 0)).toEqual(new Float64Array(0));
  });
});

import { describe, expect, it } from 'vitest';
import { Random } from '../../src/record/random.js';
import { positiveDefinite, SQUARE_CASES } from '../../src/record/square-cases.js';
import { small } from '../mutants/small-documents.js';
import { caseNamed, namesFor, squareOf } from './case-contexts.js';

const square = (name: string, facts: Parameters<typeof squareOf>[1]) => squareOf(caseNamed(SQUARE_CASES, name), facts);
const symmetric = (matrix: readonly (readonly number[])[]) =>
  matrix.every((row, i) => row.every((x, j) => x === matrix[j]?.[i]));

/** The diagonal, and whether each element of it is larger than all others of its row together. */
function diagonalOf(matrix: readonly (readonly number[])[]): { signs: number[]; dominates: boolean[] } {
  const parts = matrix.map((row, i) => ({ own: row[i] ?? 0, others: row.filter((_, j) => j !== i) }));
  return {
    signs: parts.map(({ own }) => Math.sign(own)),
    dominates: parts.map(({ own, others }) => Math.abs(own) > others.reduce((sum, x) => sum + Math.abs(x), 0)),
  };
}

describe('matrices that are drawn', () => {
  it.each([1, 2, 5])('are symmetric with a positive, dominant diagonal of %d, so positive definite', (count) => {
    const values = positiveDefinite({ random: new Random(3), format: 'f32', count });
    const rows = Array.from({ length: count }, (_, i) => values.slice(i * count, (i + 1) * count));
    expect([values.length, symmetric(rows)]).toEqual([count * count, true]);
    expect(diagonalOf(rows)).toEqual({ signs: rows.map(() => 1), dominates: rows.map(() => true) });
    expect(values.map(Math.fround)).toEqual(values);
  });

  it('have a dominant diagonal of both signs where they are indefinite', () => {
    const matrix = square('indefinite', { count: 4, format: 'f32' });
    expect(symmetric(matrix)).toBe(true);
    expect(diagonalOf(matrix)).toEqual({ signs: [1, -1, 1, -1], dominates: [true, true, true, true] });
  });

  it('have the largest element of each row right of the diagonal where rows must change places', () => {
    const matrix = square('pivots', { count: 4 });
    expect(matrix.map((row) => row.map(Math.abs).indexOf(Math.max(...row.map(Math.abs))))).toEqual([1, 2, 3, 0]);
    expect(symmetric(matrix)).toBe(false);
  });
});

describe('the cases of optimizers that take matrices', () => {
  it('are for those alone', () => {
    expect(namesFor(SQUARE_CASES, small())).toEqual([]);
    expect(namesFor(SQUARE_CASES, small({ inputs: { h: { square: 'w', description: '' } } }))).toEqual([
      'indefinite',
      'pivots',
      'zero-pivots',
      'one-by-one',
      'singular',
      'nearly-singular',
      'nan-matrix',
    ]);
  });

  it('are two more for those with damping, and without damping where the matrix itself is to be seen', () => {
    const properties = { damping: { type: 'number', default: 0.5 } } as const;
    const damped = small({ inputs: { h: { square: 'w', description: '' } }, properties });
    expect(namesFor(SQUARE_CASES, damped)).toEqual([
      'indefinite',
      'pivots',
      'zero-pivots',
      'one-by-one',
      'singular',
      'singular-damped',
      'singular-by-damping',
      'nearly-singular',
      'nan-matrix',
    ]);
    const given = ['zero-pivots', 'singular', 'singular-damped', 'singular-by-damping'].map((name) =>
      caseNamed(SQUARE_CASES, name).hyperparameters(damped),
    );
    expect(given).toEqual([{ damping: 0 }, { damping: 0 }, { damping: 0.5 }, { damping: 0.5 }]);
    // with a half on the diagonal, rows that are multiples
    expect(square('singular-by-damping', {})).toEqual([
      [0.5, 2],
      [2, 3.5],
    ]);
  });

  it('have regular matrices with a zero in the first place', () => {
    // determinants: −1·(0·0 − 2·4) = 8 and 0·3 − (−2)·0.5 = 1
    expect(square('zero-pivots', { count: 3 })).toEqual([
      [0, 1, 0],
      [0, 0, 2],
      [4, 0, 0],
    ]);
    expect(square('zero-pivots', { count: 2, parameter: 1 })).toEqual([
      [0, -2],
      [0.5, 3],
    ]);
  });

  it('have singular matrices beside a regular one', () => {
    const [a = [], b = [], d = []] = square('singular', { count: 3, parameter: 2 });
    expect([square('singular', {}), square('singular', { parameter: 1 })]).toEqual([
      [
        [1, 2],
        [2, 4],
      ],
      [
        [0, 0],
        [0, 0],
      ],
    ]);
    // the first row is twice the second
    expect([a, d]).toEqual([b.map((x) => 2 * x), [0, 0, 1]]);
    expect(diagonalOf(square('singular', { parameter: 3 }))).toEqual({ signs: [1, 1], dominates: [true, true] });
  });

  it('have one NaN in the first of two matrices', () => {
    const isNaN = (parameter: number) =>
      square('nan-matrix', { count: 3, parameter }).map((row) => row.map(Number.isNaN));
    const numbers = [false, false, false];
    expect(isNaN(0)).toEqual([[false, true, false], numbers, numbers]);
    expect(isNaN(1)).toEqual([numbers, numbers, numbers]);
  });
});

import type { Definition, Format, Hyperparameters } from '@optspec/core';
import { FORMATS } from '../format.js';
import { distinct, type GradientContext, has, type OptimizerCase, typical } from './optimizer-case.js';
import type { Random } from './random.js';
import { at } from '../lookup.js';

/** What a random matrix is made from: a row-major square of `count` rows. */
type MatrixContext = { readonly random: Random; readonly format: Format; readonly count: number };

/** A symmetric matrix with a diagonal larger than the rest of each row, so that its eigenvalues are positive. */
export function positiveDefinite(context: MatrixContext): number[] {
  return symmetric(context, (count, drawn) => count / 2 + drawn);
}

/** A symmetric matrix with a dominant diagonal of alternating signs, so that its eigenvalues have both. */
function indefinite(context: MatrixContext): number[] {
  return symmetric(context, (count, drawn, row) => (row % 2 === 0 ? 1 : -1) * (count / 2 + drawn));
}

/** Elements off the diagonal are below 1/2, and those on it `diagonal` of a number from 0.5 to 1. */
function symmetric(
  { random, format, count }: MatrixContext,
  diagonal: (count: number, drawn: number, row: number) => number,
): number[] {
  const matrix = Array.from({ length: count * count }, () => 0);
  for (let row = 0; row < count; row += 1) {
    matrix[row * count + row] = FORMATS[format].round(diagonal(count, random.decimal(0.5, 1), row));
    for (let column = 0; column < row; column += 1) {
      const x = at(random.signed(1, 0.5, format), 0);
      matrix[row * count + column] = x;
      matrix[column * count + row] = x;
    }
  }
  return matrix;
}

/** Not symmetric, with the largest elements one place right of the diagonal: each pivot lies in another row. */
function shifted({ random, format, count }: MatrixContext): number[] {
  return random.signed(count * count, 0.5, format).map((x, i) => {
    const [row, column] = [Math.floor(i / count), i % count];
    return column === (row + 1) % count ? FORMATS[format].round(count + x) : x;
  });
}

/** These matrices, one for each parameter; drawn ones for the parameters after them. */
const given = (values: readonly (readonly number[])[]) => (context: GradientContext) =>
  values[context.parameter]?.slice() ?? positiveDefinite(context);

const takesSquares = ({ inputs }: Definition): boolean => inputs !== undefined;
const isDamped = has('damping');

/** Without damping, where there is such a thing. */
const undamped = (definition: Definition): Hyperparameters => ({
  ...typical(definition),
  ...(isDamped(definition) ? { damping: 0 } : {}),
});

const damped = (definition: Definition): Hyperparameters => ({ ...typical(definition), damping: 0.5 });

/** Two of rows that are multiples, and one of zeros between them. */
const SINGULAR: readonly (readonly number[])[] = [
  [1, 2, 2, 4],
  [0, 0, 0, 0],
  [4, 2, 0, 2, 1, 0, 0, 0, 1],
];

const CASES: readonly OptimizerCase[] = [
  {
    name: 'indefinite',
    flags: ['BASIC'],
    why: 'Hessians with eigenvalues of both signs: the step goes to the saddle, uphill along some directions.',
    hyperparameters: distinct,
    shapes: [[3], [2, 2]],
    steps: 2,
    squares: indefinite,
  },
  {
    name: 'pivots',
    flags: ['BASIC'],
    why: 'Matrices that are not symmetric and have their largest elements off the diagonal: rows must change places, and the transpose is another system.',
    hyperparameters: distinct,
    shapes: [[4], [3]],
    steps: 2,
    squares: shifted,
  },
  {
    name: 'zero-pivots',
    flags: ['BASIC'],
    why: 'Zeros on the diagonal of regular matrices: elimination without exchanging rows divides by zero.',
    hyperparameters: undamped,
    shapes: [[3], [2]],
    steps: 1,
    squares: given([
      [0, 1, 0, 0, 0, 2, 4, 0, 0],
      [0, -2, 0.5, 3],
    ]),
  },
  {
    name: 'one-by-one',
    flags: ['FIRST_STEP'],
    why: 'Single weights: the step divides the gradient by the curvature, whatever its sign.',
    hyperparameters: typical,
    shapes: [[1], []],
    steps: 2,
    squares: given([[-0.75], [3]]),
  },
  {
    name: 'singular',
    flags: ['ZERO_ZERO', 'MULTI_TENSOR'],
    why: 'Singular Hessians, one of them zero: every weight of their parameters becomes NaN, and none of the parameter beside them.',
    hyperparameters: undamped,
    shapes: [[2], [2], [3], [2]],
    steps: 1,
    squares: given(SINGULAR),
  },
  {
    name: 'singular-damped',
    flags: ['BASIC', 'MULTI_TENSOR'],
    why: 'The same singular Hessians with damping: the systems are regular, and the step is the gradient over the damping where there is no curvature.',
    applies: isDamped,
    hyperparameters: damped,
    shapes: [[2], [2], [3], [2]],
    steps: 1,
    squares: given(SINGULAR),
  },
  {
    name: 'singular-by-damping',
    flags: ['ZERO_ZERO', 'MULTI_TENSOR'],
    why: 'Indefinite Hessians whose negative eigenvalue is the damping: their systems are singular, and every weight of their parameters becomes NaN, none of the parameter beside them.',
    applies: isDamped,
    hyperparameters: damped,
    shapes: [[2], [1], [2]],
    steps: 1,
    squares: given([[0.5, 2, 2, 3.5], [-0.5]]),
  },
  {
    name: 'nearly-singular',
    flags: ['BASIC'],
    why: 'A Hessian whose rows all but agree: what rounding makes of the elements is multiplied by its condition.',
    hyperparameters: typical,
    shapes: [[2]],
    steps: 1,
    squares: given([[1, 1, 1, 1 + 2 ** -8]]),
  },
  {
    name: 'nan-matrix',
    flags: ['NAN_GRADIENT', 'MULTI_TENSOR'],
    why: 'One NaN in a Hessian: every weight of its parameter becomes NaN, and none of the other.',
    hyperparameters: typical,
    shapes: [[3], [2]],
    steps: 1,
    squares: (context) =>
      positiveDefinite(context).map((x, i) => (context.parameter === 0 && i === 1 ? Number.NaN : x)),
  },
];

/** Cases of definitions that take a square matrix for each parameter. */
export const SQUARE_CASES: readonly OptimizerCase[] = CASES.map((plan) => ({ applies: takesSquares, ...plan }));

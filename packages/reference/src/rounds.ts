import { evaluateHostNumber, parse } from '@optspec/language';
import type { DirectedArithmetic } from './directed.js';
import type { Interval } from './exact-intervals.js';
import type { MatrixShape } from './matrix-shape.js';
import type { StatedRound } from './stated-round.js';
import { at } from './lookup.js';

/** What the round is computed in. */
export interface RoundPlace<Bound> {
  readonly arithmetic: DirectedArithmetic<Bound>;
  /** Bound of one rounding, relative. */
  readonly unit: number;
  readonly smallestNormal: number;
}

/** Covers the roundings of the bounds here, which are computed in binary64. */
const SLACK = 1 + 2 ** -30;

/** Matrices no further from the middle than the radius, in the Frobenius norm. */
export interface Ball {
  readonly middle: readonly number[];
  readonly radius: number;
}

/** What conforms after a round, element by element, and as a ball where the stated accuracy holds. */
export interface Narrowed<Value> {
  readonly values: readonly Value[];
  readonly ball?: Ball;
}

/**
 * What conforms after a round, by its stated accuracy: around the exact result from the middle of the matrices that may
 * come in, their distance times the amplification and the error of one round. So it does not depend on the order of
 * operations. Where the statement does not hold, because something is not finite or too large, the intervals stay.
 * `known` is the ball of the matrices that come in, where the round before gave one: it is narrower than its intervals.
 */
export function narrowed<Bound>(
  { accuracy, shape, before, after, exactly }: StatedRound<Interval<Bound>>,
  { arithmetic: a, unit, smallestNormal }: RoundPlace<Bound>,
  known?: Ball,
): Narrowed<Interval<Bound>> {
  const from = known ?? ballAround(before, a);
  if (!from || spectralBound(from.middle, shape) + from.radius > accuracy.range) return { values: after };
  const { rows, columns } = shape;
  const sizes: Readonly<Record<string, number>> = { rows, columns };
  const roundings = evaluateHostNumber(parse(accuracy.rounding), (name) => sizes[name]);
  const underflow = 1000 * rows * columns * Math.max(rows, columns) * smallestNormal;
  const radius = (accuracy.amplification * from.radius + roundings * unit + underflow) * SLACK;
  const centre = exactly(from.middle.map((x) => ({ lo: a.of(x), hi: a.of(x), nan: false, empty: false })));
  const values = centre.map(({ lo, hi }) => ({
    lo: a.apply('subtract', [lo, a.of(radius)], 'down'),
    hi: a.apply('add', [hi, a.of(radius)], 'up'),
    nan: false,
    empty: false,
  }));
  const nearest = ballAround(centre, a);
  return nearest ? { values, ball: { middle: nearest.middle, radius: (radius + nearest.radius) * SLACK } } : { values };
}

/** The smallest ball around intervals; none where they are not finite. */
function ballAround<Bound>(values: readonly Interval<Bound>[], a: DirectedArithmetic<Bound>): Ball | undefined {
  const ends = values.map(({ lo, hi }) => [a.toNumber(lo, 'down'), a.toNumber(hi, 'up')] as const);
  if (values.some(({ nan, empty }) => nan || empty) || !ends.flat().every(Number.isFinite)) return undefined;
  const middle = ends.map(([lo, hi]) => lo / 2 + hi / 2);
  const radius = frobenius(ends.map(([lo, hi], i) => Math.max(hi - at(middle, i), at(middle, i) - lo)));
  return { middle, radius };
}

function frobenius(values: readonly number[]): number {
  return Math.sqrt(values.reduce((sum, x) => sum + x * x, 0)) * SLACK;
}

/** Squarings of the Gram matrix; the bound is then above by a factor of at most the 2⁻⁹th power of the smaller size. */
const SQUARINGS = 8;

/** An upper bound of the largest singular value: σ ≤ ‖(M·Mᵀ)^k‖_F^(1 / 2k), for k a power of two. */
function spectralBound(values: readonly number[], { rows, columns }: MatrixShape): number {
  let gram = Array.from({ length: rows * rows }, (_, i) => {
    const [row, other] = [Math.floor(i / rows) * columns, (i % rows) * columns];
    return values.slice(row, row + columns).reduce((sum, x, k) => sum + x * at(values, other + k), 0);
  });
  let logarithm = 0;
  for (let squaring = 0; squaring < SQUARINGS; squaring += 1) {
    const size = frobenius(gram);
    if (size === 0) return 0;
    logarithm += Math.log(size) / 2 ** squaring;
    gram = squared(
      gram.map((x) => x / size),
      rows,
    );
  }
  return Math.exp((logarithm + Math.log(frobenius(gram)) / 2 ** SQUARINGS) / 2) * SLACK;
}

function squared(matrix: readonly number[], size: number): number[] {
  return matrix.map((_, i) => {
    const [row, column] = [Math.floor(i / size) * size, i % size];
    return Array.from({ length: size }, (_unused, k) => at(matrix, row + k) * at(matrix, k * size + column)).reduce(
      (sum, x) => sum + x,
      0,
    );
  });
}

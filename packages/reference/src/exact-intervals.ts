import type { Direction, DirectedArithmetic, ScalarFunction } from './directed.js';
import type { Comparison, Truth } from './domain.js';

/** All values that a conforming implementation may have: the numbers from `lo` to `hi`, and NaN if `nan`. */
export interface Interval<Bound> {
  readonly lo: Bound;
  readonly hi: Bound;
  readonly nan: boolean;
  /** No number is possible, only NaN; `lo` and `hi` mean nothing. */
  readonly empty: boolean;
}

/** Functions with operands for which zero is special: they turn there, or meet it as 0·∞, 0/0 and 0/∞. */
const SPECIAL_AT_ZERO: Partial<Readonly<Record<ScalarFunction, readonly boolean[]>>> = {
  abs: [true],
  power: [true],
  multiply: [true, true],
  divide: [true],
};

/** Functions that have no value below a number. */
const DOMAIN_STARTS: Partial<Readonly<Record<ScalarFunction, number>>> = { sqrt: 0, log: 0, log1p: -1 };

/**
 * Interval arithmetic over the reals: each result holds the exact results on every choice of operands, and no more than
 * directed rounding adds. Every operation is monotone in each operand apart, so its extremes are at the corners of the
 * operands; what is not (division through zero, cosine, roots and logarithms of negatives) is treated where it stands.
 */
export class ExactIntervals<Bound> {
  readonly #a: DirectedArithmetic<Bound>;

  constructor(arithmetic: DirectedArithmetic<Bound>) {
    this.#a = arithmetic;
  }

  /** One number, or only NaN. */
  point(x: number): Interval<Bound> {
    const bound = this.#a.of(x === 0 ? 0 : x);
    const empty = Number.isNaN(x);
    return { lo: bound, hi: bound, nan: empty, empty };
  }

  numbers(lo: Bound, hi: Bound, nan = false): Interval<Bound> {
    return { lo, hi, nan, empty: false };
  }

  anything(): Interval<Bound> {
    return this.numbers(this.#a.of(Number.NEGATIVE_INFINITY), this.#a.of(Number.POSITIVE_INFINITY), true);
  }

  corners(name: ScalarFunction, operands: readonly Interval<Bound>[]): Interval<Bound> {
    if (operands.some((operand) => operand.empty)) return this.point(Number.NaN);
    const nan = operands.some((operand) => operand.nan);
    if (name === 'divide' && this.straddles(operands[1])) return this.#dividedThroughZero(operands, nan);
    if (name === 'cos') return this.#cosine(operands, nan);
    const lowest = DOMAIN_STARTS[name];
    if (lowest !== undefined) return this.#clippedCorners(name, operands, lowest, nan);
    let points: Bound[][] = [[]];
    for (const [index, operand] of operands.entries()) {
      const ends = this.#ends(name, operand, index);
      points = points.flatMap((point) => ends.map((end) => [...point, end]));
    }
    return this.#extremes(
      points.map((point) => (direction: Direction) => this.#a.apply(name, point, direction)),
      nan,
    );
  }

  #reachesInfinity(x: Interval<Bound> | undefined): boolean {
    return x !== undefined && (this.isInfinite(x.lo) || this.isInfinite(x.hi));
  }

  isInfinite(x: Bound): boolean {
    return (
      Math.abs(this.#a.toNumber(x, this.#a.compare(x, this.#a.of(0)) > 0 ? 'down' : 'up')) === Number.POSITIVE_INFINITY
    );
  }

  /** The product; of an interval by itself, its square. */
  product(x: Interval<Bound>, y: Interval<Bound>): Interval<Bound> {
    return x === y ? this.corners('power', [x, this.point(2)]) : this.corners('multiply', [x, y]);
  }

  /** A function defined from `lowest` on: what lies below gives NaN. */
  #clippedCorners(
    name: ScalarFunction,
    [x]: readonly Interval<Bound>[],
    lowest: number,
    nan: boolean,
  ): Interval<Bound> {
    const start = this.#a.of(lowest);
    if (x === undefined || this.#a.compare(x.hi, start) < 0) return this.point(Number.NaN);
    const below = this.#a.compare(x.lo, start) < 0;
    const ends = x.lo === x.hi ? [x.hi] : [below ? start : x.lo, x.hi];
    return this.#extremes(
      ends.map((end) => (direction: Direction) => this.#a.apply(name, [end], direction)),
      nan || below,
    );
  }

  /** The ends of an operand, with zero where it is special to the function. */
  #ends(name: ScalarFunction, operand: Interval<Bound>, index: number): Bound[] {
    if (name === 'divide' && index === 1) return this.#denominatorEnds(operand);
    if (operand.lo === operand.hi) return [operand.lo];
    const special = SPECIAL_AT_ZERO[name]?.[index] && this.straddles(operand);
    return special ? [operand.lo, operand.hi, this.#a.of(0)] : [operand.lo, operand.hi];
  }

  /** A zero end is the zero of the side on which the rest lies; a lone zero counts as +0. */
  #denominatorEnds({ lo, hi }: Interval<Bound>): Bound[] {
    const zero = this.#a.of(0);
    if (this.isZero(lo)) return this.isZero(hi) ? [zero] : [zero, hi];
    if (this.isZero(hi)) return [lo, this.#a.of(-0)];
    return lo === hi ? [lo] : [lo, hi];
  }

  /** The hull of values; a corner where the function has no value adds NaN and nothing else. */
  #extremes(corners: readonly ((direction: Direction) => Bound)[], nan: boolean): Interval<Bound> {
    let lo: Bound | undefined;
    let hi: Bound | undefined;
    let undefinedCorner = false;
    for (const corner of corners) {
      const low = corner('down');
      const high = corner('up');
      if (this.#a.isNaN(low) || this.#a.isNaN(high)) undefinedCorner = true;
      else {
        if (lo === undefined || this.#a.compare(low, lo) < 0) lo = low;
        if (hi === undefined || this.#a.compare(high, hi) > 0) hi = high;
      }
    }
    if (lo === undefined || hi === undefined) return this.point(Number.NaN);
    return this.numbers(lo, hi, nan || undefinedCorner);
  }

  straddles(x: Interval<Bound> | undefined): boolean {
    if (!x || x.empty) return false;
    const zero = this.#a.of(0);
    return this.#a.compare(x.lo, zero) < 0 && this.#a.compare(x.hi, zero) > 0;
  }

  #dividedThroughZero(operands: readonly Interval<Bound>[], nan: boolean): Interval<Bound> {
    const [numerator] = operands;
    const zero = this.#a.of(0);
    const zeroOverZero =
      numerator !== undefined && this.#a.compare(numerator.lo, zero) <= 0 && this.#a.compare(numerator.hi, zero) >= 0;
    const bothInfinite = operands.every((operand) => this.#reachesInfinity(operand));
    return { ...this.anything(), nan: nan || zeroOverZero || bothInfinite };
  }

  /** Monotone between multiples of π; the hosts of schedules give it points or slivers. */
  #cosine(operands: readonly Interval<Bound>[], nan: boolean): Interval<Bound> {
    const [x = this.point(0)] = operands;
    const lo = this.#a.toNumber(x.lo, 'down');
    const hi = this.#a.toNumber(x.hi, 'up');
    const ends = this.#extremes(
      [x.lo, x.hi].map((end) => (direction) => this.#a.apply('cos', [end], direction)),
      nan,
    );
    // an infinity alone has none; between two infinities lie numbers
    if (ends.empty && lo === hi) return ends;
    const near = Math.round((lo + hi) / 2 / Math.PI);
    const turning = near * Math.PI;
    const slack = Math.abs(turning) * 2 ** -50;
    if (hi < turning - slack || lo > turning + slack) return hi - lo < 3 ? ends : this.#unitRange(nan);
    const extreme = this.point(near % 2 === 0 ? 1 : -1);
    return hi - lo < 3 ? this.hull(ends, extreme) : this.#unitRange(nan);
  }

  #unitRange(nan: boolean): Interval<Bound> {
    return this.numbers(this.#a.of(-1), this.#a.of(1), nan);
  }

  hull(a: Interval<Bound>, b: Interval<Bound>): Interval<Bound> {
    const nan = a.nan || b.nan;
    if (a.empty || b.empty) return { ...(a.empty ? b : a), nan };
    const lo = this.#a.compare(a.lo, b.lo) <= 0 ? a.lo : b.lo;
    const hi = this.#a.compare(a.hi, b.hi) >= 0 ? a.hi : b.hi;
    return this.numbers(lo, hi, nan);
  }

  isZero(x: Bound): boolean {
    return this.#a.compare(x, this.#a.of(0)) === 0;
  }

  compareNumbers(name: Comparison, a: Interval<Bound>, b: Interval<Bound>): Truth {
    switch (name) {
      case 'less':
        return this.#ordered(a, b, false);
      case 'lessEqual':
        return this.#ordered(a, b, true);
      case 'greater':
        return this.#ordered(b, a, false);
      case 'greaterEqual':
        return this.#ordered(b, a, true);
      case 'equal':
        return this.#equal(a, b);
      case 'notEqual':
        return negated(this.#equal(a, b));
    }
  }

  #ordered(a: Interval<Bound>, b: Interval<Bound>, orEqual: boolean): Truth {
    const highest = this.#a.compare(a.hi, b.lo);
    const lowest = this.#a.compare(a.lo, b.hi);
    if (orEqual ? highest <= 0 : highest < 0) return 'true';
    return (orEqual ? lowest > 0 : lowest >= 0) ? 'false' : 'either';
  }

  #equal(a: Interval<Bound>, b: Interval<Bound>): Truth {
    if (this.#a.compare(a.hi, b.lo) < 0 || this.#a.compare(b.hi, a.lo) < 0) return 'false';
    const points = this.#a.compare(a.lo, a.hi) === 0 && this.#a.compare(b.lo, b.hi) === 0;
    return points ? 'true' : 'either';
  }
}

function negated(truth: Truth): Truth {
  if (truth === 'either') return 'either';
  return truth === 'true' ? 'false' : 'true';
}

import type { Format, Profile } from '@optspec/core';
import type { Direction, DirectedArithmetic, ScalarFunction } from './directed.js';
import type { Comparison, Domain, Truth } from './domain.js';
import { exponentOf, FORMATS } from './format.js';
import { type Accuracy, INVERSE_SQRT, PROFILES, type ProfileRules } from './profile.js';

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
 * Interval arithmetic in which every operation is widened by its accuracy under a profile (`exact`: not at all).
 * Every operation is monotone in each operand apart, so its extremes are at the corners of the operands; what is not
 * (division through zero, cosine, roots and logarithms of negatives) is treated where it stands.
 */
export class IntervalDomain<Bound> implements Domain<Interval<Bound>> {
  readonly #a: DirectedArithmetic<Bound>;
  readonly #format: Format;
  readonly #rules: ProfileRules;
  readonly #hostRules: ProfileRules;

  constructor(arithmetic: DirectedArithmetic<Bound>, format: Format, profile: Profile | 'exact') {
    this.#a = arithmetic;
    this.#format = format;
    this.#rules = PROFILES[profile];
    this.#hostRules = PROFILES[profile === 'exact' ? 'exact' : 'ieee'];
  }

  number(x: number): Interval<Bound> {
    return this.#point(x);
  }

  load(x: number): Interval<Bound> {
    return this.#flushed(this.#point(x));
  }

  pi(): Interval<Bound> {
    const exact = this.#numbers(this.#a.pi('down'), this.#a.pi('up'));
    return this.#widened(exact, this.#hostRules.accuracy.add, 'f64');
  }

  host(name: ScalarFunction, operands: readonly Interval<Bound>[]): Interval<Bound> {
    return this.#apply(name, operands, this.#hostRules, 'f64');
  }

  enter(scalar: Interval<Bound>): Interval<Bound> {
    return this.#settled(this.#widened(scalar, this.#rules.accuracy.add, this.#format));
  }

  tensor(name: ScalarFunction, operands: readonly Interval<Bound>[]): Interval<Bound> {
    return this.#settled(this.#apply(name, operands, this.#rules, this.#format));
  }

  integerPower(x: Interval<Bound>, exponent: number): Interval<Bound> {
    const exact = this.#corners('power', [x, this.#point(exponent)]);
    const single = this.#rules.accuracy.multiply;
    // n − 1 roundings err by less than n − 1 whole units, and a unit more covers their products.
    const accuracy =
      exponent === 2 || this.#rules === PROFILES.exact ? single : { ulps: 2 * exponent, exactStays: false };
    return this.#settled(this.#widened(exact, accuracy, this.#format));
  }

  divideByHost(x: Interval<Bound>, divisor: Interval<Bound>): Interval<Bound> {
    const divided = this.tensor('divide', [x, this.enter(divisor)]);
    if (this.#rules === PROFILES.exact) return divided;
    const reciprocal = this.host('divide', [this.#point(1), divisor]);
    return this.#hull(divided, this.tensor('multiply', [x, this.enter(reciprocal)]));
  }

  sum(terms: readonly Interval<Bound>[]): Interval<Bound> {
    return this.#accumulated(terms, terms.length - 1);
  }

  dot(xs: readonly Interval<Bound>[], ys: readonly Interval<Bound>[]): Interval<Bound> {
    const products = xs.map((x, i) => this.#product(x, ys[i] ?? x));
    return this.#accumulated(products, products.length);
  }

  compare(name: Comparison, a: Interval<Bound>, b: Interval<Bound>): Truth {
    const onNaN: Truth = name === 'notEqual' ? 'true' : 'false';
    if (a.empty || b.empty) return onNaN;
    const truth = this.#compareNumbers(name, a, b);
    return (a.nan || b.nan) && truth !== onNaN ? 'either' : truth;
  }

  choose(truth: Truth, a: Interval<Bound>, b: Interval<Bound>): Interval<Bound> {
    if (truth === 'true') return a;
    return truth === 'false' ? b : this.#hull(a, b);
  }

  store(x: Interval<Bound>): Interval<Bound> {
    return x;
  }

  #point(x: number): Interval<Bound> {
    const bound = this.#a.of(x === 0 ? 0 : x);
    const empty = Number.isNaN(x);
    return { lo: bound, hi: bound, nan: empty, empty };
  }

  #numbers(lo: Bound, hi: Bound, nan = false): Interval<Bound> {
    return { lo, hi, nan, empty: false };
  }

  #anything(): Interval<Bound> {
    return this.#numbers(this.#a.of(Number.NEGATIVE_INFINITY), this.#a.of(Number.POSITIVE_INFINITY), true);
  }

  #apply(
    name: ScalarFunction,
    operands: readonly Interval<Bound>[],
    rules: ProfileRules,
    format: Format,
  ): Interval<Bound> {
    const accuracy = rules.accuracy[name];
    if (accuracy === undefined) throw new RangeError(`the profile gives no accuracy for ${name}`);
    if (accuracy === 'reciprocal of inverse square root') return this.#inheritedSqrt(operands, rules, format);
    if (accuracy === 'log of one plus') {
      const [x = this.#point(0)] = operands;
      return this.#apply('log', [this.#apply('add', [this.#point(1), x], rules, format)], rules, format);
    }
    const exact = this.#corners(name, operands);
    const settled = typeof accuracy === 'function' ? accuracy(this.#magnitude(operands[0])) : accuracy;
    return this.#widened(exact, settled, format);
  }

  #inheritedSqrt(operands: readonly Interval<Bound>[], rules: ProfileRules, format: Format): Interval<Bound> {
    const root = this.#corners('sqrt', operands);
    if (root.empty || this.#isZero(root.hi)) return root;
    const inverse = this.#widened(this.#corners('divide', [this.#point(1), root]), INVERSE_SQRT, format);
    const result = this.#apply('divide', [this.#point(1), inverse], rules, format);
    return { ...result, nan: root.nan };
  }

  #magnitude(x: Interval<Bound> | undefined): number {
    if (!x || x.empty) return 0;
    return Math.max(Math.abs(this.#a.toNumber(x.lo, 'down')), Math.abs(this.#a.toNumber(x.hi, 'up')));
  }

  #corners(name: ScalarFunction, operands: readonly Interval<Bound>[]): Interval<Bound> {
    if (operands.some((operand) => operand.empty)) return this.#point(Number.NaN);
    const nan = operands.some((operand) => operand.nan);
    if (name === 'divide' && this.#straddles(operands[1])) return this.#dividedThroughZero(operands, nan);
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
    return x !== undefined && (this.#isInfinite(x.lo) || this.#isInfinite(x.hi));
  }

  #isInfinite(x: Bound): boolean {
    return (
      Math.abs(this.#a.toNumber(x, this.#a.compare(x, this.#a.of(0)) > 0 ? 'down' : 'up')) === Number.POSITIVE_INFINITY
    );
  }

  /** The product; of an interval by itself, its square. */
  #product(x: Interval<Bound>, y: Interval<Bound>): Interval<Bound> {
    return x === y ? this.#corners('power', [x, this.#point(2)]) : this.#corners('multiply', [x, y]);
  }

  /** A function defined from `lowest` on: what lies below gives NaN. */
  #clippedCorners(
    name: ScalarFunction,
    [x]: readonly Interval<Bound>[],
    lowest: number,
    nan: boolean,
  ): Interval<Bound> {
    const start = this.#a.of(lowest);
    if (x === undefined || this.#a.compare(x.hi, start) < 0) return this.#point(Number.NaN);
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
    const special = SPECIAL_AT_ZERO[name]?.[index] && this.#straddles(operand);
    return special ? [operand.lo, operand.hi, this.#a.of(0)] : [operand.lo, operand.hi];
  }

  /** A zero end is the zero of the side on which the rest lies; a lone zero counts as +0. */
  #denominatorEnds({ lo, hi }: Interval<Bound>): Bound[] {
    const zero = this.#a.of(0);
    if (this.#isZero(lo)) return this.#isZero(hi) ? [zero] : [zero, hi];
    if (this.#isZero(hi)) return [lo, this.#a.of(-0)];
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
    if (lo === undefined || hi === undefined) return this.#point(Number.NaN);
    return this.#numbers(lo, hi, nan || undefinedCorner);
  }

  #straddles(x: Interval<Bound> | undefined): boolean {
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
    return { ...this.#anything(), nan: nan || zeroOverZero || bothInfinite };
  }

  /** Monotone between multiples of π; the hosts of schedules give it points or slivers. */
  #cosine(operands: readonly Interval<Bound>[], nan: boolean): Interval<Bound> {
    const [x = this.#point(0)] = operands;
    const lo = this.#a.toNumber(x.lo, 'down');
    const hi = this.#a.toNumber(x.hi, 'up');
    const ends = this.#extremes(
      [x.lo, x.hi].map((end) => (direction) => this.#a.apply('cos', [end], direction)),
      nan,
    );
    const near = Math.round((lo + hi) / 2 / Math.PI);
    const turning = near * Math.PI;
    const slack = Math.abs(turning) * 2 ** -50;
    if (hi < turning - slack || lo > turning + slack) return hi - lo < 3 ? ends : this.#unitRange(nan);
    const extreme = this.#point(near % 2 === 0 ? 1 : -1);
    return hi - lo < 3 ? this.#hull(ends, extreme) : this.#unitRange(nan);
  }

  #unitRange(nan: boolean): Interval<Bound> {
    return this.#numbers(this.#a.of(-1), this.#a.of(1), nan);
  }

  #widened(x: Interval<Bound>, accuracy: Accuracy | unknown, format: Format): Interval<Bound> {
    if (x.empty || !isAccuracy(accuracy) || (accuracy.ulps === 0 && accuracy.absolute === undefined)) return x;
    return this.#overflowed(
      this.#numbers(this.#end(x, 'down', accuracy, format), this.#end(x, 'up', accuracy, format), x.nan),
      format,
    );
  }

  /** An end, moved outward. Above a power of two units double: an error of several may lead further out from there. */
  #end(x: Interval<Bound>, direction: Direction, accuracy: Accuracy, format: Format): Bound {
    const end = direction === 'down' ? x.lo : x.hi;
    const moved = this.#outward(end, direction, accuracy, format);
    const inward = this.#a.toNumber(end, this.#a.compare(end, this.#a.of(0)) > 0 ? 'down' : 'up');
    if (accuracy.ulps <= 1 || inward === 0 || !Number.isFinite(inward)) return moved;
    const power = this.#a.of(Math.sign(inward) * 2 ** (exponentOf(inward) + 1));
    if (this.#a.compare(power, x.lo) < 0 || this.#a.compare(power, x.hi) > 0) return moved;
    const further = this.#outward(power, direction, { ...accuracy, exactStays: false }, format);
    return this.#a.compare(further, moved) < 0 === (direction === 'down') ? further : moved;
  }

  /** Rounding keeps signs: a bound that is not negative does not become negative. */
  #outward(x: Bound, direction: Direction, accuracy: Accuracy, format: Format): Bound {
    const zero = this.#a.of(0);
    const side = this.#a.compare(x, zero);
    let moved = this.#a.widen(x, direction, format, accuracy.ulps, accuracy.exactStays);
    if (accuracy.absolute !== undefined) {
      const shifted = this.#a.apply(
        direction === 'down' ? 'subtract' : 'add',
        [x, this.#a.of(accuracy.absolute)],
        direction,
      );
      if (this.#a.compare(shifted, moved) < 0 === (direction === 'down')) moved = shifted;
      return moved;
    }
    const crosses =
      direction === 'down'
        ? side >= 0 && this.#a.compare(moved, zero) < 0
        : side <= 0 && this.#a.compare(moved, zero) > 0;
    return crosses ? zero : moved;
  }

  /** Beyond the largest number of the format lies infinity too. */
  #overflowed(x: Interval<Bound>, format: Format): Interval<Bound> {
    const largest = this.#a.of(FORMATS[format].largest);
    const smallest = this.#a.of(-FORMATS[format].largest);
    const hi = this.#a.compare(x.hi, largest) > 0 ? this.#a.of(Number.POSITIVE_INFINITY) : x.hi;
    const lo = this.#a.compare(x.lo, smallest) < 0 ? this.#a.of(Number.NEGATIVE_INFINITY) : x.lo;
    return this.#numbers(lo, hi, x.nan);
  }

  /** What the device may make of a result: subnormals flushed, anything for what is not finite. */
  #settled(x: Interval<Bound>): Interval<Bound> {
    if (this.#rules.nonFiniteIsAnything && (x.nan || !this.#isFinite(x))) return this.#anything();
    return this.#flushed(x);
  }

  #isFinite(x: Interval<Bound>): boolean {
    const { largest } = FORMATS[this.#format];
    return this.#a.compare(x.lo, this.#a.of(-largest)) >= 0 && this.#a.compare(x.hi, this.#a.of(largest)) <= 0;
  }

  #flushed(x: Interval<Bound>): Interval<Bound> {
    if (!this.#rules.flushes || x.empty) return x;
    const zero = this.#a.of(0);
    const normal = FORMATS[this.#format].smallestNormal;
    const above = this.#a.compare(x.lo, zero) > 0 && this.#a.compare(x.lo, this.#a.of(normal)) < 0;
    const below = this.#a.compare(x.hi, zero) < 0 && this.#a.compare(x.hi, this.#a.of(-normal)) > 0;
    return this.#numbers(above ? zero : x.lo, below ? zero : x.hi, x.nan);
  }

  #hull(a: Interval<Bound>, b: Interval<Bound>): Interval<Bound> {
    const nan = a.nan || b.nan;
    if (a.empty || b.empty) return { ...(a.empty ? b : a), nan };
    const lo = this.#a.compare(a.lo, b.lo) <= 0 ? a.lo : b.lo;
    const hi = this.#a.compare(a.hi, b.hi) >= 0 ? a.hi : b.hi;
    return this.#numbers(lo, hi, nan);
  }

  /** Higham, Accuracy and Stability of Numerical Algorithms, 2nd ed., eq. 3.4 and 4.4: γₙ·Σ|xᵢ| for any order. */
  #accumulated(terms: readonly Interval<Bound>[], roundings: number): Interval<Bound> {
    const total = terms.reduce((sum, term) => this.#corners('add', [sum, term]), this.#point(0));
    const unit = this.#rules.unit[this.#format];
    if (total.empty || roundings <= 0 || unit === 0) return this.#settled(total);
    const least = this.#accumulatedEnd(terms, total.lo, 'down', roundings);
    const most = this.#accumulatedEnd(terms, total.hi, 'up', roundings);
    const lo = least.overflows ? this.#a.of(Number.NEGATIVE_INFINITY) : least.end;
    const hi = most.overflows ? this.#a.of(Number.POSITIVE_INFINITY) : most.end;
    return this.#settled(this.#numbers(lo, hi, total.nan || (least.overflows && most.overflows)));
  }

  /**
   * The end of a sum in a direction. The terms' own ends are where Σxᵢ ± γₙ·Σ|xᵢ| is extreme, since γₙ < 1. Whatever the
   * sum is, the terms of one sign may come first and overflow.
   */
  #accumulatedEnd(
    terms: readonly Interval<Bound>[],
    total: Bound,
    direction: Direction,
    roundings: number,
  ): { readonly end: Bound; readonly overflows: boolean } {
    const a = this.#a;
    const zero = a.of(0);
    const down = direction === 'down';
    const ends = terms.map((term) => (down ? term.lo : term.hi));
    const outward = ends.filter((end) => a.compare(end, zero) < 0 === down && !this.#isZero(end));
    const add = (sum: Bound, end: Bound) => a.apply('add', [sum, a.apply('abs', [end], 'up')], 'up');
    const error = (sizes: readonly Bound[]) => this.#accumulatedError(sizes.reduce(add, zero), roundings);
    const side = outward.reduce(add, zero);
    const largest = a.of(FORMATS[this.#format].largest);
    const overflows = a.compare(a.apply('add', [side, error(outward)], 'up'), largest) > 0;
    if (this.#isInfinite(total)) return { end: total, overflows };
    const moved = a.apply(down ? 'subtract' : 'add', [total, error(ends)], direction);
    return { end: outward.length === 0 && a.compare(moved, zero) < 0 === down ? zero : moved, overflows };
  }

  /** γₙ·size, and what underflows: nothing in a sum, a subnormal's rounding in a product, all that a device flushes. */
  #accumulatedError(size: Bound, roundings: number): Bound {
    if (this.#isZero(size)) return size;
    const unit = this.#rules.unit[this.#format];
    const gamma = this.#a.of(((roundings * unit) / (1 - roundings * unit)) * (1 + 2 ** -50));
    const underflow = roundings * FORMATS[this.#format].smallestNormal * (this.#rules.flushes ? 2 : 4 * unit);
    return this.#a.apply('add', [this.#a.apply('multiply', [gamma, size], 'up'), this.#a.of(underflow)], 'up');
  }

  #isZero(x: Bound): boolean {
    return this.#a.compare(x, this.#a.of(0)) === 0;
  }

  #compareNumbers(name: Comparison, a: Interval<Bound>, b: Interval<Bound>): Truth {
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

function isAccuracy(accuracy: unknown): accuracy is Accuracy {
  return typeof accuracy === 'object' && accuracy !== null;
}

function negated(truth: Truth): Truth {
  if (truth === 'either') return 'either';
  return truth === 'true' ? 'false' : 'true';
}

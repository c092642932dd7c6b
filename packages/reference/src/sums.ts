import type { Direction, DirectedArithmetic } from './directed.js';
import type { ExactIntervals, Interval } from './exact-intervals.js';
import { type ArithmeticFormat, FORMATS } from './format.js';
import type { ProfileRules } from './profile.js';

/** Sums of terms that are added in any order, with `roundings` roundings on the way of each. */
export class Sums<Bound> {
  readonly #a: DirectedArithmetic<Bound>;
  readonly #exact: ExactIntervals<Bound>;
  readonly #rules: ProfileRules;
  readonly #format: ArithmeticFormat;

  constructor(
    arithmetic: DirectedArithmetic<Bound>,
    exact: ExactIntervals<Bound>,
    rules: ProfileRules,
    format: ArithmeticFormat,
  ) {
    this.#a = arithmetic;
    this.#exact = exact;
    this.#rules = rules;
    this.#format = format;
  }

  /** Higham, Accuracy and Stability of Numerical Algorithms, 2nd ed., eq. 3.4 and 4.4: γₙ·Σ|xᵢ| for any order. */
  accumulated(terms: readonly Interval<Bound>[], roundings: number): Interval<Bound> {
    const total = terms.reduce((sum, term) => this.#exact.corners('add', [sum, term]), this.#exact.point(0));
    const unit = this.#rules.unit[this.#format];
    if (total.empty || roundings <= 0 || unit === 0) return total;
    const least = this.#accumulatedEnd(terms, total.lo, 'down', roundings);
    const most = this.#accumulatedEnd(terms, total.hi, 'up', roundings);
    const lo = least.overflows ? this.#a.of(Number.NEGATIVE_INFINITY) : least.end;
    const hi = most.overflows ? this.#a.of(Number.POSITIVE_INFINITY) : most.end;
    return this.#exact.numbers(lo, hi, total.nan || (least.overflows && most.overflows));
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
    const outward = ends.filter((end) => a.compare(end, zero) < 0 === down && !this.#exact.isZero(end));
    const add = (sum: Bound, end: Bound) => a.apply('add', [sum, a.apply('abs', [end], 'up')], 'up');
    const error = (sizes: readonly Bound[]) => this.#accumulatedError(sizes.reduce(add, zero), roundings);
    const side = outward.reduce(add, zero);
    const largest = a.of(FORMATS[this.#format].largest);
    const overflows = a.compare(a.apply('add', [side, error(outward)], 'up'), largest) > 0;
    if (this.#exact.isInfinite(total)) return { end: total, overflows };
    const moved = a.apply(down ? 'subtract' : 'add', [total, error(ends)], direction);
    return { end: outward.length === 0 && a.compare(moved, zero) < 0 === down ? zero : moved, overflows };
  }

  /** γₙ·size, and what underflows: nothing in a sum, a subnormal's rounding in a product, all that a device flushes. */
  #accumulatedError(size: Bound, roundings: number): Bound {
    if (this.#exact.isZero(size)) return size;
    const unit = this.#rules.unit[this.#format];
    const gamma = this.#a.of(((roundings * unit) / (1 - roundings * unit)) * (1 + 2 ** -50));
    const underflow = roundings * FORMATS[this.#format].smallestNormal * (this.#rules.flushes ? 2 : 4 * unit);
    return this.#a.apply('add', [this.#a.apply('multiply', [gamma, size], 'up'), this.#a.of(underflow)], 'up');
  }
}

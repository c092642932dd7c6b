import type { Format } from '@optspec/core';
import type { Direction, DirectedArithmetic } from './directed.js';
import type { ExactIntervals, Interval } from './exact-intervals.js';
import { exponentOf, FORMATS } from './format.js';
import type { Accuracy, ProfileRules } from './profile.js';

/** Widens exact results by what an implementation may err, flush or overflow. */
export class Rounding<Bound> {
  readonly #a: DirectedArithmetic<Bound>;
  readonly #exact: ExactIntervals<Bound>;
  readonly #rules: ProfileRules;

  constructor(arithmetic: DirectedArithmetic<Bound>, exact: ExactIntervals<Bound>, rules: ProfileRules) {
    this.#a = arithmetic;
    this.#exact = exact;
    this.#rules = rules;
  }

  /** All that a result of this accuracy may be in the format. */
  widened(x: Interval<Bound>, accuracy: Accuracy, format: Format): Interval<Bound> {
    if (x.empty || (accuracy.ulps === 0 && accuracy.absolute === undefined)) return x;
    return this.#overflowed(
      this.#exact.numbers(this.#end(x, 'down', accuracy, format), this.#end(x, 'up', accuracy, format), x.nan),
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
    return this.#exact.numbers(lo, hi, x.nan);
  }

  /** What the device may make of a result: subnormals flushed, anything for what is not finite. */
  settled(x: Interval<Bound>, format: Format): Interval<Bound> {
    if (this.#rules.nonFiniteIsAnything && (x.nan || !this.#isFinite(x, format))) return this.#exact.anything();
    return this.flushed(x, format);
  }

  #isFinite(x: Interval<Bound>, format: Format): boolean {
    const { largest } = FORMATS[format];
    return this.#a.compare(x.lo, this.#a.of(-largest)) >= 0 && this.#a.compare(x.hi, this.#a.of(largest)) <= 0;
  }

  /** Zero for subnormals, where the device may flush them. */
  flushed(x: Interval<Bound>, format: Format): Interval<Bound> {
    if (!this.#rules.flushes || x.empty) return x;
    const zero = this.#a.of(0);
    const normal = FORMATS[format].smallestNormal;
    const above = this.#a.compare(x.lo, zero) > 0 && this.#a.compare(x.lo, this.#a.of(normal)) < 0;
    const below = this.#a.compare(x.hi, zero) < 0 && this.#a.compare(x.hi, this.#a.of(-normal)) > 0;
    return this.#exact.numbers(above ? zero : x.lo, below ? zero : x.hi, x.nan);
  }
}

import type { Format, Profile } from '@optspec/core';
import type { DirectedArithmetic, ScalarFunction } from './directed.js';
import type { Comparison, Domain, Exactly, Truth } from './domain.js';
import { ExactIntervals, type Interval } from './exact-intervals.js';
import { type ArithmeticFormat, FORMATS } from './format.js';
import { factorized, type Orthogonalization, orthonormalRanges } from './orthonormal.js';
import { type Accuracy, INVERSE_SQRT, PROFILES, type ProfileRules } from './profile.js';
import { type Ball, narrowed } from './rounds.js';
import type { StatedRound } from './stated-round.js';
import { Rounding } from './rounding.js';
import { Sums } from './sums.js';
import { Systems } from './systems.js';
import { at } from './lookup.js';

export type { Interval } from './exact-intervals.js';

/** Where an operation is computed: its format, and the accuracies that hold there. */
interface Place {
  readonly rules: ProfileRules;
  readonly format: ArithmeticFormat;
}

/** Interval arithmetic in which every operation is widened by its accuracy under a profile (`exact`: not at all). */
export class IntervalDomain<Bound> implements Domain<Interval<Bound>> {
  readonly #a: DirectedArithmetic<Bound>;
  readonly #exact: ExactIntervals<Bound>;
  readonly #rounding: Rounding<Bound>;
  readonly #sums: Sums<Bound>;
  readonly #systems: Systems<Bound>;
  readonly #stored: Format;
  /** Balls around what rounds gave. */
  readonly #balls = new WeakMap<readonly Interval<Bound>[], Ball>();
  readonly #device: Place;
  readonly #host: Place;

  constructor(arithmetic: DirectedArithmetic<Bound>, format: Format, profile: Profile | 'exact') {
    const rules = PROFILES[profile];
    this.#a = arithmetic;
    this.#exact = new ExactIntervals(arithmetic);
    this.#rounding = new Rounding(arithmetic, this.#exact, rules);
    this.#stored = format;
    this.#device = { rules, format: FORMATS[format].arithmetic };
    this.#sums = new Sums(arithmetic, this.#exact, rules, this.#device.format);
    this.#systems = new Systems(arithmetic, this.#rounding, rules, this.#device.format);
    this.#host = { rules: PROFILES[profile === 'exact' ? 'exact' : 'ieee'], format: 'f64' };
  }

  number(x: number): Interval<Bound> {
    return this.#exact.point(x);
  }

  load(x: number): Interval<Bound> {
    return this.#rounding.flushed(this.#exact.point(x), this.#stored);
  }

  pi(): Interval<Bound> {
    const exact = this.#exact.numbers(this.#a.pi('down'), this.#a.pi('up'));
    return this.#rounding.widened(exact, this.#host.rules.rounding, 'f64');
  }

  host(name: ScalarFunction, operands: readonly Interval<Bound>[]): Interval<Bound> {
    return this.#apply(name, operands, this.#host);
  }

  /** The host rounds to the format, whatever the device's own roundings are. */
  enter(scalar: Interval<Bound>): Interval<Bound> {
    return this.#settled(this.#rounding.widened(scalar, this.#host.rules.rounding, this.#device.format));
  }

  tensor(name: ScalarFunction, operands: readonly Interval<Bound>[]): Interval<Bound> {
    return this.#settled(this.#apply(name, operands, this.#device));
  }

  integerPower(x: Interval<Bound>, exponent: number): Interval<Bound> {
    const { rules, format } = this.#device;
    const exact = this.#exact.corners('power', [x, this.#exact.point(exponent)]);
    // n − 1 relative roundings of u each stay below n·u, and a unit in the last place is at least 2u of its power of two.
    const roundings = exponent * rules.unit[format] * 2 ** FORMATS[format].precision;
    const several: Accuracy = { ulps: roundings, exactStays: false };
    return this.#settled(this.#rounding.widened(exact, exponent === 2 ? rules.rounding : several, format));
  }

  divideByHost(x: Interval<Bound>, divisor: Interval<Bound>): Interval<Bound> {
    const divided = this.tensor('divide', [x, this.enter(divisor)]);
    if (this.#device.rules === PROFILES.exact) return divided;
    const reciprocal = this.host('divide', [this.#exact.point(1), divisor]);
    return this.#exact.hull(divided, this.tensor('multiply', [x, this.enter(reciprocal)]));
  }

  sum(terms: readonly Interval<Bound>[]): Interval<Bound> {
    return this.#settled(this.#sums.accumulated(terms, terms.length - 1));
  }

  dot(xs: readonly Interval<Bound>[], ys: readonly Interval<Bound>[]): Interval<Bound> {
    const products = xs.map((x, i) => this.#exact.product(x, at(ys, i)));
    return this.#settled(this.#sums.accumulated(products, products.length));
  }

  orthonormal(columns: readonly (readonly Interval<Bound>[])[]): readonly (readonly Interval<Bound>[])[] {
    if (this.#device.rules === PROFILES.exact) return factorized(columns, this.#exactly(), 1).q;
    const ranges = columns.map((column) =>
      column.map(({ lo, hi }) => ({ lo: this.#a.toNumber(lo, 'down'), hi: this.#a.toNumber(hi, 'up') })),
    );
    return orthonormalRanges(ranges).map((column) =>
      column.map(({ lo, hi }) => this.enter(this.#exact.numbers(this.#a.of(lo), this.#a.of(hi)))),
    );
  }

  solve(rows: readonly (readonly Interval<Bound>[])[], b: readonly Interval<Bound>[]): readonly Interval<Bound>[] {
    return this.#systems.solution(rows, b).map((x) => this.#settled(x));
  }

  #exactly(): Orthogonalization<Interval<Bound>> {
    const corners = (name: ScalarFunction) => (x: Interval<Bound>, y: Interval<Bound>) =>
      this.#exact.corners(name, [x, y]);
    return {
      dot: (xs, ys) => this.dot(xs, ys),
      without: (x, a, b) => this.#exact.corners('subtract', [x, this.#exact.product(a, b)]),
      add: corners('add'),
      sqrt: (x) => this.#exact.corners('sqrt', [x]),
      divide: corners('divide'),
      zero: () => this.#exact.point(0),
    };
  }

  compare(name: Comparison, a: Interval<Bound>, b: Interval<Bound>): Truth {
    const onNaN: Truth = name === 'notEqual' ? 'true' : 'false';
    if (a.empty || b.empty) return onNaN;
    const truth = this.#exact.compareNumbers(name, a, b);
    return (a.nan || b.nan) && truth !== onNaN ? 'either' : truth;
  }

  choose(truth: Truth, a: Interval<Bound>, b: Interval<Bound>): Interval<Bound> {
    if (truth === 'true') return a;
    return truth === 'false' ? b : this.#exact.hull(a, b);
  }

  narrowed(
    round: Omit<StatedRound<Interval<Bound>>, 'exactly'>,
    exactly: Exactly<Interval<Bound>>,
  ): readonly Interval<Bound>[] {
    const { rules, format } = this.#device;
    if (rules === PROFILES.exact) return round.after;
    const exact = new IntervalDomain(this.#a, format, 'exact');
    const place = { arithmetic: this.#a, unit: rules.unit[format], smallestNormal: FORMATS[format].smallestNormal };
    const whole = { ...round, exactly: (from: readonly Interval<Bound>[]) => exactly(exact, from) };
    const { values, ball } = narrowed(whole, place, this.#balls.get(round.before));
    if (ball) this.#balls.set(values, ball);
    return values;
  }

  store(x: Interval<Bound>): Interval<Bound> {
    const { rules, format } = this.#device;
    if (this.#stored === format) return x;
    return this.#rounding.settled(this.#rounding.widened(x, rules.conversion, this.#stored), this.#stored);
  }

  #settled(x: Interval<Bound>): Interval<Bound> {
    return this.#rounding.settled(x, this.#device.format);
  }

  #apply(name: ScalarFunction, operands: readonly Interval<Bound>[], place: Place): Interval<Bound> {
    const accuracy = place.rules.accuracy[name];
    if (accuracy === undefined) throw new RangeError(`the profile gives no accuracy for ${name}`);
    if (accuracy === 'reciprocal of inverse square root') return this.#inheritedSqrt(operands, place);
    if (accuracy === 'log of one plus') {
      const [x = this.#exact.point(0)] = operands;
      return this.#apply('log', [this.#apply('add', [this.#exact.point(1), x], place)], place);
    }
    if (name === 'divide' && this.#outOfRange(operands[1], place)) return this.#exact.anything();
    const exact = this.#exact.corners(name, operands);
    const settled = typeof accuracy === 'function' ? accuracy(this.#magnitude(operands[0])) : accuracy;
    return this.#rounding.widened(exact, settled, place.format);
  }

  /** √x as 1 / inverseSqrt(x): two results, each as inaccurate as it may be. */
  #inheritedSqrt(operands: readonly Interval<Bound>[], { rules, format }: Place): Interval<Bound> {
    const root = this.#exact.corners('sqrt', operands);
    if (root.empty || this.#exact.isZero(root.hi)) return root;
    const one = this.#exact.point(1);
    const inverse = this.#rounding.widened(this.#exact.corners('divide', [one, root]), INVERSE_SQRT, format);
    const quotient = this.#exact.corners('divide', [one, inverse]);
    return { ...this.#rounding.widened(quotient, rules.division, format), nan: root.nan };
  }

  /** A finite divisor of a size for which the profile promises nothing. Zero and infinity divide as in IEEE 754. */
  #outOfRange(divisor: Interval<Bound> | undefined, { rules: { divisors } }: Place): boolean {
    if (!divisors || !divisor || divisor.empty) return false;
    const ends = [this.#a.toNumber(divisor.lo, 'down'), this.#a.toNumber(divisor.hi, 'up')].map(Math.abs);
    const straddles = this.#exact.straddles(divisor);
    return (
      straddles || ends.some((end) => end !== 0 && end !== Infinity && (end < divisors.least || end > divisors.most))
    );
  }

  #magnitude(x: Interval<Bound> | undefined): number {
    if (!x || x.empty) return 0;
    return Math.max(Math.abs(this.#a.toNumber(x.lo, 'down')), Math.abs(this.#a.toNumber(x.hi, 'up')));
  }
}

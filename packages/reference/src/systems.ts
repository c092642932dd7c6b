import type { DirectedArithmetic } from './directed.js';
import { Eliminator, type Stage } from './elimination.js';
import { ExactIntervals, type Interval } from './exact-intervals.js';
import { type ArithmeticFormat, FORMATS } from './format.js';
import type { Size, SizedStage } from './growth.js';
import { PROFILES, type ProfileRules } from './profile.js';
import type { Rounding } from './rounding.js';
import { at } from './lookup.js';
import { solutionErrors, type System } from './solve.js';

type Row<Bound> = readonly Interval<Bound>[];

/** Solutions of systems of linear equations, exact or as elimination in a format may find them. */
export class Systems<Bound> {
  readonly #a: DirectedArithmetic<Bound>;
  readonly #exact: ExactIntervals<Bound>;
  readonly #rounding: Rounding<Bound>;
  readonly #rules: ProfileRules;
  readonly #format: ArithmeticFormat;

  constructor(
    arithmetic: DirectedArithmetic<Bound>,
    rounding: Rounding<Bound>,
    rules: ProfileRules,
    format: ArithmeticFormat,
  ) {
    this.#a = arithmetic;
    this.#exact = new ExactIntervals(arithmetic);
    this.#rounding = rounding;
    this.#rules = rules;
    this.#format = format;
  }

  /** The x with A·x = b, for the rows of A. */
  solution(rows: readonly Row<Bound>[], b: Row<Bound>): Row<Bound> {
    const everywhere = (x: Interval<Bound>) => b.map(() => x);
    const given = [...rows.flat(), ...b];
    if (given.some(({ empty }) => empty)) return everywhere(this.#exact.point(Number.NaN));
    const found = this.#rules === PROFILES.exact ? this.#exactly(rows, b) : this.#computed(rows, b);
    if (found === 'NaN') return everywhere(this.#exact.point(Number.NaN));
    if (found !== 'undecided') return found;
    const isInfinite = given.some((x) => this.#exact.isInfinite(x.lo) || this.#exact.isInfinite(x.hi));
    const isNaN = this.#rules === PROFILES.exact && isInfinite;
    return everywhere(isNaN ? this.#exact.point(Number.NaN) : this.#exact.anything());
  }

  #exactly(rows: readonly Row<Bound>[], b: Row<Bound>): Row<Bound> | 'NaN' | 'undecided' {
    const found = new Eliminator(this.#a, this.#exact, () => true).eliminate(rows, [b]);
    if (found.kind === 'solved') return at(found.columns, 0);
    return found.kind === 'singular' ? 'NaN' : 'undecided';
  }

  /** The system of the middles of all intervals is solved exactly; what the intervals add to it is an error like others. */
  #computed(rows: readonly Row<Bound>[], b: Row<Bound>): Row<Bound> | 'NaN' | 'undecided' {
    const { round } = FORMATS[this.#format];
    const middles = rows.map((row) => row.map((x) => this.#middle(x)));
    const side = b.map((x) => this.#middle(x));
    const units = b.map((_, j) => b.map((__, i) => this.#exact.point(i === j ? 1 : 0)));
    const eliminator = new Eliminator(this.#a, this.#exact, (x) => round(x) === x);
    const found = eliminator.eliminate(middles, [side, ...units]);
    const radius = rows.map((row, i) => row.map((x, j) => this.#radius(x, at(at(middles, i), j))));
    if (found.kind === 'singular' && found.exactly && radius.flat().every((each) => each === 0)) return 'NaN';
    if (found.kind !== 'solved') return 'undecided';
    const [solution, inverse] = [at(found.columns, 0), found.columns.slice(1)];
    const system: System = {
      matrix: { sizes: rows.map((row) => this.#sizes(row)), radius },
      side: { largest: Math.max(...this.#sizes(b)), radius: b.map((x, i) => this.#radius(x, at(side, i))) },
      solution: this.#sizes(solution),
      inverse: solution.map((_, i) => this.#sizes(inverse.map((column) => at(column, i)))),
      stages: found.stages.map((stage) => this.#sized(stage, b.length)),
    };
    return this.#around(solution, system);
  }

  #around(solution: Row<Bound>, system: System): Row<Bound> {
    const { largest, smallestNormal } = FORMATS[this.#format];
    const unit = this.#rules.unit[this.#format];
    const underflow = this.#rules.flushes ? smallestNormal : smallestNormal * 2 * unit;
    return solutionErrors(system, { unit, largest, underflow }).map((error, i) => {
      if (!Number.isFinite(error)) return this.#exact.anything();
      const [low, high] = [this.#exact.point(-error), this.#exact.point(error)];
      const around = this.#exact.corners('add', [at(solution, i), this.#exact.hull(low, high)]);
      return this.#rounding.widened(around, this.#rules.rounding, this.#format);
    });
  }

  #sized({ pivot, others }: Stage<Bound>, size: number): SizedStage {
    const sized = ({ index, row }: Stage<Bound>['pivot']) => {
      return { index, sizes: row.slice(0, size).map((x): Size => ({ least: this.#least(x), most: this.#most(x) })) };
    };
    return { pivot: sized(pivot), others: others.map(sized) };
  }

  /** A point near the middle of an interval; what is no interval of numbers stays. */
  #middle(x: Interval<Bound>): Interval<Bound> {
    if (x.nan || this.#a.compare(x.lo, x.hi) === 0) return x;
    if (this.#exact.isInfinite(x.lo) || this.#exact.isInfinite(x.hi)) return x;
    const middle = this.#a.apply('multiply', [this.#a.apply('add', [x.lo, x.hi], 'down'), this.#a.of(0.5)], 'down');
    return this.#exact.numbers(middle, middle);
  }

  /** How far numbers of an interval are from the middle at most. */
  #radius(x: Interval<Bound>, middle: Interval<Bound>): number {
    const [above, below] = [this.#exact.corners('subtract', [x, middle]), this.#exact.corners('subtract', [middle, x])];
    return Math.max(0, this.#a.toNumber(above.hi, 'up'), this.#a.toNumber(below.hi, 'up'));
  }

  #sizes(list: Row<Bound>): number[] {
    return list.map((x) => this.#most(x));
  }

  #most({ lo, hi }: Interval<Bound>): number {
    return Math.max(Math.abs(this.#a.toNumber(lo, 'down')), Math.abs(this.#a.toNumber(hi, 'up')));
  }

  #least({ lo, hi }: Interval<Bound>): number {
    return Math.max(0, this.#a.toNumber(lo, 'down'), -this.#a.toNumber(hi, 'up'));
  }
}

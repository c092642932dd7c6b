import type { DirectedArithmetic } from './directed.js';
import type { ExactIntervals, Interval } from './exact-intervals.js';
import { at } from './lookup.js';

/**
 * Solutions of A·X = B, column by column of B. `singular`: a pivot is zero; `exactly` says whether all that was computed
 * up to there is a number of the format, so that rounding cannot have moved the pivot. `undecided`: a pivot may be zero,
 * or a number is not finite.
 */
export type Elimination<Bound> =
  | {
      readonly kind: 'solved';
      readonly columns: readonly (readonly Interval<Bound>[])[];
      readonly stages: readonly Stage<Bound>[];
    }
  | { readonly kind: 'singular'; readonly exactly: boolean }
  | { readonly kind: 'undecided' };

type Row<Bound> = readonly Interval<Bound>[];

/** A row of what is left of A and B, and which row of A it was. */
interface Numbered<Bound> {
  readonly index: number;
  readonly row: Row<Bound>;
}

/** What is left of A and B before a column is eliminated: the row of the pivot, and the others. */
export interface Stage<Bound> {
  readonly pivot: Numbered<Bound>;
  readonly others: readonly Numbered<Bound>[];
}

/** Gaussian elimination with partial pivoting over intervals that hold exact numbers. */
export class Eliminator<Bound> {
  readonly #a: DirectedArithmetic<Bound>;
  readonly #exact: ExactIntervals<Bound>;
  readonly #isOfFormat: (x: number) => boolean;

  /** `isOfFormat`: whether the format has a number. */
  constructor(arithmetic: DirectedArithmetic<Bound>, exact: ExactIntervals<Bound>, isOfFormat: (x: number) => boolean) {
    this.#a = arithmetic;
    this.#exact = exact;
    this.#isOfFormat = isOfFormat;
  }

  /** `sides`: the columns of B. */
  eliminate(rows: readonly Row<Bound>[], sides: readonly Row<Bound>[]): Elimination<Bound> {
    const size = rows.length;
    let left: readonly Numbered<Bound>[] = rows.map((row, index) => {
      return { index, row: [...row, ...sides.flatMap((side) => side.slice(index, index + 1))] };
    });
    if (!left.every(({ row }) => row.every((x) => this.#isFinite(x)))) return { kind: 'undecided' };
    const stages: Stage<Bound>[] = [];
    let exactly = true;
    for (let k = 0; k < size; k += 1) {
      const stage = this.#pivoted(left, k);
      const { pivot, others } = stage;
      const divisor = at(pivot.row, k);
      if (this.#isZero(divisor)) return { kind: 'singular', exactly };
      if (this.#exact.isZero(this.#least(divisor))) return { kind: 'undecided' };
      left = others.map(({ index, row }) => ({ index, row: this.#without(row, pivot.row, k) }));
      exactly &&= left.every(({ row }, i) =>
        this.#staysExact(row.slice(k + 1, size), at(at(others, i).row, k), divisor),
      );
      stages.push(stage);
    }
    const done = stages.map(({ pivot }) => pivot.row);
    return { kind: 'solved', columns: sides.map((_, s) => this.#substituted(done, size + s)), stages };
  }

  /** The first row whose element of column k is the largest, and the others in the order that exchanging two leaves. */
  #pivoted(rows: readonly Numbered<Bound>[], k: number): Stage<Bound> {
    const sizes = rows.map(({ row }) => this.#least(at(row, k)));
    const best = sizes.reduce((found, size, i) => (this.#a.compare(size, at(sizes, found)) > 0 ? i : found), 0);
    const others = rows.map((each, i) => (i === best ? at(rows, 0) : each)).slice(1);
    return { pivot: at(rows, best), others };
  }

  /** The row less so much of the pivot's row that its element of column k is gone. */
  #without(row: Row<Bound>, pivot: Row<Bound>, k: number): Row<Bound> {
    const multiplier = this.#corners('divide', at(row, k), at(pivot, k));
    return row.map((x, j) =>
      j <= k ? x : this.#corners('subtract', x, this.#corners('multiply', multiplier, at(pivot, j))),
    );
  }

  #substituted(rows: readonly Row<Bound>[], side: number): Row<Bound> {
    const found: Interval<Bound>[] = [];
    for (const [below, row] of rows.toReversed().entries()) {
      const i = rows.length - 1 - below;
      const rest = found.reduce(
        (sum, x, j) => this.#corners('subtract', sum, this.#corners('multiply', at(row, i + 1 + j), x)),
        at(row, side),
      );
      found.unshift(this.#corners('divide', rest, at(row, i)));
    }
    return found;
  }

  #corners(name: 'divide' | 'multiply' | 'subtract', x: Interval<Bound>, y: Interval<Bound>): Interval<Bound> {
    return this.#exact.corners(name, [x, y]);
  }

  #staysExact(row: Row<Bound>, eliminated: Interval<Bound>, divisor: Interval<Bound>): boolean {
    const multiplier = this.#corners('divide', eliminated, divisor);
    return [multiplier, ...row].every(({ lo, hi }) => {
      const x = this.#a.toNumber(lo, 'down');
      return this.#a.compare(lo, hi) === 0 && x === this.#a.toNumber(hi, 'up') && this.#isOfFormat(x);
    });
  }

  /** The least size that a number of the interval has. */
  #least(x: Interval<Bound>): Bound {
    const zero = this.#a.of(0);
    if (this.#a.compare(x.lo, zero) <= 0 && this.#a.compare(x.hi, zero) >= 0) return zero;
    return this.#a.apply('abs', [this.#a.compare(x.lo, zero) > 0 ? x.lo : x.hi], 'down');
  }

  #isZero({ lo, hi }: Interval<Bound>): boolean {
    return this.#exact.isZero(lo) && this.#exact.isZero(hi);
  }

  #isFinite(x: Interval<Bound>): boolean {
    return !x.nan && !x.empty && !this.#exact.isInfinite(x.lo) && !this.#exact.isInfinite(x.hi);
  }
}

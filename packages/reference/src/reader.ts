import type { Format, Profile } from '@optspec/core';
import { CanonicalDomain, NoCanonicalValue } from './canonical.js';
import type { Domain } from './domain.js';
import { type FormatOf, mapped, type NumericBounds, numericBounds } from './bounds.js';
import { type Interval, IntervalDomain } from './interval.js';
import { loadMpfr, MpfrArithmetic } from './mpfr.js';
import type { Results } from './step.js';

type Pointer = ReturnType<MpfrArithmetic['of']>;

/** Bits of significand tried in turn until the exact result rounds one way only. */
const PRECISIONS = [256, 2048] as const;

/** A computation that can be read over every domain. */
export type Computation = <Scalar>(domain: Domain<Scalar>) => Results<Scalar>;

/** A computation over two domains: that of the tensors and that of the random draws. */
export type ComputationWithDraws = <Scalar>(domain: Domain<Scalar>, draws: Domain<Scalar>) => Results<Scalar>;

/** Reads computations over exact reals, intervals and canonical numbers, on MPFR. */
export class Reader {
  readonly #byPrecision: readonly MpfrArithmetic[];
  readonly #tight: MpfrArithmetic;

  private constructor(arithmetics: readonly MpfrArithmetic[], tight: MpfrArithmetic) {
    this.#byPrecision = arithmetics;
    this.#tight = tight;
  }

  static async open(): Promise<Reader> {
    const binding = await loadMpfr();
    const arithmetics = PRECISIONS.map((precision) => new MpfrArithmetic(binding, precision));
    return new Reader(arithmetics, new MpfrArithmetic(binding, PRECISIONS[0]));
  }

  /** The exact results, each rounded once to its format. */
  ideal(compute: Computation, format: Format, formatOf: FormatOf = () => format): Results<number> {
    const last = this.#byPrecision.at(-1);
    for (const arithmetic of this.#byPrecision) {
      arithmetic.release();
      const results = compute(new IntervalDomain(arithmetic, 'f64', 'exact'));
      let decided = true;
      const rounded = mapped(results, (x, name) => {
        const number = roundedOnce(x, arithmetic, formatOf(name), arithmetic === last);
        decided &&= number !== undefined;
        return number ?? Number.NaN;
      });
      if (decided) return rounded;
    }
    throw new RangeError(
      `the exact result lies within 2^-${PRECISIONS.at(-1)} of a tie, or is NaN for some roundings only`,
    );
  }

  /** The bits of the program with every operation rounded; undefined where the order of a sum is free. */
  canonical(compute: Computation, format: Format): Results<number> | undefined {
    return this.canonicalWithDraws((domain) => compute(domain), format);
  }

  /** Like `canonical`, for a computation whose random draws are in f32 whatever the format. */
  canonicalWithDraws(compute: ComputationWithDraws, format: Format): Results<number> | undefined {
    try {
      return compute(this.#canonicalDomain(format), this.#canonicalDomain('f32'));
    } catch (error) {
      if (error instanceof NoCanonicalValue) return undefined;
      throw error;
    }
  }

  #canonicalDomain(format: Format): CanonicalDomain {
    const arithmetic = this.#tight;
    return new CanonicalDomain(format, (name, operands, target) => {
      arithmetic.release();
      const points = operands.map((x) => arithmetic.of(x));
      return nearestOf(
        arithmetic.apply(name, points, 'down'),
        arithmetic.apply(name, points, 'up'),
        arithmetic,
        target,
      );
    });
  }

  /** What conforms under a profile, as numbers of the format. */
  bounds(
    compute: Computation,
    format: Format,
    profile: Profile,
    formatOf: FormatOf = () => format,
  ): Results<NumericBounds> {
    return this.boundsWithDraws((domain) => compute(domain), format, profile, formatOf);
  }

  /** Like `bounds`, for a computation whose random draws are in f32 whatever the format. */
  boundsWithDraws(
    compute: ComputationWithDraws,
    format: Format,
    profile: Profile,
    formatOf: FormatOf = () => format,
  ): Results<NumericBounds> {
    const arithmetic = this.#tight;
    arithmetic.release();
    const domain = new IntervalDomain(arithmetic, format, profile);
    const draws = new IntervalDomain(arithmetic, 'f32', profile);
    return mapped(compute(domain, draws), (x, name) => numericBounds(x, arithmetic, formatOf(name)));
  }

  /** Like `bounds`, for a computation that starts from bounds: `restore` makes intervals of them. */
  carry(
    compute: (
      domain: Domain<Interval<Pointer>>,
      restore: (bounds: NumericBounds) => Interval<Pointer>,
    ) => Results<Interval<Pointer>>,
    format: Format,
    profile: Profile,
    formatOf: FormatOf = () => format,
  ): Results<NumericBounds> {
    const arithmetic = this.#tight;
    arithmetic.release();
    const restore = ({ lo, hi, nan, empty }: NumericBounds) => ({
      lo: arithmetic.of(lo),
      hi: arithmetic.of(hi),
      nan,
      empty,
    });
    const results = compute(new IntervalDomain(arithmetic, format, profile), restore);
    return mapped(results, (x, name) => numericBounds(x, arithmetic, formatOf(name)));
  }
}

function roundedOnce(
  x: Interval<Pointer>,
  arithmetic: MpfrArithmetic,
  format: Format,
  last: boolean,
): number | undefined {
  if (x.empty) return Number.NaN;
  if (x.nan) return undefined;
  const low = arithmetic.round(x.lo, format);
  const high = arithmetic.round(x.hi, format);
  if (low === high) return low;
  return last ? arithmetic.roundSimplest(x.lo, x.hi, format) : undefined;
}

function nearestOf(low: Pointer, high: Pointer, arithmetic: MpfrArithmetic, format: Format): number {
  const rounded = arithmetic.round(low, format);
  if (Object.is(rounded, arithmetic.round(high, format))) return rounded;
  throw new RangeError('a library function lies too near a tie to be rounded correctly');
}

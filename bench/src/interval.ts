import type { Format } from '@optspec/core';

/** The numbers from `lo` to `hi`. */
export interface Interval {
  readonly lo: number;
  readonly hi: number;
}

/** Half an ULP of 1: what one rounding to the format can be off, relatively. */
const UNIT: Readonly<Record<Format, number>> = { f16: 2 ** -11, f32: 2 ** -24, f64: 2 ** -53 };
/** Half of the smallest number, for results below the normal range. */
const SMALLEST: Readonly<Record<Format, number>> = { f16: 2 ** -25, f32: 2 ** -150, f64: 2 ** -1075 };

/**
 * Arithmetic on what an implementation may compute when it spends up to four roundings to the format on each written
 * operation (`m + (1 − β)·(g − m)` for `β·m + (1 − β)·g`, `√v / √c` for `√(v / c)`, …), hyperparameters and other
 * scalars included. Four more half ULPs of binary64 are for the roundings of this arithmetic itself.
 */
export class Intervals {
  readonly #relative: number;
  readonly #absolute: number;

  constructor(format: Format) {
    this.#relative = 4 * UNIT[format] + 4 * UNIT.f64;
    this.#absolute = 4 * SMALLEST[format];
  }

  /** A value that the format holds. */
  exact(value: number): Interval {
    return { lo: value, hi: value };
  }

  /** A real number that an implementation rounds. */
  scalar(value: number): Interval {
    return this.#widened(value, value);
  }

  add(a: Interval, b: Interval): Interval {
    return this.#widened(a.lo + b.lo, a.hi + b.hi);
  }

  subtract(a: Interval, b: Interval): Interval {
    return this.#widened(a.lo - b.hi, a.hi - b.lo);
  }

  multiply(a: Interval, b: Interval): Interval {
    const corners = [a.lo * b.lo, a.lo * b.hi, a.hi * b.lo, a.hi * b.hi];
    return this.#widened(Math.min(...corners), Math.max(...corners));
  }

  /** `b` must be positive; where it is not, the quotient may be anything. */
  divide(a: Interval, b: Interval): Interval {
    if (b.lo <= 0) return { lo: Number.NEGATIVE_INFINITY, hi: Number.POSITIVE_INFINITY };
    return this.multiply(a, { lo: 1 / b.hi, hi: 1 / b.lo });
  }

  squareRoot({ lo, hi }: Interval): Interval {
    return this.#widened(Math.sqrt(Math.max(lo, 0)), Math.sqrt(Math.max(hi, 0)));
  }

  sign({ lo, hi }: Interval): Interval {
    return { lo: Math.sign(lo), hi: Math.sign(hi) };
  }

  power(base: Interval, exponent: number): Interval {
    let result = this.exact(1);
    for (let i = 0; i < exponent; i++) result = this.multiply(result, base);
    return result;
  }

  #widened(lo: number, hi: number): Interval {
    return {
      lo: lo - this.#relative * Math.abs(lo) - this.#absolute,
      hi: hi + this.#relative * Math.abs(hi) + this.#absolute,
    };
  }
}

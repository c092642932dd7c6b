import type { Format } from '@optspec/core';

/** The functions on scalars from which every elementwise and host operation is made. */
export const SCALAR_FUNCTIONS = [
  'add',
  'subtract',
  'multiply',
  'divide',
  'power',
  'negate',
  'abs',
  'sign',
  'min',
  'max',
  'sqrt',
  'cbrt',
  'exp',
  'log',
  'log1p',
  'tanh',
  'cos',
  'floor',
] as const;
export type ScalarFunction = (typeof SCALAR_FUNCTIONS)[number];

export type Direction = 'down' | 'up';

/**
 * Arithmetic on extended reals whose results are rounded toward a direction: what interval bounds are computed in.
 * Two implementations: MPFR (tight, for the recorder) and binary64 (fast, for mutants and diagnoses).
 */
export interface DirectedArithmetic<Bound> {
  /** A binary64 number, exactly. */
  of(x: number): Bound;
  /** The function's value, not above (`down`) or not below (`up`) the exact one; NaN where it has none. */
  apply(name: ScalarFunction, operands: readonly Bound[], direction: Direction): Bound;
  /** π, rounded toward the direction. */
  pi(direction: Direction): Bound;
  isNaN(x: Bound): boolean;
  /** Negative, zero or positive as `a` is below, equal to or above `b`; neither is NaN. */
  compare(a: Bound, b: Bound): number;
  /**
   * Moves `x` outward by `ulps` units in the last place of the format. A correctly rounded operation
   * (`exactStays`) returns representable results as they are, so then such an `x` does not move.
   */
  widen(x: Bound, direction: Direction, format: Format, ulps: number, exactStays: boolean): Bound;
  /** The binary64 number nearest to `x` in the direction. */
  toNumber(x: Bound, direction: Direction): number;
}

import type { Format } from '@optspec/core';

/** An exact fraction, denominator positive. */
export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** Significand bits, smallest and largest exponent of the last place: the definitions of IEEE 754, table 3.5. */
const LIMITS = {
  f16: { precision: 11n, least: -24n, overflow: 16n },
  f32: { precision: 24n, least: -149n, overflow: 128n },
  f64: { precision: 53n, least: -1074n, overflow: 1024n },
} as const;

/** A finite binary64 number, exactly: by its decimal digits in base two, so without any arithmetic under test. */
export function rational(x: number): Rational {
  const [whole = '0', fraction = ''] = Math.abs(x).toString(2).split('.');
  if (whole.includes('e')) throw new RangeError(`${x} has no plain binary digits`);
  const numerator = BigInt(`0b${whole}${fraction}`);
  return { numerator: x < 0 ? -numerator : numerator, denominator: 1n << BigInt(fraction.length) };
}

export const add = (a: Rational, b: Rational): Rational => ({
  numerator: a.numerator * b.denominator + b.numerator * a.denominator,
  denominator: a.denominator * b.denominator,
});

export const multiply = (a: Rational, b: Rational): Rational => ({
  numerator: a.numerator * b.numerator,
  denominator: a.denominator * b.denominator,
});

/** `b` is not zero. */
export function divide(a: Rational, b: Rational): Rational {
  const sign = b.numerator < 0n ? -1n : 1n;
  return { numerator: a.numerator * b.denominator * sign, denominator: a.denominator * b.numerator * sign };
}

/** Negative, zero or positive as `a` is below, equal to or above `b`. */
export function compare(a: Rational, b: Rational): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The number of the format nearest to a fraction, ties to even; an infinity from half a unit above the largest. */
export function nearest({ numerator, denominator }: Rational, format: Format): number {
  if (numerator === 0n) return 0;
  const magnitude = numerator < 0n ? -numerator : numerator;
  const sign = numerator < 0n ? -1 : 1;
  const { precision, least, overflow } = LIMITS[format];
  let last = BigInt(magnitude.toString(2).length - denominator.toString(2).length) - precision;
  if (last < least) last = least;
  let units = roundedQuotient(magnitude, denominator, last);
  while (units >= 1n << precision) {
    last += 1n;
    units = roundedQuotient(magnitude, denominator, last);
  }
  if (units * 2n ** (last < 0n ? 0n : last) >= 1n << overflow) return sign * Number.POSITIVE_INFINITY;
  return sign * scaled(Number(units), Number(last));
}

/** The integer nearest to `numerator / denominator / 2^exponent`, ties to even. */
function roundedQuotient(numerator: bigint, denominator: bigint, exponent: bigint): bigint {
  const top = exponent < 0n ? numerator << -exponent : numerator;
  const bottom = exponent < 0n ? denominator : denominator << exponent;
  const [floor, rest] = [top / bottom, (top % bottom) * 2n];
  const up = rest > bottom || (rest === bottom && floor % 2n === 1n);
  return up ? floor + 1n : floor;
}

/** `units · 2^exponent`, exact: neither factor of the power under- or overflows on its own. */
function scaled(units: number, exponent: number): number {
  return exponent < -1000 ? units * 2 ** -1000 * 2 ** (exponent + 1000) : units * 2 ** exponent;
}

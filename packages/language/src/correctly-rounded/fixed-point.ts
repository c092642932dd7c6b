/**
 * Elementary functions in fixed point: the integer `x` stands for x · 2^−precision. Each result errs by fewer than
 * `ERROR_UNITS` units: no series here takes as many as 2¹³ terms, each term errs by at most two units, and the constants
 * have guard bits for what multiplies them.
 */
import { bitLength, type Dyadic, shifted } from './dyadic.js';

export const ERROR_UNITS: bigint = 2n ** 16n;

const GUARD_BITS = 32;

/** e^x for |x| < 2¹¹: x = k·ln 2 + r, and the Taylor series of e^r. */
export function fixedExp(x: bigint, precision: number): Dyadic {
  const ln2 = naturalLogarithmOf2(precision);
  const k = x / ln2;
  const r = x - k * ln2;
  const one = shifted(1n, precision);
  let sum = one;
  let term = one;
  for (let n = 1n; term !== 0n; n++) {
    term = shifted(term * r, -precision) / n;
    sum += term;
  }
  return { value: sum, exponent: Number(k) - precision };
}

/** ln x of a positive number: x = m·2^e with ½ ≤ m < 1, and ln m = 2·artanh((m − 1) / (m + 1)). */
export function fixedLog({ value, exponent }: Dyadic, precision: number): bigint {
  const size = bitLength(value);
  const one = shifted(1n, precision);
  const m = shifted(value, precision - size);
  const z = shifted(m - one, precision) / (m + one);
  const square = shifted(z * z, -precision);
  let sum = 0n;
  let power = z;
  for (let n = 1n; power < -1n; n += 2n) {
    sum += power / n;
    power = shifted(power * square, -precision);
  }
  return 2n * sum + BigInt(size + exponent) * naturalLogarithmOf2(precision);
}

/** cos x for x ≥ 0: x = q·π/2 + r with |r| ≤ π/4, and the Taylor series of ±cos r or ±sin r. */
export function fixedCos({ value, exponent }: Dyadic, precision: number): bigint {
  const integerBits = Math.max(0, bitLength(value) + exponent);
  const finer = precision + integerBits;
  const x = shifted(value, exponent + finer);
  const halfTurn = pi(finer);
  const q = (4n * x + halfTurn) / (2n * halfTurn);
  const r = shifted(2n * x - q * halfTurn, -integerBits - 1);
  const isSine = q % 2n === 1n;
  const magnitude = isSine ? alternating(r, 1n, r, precision) : alternating(shifted(1n, precision), 0n, r, precision);
  return q % 4n === 1n || q % 4n === 2n ? -magnitude : magnitude;
}

/** The Taylor series of sine or cosine from its term of degree `degree` on. */
function alternating(first: bigint, degree: bigint, r: bigint, precision: number): bigint {
  const square = shifted(r * r, -precision);
  let sum = 0n;
  let term = first;
  for (let n = degree; term !== 0n; n += 2n) {
    sum += term;
    term = shifted(-term * square, -precision) / ((n + 1n) * (n + 2n));
  }
  return sum;
}

/** π = 16·arctan(1/5) − 4·arctan(1/239) (Machin 1706), to less than a unit. */
function pi(precision: number): bigint {
  const finer = precision + GUARD_BITS;
  return shifted(16n * inverseSeries(5n, -1n, finer) - 4n * inverseSeries(239n, -1n, finer), -GUARD_BITS);
}

/** ln 2 = 18·artanh(1/26) − 2·artanh(1/4801) + 8·artanh(1/8749), to less than a unit. */
function naturalLogarithmOf2(precision: number): bigint {
  const finer = precision + GUARD_BITS;
  const terms = 18n * inverseSeries(26n, 1n, finer) - 2n * inverseSeries(4801n, 1n, finer);
  return shifted(terms + 8n * inverseSeries(8749n, 1n, finer), -GUARD_BITS);
}

/** artanh(1/n) for the sign 1, arctan(1/n) for −1: the sum of signᵏ / ((2k + 1)·n^(2k + 1)). */
function inverseSeries(n: bigint, sign: bigint, precision: number): bigint {
  let sum = 0n;
  let power = shifted(1n, precision) / n;
  for (let odd = 1n; power !== 0n; odd += 2n) {
    sum += power / odd;
    power = (sign * power) / (n * n);
  }
  return sum;
}

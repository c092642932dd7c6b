import { realPower } from '../correctly-rounded/real-power.js';

/**
 * `baseⁿ` on the host, correctly rounded: JavaScript engines round `**` differently, and `1 − βᵗ` magnifies its last
 * bit. For an integer `n` the product is kept as an unevaluated sum of two binary64 numbers (Dekker 1971), which is
 * fast and nearly always decides the rounding.
 */
export function hostPower(base: number, exponent: number): number {
  if (base === 0 || !Number.isFinite(base) || !Number.isFinite(exponent)) return base ** exponent;
  if (!Number.isInteger(exponent)) return base < 0 ? Number.NaN : realPower(base, exponent);
  const product = exponent >= 0 ? integerPower(base, exponent) : undefined;
  if (product !== undefined) return product;
  const magnitude = realPower(Math.abs(base), exponent);
  return base < 0 && exponent % 2 !== 0 ? -magnitude : magnitude;
}

/** Below this the rest of a product may underflow. */
const SMALLEST_WITH_REST = 2 ** -960;

/** The power to `n ≥ 0`, or undefined where two numbers do not decide how it is rounded. */
function integerPower(base: number, exponent: number): number | undefined {
  const result = new Pair(1);
  const square = new Pair(base);
  for (let n = exponent; n > 0; n = Math.floor(n / 2)) {
    if (n % 2 === 1) result.multiply(square);
    if (n > 1) square.multiply(square);
  }
  const { high, low } = result;
  if (Math.abs(high) < SMALLEST_WITH_REST) return undefined;
  // Each product errs by less than 2⁻¹⁰¹, and the errors of n factors add up.
  const error = Math.abs(high) * exponent * 2 ** -100;
  const rounded = high + (low - error);
  // Past overflow there is no rest: it is NaN, which equals nothing.
  return rounded === high + (low + error) ? rounded : undefined;
}

/** A number as the sum of its nearest binary64 number and a small rest. */
class Pair {
  high: number;
  low = 0;

  constructor(value: number) {
    this.high = value;
  }

  multiply({ high, low }: Pair): void {
    const product = this.high * high;
    const rest = productError(this.high, high, product) + (this.high * low + this.low * high);
    this.high = product + rest;
    this.low = rest - (this.high - product);
  }
}

/** `a·b − product` exactly, by splitting each factor into halves of 26 bits. */
function productError(a: number, b: number, product: number): number {
  const a1 = upperHalf(a);
  const b1 = upperHalf(b);
  const a2 = a - a1;
  const b2 = b - b1;
  return a2 * b2 - (product - a1 * b1 - a2 * b1 - a1 * b2);
}

function upperHalf(value: number): number {
  const scaled = value * 134217729; // 2²⁷ + 1
  return scaled - (scaled - value);
}

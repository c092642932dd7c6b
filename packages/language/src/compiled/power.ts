/**
 * `baseⁿ` on the host. For an integer `n` the product is kept as an unevaluated sum of two binary64 numbers
 * (Dekker 1971), so that it is correctly rounded but for halfway cases closer than 2⁻¹⁰⁰: JavaScript engines round
 * `**` differently, and `1 − βᵗ` magnifies its last bit. Other exponents are left to the engine.
 */
export function hostPower(base: number, exponent: number): number {
  if (!Number.isInteger(exponent) || !Number.isFinite(base)) return base ** exponent;
  const result = new Pair(1);
  const square = new Pair(base);
  for (let n = Math.abs(exponent); n > 0; n = Math.floor(n / 2)) {
    if (n % 2 === 1) result.multiply(square);
    if (n > 1) square.multiply(square);
  }
  if (exponent >= 0) return result.high + result.low;
  // The reciprocal of what overflows may still be a subnormal number.
  return Number.isFinite(result.high) ? result.reciprocal() : base ** exponent;
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
    // Past overflow and underflow there is no rest to keep.
    const isKept = Number.isFinite(rest);
    this.high = isKept ? product + rest : product;
    this.low = isKept ? rest - (this.high - product) : 0;
  }

  reciprocal(): number {
    const quotient = 1 / this.high;
    const back = quotient * this.high;
    const rest = 1 - back - productError(quotient, this.high, back) - quotient * this.low;
    return Number.isFinite(quotient * rest) ? quotient + quotient * rest : quotient;
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

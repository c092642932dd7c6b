/**
 * `baseⁿ` on the host. For an integer `n` the product is kept as an unevaluated sum of two binary64 numbers
 * (Dekker 1971), so that it is correctly rounded but for halfway cases closer than 2⁻¹⁰⁰: JavaScript engines round
 * `**` differently, and `1 − βᵗ` magnifies its last bit. Other exponents are left to the engine.
 */
export function hostPower(base: number, exponent: number): number {
  if (!Number.isInteger(exponent) || !Number.isFinite(base)) return base ** exponent;
  let result: Pair = [1, 0];
  let square: Pair = [base, 0];
  for (let n = Math.abs(exponent); n > 0; n = Math.floor(n / 2)) {
    if (n % 2 === 1) result = product(result, square);
    if (n > 1) square = product(square, square);
  }
  return exponent < 0 ? reciprocal(result) : result[0] + result[1];
}

/** A number as the sum of its nearest binary64 number and a small rest. */
type Pair = readonly [high: number, low: number];

function product([a, aLow]: Pair, [b, bLow]: Pair): Pair {
  const high = a * b;
  const low = productError(a, b, high) + (a * bLow + aLow * b);
  // Past overflow and underflow there is no rest to keep.
  if (!Number.isFinite(low)) return [high, 0];
  const sum = high + low;
  return [sum, low - (sum - high)];
}

function reciprocal([high, low]: Pair): number {
  const quotient = 1 / high;
  const back = quotient * high;
  const rest = 1 - back - productError(quotient, high, back) - quotient * low;
  return Number.isFinite(quotient * rest) ? quotient + quotient * rest : quotient;
}

/** `a·b − high` exactly, by splitting each factor into halves of 26 bits. */
function productError(a: number, b: number, high: number): number {
  const [a1, a2] = split(a);
  const [b1, b2] = split(b);
  return a2 * b2 - (high - a1 * b1 - a2 * b1 - a1 * b2);
}

function split(value: number): Pair {
  const scaled = value * 134217729; // 2²⁷ + 1
  const high = scaled - (scaled - value);
  return [high, value - high];
}

/**
 * `baseⁿ` for a whole `n ≥ 0`, correctly rounded but for halfway cases closer than 2⁻¹⁰⁰: the product is kept as an
 * unevaluated sum of two binary64 numbers (Dekker 1971).
 *
 * `Math.pow` is not used because engines round it differently, and `1 − βᵗ` magnifies its last bit.
 */
export function power(base: number, exponent: number): number {
  let result: Pair = [1, 0];
  let square: Pair = [base, 0];
  for (let n = exponent; n > 0; n = Math.floor(n / 2)) {
    if (n % 2 === 1) result = product(result, square);
    if (n > 1) square = product(square, square);
  }
  return result[0] + result[1];
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

/**
 * IEEE 754 binary16, which JavaScript has no array for: 11 bits of significand, normal from 2^-14, spaced 2^-24 below,
 * largest 65504. Both conversions are exact but for the one rounding that they say.
 */

/** The first number that rounds to infinity: halfway from 65504 to what would come next. */
const OVERFLOW = 65520;
const SMALLEST_NORMAL = 2 ** -14;
const BITS = { sign: 0x8000, infinity: 0x7c00, nan: 0x7e00, significand: 10, bias: 15 } as const;

const word = new Float64Array(1);
const halves = new Uint32Array(word.buffer);

/** The binary16 number nearest to a binary64 number, ties to even; beyond 65504 infinity. */
export function roundToBinary16(x: number): number {
  const size = Math.abs(x);
  if (!(size < OVERFLOW)) return x * Infinity;
  // Beside 2^52 units there is room for whole units alone: the addition rounds, and the subtraction is exact.
  const shift = unitAt(size) * 2 ** 52;
  return Math.sign(x) * (size + shift - shift);
}

/** The 16 bits of the binary16 number nearest to a binary64 number. */
export function binary16Bits(x: number): number {
  if (Number.isNaN(x)) return BITS.nan;
  const sign = x < 0 || Object.is(x, -0) ? BITS.sign : 0;
  const size = Math.abs(roundToBinary16(x));
  if (size === Infinity) return sign | BITS.infinity;
  const unit = unitAt(size);
  const exponent = Math.log2(unit) + BITS.significand + BITS.bias - 1;
  // The leading bit of a normal number adds one to the exponent; a subnormal number has none.
  return sign | ((exponent << BITS.significand) + size / unit);
}

/** The number that 16 bits stand for. */
export function fromBinary16Bits(bits: number): number {
  const sign = (bits & BITS.sign) === 0 ? 1 : -1;
  const exponent = (bits >> BITS.significand) & 0x1f;
  const fraction = (bits & 0x3ff) / 1024;
  if (exponent === 0x1f) return fraction === 0 ? sign * Infinity : Number.NaN;
  return sign * (exponent === 0 ? fraction * SMALLEST_NORMAL : (1 + fraction) * 2 ** (exponent - BITS.bias));
}

/** The spacing of binary16 at a size. */
function unitAt(size: number): number {
  if (size < SMALLEST_NORMAL) return 2 ** -24;
  word[0] = size;
  const exponent = ((halves[1] ?? 0) >>> 20) - 1023;
  return 2 ** (exponent - BITS.significand);
}

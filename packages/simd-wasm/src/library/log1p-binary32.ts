import type { LibraryFunction, Vector, VectorCode } from '../vector/vector-code.js';
import { halves, rounded, throughBinary64 } from './binary32.js';
import { Binary64 } from './binary64.js';
import { log1p } from './log.js';

/**
 * log(1 + x) of four binary32 lanes, correctly rounded wherever `log1p` in binary64 makes it so, in half its time.
 *
 * 1 + x = 2ᵏ·(1 + f) with 1 + f between √½ and √2, where k comes from 1 + x in binary32 and f = x·2⁻ᵏ − (1 − 2⁻ᵏ), exactly x
 * for k = 0. Then log(1 + x) = k·ln 2 + 2·artanh(s) with s = f / (2 + f), and 2·artanh(s) = s·(2 + z·Q(z)) with z = s². Q is of
 * degree three, fitted by Remez' algorithm: the relative error of 2·artanh is below 2⁻³⁷·⁶, hence that of the sum, which
 * is never smaller. That is 2¹⁵·⁴ units in the last place of binary64; where the result is within 2¹⁷ of the middle
 * between two binary32 numbers, or where x is at most −1, 2¹²⁶ or more, or NaN, `log1p` decides. For random x one vector
 * in 512 has such a lane.
 */
export function log1pOfBinary32(code: VectorCode, x: Vector): Vector {
  const bits = code.do('f32x4.add', x, code.f32(1));
  // −k, so that −0 stays: −0 − 0 is −0, but −0 + 0 is not.
  const k = code.shift('i32x4.shr_s', code.do('i32x4.sub', code.i32(SQRT_HALF + 0x7fffff), bits), 23);
  const scale = code.do('i32x4.add', code.shift('i32x4.shl', k, 23), code.f32(1));
  const ks = halves(code, code.do('f32x4.convert_i32x4_s', k));
  const scales = halves(code, scale);
  const xs = halves(code, x);
  const low = logarithm(code, ks[0], scales[0], xs[0]);
  const high = logarithm(code, ks[1], scales[1], xs[1]);
  const isOrdinary = code.do('f32x4.pmin', code.do('f32x4.pmax', x, code.f32(LEAST)), code.f32(GREATEST));
  const isOutside = code.do('f32x4.ne', isOrdinary, x);
  const isDoubtful = code.do('v128.or', isNearMiddle(code, low, high), isOutside);
  return code.settled(rounded(code, low, high), isDoubtful, BY_BINARY64, x);
}

/** For x that the quick way leaves open. */
const BY_BINARY64: LibraryFunction = {
  name: 'log1p of binary32',
  build: (code, x) => throughBinary64(log1p, code, x),
};

/** The bits of √½ in binary32, and the least and the greatest ordinary argument. */
const SQRT_HALF = 0x3f3504f3;
const LEAST = 2 ** -24 - 1;
const GREATEST = 2 ** 126;

function logarithm(code: VectorCode, minusK: Vector, scale: Vector, x: Vector): Vector {
  const f = new Binary64(code);
  const fraction = f.subtract(f.multiply(x, scale), f.subtract(1, scale));
  const s = f.divide(fraction, f.add(2, fraction));
  const z = f.multiply(s, s);
  const series = f.multiply(s, f.add(2, f.multiply(z, f.polynomial(z, ...COEFFICIENTS))));
  return f.subtract(series, f.multiply(minusK, Math.LN2));
}

const COEFFICIENTS = [0.6666666564545141, 0.40000335192068, 0.28537308463357386, 0.23582152856998007];

/** Whether the 29 bits that rounding drops are within 2¹⁷ of a one and zeros, lane by lane. */
function isNearMiddle(code: VectorCode, low: Vector, high: Vector): Vector {
  const words = code.shuffle(low, high, [0, 1, 2, 3, 8, 9, 10, 11, 16, 17, 18, 19, 24, 25, 26, 27]);
  // Adding what it may be off makes signed numbers of these bits, near the middle the least ones.
  const shifted = code.do('i32x4.add', code.shift('i32x4.shl', words, 3), code.i32(NEAR));
  return code.do('i32x4.lt_s', shifted, code.i32(2 * NEAR - 2 ** 31));
}

/** 2¹⁷ units in the last place of binary64, three bits further up. */
const NEAR = 2 ** 20;

import type { LibraryFunction, Vector } from '../vector/vector-code.js';
import { Binary64, LN2_HIGH, LN2_LOW } from './binary64.js';

/**
 * Natural logarithm within one ULP: x = 2ᵏ·(1 + f) with 1 + f between √½ and √2, then k·ln 2 + log(1 + f), with
 * log(1 + f) = f − f²/2 + s·(f²/2 + R(s²)) and s = f / (2 + f).
 *
 * FDLIBM `e_log.c` (Sun Microsystems, 1993).
 */
export const log: LibraryFunction = {
  name: 'log',
  build(code, x) {
    const f = new Binary64(code);
    const isTiny = code.do('f64x2.lt', x, code.f64(2 ** -1022));
    const scaled = code.do('v128.bitselect', f.multiply(x, 2 ** 54), x, isTiny);
    const { exponent, fraction } = parts(f, scaled);
    const k = f.subtract(exponent, code.do('v128.and', isTiny, code.f64(54)));
    return withPoles(f, logarithm(f, k, fraction, f.multiply(k, LN2_LOW)), x, x);
  },
};

/**
 * log(1 + x) within one ULP, by the logarithm of u = 1 + x with a correction for what its rounding lost. Where u is
 * between √½ and √2 the fraction is x itself.
 *
 * FDLIBM `s_log1p.c` (Sun Microsystems, 1993).
 */
export const log1p: LibraryFunction = {
  name: 'log1p',
  build(code, x) {
    const f = new Binary64(code);
    const u = f.add(1, x);
    const { exponent, fraction } = parts(f, u);
    const isSmall = code.do('f64x2.eq', exponent, code.f64(0));
    const lost = f.where(x, 'gt', 1, f.subtract(1, f.subtract(u, x)), f.subtract(x, f.subtract(u, 1)));
    const low = f.add(f.multiply(exponent, LN2_LOW), code.do('v128.andnot', f.divide(lost, u), isSmall));
    return withPoles(f, logarithm(f, exponent, code.do('v128.bitselect', x, fraction, isSmall), low), u, x);
  },
};

/** x = 2^exponent · (1 + fraction), for positive normal x. */
function parts(f: Binary64, x: Vector): { exponent: Vector; fraction: Vector } {
  const { code } = f;
  const sqrtHalf = 0x3fe6a09en << 32n;
  const shifted = code.do('i64x2.add', x, code.i64((0x3ff00000n << 32n) - sqrtHalf));
  const exponent = f.fromInteger(code.shift('i64x2.shr_u', shifted, 52), 1023);
  const mantissa = code.do('v128.and', shifted, code.i64((1n << 52n) - 1n));
  return { exponent, fraction: f.subtract(code.do('i64x2.add', mantissa, code.i64(sqrtHalf)), 1) };
}

/** k·ln 2 + log(1 + fraction), where `low` is the small part of k·ln 2 and what else is to be added. */
function logarithm(f: Binary64, k: Vector, fraction: Vector, low: Vector): Vector {
  const half = f.multiply(0.5, f.multiply(fraction, fraction));
  const s = f.divide(fraction, f.add(2, fraction));
  const z = f.multiply(s, s);
  const w = f.multiply(z, z);
  const even = f.multiply(w, f.polynomial(w, L2, L4, L6));
  const odd = f.multiply(z, f.polynomial(w, L1, L3, L5, L7));
  const series = f.multiply(s, f.add(half, f.add(odd, even)));
  const small = f.add(series, low);
  return f.add(f.multiply(k, LN2_HIGH), f.add(f.subtract(small, half), fraction));
}

const L1 = 6.66666666666673513e-1;
const L2 = 3.999999999940941908e-1;
const L3 = 2.857142874366239149e-1;
const L4 = 2.222219843214978396e-1;
const L5 = 1.818357216161805012e-1;
const L6 = 1.531383769920937332e-1;
const L7 = 1.479819860511658591e-1;

/** −∞ where `u` is zero, NaN below and for NaN, which no comparison holds for; `x` where it is +∞. */
function withPoles(f: Binary64, result: Vector, u: Vector, x: Vector): Vector {
  const positive = f.where(u, 'gt', 0, result, f.where(u, 'eq', 0, -Infinity, Number.NaN));
  return f.where(x, 'eq', Infinity, x, positive);
}

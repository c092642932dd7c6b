import type { LibraryFunction } from '../vector/vector-code.js';
import { Binary64 } from './binary64.js';

/** High words that a third of the exponent is added to: for normal numbers, and for subnormal ones times 2⁵⁴. */
const NORMAL = 715094163;
const SUBNORMAL = 696219795;

/**
 * Cube root within one ULP: a guess with a third of the exponent, a polynomial to 23 bits, and one step of Newton's
 * method from a guess short enough that its square is exact.
 *
 * FDLIBM `s_cbrt.c` (Sun Microsystems, 1993), as FreeBSD has it.
 */
export const cbrt: LibraryFunction = {
  name: 'cbrt',
  build(code, argument) {
    const f = new Binary64(code);
    const x = f.abs(argument);
    const isTiny = code.do('f64x2.lt', x, code.f64(2 ** -1022));
    const scaled = code.do('v128.bitselect', f.multiply(x, 2 ** 54), x, isTiny);
    const word = f.fromInteger(code.shift('i64x2.shr_u', scaled, 32), 0);
    const offset = code.do('v128.bitselect', code.f64(SUBNORMAL), code.f64(NORMAL), isTiny);
    const third = f.nearest(f.add(f.multiply(word, 1 / 3), offset));
    const guess = code.shift('i64x2.shl', f.add(third, 1.5 * 2 ** 52), 32);
    const ratio = f.multiply(f.multiply(guess, guess), f.divide(guess, x));
    const cube = f.multiply(f.multiply(ratio, ratio), ratio);
    const factor = f.add(f.polynomial(ratio, P0, P1, P2), f.multiply(cube, f.polynomial(ratio, P3, P4)));
    const better = f.multiply(guess, factor);
    const t = code.do('v128.and', code.do('i64x2.add', better, code.i64(0x80000000n)), code.i64(-0x40000000n));
    const quotient = f.divide(x, f.multiply(t, t));
    const step = f.divide(f.subtract(quotient, t), f.add(f.add(t, t), quotient));
    const root = f.withSign(f.add(t, f.multiply(t, step)), argument);
    const finite = f.where(f.abs(argument), 'eq', Infinity, argument, root);
    return f.where(x, 'gt', 0, finite, argument);
  },
};

const P0 = 1.87595182427177009643;
const P1 = -1.88497979543377169875;
const P2 = 1.62142972010535446614;
const P3 = -0.758397934778766047437;
const P4 = 0.145996192886612446982;

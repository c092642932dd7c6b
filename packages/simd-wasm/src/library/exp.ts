import type { LibraryFunction } from '../vector/vector-code.js';
import { Binary64, LN2_HIGH, LN2_LOW } from './binary64.js';

/**
 * eˣ within one ULP: x = n·ln 2 + r with |r| ≤ ½·ln 2, then eˣ = 2ⁿ·(1 + r + r·c / (2 − c)) with c = r − r²·P(r²).
 * The scale is applied in two halves, so that subnormal results are rounded once.
 *
 * FDLIBM `e_exp.c` (Sun Microsystems, 1993).
 */
export const exp: LibraryFunction = {
  name: 'exp',
  build(code, argument) {
    const f = new Binary64(code);
    const x = f.clamp(argument, -800, 800);
    const n = f.nearest(f.multiply(x, Math.LOG2E));
    const high = f.subtract(x, f.multiply(n, LN2_HIGH));
    const low = f.multiply(n, LN2_LOW);
    const r = f.subtract(high, low);
    const square = f.multiply(r, r);
    const p = f.polynomial(square, ...COEFFICIENTS);
    const c = f.subtract(r, f.multiply(square, p));
    const quotient = f.divide(f.multiply(r, c), f.subtract(2, c));
    const y = f.add(1, f.add(f.subtract(quotient, low), high));
    const half = f.nearest(f.multiply(n, 0.5));
    const scaled = f.multiply(y, f.powerOfTwo(half));
    return f.multiply(scaled, f.powerOfTwo(f.subtract(n, half)));
  },
};

const COEFFICIENTS = [
  1.66666666666666019037e-1, -2.77777777770155933842e-3, 6.61375632143793436117e-5, -1.6533902205465251539e-6,
  4.13813679705723846039e-8,
];

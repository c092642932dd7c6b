import type { LibraryFunction, Vector } from '../vector/vector-code.js';
import { Binary64, LN2_HIGH, LN2_LOW } from './binary64.js';

/** Half the logarithm of 3: from here on 1 − 2 / (e²ˣ + 1) loses nothing. */
const FAR = 0.5493061443340548;

/**
 * Hyperbolic tangent within 3 ULP, from t = eʸ − 1: −t / (t + 2) with y = −2|x| near zero, 1 − 2 / (t + 2) with y = 2|x|
 * farther out. Beyond |x| = 22 it is ±1.
 *
 * FDLIBM `s_tanh.c` (Sun Microsystems, 1993).
 */
export const tanh: LibraryFunction = {
  name: 'tanh',
  build(code, x) {
    const f = new Binary64(code);
    const magnitude = f.abs(x);
    const doubled = f.clamp(f.add(magnitude, magnitude), 0, 44);
    const t = expMinus1(f, f.where(magnitude, 'ge', FAR, doubled, code.do('f64x2.neg', doubled)));
    const denominator = f.add(t, 2);
    const near = f.divide(code.do('f64x2.neg', t), denominator);
    const far = f.subtract(1, f.divide(2, denominator));
    return f.withSign(f.abs(f.where(magnitude, 'ge', FAR, far, near)), x);
  },
};

/** eˣ − 1 within one ULP, for |x| ≤ 44. FDLIBM `s_expm1.c` (Sun Microsystems, 1993). */
function expMinus1(f: Binary64, argument: Vector): Vector {
  const k = f.nearest(f.multiply(argument, Math.LOG2E));
  const high = f.subtract(argument, f.multiply(k, LN2_HIGH));
  const low = f.multiply(k, LN2_LOW);
  const x = f.subtract(high, low);
  const lost = f.subtract(f.subtract(high, x), low);
  const half = f.multiply(0.5, x);
  const halfSquare = f.multiply(x, half);
  const r = f.polynomial(halfSquare, 1, ...COEFFICIENTS);
  const t = f.subtract(3, f.multiply(r, half));
  const quotient = f.divide(f.subtract(r, t), f.subtract(6, f.multiply(x, t)));
  const corrected = f.subtract(f.multiply(x, f.subtract(f.multiply(halfSquare, quotient), lost)), lost);
  const e = f.subtract(corrected, halfSquare);
  const inverse = f.powerOfTwo(f.code.do('f64x2.neg', k));
  return f.multiply(f.add(f.subtract(x, e), f.subtract(1, inverse)), f.powerOfTwo(k));
}

const COEFFICIENTS = [
  -3.33333333333331316428e-2, 1.58730158725481460165e-3, -7.93650757867487942473e-5, 4.00821782732936239552e-6,
  -2.01099218183624371326e-7,
];

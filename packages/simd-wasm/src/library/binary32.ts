import type { LibraryFunction, Vector, VectorCode } from '../vector/vector-code.js';

/** Four binary32 lanes as two vectors of binary64, low lanes first. */
export function halves(code: VectorCode, x: Vector): [Vector, Vector] {
  const upper = code.shuffle(x, x, [8, 9, 10, 11, 12, 13, 14, 15, 8, 9, 10, 11, 12, 13, 14, 15]);
  return [code.do('f64x2.promote_low_f32x4', x), code.do('f64x2.promote_low_f32x4', upper)];
}

/** Two vectors of binary64, each rounded once, as four binary32 lanes. */
export function rounded(code: VectorCode, low: Vector, high: Vector): Vector {
  const [a, b] = [code.do('f32x4.demote_f64x2_zero', low), code.do('f32x4.demote_f64x2_zero', high)];
  return code.shuffle(a, b, [0, 1, 2, 3, 4, 5, 6, 7, 16, 17, 18, 19, 20, 21, 22, 23]);
}

/** A function of binary64 on four binary32 lanes. It is written out in place: calls would cost as much as it does. */
export function throughBinary64({ build }: LibraryFunction, code: VectorCode, x: Vector): Vector {
  const [low, high] = halves(code, x);
  return rounded(code, build(code, low), build(code, high));
}

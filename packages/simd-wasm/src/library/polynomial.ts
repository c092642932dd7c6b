import type { Vector, VectorCode } from '../vector/vector-code.js';

/** Horner's rule in binary64; coefficients from the highest power to the lowest. */
export function polynomial(code: VectorCode, coefficients: readonly number[], x: Vector): Vector {
  const [highest = 0, ...rest] = coefficients;
  let sum = code.f64(highest);
  for (const coefficient of rest) sum = code.do('f64x2.add', code.do('f64x2.mul', sum, x), code.f64(coefficient));
  return sum;
}

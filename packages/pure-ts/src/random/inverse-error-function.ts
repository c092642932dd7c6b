const round = Math.fround;

/** Coefficients of Giles' polynomials, highest power first, in binary32. */
const CENTRE = [
  2.81022636e-8, 3.43273939e-7, -3.5233877e-6, -4.39150654e-6, 0.00021858087, -0.00125372503, -0.00417768164,
  0.246640727, 1.50140941,
].map(round);
const TAIL = [
  -0.000200214257, 0.000100950558, 0.00134934322, -0.00367342844, 0.00573950773, -0.0076224613, 0.00943887047,
  1.00167406, 2.83297682,
].map(round);

/**
 * erf⁻¹(x) for a binary32 number |x| < 1, every operation rounded to binary32:
 *
 *     w = −log(1 − x²)
 *     erf⁻¹(x) ≈ x·P(w − 2.5) for w < 5, x·Q(√w − 3) beyond
 *
 * Giles 2012, "Approximating the erfinv function", table 5, in the order of operations that XLA has. The logarithm is
 * taken in binary64 and rounded, so that engines which differ in its last bit agree.
 */
export function inverseErrorFunction(x: number): number {
  const w = -round(Math.log1p(-round(x * x)));
  if (w < 5) return round(polynomial(CENTRE, round(w - 2.5)) * x);
  return round(polynomial(TAIL, round(round(Math.sqrt(w)) - 3)) * x);
}

/** Horner's rule, rounding after each product and each sum. */
function polynomial(coefficients: readonly number[], x: number): number {
  let sum = coefficients[0];
  for (let i = 1; i < coefficients.length; i++) sum = round(coefficients[i] + round(sum * x));
  return sum;
}

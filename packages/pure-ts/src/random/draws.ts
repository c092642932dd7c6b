import { inverseErrorFunction } from './inverse-error-function.js';

/** A random number from 32 random bits: a binary32 number, the same in every format. */
export type Draw = (bits: number) => number;

const SQRT_2 = Math.fround(Math.SQRT2);
/** erf(2 / √2) in binary32: the part of a normal distribution within two standard deviations. */
const ERF_SQRT_2 = Math.fround(0.9544997361036416);
/** The binary32 number before 2. */
const BELOW_2 = 2 - 2 ** -23;

/** Uniform on [0, 1): the upper 23 bits as a fraction. */
export const uniform: Draw = (bits) => (bits >>> 9) * 2 ** -23;

/** Uniform on [−1, 1). */
export const symmetricUniform: Draw = (bits) => 2 * uniform(bits) - 1;

/**
 * Standard normal: √2·erf⁻¹(x) for x uniform on the midpoints (−1, 1), which is `jax.random.normal` without fused
 * multiply-add.
 */
export const normal: Draw = (bits) => {
  const x = 2 * uniform(bits) - 1 + 2 ** -24;
  return Math.fround(SQRT_2 * inverseErrorFunction(x));
};

/**
 * Standard normal truncated to (−2, 2): √2·erf⁻¹(x) for x uniform on erf(±√2), every operation rounded to binary32,
 * which is `jax.random.truncated_normal` without fused multiply-add. Its standard deviation is 0.8796…, not 1.
 */
export const truncatedNormal: Draw = (bits) => {
  const x = Math.fround(Math.fround(uniform(bits) * 2 * ERF_SQRT_2) - ERF_SQRT_2);
  const z = Math.fround(SQRT_2 * inverseErrorFunction(x));
  return Math.min(Math.max(z, -BELOW_2), BELOW_2);
};

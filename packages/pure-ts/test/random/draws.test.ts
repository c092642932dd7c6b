import { describe, expect, test } from 'vitest';
import { normal, symmetricUniform, truncatedNormal, uniform } from '../../src/random/draws.js';

/**
 * The first four bits are those of jax.random.key(0); the others are corners. The normals were computed apart from this
 * code: Giles' formula in exact rational arithmetic (logarithm and roots by mpmath at 200 bits), each operation rounded
 * to binary32.
 */
const CASES = [
  { bits: 0xf29a4fa7, u: 0.9476670026779175, z: 1.6226420402526855, truncated: 1.4559589624404907 },
  { bits: 0xfa843692, u: 0.9785798788070679, z: 2.0252647399902344, truncated: 1.7147483825683594 },
  { bits: 0x55110e28, u: 0.33229148387908936, z: -0.4335944354534149, truncated: -0.41267529129981995 },
  { bits: 0x77faa835, u: 0.46866846084594727, z: -0.07861734926700592, truncated: -0.07503343373537064 },
  { bits: 0x00000000, u: 0, z: -5.41998291015625, truncated: -1.999999761581421 },
  { bits: 0xffffffff, u: 1 - 2 ** -23, z: 5.2201128005981445, truncated: 1.9999977350234985 },
  { bits: 0x00000200, u: 2 ** -23, z: -5.124692440032959, truncated: -1.9999977350234985 },
  { bits: 0x7fffffff, u: 0.5 - 2 ** -23, z: -2.2410999633848405e-7, truncated: -2.9881334739911836e-7 },
  { bits: 0x00400000, u: 2 ** -10, z: -3.097259998321533, truncated: -1.9830259084701538 },
];

describe.each(CASES)('bits $bits', ({ bits, u, z, truncated }) => {
  test('fill the mantissa of a uniform number', () => expect(uniform(bits)).toBe(u));
  test('give a symmetric uniform number', () => expect(symmetricUniform(bits)).toBe(2 * u - 1));
  test('give a standard normal number', () => expect(normal(bits)).toBe(z));
  test('give a truncated normal number', () => expect(truncatedNormal(bits)).toBe(truncated));
});

describe('against jax.random on XLA, which fuses multiply-adds', () => {
  const BITS = [0xf29a4fa7, 0xfa843692, 0x55110e28, 0x77faa835];
  const JAX_NORMAL = [1.6226422, 2.0252647, -0.43359444, -0.07861735];
  const JAX_TRUNCATED = [1.4559592, 1.7147487, -0.41267535, -0.07503343];

  test('uniform numbers are equal', () => {
    expect(BITS.map(uniform)).toEqual([0.947667, 0.9785799, 0.33229148, 0.46866846].map(Math.fround));
  });
  test('normal numbers are at most 3 ULP away', () => {
    expect(Math.max(...BITS.map((bits, i) => ulpsApart(normal(bits), JAX_NORMAL[i])))).toBeLessThanOrEqual(3);
  });
  test('truncated normal numbers are at most 3 ULP away', () => {
    expect(Math.max(...BITS.map((bits, i) => ulpsApart(truncatedNormal(bits), JAX_TRUNCATED[i])))).toBeLessThanOrEqual(
      3,
    );
  });
});

/** How many binary32 numbers lie from one number to another of the same sign. */
function ulpsApart(a: number, b = Number.NaN): number {
  const [i, j] = new Int32Array(new Float32Array([a, b]).buffer);
  return Math.abs((i ?? 0) - (j ?? 0));
}

import { describe, expect, it } from 'vitest';
import { realPower } from '../../src/correctly-rounded/real-power.js';

/** Values from mpmath 1.3 with 8000 bits, rounded to binary64 by Python's division of integers. */
const POWERS: readonly (readonly [base: number, exponent: number, value: number])[] = [
  [0.96, 0.37, 0.9850093573844372],
  [2, 0.5, 1.4142135623730951],
  [0.1, -2.5, 316.2277660168379],
  [0.999, 1000.25, 0.36760346642320274],
  [1.0000000000000002, 1000000000000000.5, 1.2486270715390864],
  [0.5, 1074.5, 5e-324],
  [10, -323.6, 5e-324],
  [7, -1, 0.14285714285714285],
  [0.9, -7, 2.0907515812876896],
  [1e-300, 0.1, 9.999999999999962e-31],
  [3, 34, 1.6677181699666568e16],
  [0.9, 7000, 4.985e-321],
  [0.3, 617, 2.5e-323],
  [1.0000000000000002, 3e17, 8.507931734958552e28],
  [0.9999999999999999, 5e18, 8.281964444269135e-242],
  [1.0000000000000004, 1.2345e17, 6.445329868285004e23],
  [0.9999999999999999, -6e18, 1.987192621654831e289],
  [1.0000000000000002, 2.9e18, 4.518198431330893e279],
  [1.0000000000000009, 7.77e17, 5.163885509155965e299],
  // Close to ties, so that the logarithm must be known better than the result.
  [1.0000000000000002, 4.571381124490827e17, 1.210831705246583e44],
  [1.0000000000000007, 4.464851008297678e17, 1.470123571854566e129],
  [1.0000000000000002, 3.811819956392981e17, 5.733592390254908e36],
  [1.0000000000000007, 8.628604957320495e17, 4.2074866964042696e249],
  [1.0000000000000007, 8.038255401003022e17, 3.510055558713362e232],
  [1.0000000000000002, 7.41118329470012e17, 2.9381645018709125e71],
];

describe('a real power', () => {
  it.each(POWERS)('of %d to %d is %d', (base, exponent, value) => {
    expect(realPower(base, exponent)).toBe(value);
  });

  it.each([
    [2.25, 0.5, 1.5],
    [2.25, 2.5, 7.59375],
    [81, 0.75, 27],
    [0.25, -1.5, 8],
    [1, 1e300, 1],
    [0.5, 1074, 2 ** -1074],
    [4, -537, 2 ** -1074],
    [2, 1023, 2 ** 1023],
  ])('of %d to %d is exactly %d', (base, exponent, value) => {
    expect(realPower(base, exponent)).toBe(value);
  });

  it.each([
    ['to even below', 94906267, 2, Number(94906267n ** 2n)],
    ['of a power of 54 bits', 3, 34, Number(3n ** 34n)],
    ['half the smallest number', 2, -1075, 0],
  ])('rounds a tie %s', (_, base, exponent, value) => {
    expect(realPower(base, exponent)).toBe(value);
  });

  it('ends at infinity and at zero', () => {
    expect(realPower(10, 308.3)).toBe(Infinity);
    expect(realPower(10, 1e300)).toBe(Infinity);
    expect(realPower(10, -324.5)).toBe(0);
    expect(realPower(0.5, 1e300)).toBe(0);
  });
});

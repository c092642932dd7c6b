import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bitLength, dyadicOf, integerRoot, nearestBinary64 } from '../../src/correctly-rounded/dyadic.js';

const finite = fc.double({ noNaN: true, noDefaultInfinity: true });

describe('a dyadic number', () => {
  it('holds every finite binary64 number exactly', () => {
    fc.assert(
      fc.property(finite, (x) => {
        const { value, exponent } = dyadicOf(x);
        expect(nearestBinary64({ value, exponent })).toBe(x + 0);
        expect(nearestBinary64({ value: value << 70n, exponent: exponent - 70 })).toBe(x + 0);
      }),
      { seed: 31, numRuns: 1000 },
    );
  });

  it.each([
    ['a tie to even below', 2n ** 53n + 1n, 0, 2 ** 53],
    ['a tie to even above', 2n ** 53n + 3n, 0, 2 ** 53 + 4],
    ['up just above a tie', 2n ** 153n + 2n ** 100n + 1n, -100, 2 ** 53 + 2],
    ['down just below a tie', 2n ** 153n + 3n * 2n ** 100n - 1n, -100, 2 ** 53 + 2],
    ['half the smallest number to zero', 1n, -1075, 0],
    ['more than half the smallest number to it', 2n ** 20n + 1n, -1095, 2 ** -1074],
    ['a tie beside the smallest normal number to even', 2n ** 60n + 2n ** 7n, -1082, 2 ** -1022],
    ['a subnormal up', 2n ** 59n + 2n ** 7n + 1n, -1082, 2 ** -1023 + 2 ** -1074],
    ['less than half a unit above the largest number to it', 2n ** 1024n - 2n ** 970n - 1n, 0, Number.MAX_VALUE],
    ['half a unit above the largest number to infinity', 2n ** 1024n - 2n ** 970n, 0, Infinity],
    ['far beyond the largest number to infinity', 1n, 1100, Infinity],
  ])('rounds %s', (_, value, exponent, expected) => {
    expect(nearestBinary64({ value, exponent })).toBe(expected);
    expect(nearestBinary64({ value: -value, exponent })).toBe(-expected);
  });
});

describe('an integer root', () => {
  it('is the largest whose power is not above the number', () => {
    const numbers = fc.bigInt({ min: 0n, max: 2n ** 400n });
    fc.assert(
      fc.property(numbers, fc.constantFrom(2, 3), (value, degree) => {
        const root = integerRoot(value, degree);
        expect(root ** BigInt(degree) <= value && value < (root + 1n) ** BigInt(degree)).toBe(true);
        expect(integerRoot(value ** BigInt(degree), degree)).toBe(value);
      }),
      { seed: 32, numRuns: 500 },
    );
  });
});

describe('the bit length', () => {
  it.each([
    [1n, 1],
    [2n ** 64n - 1n, 64],
    [2n ** 64n, 65],
  ])('of %d is %d', (value, length) => {
    expect(bitLength(value)).toBe(length);
  });
});

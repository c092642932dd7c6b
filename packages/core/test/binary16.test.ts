import { describe, expect, it } from 'vitest';
import { binary16Bits, fromBinary16Bits, roundToBinary16 } from '../src/binary16.js';

/** IEEE 754-2019, table 3.5, with the ends of each range. */
const KNOWN: readonly (readonly [number, number])[] = [
  [0x0000, 0],
  [0x0001, 2 ** -24],
  [0x03ff, 2 ** -14 - 2 ** -24],
  [0x0400, 2 ** -14],
  [0x3555, 0.333251953125],
  [0x3bff, 1 - 2 ** -11],
  [0x3c00, 1],
  [0x3c01, 1 + 2 ** -10],
  [0xc000, -2],
  [0x7bff, 65504],
  [0x7c00, Infinity],
  [0xfc00, -Infinity],
];

describe('the bits of binary16', () => {
  it.each(KNOWN)('%i stand for %d', (bits, value) => {
    expect(fromBinary16Bits(bits)).toBe(value);
    expect(binary16Bits(value)).toBe(bits);
  });

  it('come back from every number', () => {
    const numbers = Array.from({ length: 0x10000 }, (_, bits) => bits).filter((bits) => (bits & 0x7fff) <= 0x7c00);
    expect(numbers.filter((bits) => binary16Bits(fromBinary16Bits(bits)) !== bits)).toEqual([]);
  });

  it('are NaN for every NaN', () => {
    expect([0x7c01, 0x7e00, 0xffff].map(fromBinary16Bits)).toEqual([Number.NaN, Number.NaN, Number.NaN]);
    expect(binary16Bits(Number.NaN)).toBe(0x7e00);
  });
});

describe('roundToBinary16', () => {
  it('leaves every number of the format as it is', () => {
    for (let bits = 0; bits <= 0x7c00; bits += 1) {
      const value = fromBinary16Bits(bits);
      expect(roundToBinary16(value)).toBe(value);
      expect(roundToBinary16(-value)).toBe(-value);
    }
  });

  it('takes the nearer neighbour, and between two the even one', () => {
    for (let bits = 0; bits < 0x7bff; bits += 1) {
      const [below, above] = [fromBinary16Bits(bits), fromBinary16Bits(bits + 1)];
      const middle = (below + above) / 2;
      const least = middle * 2 ** -52;
      const even = bits % 2 === 0 ? below : above;
      expect([middle - least, middle, middle + least].map(roundToBinary16)).toEqual([below, even, above]);
    }
  });

  it.each([
    [65519.99999, 65504],
    [65520, Infinity],
    [-65520, -Infinity],
    [1e300, Infinity],
    [2 ** -25, 0],
    [2 ** -25 * (1 + 2 ** -52), 2 ** -24],
    [Number.MIN_VALUE, 0],
    [Number.NaN, Number.NaN],
    [-Infinity, -Infinity],
  ])('makes of %d %d', (x, rounded) => {
    expect(roundToBinary16(x)).toBe(rounded);
  });

  it('keeps the sign of zero', () => {
    expect(roundToBinary16(-0)).toBe(-0);
    expect(binary16Bits(-1e-30)).toBe(0x8000);
  });
});

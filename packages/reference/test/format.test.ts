import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atOrdinal, ceilTo, exponentOf, floorTo, FORMATS, ordinal, ulpExponent } from '../src/format.js';
import { finiteNumbers, specials } from './numbers-arbitrary.js';
import { compare, nearest, rational } from './rational.js';

const SETTINGS = { seed: 20261, numRuns: 500 };
const formats = ['f16', 'f32', 'f64'] as const;

describe('ordinal', () => {
  it.each([
    [0, 0n],
    [-0, 0n],
    [2 ** -149, 1n],
    [-(2 ** -149), -1n],
    [2 ** -126, 0x800000n],
    [1, 0x3f800000n],
    [-1, -0x3f800000n],
    [(2 - 2 ** -23) * 2 ** 127, 0x7f7fffffn],
    [Number.POSITIVE_INFINITY, 0x7f800000n],
  ])('numbers %s in f32 as %s', (x, position) => {
    expect(ordinal(x, 'f32')).toBe(position);
    expect(atOrdinal(position, 'f32') + 0).toBe(x + 0);
  });

  it.each([
    [0, 0n],
    [-0, 0n],
    [Number.MIN_VALUE, 1n],
    [-Number.MIN_VALUE, -1n],
    [2 ** -1022, 1n << 52n],
    [1, 1023n << 52n],
    [Number.MAX_VALUE, (2047n << 52n) - 1n],
    [Number.NEGATIVE_INFINITY, -(2047n << 52n)],
  ])('numbers %s in f64 as %s', (x, position) => {
    expect(ordinal(x, 'f64')).toBe(position);
    expect(atOrdinal(position, 'f64') + 0).toBe(x + 0);
  });

  it.each([
    [0, 0n],
    [-0, 0n],
    [2 ** -24, 1n],
    [-(2 ** -24), -1n],
    [2 ** -14, 0x400n],
    [1, 0x3c00n],
    [65504, 0x7bffn],
    [Number.NEGATIVE_INFINITY, -0x7c00n],
  ])('numbers %s in f16 as %s', (x, position) => {
    expect(ordinal(x, 'f16')).toBe(position);
    expect(atOrdinal(position, 'f16') + 0).toBe(x + 0);
  });

  it.each(formats)('is inverted by atOrdinal and increases with the number in %s', (format) => {
    fc.assert(
      fc.property(finiteNumbers(format), finiteNumbers(format), (x, y) => {
        expect(atOrdinal(ordinal(x, format), format) + 0).toBe(x + 0);
        expect(Math.sign(Number(ordinal(x, format) - ordinal(y, format)))).toBe(compare(rational(x), rational(y)));
      }),
      SETTINGS,
    );
  });
});

describe('exponentOf', () => {
  it.each([
    [1, 0],
    [-1, 0],
    [1.9999999999999998, 0],
    [2, 1],
    [0.75, -1],
    [Number.MAX_VALUE, 1023],
    [2 ** -1022, -1022],
    [2 ** -1022 - Number.MIN_VALUE, -1023],
    [Number.MIN_VALUE, -1074],
    [3 * Number.MIN_VALUE, -1073],
    [-(2 ** -149), -149],
  ])('of %s is %s', (x, exponent) => expect(exponentOf(x)).toBe(exponent));

  it('is floor(log2) of the magnitude', () => {
    fc.assert(
      fc.property(
        finiteNumbers('f64').filter((x) => x !== 0),
        (x) => {
          const { numerator, denominator } = rational(Math.abs(x));
          const exponent = BigInt(exponentOf(x));
          const [low, one] =
            exponent < 0n ? [numerator << -exponent, denominator] : [numerator, denominator << exponent];
          expect([low >= one, low < 2n * one]).toEqual([true, true]);
        },
      ),
      SETTINGS,
    );
  });

  it.each([0, -0, Number.NaN, Number.POSITIVE_INFINITY])('refuses %s', (x) => {
    expect(() => exponentOf(x)).toThrow(new RangeError(`${x} has no exponent`));
  });
});

describe('ulpExponent', () => {
  it.each([
    ['f16', 0, -10],
    ['f16', 15, 5],
    ['f16', -14, -24],
    ['f16', -20, -24],
    ['f32', 0, -23],
    ['f32', 127, 104],
    ['f32', -126, -149],
    ['f32', -140, -149],
    ['f32', -149, -149],
    ['f64', 0, -52],
    ['f64', 1023, 971],
    ['f64', -1022, -1074],
    ['f64', -1074, -1074],
  ] as const)('in %s at exponent %s is %s', (format, exponent, expected) =>
    expect(ulpExponent(exponent, format)).toBe(expected),
  );
});

describe('round', () => {
  it.each(formats)('is the nearest number of %s, ties to even', (format) => {
    fc.assert(
      fc.property(finiteNumbers('f64'), (x) => {
        expect(FORMATS[format].round(x) + 0).toBe(nearest(rational(x), format) + 0);
      }),
      SETTINGS,
    );
  });
});

describe('ceilTo and floorTo', () => {
  it.each(formats)('enclose a number between neighbours of %s', (format) => {
    fc.assert(
      fc.property(finiteNumbers('f64'), (x) => {
        const [low, high] = [floorTo(format, x), ceilTo(format, x)];
        expect(low <= x && x <= high).toBe(true);
        expect(ordinal(high, format) - ordinal(low, format)).toBe(low === x && high === x ? 0n : 1n);
      }),
      SETTINGS,
    );
  });

  it.each(formats)('leave numbers of %s, infinities and NaN as they are', (format) => {
    for (const x of [...specials(format), Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NaN]) {
      expect([floorTo(format, x) + 0, ceilTo(format, x) + 0]).toEqual([x + 0, x + 0]);
    }
  });

  it('reach infinity beyond the largest number and stop there on the way back', () => {
    const { largest } = FORMATS.f32;
    expect([floorTo('f32', 1e39), ceilTo('f32', 1e39)]).toEqual([largest, Number.POSITIVE_INFINITY]);
    expect([floorTo('f32', -1e39), ceilTo('f32', -1e39)]).toEqual([Number.NEGATIVE_INFINITY, -largest]);
    expect([floorTo('f32', 2 ** -150), ceilTo('f32', 2 ** -150)]).toEqual([0, 2 ** -149]);
  });
});

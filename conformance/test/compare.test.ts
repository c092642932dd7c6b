import type { Outcome, WireNumber } from '@optspec/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundsOf, compare, decode, sameNumber, ulpDistance } from '../src/compare.js';
import { exactly } from './fixtures/traces.js';

/** A list of one number. */
function outcome(ideal: WireNumber, lo: WireNumber, hi: WireNumber, extra: Partial<Outcome> = {}): Outcome {
  return { ideal: [ideal], ieee: { lo: [lo], hi: [hi] }, ...extra };
}
const ULP16 = 2 ** -10;
const ULP32 = 2 ** -23;
const ULP64 = 2 ** -52;

describe('decode', () => {
  it('reads the shortest decimal as the nearest number of the format', () => {
    expect(decode(0.1, 'f16')).toBe(1638 / 2 ** 14);
    expect(decode(0.1, 'f32')).toBe(13421773 / 2 ** 27);
    expect(decode(0.1, 'f64')).toBe(0.1);
  });

  it('reads the names of non-finite numbers', () => {
    expect(decode('NaN', 'f32')).toBe(Number.NaN);
    expect(decode('Infinity', 'f32')).toBe(Number.POSITIVE_INFINITY);
    expect(decode('-Infinity', 'f64')).toBe(Number.NEGATIVE_INFINITY);
  });

  it('refuses what is not a number', () => {
    const message: unknown = JSON.parse('{ "value": "toString" }');
    const { value } = message as { value: WireNumber };
    expect(() => decode(value, 'f32')).toThrow('"toString" is not a number');
  });
});

describe('ulpDistance', () => {
  it('counts the numbers of the format between two numbers', () => {
    expect(ulpDistance(1, 1 + ULP16, 'f16')).toBe(1);
    expect(ulpDistance(1, 2, 'f16')).toBe(2 ** 10);
    expect(ulpDistance(1, 1 + ULP32, 'f32')).toBe(1);
    expect(ulpDistance(1, 1 + ULP64, 'f64')).toBe(1);
    expect(ulpDistance(1, 1 - ULP32 / 2, 'f32')).toBe(1);
    expect(ulpDistance(1, 2, 'f32')).toBe(2 ** 23);
    expect(ulpDistance(1, 2, 'f64')).toBe(2 ** 52);
  });

  it('goes through zero, where -0 and +0 are one number', () => {
    expect(ulpDistance(-0, 0, 'f32')).toBe(0);
    expect(ulpDistance(-0, 0, 'f64')).toBe(0);
    expect(ulpDistance(-(2 ** -24), 2 ** -24, 'f16')).toBe(2);
    expect(ulpDistance(-(2 ** -149), 2 ** -149, 'f32')).toBe(2);
    expect(ulpDistance(-(2 ** -1074), 2 ** -1074, 'f64')).toBe(2);
    expect(ulpDistance(0, -(2 ** -1074), 'f64')).toBe(1);
  });

  it('has infinity one step beyond the largest finite number', () => {
    expect(ulpDistance(65504, Number.POSITIVE_INFINITY, 'f16')).toBe(1);
    expect(ulpDistance((2 - ULP32) * 2 ** 127, Number.POSITIVE_INFINITY, 'f32')).toBe(1);
    expect(ulpDistance(Number.MAX_VALUE, Number.POSITIVE_INFINITY, 'f64')).toBe(1);
    expect(ulpDistance(Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY, 'f64')).toBe(0);
  });

  it('is 0 between NaN and NaN and infinite between NaN and a number', () => {
    expect(ulpDistance(Number.NaN, Number.NaN, 'f32')).toBe(0);
    expect(ulpDistance(Number.NaN, 1, 'f32')).toBe(Number.POSITIVE_INFINITY);
    expect(ulpDistance(1, Number.NaN, 'f64')).toBe(Number.POSITIVE_INFINITY);
  });

  it.each(['f32', 'f64'] as const)('is symmetric, and additive along the number line, in %s', (format) => {
    const number = format === 'f32' ? fc.float({ noNaN: true }) : fc.double({ noNaN: true });
    fc.assert(
      fc.property(number, number, (a, b) => {
        expect(ulpDistance(a, b, format)).toBe(ulpDistance(b, a, format));
        const [low, high] = a <= b ? [a, b] : [b, a];
        if (low <= 0 && high >= 0 && format === 'f32') {
          expect(ulpDistance(low, 0, format) + ulpDistance(0, high, format)).toBe(ulpDistance(low, high, format));
        }
        const middle = format === 'f32' ? Math.fround(low / 2 + high / 2) : low / 2 + high / 2;
        expect(ulpDistance(low, middle, format)).toBeLessThanOrEqual(ulpDistance(low, high, format));
      }),
      { seed: 1 },
    );
  });

  it('stays exact for neighbours that differ in the upper half of their bits', () => {
    const boundary = 1 + 2 ** -20;
    expect(ulpDistance(boundary - ULP64, boundary + 2 * ULP64, 'f64')).toBe(3);
    expect(ulpDistance(-(boundary - ULP64), -boundary, 'f64')).toBe(1);
  });
});

describe('sameNumber', () => {
  it('takes -0 for +0 and NaN for NaN, and nothing else for something else', () => {
    expect(sameNumber(-0, 0)).toBe(true);
    expect(sameNumber(Number.NaN, Number.NaN)).toBe(true);
    expect(sameNumber(Number.NaN, 0)).toBe(false);
    expect(sameNumber(1, 2)).toBe(false);
  });
});

describe('boundsOf', () => {
  const wgsl = { lo: [0], hi: [4] };
  it('takes the bounds of the profile', () => {
    expect(boundsOf(outcome(1, 1, 2, { wgsl }), 'wgsl')).toBe(wgsl);
    expect(boundsOf(outcome(1, 1, 2, { wgsl }), 'ieee')).toEqual({ lo: [1], hi: [2] });
  });

  it('takes ieee bounds for values computed on the host', () => {
    expect(boundsOf(outcome(1, 1, 2), 'wgsl')).toEqual({ lo: [1], hi: [2] });
  });
});

describe('compare', () => {
  const within = (actual: WireNumber, expected: Outcome) => compare([actual], expected, 'ieee', 'f32');

  it('accepts both ends of the interval and nothing beyond', () => {
    const expected = outcome(1, 1 - ULP32, 1 + 2 * ULP32);
    expect(within(1 - ULP32, expected).breaches).toEqual([]);
    expect(within(1 + 2 * ULP32, expected).breaches).toEqual([]);
    const [above] = within(1 + 5 * ULP32, expected).breaches;
    expect(above).toEqual({
      ...{ index: 0, what: 'interval', actual: 1 + 5 * ULP32, ideal: 1 },
      ...{ lo: 1 - ULP32, hi: 1 + 2 * ULP32, ulps: 3 },
    });
    expect(within(1 - 2 * ULP32, expected).breaches[0]?.ulps).toBe(2);
  });

  it('measures bound usage on the side of the deviation', () => {
    const expected = outcome(1, 1 - 2 * ULP32, 1 + 8 * ULP32);
    expect(within(1 + ULP32, expected).usages).toEqual([0.125]);
    expect(within(1 - ULP32, expected).usages).toEqual([0.5]);
    expect(within(1, expected).usages).toEqual([]);
    expect(within(1, exactly(1)).usages).toEqual([]);
  });

  it('tells ideal, canonical and accepted results apart', () => {
    const expected = outcome(1, 1 - 2 * ULP32, 1 + 4 * ULP32, { canonical: [1 + ULP32] });
    expect(within(1, expected)).toMatchObject({ ideal: true, canonical: false });
    expect(within(1 + ULP32, expected)).toMatchObject({ ideal: false, canonical: true });
    expect(within(1 - ULP32, expected)).toMatchObject({ ideal: false, canonical: false });
  });

  it('says nothing of canonical bits where the program has none', () => {
    expect(within(1, { ...exactly(1), canonical: null })).not.toHaveProperty('canonical');
  });

  it('takes absent canonical bits for those of the ideal result', () => {
    expect(within(1, exactly(1))).toMatchObject({ ideal: true, canonical: true });
    expect(within(1 + ULP32, outcome(1, 1, 2))).toMatchObject({ ideal: false, canonical: false });
  });

  it('takes -0 for +0', () => {
    expect(within(-0, exactly(0))).toMatchObject({ ideal: true, breaches: [] });
  });

  it('requires NaN where both ends are NaN', () => {
    expect(within('NaN', exactly('NaN'))).toMatchObject({ ideal: true, breaches: [] });
    expect(within(1, exactly('NaN')).breaches[0]).toMatchObject({ what: 'nan', ulps: Number.POSITIVE_INFINITY });
  });

  it('refuses NaN where numbers are due', () => {
    expect(within('NaN', exactly(1)).breaches[0]).toMatchObject({ what: 'nan', actual: Number.NaN });
  });

  it('accepts NaN beside numbers where the index is listed', () => {
    const expected: Outcome = { ideal: [1, 1], ieee: { lo: [1, 1], hi: [2, 2], nan: [1] } };
    const { breaches, usages } = compare(['NaN', 'NaN'], expected, 'ieee', 'f32');
    expect(breaches.map(({ index }) => index)).toEqual([0]);
    expect(usages).toEqual([]);
  });

  it('accepts numbers for an ideal NaN where the interval holds them', () => {
    const expected: Outcome = { ideal: ['NaN'], ieee: { lo: [1], hi: [2], nan: [0] } };
    expect(within(1, expected)).toMatchObject({ ideal: false, breaches: [], usages: [] });
    expect(within('NaN', expected)).toMatchObject({ ideal: true, breaches: [] });
  });

  it('matches infinities exactly', () => {
    expect(within('Infinity', exactly('Infinity'))).toMatchObject({ ideal: true, breaches: [] });
    expect(within('-Infinity', exactly('Infinity')).breaches).toHaveLength(1);
    expect(within((2 - ULP32) * 2 ** 127, exactly('Infinity')).breaches[0]).toMatchObject({
      what: 'interval',
      ulps: 1,
    });
    expect(within('Infinity', exactly((2 - ULP32) * 2 ** 127)).breaches[0]).toMatchObject({ ulps: 1 });
  });

  it('rounds f32 documents and messages to f32 before it compares', () => {
    expect(compare([Math.fround(0.1)], exactly(0.1), 'ieee', 'f32')).toMatchObject({ ideal: true, breaches: [] });
    expect(compare([Math.fround(0.1)], exactly(0.1), 'ieee', 'f64').breaches).toHaveLength(1);
  });

  it('repeats an outcome that is shorter than the result', () => {
    const { breaches, elements } = compare([1, 2, 1, 3, 1], exactly(1, 2), 'ieee', 'f32');
    expect(breaches).toMatchObject([{ index: 3, ideal: 2, actual: 3 }]);
    expect(elements).toBe(5);
  });

  it('compares the bounds of the profile asked for', () => {
    const expected = outcome(1, 1, 1, { wgsl: { lo: [0], hi: [2] } });
    expect(compare([2], expected, 'wgsl', 'f32').breaches).toEqual([]);
    expect(compare([2], expected, 'ieee', 'f32').breaches).toHaveLength(1);
  });

  it('accepts nothing but NaN where an outcome is cut short', () => {
    const cut: Outcome = { ideal: [1, 1], ieee: { lo: [1], hi: [1] } };
    expect(compare([1, 1], cut, 'ieee', 'f32').breaches).toMatchObject([{ index: 1, what: 'nan' }]);
  });

  it('has nothing to say of an empty tensor', () => {
    const nothing = { elements: 0, ideal: true, canonical: true, usages: [], breaches: [] };
    expect(compare([], exactly(), 'ieee', 'f32')).toEqual(nothing);
  });
});

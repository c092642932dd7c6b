import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode, encode } from '../src/numbers.js';
import { finiteNumbers, specials } from './numbers-arbitrary.js';

const SETTINGS = { seed: 20265, numRuns: 3000 };

describe('encode', () => {
  it.each(['f32', 'f64'] as const)('gives a decimal that reads back to the same bits of %s', (format) => {
    for (const x of specials(format)) expect(decode(encode(x, format), format)).toBe(x + 0);
    fc.assert(
      fc.property(finiteNumbers(format), (x) => {
        expect(decode(encode(x, format), format)).toBe(x + 0);
      }),
      SETTINGS,
    );
  });

  it('gives the shortest such decimal in f32', () => {
    fc.assert(
      fc.property(
        finiteNumbers('f32').filter((x) => x !== 0),
        (x) => {
          const digits = significant(encode(x, 'f32'));
          expect(digits === 1 || Math.fround(Number(x.toPrecision(digits - 1))) !== x).toBe(true);
          expect(digits).toBeLessThanOrEqual(9);
        },
      ),
      SETTINGS,
    );
  });

  it.each([
    [Math.fround(0.1), 'f32', 0.1],
    [Math.fround(16777217), 'f32', 16777216],
    [0.1, 'f64', 0.1],
    [-0, 'f32', 0],
    [-0, 'f64', 0],
    [Number.NaN, 'f32', 'NaN'],
    [Number.POSITIVE_INFINITY, 'f64', 'Infinity'],
    [Number.NEGATIVE_INFINITY, 'f32', '-Infinity'],
    [2 ** -149, 'f32', 1e-45],
  ] as const)('writes %s of %s as %s', (x, format, expected) => expect(encode(x, format)).toBe(expected));
});

describe('decode', () => {
  it.each([
    ['NaN', Number.NaN],
    ['Infinity', Number.POSITIVE_INFINITY],
    ['-Infinity', Number.NEGATIVE_INFINITY],
    [0.1, Math.fround(0.1)],
  ] as const)('reads %s in f32 as %s', (text, x) => expect(decode(text, 'f32')).toBe(x));
});

function significant(x: number | string): number {
  const [mantissa = ''] = String(x).replace('-', '').split('e');
  return mantissa.replace('.', '').replace(/^0+/, '').replace(/0+$/, '').length || 1;
}

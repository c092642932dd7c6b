import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TraceError } from '../src/errors.js';
import { decodeNumber, decodeNumbers, encodeNumber, encodeNumbers } from '../src/wire-numbers.js';

describe('encodeNumber', () => {
  it.each<[number, 'f32' | 'f64', number | string]>([
    [0.5, 'f64', 0.5],
    [0.1, 'f64', 0.1],
    [Math.fround(0.1), 'f32', 0.1],
    [Math.fround(0.1), 'f64', 0.10000000149011612],
    [16777217, 'f64', 16777217],
    [Math.fround(3.4028234663852886e38), 'f32', 3.4028235e38],
    [2 ** -149, 'f32', 1e-45],
    [Number.NaN, 'f32', 'NaN'],
    [Infinity, 'f64', 'Infinity'],
    [-Infinity, 'f32', '-Infinity'],
  ])('writes %d in %s as %s', (value, format, expected) => {
    expect(encodeNumber(value, format)).toBe(expected);
  });

  it('takes binary64 where no format is given', () => {
    expect(encodeNumber(Math.fround(0.1))).toBe(0.10000000149011612);
  });

  it('reads back to the same binary32 bits', () => {
    fc.assert(
      fc.property(fc.float({ noDefaultInfinity: true, noNaN: true }), (value) => {
        expect(Math.fround(decodeNumber(JSON.parse(JSON.stringify(encodeNumber(value, 'f32')))))).toBe(value + 0);
      }),
      { seed: 1 },
    );
  });

  it('is never longer than nine digits in f32', () => {
    fc.assert(
      fc.property(fc.float({ noDefaultInfinity: true, noNaN: true }), (value) => {
        const digits = String(encodeNumber(value, 'f32'))
          .replace(/e.*/, '')
          .replace(/^-?0\.0*|[-.]/g, '')
          .replace(/0+$/, '');
        expect(digits.length <= 9).toBe(true);
      }),
      { seed: 2 },
    );
  });
});

describe('decodeNumber', () => {
  it('reads numbers and the names of non-finite ones', () => {
    expect(['NaN', 'Infinity', '-Infinity', -1.5].map(decodeNumber)).toEqual([Number.NaN, Infinity, -Infinity, -1.5]);
  });

  it.each([['1'], ['toString'], [null], [true]])('refuses %j', (value) => {
    expect(() => decodeNumber(value)).toThrow(
      new TraceError(`${JSON.stringify(value)} is not a number, "NaN", "Infinity" or "-Infinity"`),
    );
  });
});

describe('tensors', () => {
  it('are written in the format of their array', () => {
    expect(encodeNumbers(Float32Array.of(0.1, Number.NaN))).toEqual([0.1, 'NaN']);
    expect(encodeNumbers(Float64Array.of(Math.fround(0.1)))).toEqual([0.10000000149011612]);
  });

  it('are read into an array of the format', () => {
    expect(decodeNumbers([0.1, '-Infinity'], 'f32')).toEqual(Float32Array.of(0.1, -Infinity));
    expect(decodeNumbers([0.1], 'f64')).toEqual(Float64Array.of(0.1));
  });
});

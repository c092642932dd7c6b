import fc from 'fast-check';
import type { Format } from '@optspec/core';
import { FORMATS } from '../src/format.js';

const SPAN = { f16: [-24, 15], f32: [-149, 127], f64: [-1074, 1023] } as const;
const PRECISION = { f16: 11, f32: 24, f64: 53 } as const;

/** Finite numbers of the format with exponents spread evenly, from subnormals to the largest, and special ones. */
export function finiteNumbers(format: Format): fc.Arbitrary<number> {
  const [least, most] = SPAN[format];
  const { round } = FORMATS[format];
  const spread = fc
    .tuple(fc.boolean(), fc.integer({ min: 0, max: 2 ** 52 - 1 }), fc.integer({ min: least, max: most }))
    .map(([negative, bits, exponent]) => round((negative ? -1 : 1) * (1 + bits * 2 ** -52) * 2 ** exponent))
    .filter((x) => Number.isFinite(x));
  return fc.oneof({ weight: 6, arbitrary: spread }, { weight: 1, arbitrary: fc.constantFrom(...specials(format)) });
}

/** Numbers where something changes: zeros, ends of the subnormals and of the range, powers of two, neighbours of one. */
export function specials(format: Format): number[] {
  const [least, most] = SPAN[format];
  const precision = PRECISION[format];
  const normal = 2 ** (least + precision - 1);
  const largest = (2 - 2 ** (1 - precision)) * 2 ** most;
  const positive = [
    2 ** least,
    normal - 2 ** least,
    normal,
    normal + 2 ** least,
    0.5,
    1 - 2 ** -precision,
    1,
    1 + 2 ** (1 - precision),
    2,
    3,
    largest,
  ];
  return [0, ...positive, ...positive.map((x) => -x)];
}

import type { Format, WireNumber } from '@optspec/core';
import { FORMATS } from './format.js';

/** The shortest decimal that reads back to the same number of the format; non-finite numbers by name. */
export function encode(x: number, format: Format): WireNumber {
  if (Number.isNaN(x)) return 'NaN';
  if (!Number.isFinite(x)) return x > 0 ? 'Infinity' : '-Infinity';
  if (format === 'f64') return x === 0 ? 0 : x;
  for (let digits = 1; digits < 9; digits += 1) {
    const shorter = Number(x.toPrecision(digits));
    if (Math.fround(shorter) === x) return shorter === 0 ? 0 : shorter;
  }
  return Number(x.toPrecision(9));
}

/** The number of the format nearest to a decimal; the inverse of `encode`. */
export function decode(x: WireNumber, format: Format): number {
  return FORMATS[format].round(Number(x));
}

import { encodeNumber, type Format, type WireNumber } from '@optspec/core';
import { FORMATS } from './format.js';

/** The shortest decimal that reads back to the same number of the format; non-finite numbers by name, −0 as 0. */
export function encode(x: number, format: Format): WireNumber {
  return encodeNumber(x + 0, format);
}

/** The number of the format nearest to a decimal; the inverse of `encode`. */
export function decode(x: WireNumber, format: Format): number {
  return FORMATS[format].round(Number(x));
}

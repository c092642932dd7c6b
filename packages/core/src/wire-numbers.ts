import type { TensorValues } from './contract.js';
import type { Format, WireNumber } from './documents.js';
import { TraceError } from './errors.js';

const NON_FINITE: Readonly<Record<string, number>> = { NaN: Number.NaN, Infinity, '-Infinity': -Infinity };

/**
 * A number of the format as documents write it: the number whose decimal is the shortest that reads back to the same
 * bits, or the name of a non-finite one. JSON cannot tell -0 from 0, and comparisons do not.
 */
export function encodeNumber(value: number, format: Format = 'f64'): WireNumber {
  if (Number.isNaN(value)) return 'NaN';
  if (value === Infinity) return 'Infinity';
  if (value === -Infinity) return '-Infinity';
  return format === 'f32' ? shortestBinary32(value) : value;
}

/** The number that a document means. Throws `TraceError` for anything that is not a number or the name of one. */
export function decodeNumber(value: unknown): number {
  if (typeof value === 'number') return value;
  const named = typeof value === 'string' && Object.hasOwn(NON_FINITE, value) ? NON_FINITE[value] : undefined;
  if (named === undefined) {
    throw new TraceError(`${JSON.stringify(value)} is not a number, "NaN", "Infinity" or "-Infinity"`);
  }
  return named;
}

/** Encodes a tensor; its array says the format. */
export function encodeNumbers(values: TensorValues): WireNumber[] {
  const format = values instanceof Float32Array ? 'f32' : 'f64';
  return Array.from(values, (value) => encodeNumber(value, format));
}

/** Decodes a tensor into an array of the format. */
export function decodeNumbers(values: readonly unknown[], format: Format): TensorValues {
  const numbers = values.map(decodeNumber);
  return format === 'f32' ? Float32Array.from(numbers) : Float64Array.from(numbers);
}

/** Nine digits tell any two binary32 numbers apart. */
function shortestBinary32(value: number): number {
  for (let digits = 1; digits < 9; digits++) {
    const candidate = Number(value.toPrecision(digits));
    if (Math.fround(candidate) === value) return candidate;
  }
  return Number(value.toPrecision(9));
}

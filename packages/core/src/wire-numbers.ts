import { roundToBinary16 } from './binary16.js';
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
  const shorter = SHORTEST[format];
  return shorter ? shortest(value, shorter) : value;
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

/** Encodes a tensor; its array says the format, f32 for f16 too. */
export function encodeNumbers(values: TensorValues): WireNumber[] {
  const format = values instanceof Float32Array ? 'f32' : 'f64';
  return Array.from(values, (value) => encodeNumber(value, format));
}

/** Decodes a tensor into an array of the format, each number rounded to it. */
export function decodeNumbers(values: readonly unknown[], format: Format): TensorValues {
  const numbers = values.map(decodeNumber);
  if (format === 'f64') return Float64Array.from(numbers);
  return Float32Array.from(format === 'f16' ? numbers.map(roundToBinary16) : numbers);
}

/** A format shorter than binary64: its rounding, and digits that tell any two of its numbers apart. */
interface Shorter {
  readonly round: (x: number) => number;
  readonly digits: number;
}

const SHORTEST: Readonly<Record<Format, Shorter | undefined>> = {
  f16: { round: roundToBinary16, digits: 5 },
  f32: { round: Math.fround, digits: 9 },
  f64: undefined,
};

function shortest(value: number, { round, digits }: Shorter): number {
  for (let length = 1; length < digits; length++) {
    const candidate = Number(value.toPrecision(length));
    if (round(candidate) === value) return candidate;
  }
  return Number(value.toPrecision(digits));
}

import type { TensorValues, WireNumber } from '@optspec/core';
import type { WireTensor } from './protocol.js';

/** A number as JSON can carry it: non-finite values as strings. */
export function encodeNumber(value: number): WireNumber {
  if (Number.isFinite(value)) return value;
  if (Number.isNaN(value)) return 'NaN';
  return value > 0 ? 'Infinity' : '-Infinity';
}

/** A tensor as JSON can carry it. */
export function encodeTensor(values: TensorValues): WireTensor {
  return Array.from(values, encodeNumber);
}

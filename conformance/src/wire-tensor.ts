import { encodeNumber, type TensorValues } from '@optspec/core';
import { sameNumber } from './compare.js';
import type { WireTensor } from './protocol.js';

/** Plain binary64 numbers: finding the shortest binary32 decimals takes longer than sending the digits. */
export function encodeTensor(values: TensorValues): WireTensor {
  return Array.from(values, (value) => encodeNumber(value));
}

/** A tensor of another length is not changed but of the wrong shape, which shows where its result is compared. */
export function sameValues(sent: TensorValues, read: TensorValues): boolean {
  return read.every((value, index) => index >= sent.length || sameNumber(value, sent[index] ?? Number.NaN));
}

import type { Format } from '@optspec/core';
import { UnsupportedError } from './errors.js';

/** Formats that this package stores tensors in. */
export type ArrayFormat = Exclude<Format, 'f16'>;

/** Every format of this package. */
export const ARRAY_FORMATS: readonly ArrayFormat[] = ['f32', 'f64'];

/** The format, if it is one of this package's. Throws `UnsupportedError` for any other. */
export function arrayFormat(format: Format): ArrayFormat {
  const found = ARRAY_FORMATS.find((each) => each === format);
  if (found) return found;
  throw new UnsupportedError(`the format is "${format}"; it must be one of ${ARRAY_FORMATS.join(', ')}`);
}

/** A new array of zeros in the format. Throws `UnsupportedError` like `arrayFormat`. */
export function arrayOf(format: Format, size: number): Float32Array | Float64Array {
  return arrayFormat(format) === 'f32' ? new Float32Array(size) : new Float64Array(size);
}

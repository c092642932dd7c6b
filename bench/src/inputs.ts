import { readFileSync, writeFileSync } from 'node:fs';
import type { Format, TensorValues } from '@optspec/core';
import type { Layout } from './layout.js';

/** Inputs repeat with this period, a prime, so that expected results need computing once per period for any size. */
export const PERIOD = 4099;
/** Gradients of step k start at k times this place of the pattern, so that no two steps have the same. */
export const SHIFT = 1009;

/** One period of weights and one of gradients. */
export interface Pattern {
  readonly weights: TensorValues;
  readonly gradients: TensorValues;
}

/** An array of `format`. */
export function allocate(format: Format, length: number): TensorValues {
  return format === 'f64' ? new Float64Array(length) : new Float32Array(length);
}

/**
 * Weights in [−1, 1) and gradients of both signs from 1e-9 to 1, by a linear congruential generator (Numerical Recipes,
 * `ranqd1`). Small gradients show where epsilon stands; the order is irregular so that branches cannot be predicted.
 */
export function makePattern(format: Format): Pattern {
  let word = 1;
  const uniform = () => {
    word = (Math.imul(word, 1664525) + 1013904223) >>> 0;
    return word / 2 ** 32;
  };
  const weights = allocate(format, PERIOD).map(() => 2 * uniform() - 1);
  const gradients = allocate(format, PERIOD).map(() => (uniform() < 0.5 ? -1 : 1) * 10 ** (-9 * uniform()));
  return { weights, gradients };
}

/** Writes the file that peers read: the weights, then the gradients. */
export function writePattern(file: string, { weights, gradients }: Pattern): void {
  writeFileSync(file, bytesOf(weights));
  writeFileSync(file, bytesOf(gradients), { flag: 'a' });
}

/** Reads what `writePattern` wrote. */
export function readPattern(file: string, format: Format): Pattern {
  const both = readValues(file, format);
  return { weights: both.slice(0, PERIOD), gradients: both.slice(PERIOD) };
}

/** The numbers of a file in the byte order of the machine. */
export function readValues(file: string, format: Format): TensorValues {
  const { buffer, byteOffset, byteLength } = readFileSync(file);
  const whole = buffer.slice(byteOffset, byteOffset + byteLength);
  return format === 'f64' ? new Float64Array(whole) : new Float32Array(whole);
}

/** The bytes of an array, not copied. */
export function bytesOf({ buffer, byteOffset, byteLength }: TensorValues): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

/** Tensors that continue each other through the repeated pattern, from `start` on. */
export function tiled(pattern: TensorValues, { tensors, size }: Layout, start: number, format: Format): TensorValues[] {
  return Array.from({ length: tensors }, (_, j) => {
    const values = allocate(format, size);
    let place = (j * size + start) % PERIOD;
    for (let done = 0; done < size; place = 0) {
      const run = Math.min(size - done, PERIOD - place);
      values.set(pattern.subarray(place, place + run), done);
      done += run;
    }
    return values;
  });
}

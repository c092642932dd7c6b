import type { Format } from '@optspec/core/for-backends';

/** Formats that vectors hold: WebAssembly has no f16. */
export type LaneFormat = Exclude<Format, 'f16'>;

/** How a format is laid out in 128 bits. */
export interface Lanes {
  readonly format: LaneFormat;
  readonly shape: 'f32x4' | 'f64x2';
  /** Bytes of one number. */
  readonly size: 4 | 8;
  /** Numbers in a vector. */
  readonly count: 4 | 2;
}

export const VECTOR_BYTES = 16;

export const LANES: Readonly<Record<LaneFormat, Lanes>> = {
  f32: { format: 'f32', shape: 'f32x4', size: 4, count: 4 },
  f64: { format: 'f64', shape: 'f64x2', size: 8, count: 2 },
};

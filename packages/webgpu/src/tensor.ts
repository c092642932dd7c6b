import type { Range } from './device/buffers.js';

/** A tensor on the device: a run of f32 elements of a buffer, in row-major order. */
export interface Tensor extends Range {
  readonly shape: readonly number[];
}

import type { Range } from './device/buffers.js';

/**
 * A tensor on the device: a run of words of a buffer, in row-major order, each an f32 element or, in f16 sessions, two
 * elements, the first in the lower half. A last word that is half empty is the tensor's own.
 */
export interface Tensor extends Range {
  readonly shape: readonly number[];
}

import { UnsupportedError } from '@optspec/core/for-backends';
import type { LoweredProgram, PassDimensions } from '@optspec/language';
import { largestRange, WORD_BYTES, windowSize } from '../device/buffers.js';
import type { Limits } from '../device/limits.js';

/**
 * Throws `UnsupportedError` for a system of more unknowns than a device has room for: n rows of a matrix with the right
 * side as a last column lie in one buffer and are bound at once.
 */
export function checkUnknowns({ passes }: LoweredProgram, dimensions: readonly PassDimensions[], limits: Limits): void {
  const room = Math.min(windowSize(limits), largestRange(limits));
  for (const [index, pass] of passes.entries()) {
    if (pass.kind !== 'matrix' || pass.operation !== 'solve') continue;
    const n = dimensions[index]?.arguments[0]?.columns ?? 0;
    if (n * (n + 1) <= room) continue;
    throw new UnsupportedError(
      `solve of ${n} unknowns needs ${n * (n + 1) * WORD_BYTES} bytes in one binding; this device binds at most ${room * WORD_BYTES}, enough for ${mostUnknowns(room)}`,
    );
  }
}

/** The largest n with n·(n + 1) words in so many. */
function mostUnknowns(room: number): number {
  const n = Math.floor(Math.sqrt(room));
  return n * (n + 1) <= room ? n : n - 1;
}

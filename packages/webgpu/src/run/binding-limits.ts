import { windowSize } from '../device/buffers.js';
import type { Limits } from '../device/limits.js';
import type { Kernel } from '../emit/kernel.js';

/** Windows that the limits allow a dispatch: one storage buffer is the table of pieces. */
export function mostWindows({ maxStorageBuffersPerShaderStage }: Limits): number {
  return maxStorageBuffersPerShaderStage - 1;
}

/**
 * The elements that a dispatch may have, so that copies of its operands fit in one window. Only a kernel with more
 * operands than can be bound may need copies.
 */
export function mostElements({ operands }: Kernel, limits: Limits): number {
  if (operands.length <= mostWindows(limits)) return Infinity;
  const most = Math.max(1, Math.floor(windowSize(limits) / operands.length));
  // A word holds two halves, and no dispatch ends amid one.
  return operands.some(({ isHalf }) => isHalf) ? Math.max(2, most - (most % 2)) : most;
}

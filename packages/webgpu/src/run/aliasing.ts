import type { Range } from '../device/buffers.js';

/**
 * Throws `TypeError` when memory that a run writes to is that of another of its tensors: the elements of a run are
 * computed in no particular order.
 */
export function checkApart(written: readonly Range[], read: readonly Range[]): void {
  const places = new Map<GPUBuffer, { readonly range: Range; readonly isWritten: boolean }[]>();
  const add = (isWritten: boolean, range: Range): void => {
    const list = places.get(range.buffer) ?? [];
    places.set(range.buffer, list);
    if (range.size > 0) list.push({ range, isWritten });
  };
  for (const range of written) add(true, range);
  for (const range of read) add(false, range);
  for (const list of places.values()) {
    const sorted = list.toSorted((a, b) => a.range.offset - b.range.offset);
    let end = 0;
    let writtenEnd = 0;
    for (const { range, isWritten } of sorted) {
      if (range.offset < (isWritten ? end : writtenEnd)) {
        throw new TypeError(`two tensors share memory from element ${range.offset} of a buffer, and one is written to`);
      }
      end = Math.max(end, range.offset + range.size);
      if (isWritten) writtenEnd = range.offset + range.size;
    }
  }
}

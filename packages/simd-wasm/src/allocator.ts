import { OutOfMemoryError } from './out-of-memory-error.js';

/** Start of a cache line: no two allocations share one. */
const ALIGNMENT = 64;

/** From here on allocations are long streams through memory, several at once. */
const STREAM = 2 ** 20;
/** From here on four of them fill the memory, and none is left to put between. */
const GIANT = 2 ** 30;
/**
 * Room left behind a long allocation. Streams that lie a power of two apart slow each other down, probably for want of
 * ways in a cache: AdamW at 16M parameters ran 1.4 times as fast with this much between them, the best of nine tried.
 */
const STAGGER = 321 * ALIGNMENT;

interface Block {
  start: number;
  size: number;
}

/**
 * Hands out parts of an address space that grows: first fit in a list of free blocks, in the order of addresses,
 * neighbours joined. Knows nothing of memory; `grow` makes the space at least so long or throws.
 */
export class Allocator {
  readonly #free: Block[] = [];
  readonly #sizes = new Map<number, number>();
  readonly #grow: (end: number) => void;
  #end: number;

  constructor(start: number, grow: (end: number) => void) {
    this.#end = Math.ceil(start / ALIGNMENT) * ALIGNMENT;
    this.#grow = grow;
  }

  /** The address of `bytes` bytes, a multiple of 64. Throws what `grow` throws; then nothing has changed. */
  allocate(bytes: number): number {
    const room = bytes >= STREAM && bytes < GIANT ? STAGGER : 0;
    const size = Math.max(1, Math.ceil(bytes / ALIGNMENT)) * ALIGNMENT + room;
    const index = this.#free.findIndex((block) => block.size >= size);
    const start = index < 0 ? this.#extend(size) : this.#take(index, size);
    this.#sizes.set(start, size);
    return start;
  }

  /** Takes an allocation back. Throws `RangeError` for an address that is not one. */
  free(start: number): void {
    const size = this.#sizes.get(start);
    if (size === undefined) throw new RangeError(`address ${start} is not allocated`);
    this.#sizes.delete(start);
    const found = this.#free.findIndex((block) => block.start > start);
    const index = found < 0 ? this.#free.length : found;
    this.#free.splice(index, 0, { start, size });
    this.#join(index);
    this.#join(index - 1);
  }

  /** How many bytes are handed out. */
  get used(): number {
    let used = 0;
    for (const size of this.#sizes.values()) used += size;
    return used;
  }

  #take(index: number, size: number): number {
    const block = this.#free[index];
    if (!block) throw new OutOfMemoryError('no such block');
    const { start } = block;
    if (block.size === size) this.#free.splice(index, 1);
    else {
      block.start += size;
      block.size -= size;
    }
    return start;
  }

  #extend(size: number): number {
    const last = this.#free.at(-1);
    const start = last && last.start + last.size === this.#end ? last.start : this.#end;
    this.#grow(start + size);
    if (start < this.#end) this.#free.pop();
    this.#end = start + size;
    return start;
  }

  #join(index: number): void {
    const [block, next] = [this.#free[index], this.#free[index + 1]];
    if (!block || !next || block.start + block.size !== next.start) return;
    block.size += next.size;
    this.#free.splice(index + 1, 1);
  }
}

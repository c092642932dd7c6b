/// <reference lib="dom" preserve="true" />
import { BINDING_ALIGNMENT, type Limits } from './limits.js';

/** The values of `GPUBufferUsage`, which is no global in Node. */
export const USAGE = { mapRead: 0x1, copySource: 0x4, copyDestination: 0x8, uniform: 0x40, storage: 0x80 } as const;
/** Bytes of a word: one f32 element, or two f16. */
export const WORD_BYTES = 4;
const ALIGNMENT = BINDING_ALIGNMENT / WORD_BYTES;
/** Words of the first buffer; each further one is twice as large, so that there are few. */
const FIRST = 2 ** 18;
const LARGEST = 2 ** 25;

/** The words that elements take: of two halves in one, an odd number of them leaves the last word half empty. */
export function wordsOf(elements: number, isHalf: boolean): number {
  return isHalf ? Math.ceil(elements / 2) : elements;
}

/** A run of words in a buffer. */
export interface Range {
  readonly buffer: GPUBuffer;
  /** Words before the first. */
  readonly offset: number;
  readonly size: number;
}

/** Words of a buffer that a shader may see at once, so that windows start where bindings may. */
export function windowSize({ maxStorageBufferBindingSize }: Limits): number {
  return Math.max(1, Math.floor(maxStorageBufferBindingSize / BINDING_ALIGNMENT)) * ALIGNMENT;
}

/** Words of the largest range that a buffer holds. */
export function largestRange({ maxBufferSize }: Limits): number {
  return Math.floor(maxBufferSize / BINDING_ALIGNMENT) * ALIGNMENT;
}

/**
 * Memory for many tensors in few buffers, so that one dispatch can serve many tensors. A range never crosses a window
 * unless it is larger than one. What is released is used again for ranges of the same size.
 */
export class Arena {
  readonly #device: GPUDevice;
  readonly #limits: Limits;
  readonly #buffers: GPUBuffer[] = [];
  readonly #released = new Map<number, Range[]>();
  #next = FIRST;
  #open: { buffer: GPUBuffer; used: number; capacity: number } | undefined;

  constructor(device: GPUDevice, limits: Limits) {
    this.#device = device;
    this.#limits = limits;
  }

  /** New memory of undefined content. Throws `RangeError` for more than a buffer can hold. */
  allocate(size: number): Range {
    const reserved = Math.max(1, Math.ceil(size / ALIGNMENT)) * ALIGNMENT;
    const released = this.#released.get(reserved)?.pop();
    if (released) return { ...released, size };
    const window = windowSize(this.#limits);
    let open = this.#open;
    let offset = open ? placed(open.used, reserved, window) : 0;
    if (!open || offset + reserved > open.capacity) {
      open = this.#grow(reserved);
      offset = 0;
    }
    open.used = offset + reserved;
    return { buffer: open.buffer, offset, size };
  }

  release({ buffer, offset, size }: Range): void {
    const reserved = Math.max(1, Math.ceil(size / ALIGNMENT)) * ALIGNMENT;
    const ranges = this.#released.get(reserved) ?? [];
    this.#released.set(reserved, ranges);
    ranges.push({ buffer, offset, size: reserved });
  }

  destroy(): void {
    for (const buffer of this.#buffers) buffer.destroy();
    this.#buffers.length = 0;
    this.#released.clear();
    this.#open = undefined;
  }

  #grow(reserved: number): { buffer: GPUBuffer; used: number; capacity: number } {
    const most = largestRange(this.#limits);
    if (reserved > most) {
      const { maxBufferSize } = this.#limits;
      throw new RangeError(`${reserved} elements; a buffer of this device holds at most ${maxBufferSize} bytes`);
    }
    const capacity = Math.max(reserved, Math.min(this.#next, most));
    this.#next = Math.min(2 * this.#next, LARGEST);
    const buffer = this.#device.createBuffer({
      label: 'optspec tensors',
      size: capacity * WORD_BYTES,
      usage: USAGE.storage | USAGE.copySource | USAGE.copyDestination,
    });
    this.#buffers.push(buffer);
    const grown = { buffer, used: 0, capacity };
    // A tensor that fills a buffer of its own leaves the open one open.
    if (reserved < capacity) this.#open = grown;
    return grown;
  }
}

/** Where a range of `reserved` elements may start, not before `used`. */
function placed(used: number, reserved: number, window: number): number {
  const end = (Math.floor(used / window) + 1) * window;
  return used + reserved > end && reserved <= window
    ? end
    : reserved > window
      ? Math.ceil(used / window) * window
      : used;
}

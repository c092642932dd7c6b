import type { TensorValues } from '@optspec/core/for-backends';
import type { LaneFormat } from './kernel/lanes.js';
import { Allocator } from './allocator.js';
import { OutOfMemoryError } from './out-of-memory-error.js';
import { PAGE } from './page.js';

/** Growing is rounded up to this many pages, so that many small tensors do not grow one by one. */
const STEP = 16;
const MAXIMUM_PAGES = 65536;

/** How modules declare the memory that they import, in pages; one for memory that threads share is another module. */
export interface MemoryLimits {
  readonly min: number;
  readonly max?: number;
  readonly shared?: boolean;
}

/** The linear memory of one session. Views of it are made anew when it has grown, which detaches them. */
export class Heap {
  readonly memory: WebAssembly.Memory;
  /** What modules that import the memory say of it. */
  readonly limits: MemoryLimits;
  readonly #allocator: Allocator;
  #words = new Uint32Array(0);
  #numbers: Readonly<Record<LaneFormat, TensorValues>> = { f32: new Float32Array(0), f64: new Float64Array(0) };

  /** Throws `RangeError` when the engine cannot reserve memory that is shared, which must have all its room at once. */
  constructor(isShared = false) {
    this.limits = isShared ? { min: 0, max: MAXIMUM_PAGES, shared: true } : { min: 0 };
    this.memory = new WebAssembly.Memory(
      isShared ? { initial: STEP, maximum: MAXIMUM_PAGES, shared: true } : { initial: STEP },
    );
    this.#allocator = new Allocator(0, (end) => this.#grow(end));
  }

  /** The address of `bytes` new bytes, whose contents are undefined. Throws `OutOfMemoryError`. */
  allocate(bytes: number): number {
    return this.#allocator.allocate(bytes);
  }

  free(address: number): void {
    this.#allocator.free(address);
  }

  /** Bytes handed out at present. */
  get used(): number {
    return this.#allocator.used;
  }

  values(format: LaneFormat, address: number, length: number): TensorValues {
    const { buffer } = this.memory;
    return format === 'f32' ? new Float32Array(buffer, address, length) : new Float64Array(buffer, address, length);
  }

  /** The whole memory as words: word i is at address 4·i. Good until something is allocated. */
  words(): Uint32Array {
    const { buffer } = this.memory;
    if (this.#words.buffer !== buffer) this.#words = new Uint32Array(buffer);
    return this.#words;
  }

  /** The whole memory as numbers of a format. Good until something is allocated. */
  numbers(format: LaneFormat): TensorValues {
    const { buffer } = this.memory;
    const known = this.#numbers[format];
    if (known.buffer === buffer) return known;
    this.#numbers = { f32: new Float32Array(buffer), f64: new Float64Array(buffer) };
    return this.#numbers[format];
  }

  #grow(end: number): void {
    const { byteLength } = this.memory.buffer;
    if (end <= byteLength) return;
    const wanted = Math.ceil((end - byteLength) / PAGE);
    const available = MAXIMUM_PAGES - byteLength / PAGE;
    if (wanted > available) throw this.#full(end);
    try {
      this.memory.grow(Math.min(available, Math.ceil(wanted / STEP) * STEP));
    } catch (cause) {
      throw this.#full(end, cause);
    }
  }

  #full(end: number, cause?: unknown): OutOfMemoryError {
    const { byteLength } = this.memory.buffer;
    return new OutOfMemoryError(
      `a session needs ${end} bytes of memory, of which it has ${byteLength}; WebAssembly has at most 4 GiB. Free tensors, or open another session`,
      { cause },
    );
  }
}

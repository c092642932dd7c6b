import type { Heap } from '../heap.js';
import type { ExportedFunction } from '../instantiate.js';
import { PAGE } from '../page.js';
import { Control, type Wave } from './control.js';
import { startThread, type Thread } from './start.js';
import { doChunks } from './work.js';

/** Where all threads find the module of a kernel. */
export type Published = Pick<Wave, 'kernel' | 'moduleAt' | 'moduleBytes'>;

/** The threads of a session beside the caller's own. */
export class Crew {
  /** Bytes that calls must read and write in all for others to be called. */
  readonly from: number;
  readonly #heap: Heap;
  readonly #published = new Map<Uint8Array, Published>();
  readonly #control: Control;
  #threads: readonly Thread[];

  private constructor(heap: Heap, from: number, control: Control, threads: readonly Thread[]) {
    this.from = from;
    this.#heap = heap;
    this.#control = control;
    this.#threads = threads;
  }

  /** Starts as many threads as asked for, and waits until they are there. Rejects when one cannot be started. */
  static async start(heap: Heap, count: number, from: number): Promise<Crew> {
    const control = new Control();
    const started = await Promise.allSettled(
      Array.from({ length: count }, () => startThread({ memory: heap.memory, control: control.buffer })),
    );
    const threads = started.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
    const crew = new Crew(heap, from, control, threads);
    const failed = started.find((each) => each.status === 'rejected');
    if (!failed) return crew;
    await crew.end();
    throw failed.reason;
  }

  /** How many threads do a wave, the caller's included. */
  get size(): number {
    return this.#threads.length + 1;
  }

  /** Puts the bytes of a module where other threads find them, once. Throws `OutOfMemoryError`. */
  publish(module: Uint8Array): Published {
    const known = this.#published.get(module);
    if (known) return known;
    const moduleAt = this.#heap.allocate(module.length);
    new Uint8Array(this.#heap.memory.buffer, moduleAt, module.length).set(module);
    const published = { kernel: this.#published.size, moduleAt, moduleBytes: module.length };
    this.#published.set(module, published);
    return published;
  }

  /**
   * Does a wave together with the caller, who would do it all if the others did not come, and waits for what others have
   * begun. The wait is a loop: it is short, and main threads of browsers must not sleep.
   */
  run(wave: Omit<Wave, 'pages'>, run: ExportedFunction): void {
    const open = this.#control.open({ ...wave, pages: this.#heap.memory.buffer.byteLength / PAGE });
    doChunks(open, this.#control, this.#heap.memory, run);
    this.#control.settle(open);
  }

  /** Ends the threads. What is run afterwards, the caller does alone. */
  async end(): Promise<void> {
    const threads = this.#threads;
    this.#threads = [];
    this.#control.stop();
    await Promise.all(threads.map((thread) => thread.end()));
  }
}

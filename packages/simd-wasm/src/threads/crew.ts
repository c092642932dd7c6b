import { DeviceLostError } from '@optspec/core/for-backends';
import type { Heap } from '../heap.js';
import type { ExportedFunction } from '../instantiate.js';
import { PAGE } from '../page.js';
import { Caller } from './caller.js';
import type { Wave } from './control.js';
import { Pace } from './pace.js';
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
  readonly #paces = new Map<string, Pace>();
  readonly #control: Caller;
  #threads: readonly Thread[];
  #isLost = false;

  private constructor(heap: Heap, from: number, control: Caller, threads: readonly Thread[]) {
    this.from = from;
    this.#heap = heap;
    this.#control = control;
    this.#threads = threads;
  }

  /** Starts as many threads as asked for, and waits until they are there. Rejects when one cannot be started. */
  static async start(heap: Heap, count: number, from: number): Promise<Crew> {
    const control = new Caller(count);
    const started = await Promise.allSettled(
      Array.from({ length: count }, (_, thread) =>
        startThread({ memory: heap.memory, control: control.buffer, thread }),
      ),
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

  /** Puts the bytes of a module where other threads find them, once. Throws `OutOfMemoryError`, `DeviceLostError`. */
  publish(module: Uint8Array): Published {
    if (this.#isLost) throw new DeviceLostError(LOST);
    const known = this.#published.get(module);
    if (known) return known;
    const moduleAt = this.#heap.allocate(module.length);
    new Uint8Array(this.#heap.memory.buffer, moduleAt, module.length).set(module);
    const published = { kernel: this.#published.size, moduleAt, moduleBytes: module.length };
    this.#published.set(module, published);
    return published;
  }

  /** Whether to share waves of this kind: of one function of one kernel, and of about so much traffic. */
  paceOf({ kernel }: Published, run: string, traffic: number): Pace {
    const kind = [kernel, run, Math.round(Math.log2(traffic))].join(' ');
    const pace = this.#paces.get(kind) ?? new Pace();
    this.#paces.set(kind, pace);
    return pace;
  }

  /**
   * Does a wave together with the caller, who would do it all if the others did not come, and waits for what others have
   * begun. Throws `DeviceLostError` when one of them has ended in the middle of a chunk.
   */
  run(wave: Omit<Wave, 'pages'>, run: ExportedFunction): void {
    const open = this.#control.open({ ...wave, pages: this.#heap.memory.buffer.byteLength / PAGE });
    doChunks(open, this.#control, this.#heap.memory, run);
    if (this.#control.settle(open, () => this.#hasLostOne())) return;
    this.#isLost = true;
    throw new DeviceLostError(LOST);
  }

  #hasLostOne(): boolean {
    return this.#threads.some((thread, index) => this.#control.isPresent(index) && !thread.isAlive());
  }

  /** Ends the threads. What is run afterwards, the caller does alone. */
  async end(): Promise<void> {
    const threads = this.#threads;
    this.#threads = [];
    this.#control.stop();
    await Promise.all(threads.map((thread) => thread.end()));
  }
}

const LOST =
  'a thread of the session ended in the middle of a step, so its tensors may hold a part of that step. Open another session';

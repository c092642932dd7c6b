import { type ExportedFunction, instantiate } from './instantiate.js';
import type { Kernel } from './kernel/compile.js';
import { type Calls, scheduleOf } from './schedule.js';
import type { Table } from './table.js';
import type { TensorStore } from './tensor-store.js';
import type { Published } from './threads/crew.js';

/** What is run: functions over rows of a table and a frame, of which only the sizes matter here. */
export interface Runnable extends Pick<Kernel, 'module' | 'bytes' | 'stages'> {
  readonly layout: { readonly frame: { readonly size: number }; readonly row: { readonly size: number } };
}

/** Parameters as a kernel finds them. */
export interface Binding {
  readonly table: Table;
  /** The table, and behind it the chunks of `shared`: what is copied into memory for a run. */
  readonly words: Uint32Array;
  /** The run as calls for several threads; none: there is one thread. */
  readonly shared: readonly SharedCalls[];
}

interface SharedCalls extends Calls {
  /** Where the chunks start in `words`, in bytes. */
  readonly offset: number;
}

const WORD = 4;

/** A kernel in the memory of a session. */
export class Runner {
  readonly #store: TensorStore;
  readonly #kernel: Runnable;
  /** Bytes of a number, by which `traffic` counts. */
  readonly #size: number;
  readonly #exported: (name: string) => ExportedFunction;

  constructor(store: TensorStore, kernel: Runnable, size: number) {
    this.#store = store;
    this.#kernel = kernel;
    this.#size = size;
    this.#exported = instantiate(kernel.module, store.heap.memory);
  }

  /** A table made ready for any number of runs. */
  bind(table: Table): Binding {
    const { crew } = this.#store;
    if (!crew) return { table, words: table.rows, shared: [] };
    const { size } = this.#kernel.layout.row;
    const words = [...table.rows];
    const shared = scheduleOf(this.#kernel, table, crew.size).map((calls): SharedCalls => {
      const offset = words.length * WORD;
      for (const [row, count] of calls.chunks) words.push(row * size, count);
      return { ...calls, offset };
    });
    return { table, words: Uint32Array.from(words), shared };
  }

  /**
   * Runs all passes over all parameters; `writeFrame` puts the scalars where they are expected. Throws `OutOfMemoryError`
   * before anything has changed.
   */
  run(binding: Binding, writeFrame: (frame: number) => void): void {
    const { heap, crew } = this.#store;
    const { words, table } = binding;
    const published = crew?.publish(this.#kernel.bytes);
    const allocated: number[] = [];
    const allocate = (bytes: number): number => {
      const address = heap.allocate(bytes);
      allocated.push(address);
      return address;
    };
    try {
      const { size } = this.#kernel.layout.frame;
      const frame = allocate(size + words.byteLength);
      for (const { bytes, places } of table.temporaries) {
        const address = allocate(bytes);
        for (const { word, offset } of places) words[word] = address + offset;
      }
      heap.words().set(words, (frame + size) / WORD);
      writeFrame(frame);
      if (published) this.#runShared(frame, binding, published);
      else this.#runAlone(frame, table);
    } finally {
      for (const address of allocated) heap.free(address);
    }
  }

  #runAlone(frame: number, { tiles, elements }: Table): void {
    const rows = frame + this.#kernel.layout.frame.size;
    for (const { run, hasFolds, globalFold } of this.#kernel.stages) {
      this.#exported(run)(rows, frame, hasFolds ? tiles.length : elements.length);
      if (globalFold !== undefined) this.#exported(globalFold)(rows, frame, elements.length);
    }
  }

  #runShared(frame: number, { shared }: Binding, published: Published): void {
    const { crew } = this.#store;
    const { frame: layout, row: rowLayout } = this.#kernel.layout;
    const rows = frame + layout.size;
    for (const { run, chunks, traffic, offset } of shared) {
      const exported = this.#exported(run);
      const alone = (): void => {
        for (const [row, count] of chunks) exported(rows + row * rowLayout.size, frame, count);
      };
      if (crew && chunks.length > 1 && traffic * this.#size >= crew.from) {
        const place = { frame, rows, chunksAt: rows + offset, chunks: chunks.length };
        const pace = crew.paceOf(published, run, traffic);
        pace.run(traffic, () => crew.run({ ...published, ...place, run: Number(run) }, exported), alone);
      } else alone();
    }
  }
}

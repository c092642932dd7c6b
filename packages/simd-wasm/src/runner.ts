import { type ExportedFunction, instantiate } from './instantiate.js';
import type { Kernel, KernelModule } from './kernel/compile.js';
import { type Calls, scheduleOf } from './schedule.js';
import type { Table } from './table.js';
import type { TensorStore } from './tensor-store.js';
import type { Crew } from './threads/crew.js';

/** What is run: functions over rows of a table and a frame, of which only the sizes matter here. */
export interface Runnable extends Pick<Kernel, 'modules'> {
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
  /** The module that has the function. */
  readonly part: Part;
  /** Where the chunks start in `words`, in bytes. */
  readonly offset: number;
}

/** A module in the memory of the session. */
interface Part extends KernelModule {
  readonly exported: (name: string) => ExportedFunction;
}

const WORD = 4;

/** A kernel in the memory of a session. */
export class Runner {
  readonly #store: TensorStore;
  readonly #layout: Runnable['layout'];
  readonly #parts: readonly Part[];
  /** Bytes of a number, by which `traffic` counts. */
  readonly #size: number;

  constructor(store: TensorStore, kernel: Runnable, size: number) {
    this.#store = store;
    this.#layout = kernel.layout;
    this.#size = size;
    this.#parts = kernel.modules.map((each) => ({ ...each, exported: instantiate(each.module, store.heap.memory) }));
  }

  /** A table made ready for any number of runs. */
  bind(table: Table): Binding {
    const { crew } = this.#store;
    if (!crew) return { table, words: table.rows, shared: [] };
    const { size } = this.#layout.row;
    const words = [...table.rows];
    const place = (calls: Calls, part: Part): SharedCalls => {
      const offset = words.length * WORD;
      for (const [row, count] of calls.chunks) words.push(row * size, count);
      return { ...calls, part, offset };
    };
    const shared = this.#parts.flatMap((part) => scheduleOf(part, table, crew.size).map((calls) => place(calls, part)));
    return { table, words: Uint32Array.from(words), shared };
  }

  /**
   * Runs all passes over all parameters; `writeFrame` puts the scalars where they are expected. Throws `OutOfMemoryError`
   * before anything has changed.
   */
  run(binding: Binding, writeFrame: (frame: number) => void): void {
    const { heap, crew } = this.#store;
    const { words, table } = binding;
    if (crew) for (const { bytes } of this.#parts) crew.publish(bytes);
    const allocated: number[] = [];
    const allocate = (bytes: number): number => {
      const address = heap.allocate(bytes);
      allocated.push(address);
      return address;
    };
    try {
      const { size } = this.#layout.frame;
      const frame = allocate(size + words.byteLength);
      for (const { bytes, places } of table.temporaries) {
        const address = allocate(bytes);
        for (const { word, offset } of places) words[word] = address + offset;
      }
      heap.words().set(words, (frame + size) / WORD);
      writeFrame(frame);
      if (crew) this.#runShared(frame, binding, crew);
      else this.#runAlone(frame, table);
    } finally {
      for (const address of allocated) heap.free(address);
    }
  }

  #runAlone(frame: number, { tiles, elements }: Table): void {
    const rows = frame + this.#layout.frame.size;
    for (const { stages, exported } of this.#parts) {
      for (const { run, hasFolds, globalFold } of stages) {
        exported(run)(rows, frame, hasFolds ? tiles.length : elements.length);
        if (globalFold !== undefined) exported(globalFold)(rows, frame, elements.length);
      }
    }
  }

  #runShared(frame: number, { shared }: Binding, crew: Crew): void {
    const { frame: layout, row: rowLayout } = this.#layout;
    const rows = frame + layout.size;
    for (const { part, run, chunks, traffic, offset } of shared) {
      const exported = part.exported(run);
      const alone = (): void => {
        for (const [row, count] of chunks) exported(rows + row * rowLayout.size, frame, count);
      };
      if (chunks.length > 1 && traffic * this.#size >= crew.from) {
        const published = crew.publish(part.bytes);
        const place = { frame, rows, chunksAt: rows + offset, chunks: chunks.length };
        const pace = crew.paceOf(published, run, traffic);
        pace.run(traffic, () => crew.run({ ...published, ...place, run: Number(run) }, exported), alone);
      } else alone();
    }
  }
}

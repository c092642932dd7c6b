import type { LoweredProgram } from '@optspec/language';
import { type ExportedFunction, instantiate } from './instantiate.js';
import { type Kernel, kernelOf } from './kernel/compile.js';
import type { Lanes } from './kernel/lanes.js';
import { type Calls, scheduleOf } from './schedule.js';
import { type Parameter, type Table, TableMaker } from './table.js';
import type { TensorStore } from './tensor-store.js';
import type { Published } from './threads/crew.js';

/** Parameters as a program finds them. */
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

/** A program bound to the memory of a session. */
export class Executable {
  readonly #store: TensorStore;
  readonly #lanes: Lanes;
  readonly #kernel: Kernel;
  readonly #exported: (name: string) => ExportedFunction;
  readonly #tables: TableMaker;

  constructor(store: TensorStore, program: LoweredProgram, lanes: Lanes = store.lanes) {
    this.#store = store;
    this.#lanes = lanes;
    this.#kernel = kernelOf(program, lanes, store.heap.limits);
    this.#exported = instantiate(this.#kernel.module, store.heap.memory);
    this.#tables = new TableMaker(program, this.#kernel.layout, lanes);
  }

  /**
   * The table that tells kernels of parameters, good as long as their addresses hold. Throws `ShapeError` when matrices
   * do not fit together.
   */
  bind(parameters: readonly Parameter[]): Binding {
    const table = this.#tables.make(parameters);
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

  /** Runs all passes over all parameters. Throws `OutOfMemoryError` before anything has changed. */
  run(scalars: readonly number[], binding: Binding): void {
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
      heap.numbers(this.#lanes.format).set(scalars, frame / this.#lanes.size);
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
      if (crew && chunks.length > 1 && traffic * this.#lanes.size >= crew.from) {
        const place = { frame, rows, chunksAt: rows + offset, chunks: chunks.length };
        crew.run({ ...published, ...place, run: Number(run) }, exported);
      } else {
        for (const [row, count] of chunks) exported(rows + row * rowLayout.size, frame, count);
      }
    }
  }
}

import type { LoweredProgram } from '@optspec/language';
import { kernelOf } from './kernel/compile.js';
import type { Lanes } from './kernel/lanes.js';
import { type Binding, Runner } from './runner.js';
import { type Parameter, TableMaker } from './table.js';
import type { TensorStore } from './tensor-store.js';

/** A program bound to the memory of a session. */
export class Executable {
  readonly #store: TensorStore;
  readonly #lanes: Lanes;
  readonly #runner: Runner;
  readonly #tables: TableMaker;

  constructor(store: TensorStore, program: LoweredProgram, lanes: Lanes = store.lanes) {
    const kernel = kernelOf(program, lanes, store.heap.limits);
    this.#store = store;
    this.#lanes = lanes;
    this.#runner = new Runner(store, kernel, lanes.size);
    this.#tables = new TableMaker(program, kernel.layout, lanes);
  }

  /**
   * The table that tells kernels of parameters, good as long as their addresses hold. Throws `ShapeError` when matrices
   * do not fit together.
   */
  bind(parameters: readonly Parameter[]): Binding {
    return this.#runner.bind(this.#tables.make(parameters));
  }

  /** Runs all passes over all parameters. Throws `OutOfMemoryError` before anything has changed. */
  run(scalars: readonly number[], binding: Binding): void {
    this.#runner.run(binding, (frame) => {
      this.#store.heap.numbers(this.#lanes.format).set(scalars, frame / this.#lanes.size);
    });
  }
}

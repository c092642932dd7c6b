import {
  dimensionsOf,
  type LoweredProgram,
  type MatrixShape,
  type Pass,
  type PassDimensions,
  type ProgramDimensions,
} from '@optspec/language';
import type { Heap } from './heap.js';
import { type ExportedFunction, instantiate } from './instantiate.js';
import { type Kernel, kernelOf } from './kernel/compile.js';
import type { Lanes } from './kernel/lanes.js';

/** One parameter as a program sees it. */
export interface Parameter {
  readonly shape: readonly number[];
  /** Addresses of the tensors that the program names. */
  readonly addresses: ReadonlyMap<string, number>;
}

/** Parameters as kernels find them. */
export interface Binding {
  readonly rows: Uint32Array;
  readonly count: number;
  /** Words of `rows` that point to memory for one run, and how much. */
  readonly temporaries: readonly { readonly word: number; readonly bytes: number }[];
}

const WORD = 4;

/** A program bound to the memory of a session. */
export class Executable {
  readonly #heap: Heap;
  readonly #lanes: Lanes;
  readonly #program: LoweredProgram;
  readonly #kernel: Kernel;
  readonly #run: ExportedFunction;
  readonly #dimensions = new WeakMap<readonly number[], ProgramDimensions>();

  constructor(heap: Heap, program: LoweredProgram, lanes: Lanes) {
    this.#heap = heap;
    this.#lanes = lanes;
    this.#program = program;
    this.#kernel = kernelOf(program, lanes);
    const exported = instantiate(this.#kernel.module, heap.memory);
    this.#run = exported('run');
  }

  /**
   * The table that tells kernels of parameters, good as long as their addresses hold. Throws `ShapeError` when matrices
   * do not fit together.
   */
  bind(parameters: readonly Parameter[]): Binding {
    const { row } = this.#kernel.layout;
    const rows = new Uint32Array((row.size * parameters.length) / WORD);
    for (const [index, parameter] of parameters.entries()) this.#writeRow(rows, (row.size * index) / WORD, parameter);
    const temporaries = parameters.flatMap(({ shape }, index) => {
      return [...this.#dimensionsOf(shape).temporaries].flatMap(([name, count]) => {
        const offset = row.pointers.get(name);
        if (offset === undefined) return [];
        return [{ word: (row.size * index + offset) / WORD, bytes: count * this.#lanes.size }];
      });
    });
    return { rows, count: parameters.length, temporaries };
  }

  /** Runs all passes over all parameters. Throws `OutOfMemoryError` before anything has changed. */
  run(scalars: readonly number[], { rows, count, temporaries }: Binding): void {
    const allocated: number[] = [];
    const allocate = (bytes: number): number => {
      const address = this.#heap.allocate(bytes);
      allocated.push(address);
      return address;
    };
    try {
      const { frame } = this.#kernel.layout;
      const start = allocate(frame.size + rows.byteLength);
      for (const { word, bytes } of temporaries) rows[word] = allocate(bytes);
      const words = this.#heap.words();
      words.fill(0, start / WORD, (start + frame.size) / WORD);
      words.set(rows, (start + frame.size) / WORD);
      this.#heap.numbers(this.#lanes.format).set(scalars, start / this.#lanes.size);
      this.#run(start, start + frame.size, count);
    } finally {
      for (const address of allocated) this.#heap.free(address);
    }
  }

  #dimensionsOf(shape: readonly number[]): ProgramDimensions {
    const dimensions = this.#dimensions.get(shape) ?? dimensionsOf(this.#program, shape);
    this.#dimensions.set(shape, dimensions);
    return dimensions;
  }

  #writeRow(rows: Uint32Array, first: number, { shape, addresses }: Parameter): void {
    const { row } = this.#kernel.layout;
    const { passes } = this.#dimensionsOf(shape);
    for (const [index, pass] of this.#program.passes.entries()) {
      const dimensions = passes[index];
      if (dimensions) rows.set(sizesOf(pass, dimensions, this.#program), first + (row.sizes[index] ?? 0) / WORD);
    }
    for (const [name, offset] of row.pointers) rows[first + offset / WORD] = addresses.get(name) ?? 0;
  }
}

/** What a pass finds in its row: rows and columns; of a product also the inner size. Without broadcasting all is one row. */
function sizesOf(pass: Pass, { over, arguments: [a] }: PassDimensions, { sorts }: LoweredProgram): number[] {
  if (pass.kind === 'matrix') return [a?.rows ?? 0, a?.columns ?? 0, over.columns];
  const broadcasts =
    pass.over === 'tensor' && pass.reads.some((name) => sorts.get(name) === 'rows' || sorts.get(name) === 'columns');
  return broadcasts ? [over.rows, over.columns] : [1, elements(over)];
}

function elements({ rows, columns }: MatrixShape): number {
  return rows * columns;
}

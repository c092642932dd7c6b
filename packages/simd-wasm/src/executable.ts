import {
  dimensionsOf,
  type LoweredProgram,
  type MatrixShape,
  type Pass,
  type PassDimensions,
  type ProgramDimensions,
} from '@optspec/language';
import type { Heap } from './heap.js';
import { type Kernel, kernelOf } from './kernel/compile.js';
import type { Lanes } from './kernel/lanes.js';

/** One parameter as a program sees it. */
export interface Parameter {
  readonly shape: readonly number[];
  /** Addresses of the tensors that the program names. */
  readonly addresses: ReadonlyMap<string, number>;
}

type Run = (frame: number, rows: number, count: number) => void;

/** A program bound to the memory of a session. */
export class Executable {
  readonly #heap: Heap;
  readonly #lanes: Lanes;
  readonly #program: LoweredProgram;
  readonly #kernel: Kernel;
  readonly #run: Run;
  readonly #dimensions = new WeakMap<readonly number[], ProgramDimensions>();

  constructor(heap: Heap, program: LoweredProgram, lanes: Lanes) {
    this.#heap = heap;
    this.#lanes = lanes;
    this.#program = program;
    this.#kernel = kernelOf(program, lanes);
    const { exports } = new WebAssembly.Instance(this.#kernel.module, { '': { m0: heap.memory } });
    this.#run = exports['run'] as Run;
  }

  /** Throws `ShapeError` when matrices of a parameter do not fit together. */
  check(shape: readonly number[]): void {
    this.#dimensionsOf(shape);
  }

  /** Runs all passes over all parameters. Throws `OutOfMemoryError` before anything has changed. */
  run(scalars: readonly number[], parameters: readonly Parameter[]): void {
    const allocated: number[] = [];
    const allocate = (bytes: number): number => {
      const address = this.#heap.allocate(bytes);
      allocated.push(address);
      return address;
    };
    try {
      const { frame, row } = this.#kernel.layout;
      const start = allocate(frame.size + row.size * parameters.length);
      const found = parameters.map((parameter) => this.#withTemporaries(parameter, allocate));
      const words = this.#heap.words(start, frame.size + row.size * parameters.length);
      words.fill(0, 0, frame.size / 4);
      this.#heap.values(this.#lanes.format, start, scalars.length).set(scalars);
      for (const [index, parameter] of found.entries())
        this.#writeRow(words, (frame.size + row.size * index) / 4, parameter);
      this.#run(start, start + frame.size, parameters.length);
    } finally {
      for (const address of allocated) this.#heap.free(address);
    }
  }

  #dimensionsOf(shape: readonly number[]): ProgramDimensions {
    const dimensions = this.#dimensions.get(shape) ?? dimensionsOf(this.#program, shape);
    this.#dimensions.set(shape, dimensions);
    return dimensions;
  }

  #withTemporaries({ shape, addresses }: Parameter, allocate: (bytes: number) => number): Parameter {
    const { temporaries } = this.#dimensionsOf(shape);
    if (temporaries.size === 0) return { shape, addresses };
    const own = [...temporaries].map(([name, elements]) => [name, allocate(elements * this.#lanes.size)] as const);
    return { shape, addresses: new Map([...addresses, ...own]) };
  }

  #writeRow(words: Uint32Array, first: number, { shape, addresses }: Parameter): void {
    const { row } = this.#kernel.layout;
    const { passes } = this.#dimensionsOf(shape);
    for (const [index, pass] of this.#program.passes.entries()) {
      const dimensions = passes[index];
      const offset = row.sizes[index] ?? 0;
      if (dimensions) words.set(sizesOf(pass, dimensions, this.#program), first + offset / 4);
    }
    for (const [name, offset] of row.pointers) words[first + offset / 4] = addresses.get(name) ?? 0;
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

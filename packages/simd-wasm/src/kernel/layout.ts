import { deviceNames, type LoweredProgram, memoryNames, type Reduction } from '@optspec/language';
import type { Lanes } from './lanes.js';

/**
 * Where kernels find things. A frame holds the scalars of a step and the accumulators of reductions over all parameters.
 * A row holds, for one parameter, the sizes of each pass, the addresses of tensors, and device scalars (cells). All
 * offsets are in bytes; words are unsigned 32-bit integers.
 */
export interface Layout {
  readonly frame: {
    readonly scalars: ReadonlyMap<string, number>;
    readonly accumulators: ReadonlyMap<Reduction, number>;
    readonly size: number;
  };
  readonly row: {
    /** Three words for each pass. */
    readonly sizes: readonly number[];
    readonly pointers: ReadonlyMap<string, number>;
    readonly cells: ReadonlyMap<string, number>;
    readonly size: number;
  };
}

const WORD = 4;
const CELL = 8;
const SIZES_PER_PASS = 3;

export function layoutOf(program: LoweredProgram, { size }: Lanes): Layout {
  const frame = new Region();
  const scalars = frame.place(program.scalars, size);
  const reductions = program.passes.flatMap((pass) => (pass.kind === 'elementwise' ? pass.reductions : []));
  const accumulators = frame.place(reductions.filter(isGlobal), CELL);
  const row = new Region();
  const sizes = row.place(program.passes, SIZES_PER_PASS * WORD);
  const pointers = row.place(memoryNames(program), WORD);
  const cells = row.place(deviceNames(program), CELL);
  return {
    frame: { scalars, accumulators, size: frame.size },
    row: { sizes: [...sizes.values()], pointers, cells, size: row.size },
  };
}

/** Whether a reduction is over the tensors of all parameters. */
export function isGlobal({ operation }: Reduction): boolean {
  return operation === 'globalSum' || operation === 'globalNorm';
}

class Region {
  #end = 0;

  place<Item>(items: readonly Item[], size: number): Map<Item, number> {
    if (size === CELL) this.#end = aligned(this.#end);
    const offsets = items.map((item, index): [Item, number] => [item, this.#end + index * size]);
    this.#end += items.length * size;
    return new Map(offsets);
  }

  get size(): number {
    return aligned(this.#end);
  }
}

function aligned(offset: number): number {
  return Math.ceil(offset / CELL) * CELL;
}

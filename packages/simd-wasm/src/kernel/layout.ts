import { deviceNames, type LoweredProgram, memoryNames, type Reduction } from '@optspec/language';
import type { Lanes } from './lanes.js';

/**
 * Where kernels find things. A frame holds the scalars of a step. A row holds, for one tile of a parameter, how many
 * tiles there are, the sizes of each pass, the addresses of tensors, device scalars (cells), and what the tile adds to
 * reductions. The rows of a parameter lie one after another. All offsets are in bytes; words are unsigned 32-bit
 * integers.
 */
export interface Layout {
  readonly frame: {
    readonly scalars: ReadonlyMap<string, number>;
    readonly size: number;
  };
  readonly row: {
    /** In the first row of a parameter: how many rows it has. */
    readonly tiles: number;
    /** Three words for each pass. */
    readonly sizes: readonly number[];
    readonly pointers: ReadonlyMap<string, number>;
    /** The address of the panel of products. */
    readonly panel: number;
    readonly cells: ReadonlyMap<string, number>;
    /** Of each reduction whose result is used: the part of this tile, in binary64. */
    readonly parts: ReadonlyMap<Reduction, number>;
    readonly size: number;
  };
}

const WORD = 4;
const CELL = 8;
const SIZES_PER_PASS = 3;

export function layoutOf(program: LoweredProgram, { size }: Lanes): Layout {
  const frame = new Region();
  const scalars = frame.place(program.scalars, size);
  const row = new Region();
  const tiles = row.place(['tiles'], WORD).get('tiles') ?? 0;
  const sizes = row.place(program.passes, SIZES_PER_PASS * WORD);
  const pointers = row.place(memoryNames(program), WORD);
  const panel = row.place(['panel'], WORD).get('panel') ?? 0;
  const cells = row.place(deviceNames(program), CELL);
  const reductions = program.passes.flatMap((pass) => (pass.kind === 'elementwise' ? pass.reductions : []));
  const used = reductions.filter(({ set }) => cells.has(set));
  return {
    frame: { scalars, size: frame.size },
    row: { tiles, sizes: [...sizes.values()], pointers, panel, cells, parts: row.place(used, CELL), size: row.size },
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

export function placeOf<Key, Place>(places: ReadonlyMap<Key, Place>, key: Key): Place {
  const place = places.get(key);
  if (place === undefined) throw new TypeError(`no place for ${String(key)}`);
  return place;
}

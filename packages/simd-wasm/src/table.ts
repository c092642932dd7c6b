import {
  dimensionsOf,
  type LoweredProgram,
  memoryNames,
  type Pass,
  type PassDimensions,
  type ProgramDimensions,
} from '@optspec/language';
import type { Lanes } from './kernel/lanes.js';
import type { Layout } from './kernel/layout.js';
import { PANEL_BYTES } from './kernel/product.js';

/** One parameter as a program sees it. */
export interface Parameter {
  readonly shape: readonly number[];
  /** Addresses of the tensors that the program names. */
  readonly addresses: ReadonlyMap<string, number>;
}

/** Parameters as kernels find them: the rows of a table, one for each tile. */
export interface Table {
  readonly rows: Uint32Array;
  /** Of each row: how many elements it stands for. */
  readonly elements: readonly number[];
  /** Of each parameter: how many rows it has. */
  readonly tiles: readonly number[];
  /** Memory that is needed for one run. */
  readonly temporaries: readonly Temporary[];
}

interface Temporary {
  readonly bytes: number;
  /** Words of `rows` that point into it, and how far. */
  readonly places: readonly { readonly word: number; readonly offset: number }[];
}

/**
 * Most elements of a tile. Sums are taken tile by tile, so that they are the same for any number of threads: this number
 * is part of the results. Smaller tiles are shared out more evenly, larger ones cost fewer calls.
 */
export const TILE = 8192;

const WORD = 4;

/** Writes tables for one program. */
export class TableMaker {
  readonly #program: LoweredProgram;
  readonly #layout: Layout;
  readonly #lanes: Lanes;
  readonly #isTiled: boolean;
  readonly #hasProducts: boolean;
  readonly #dimensions = new WeakMap<readonly number[], ProgramDimensions>();

  constructor(program: LoweredProgram, layout: Layout, lanes: Lanes) {
    this.#program = program;
    this.#layout = layout;
    this.#lanes = lanes;
    this.#isTiled = canBeTiled(program);
    this.#hasProducts = program.passes.some((pass) => pass.kind === 'matrix' && pass.operation === 'matmul');
  }

  /** Throws `ShapeError` when matrices do not fit together. */
  make(parameters: readonly Parameter[]): Table {
    const tiled = parameters.map((parameter) => ({ parameter, tiles: this.#tilesOf(parameter) }));
    const { size } = this.#layout.row;
    const rows = new Uint32Array((size * tiled.reduce((sum, { tiles }) => sum + tiles.length, 0)) / WORD);
    const temporaries: Temporary[] = [];
    let first = 0;
    for (const { parameter, tiles } of tiled) {
      for (const [index, tile] of tiles.entries()) this.#writeRow(rows, first + (index * size) / WORD, parameter, tile);
      rows[first + this.#layout.row.tiles / WORD] = tiles.length;
      temporaries.push(...this.#temporariesOf(parameter, tiles, first));
      first += (size * tiles.length) / WORD;
    }
    const elements = tiled.flatMap(({ tiles }) => tiles.map(({ count }) => count));
    return { rows, elements, tiles: tiled.map(({ tiles }) => tiles.length), temporaries };
  }

  #tilesOf({ shape }: Parameter): Tile[] {
    const all = shape.reduce((product, size) => product * size, 1);
    if (!this.#isTiled || all <= TILE) return [{ first: 0, count: all, isWhole: true }];
    return Array.from({ length: Math.ceil(all / TILE) }, (_, index) => {
      const first = index * TILE;
      return { first, count: Math.min(TILE, all - first), isWhole: false };
    });
  }

  #writeRow(rows: Uint32Array, start: number, { shape, addresses }: Parameter, { first, count, isWhole }: Tile): void {
    const { row } = this.#layout;
    const { passes } = this.#dimensionsOf(shape);
    for (const [index, pass] of this.#program.passes.entries()) {
      const dimensions = passes[index];
      if (!dimensions) continue;
      const sizes =
        isWhole || (pass.kind === 'elementwise' && pass.over === 'device')
          ? sizesOf(pass, dimensions, this.#program)
          : [1, count];
      rows.set(sizes, start + (row.sizes[index] ?? 0) / WORD);
    }
    for (const [name, offset] of row.pointers) {
      rows[start + offset / WORD] = (addresses.get(name) ?? 0) + first * this.#lanes.size;
    }
  }

  #temporariesOf({ shape }: Parameter, tiles: readonly Tile[], start: number): Temporary[] {
    const { row } = this.#layout;
    const panel = { bytes: PANEL_BYTES, places: [{ word: start + row.panel / WORD, offset: 0 }] };
    const named = [...this.#dimensionsOf(shape).temporaries].flatMap(([name, count]) => {
      const pointer = row.pointers.get(name);
      if (pointer === undefined) return [];
      const places = tiles.map(({ first }, index) => ({
        word: start + (index * row.size + pointer) / WORD,
        offset: first * this.#lanes.size,
      }));
      return [{ bytes: count * this.#lanes.size, places }];
    });
    return this.#hasProducts ? [...named, panel] : named;
  }

  #dimensionsOf(shape: readonly number[]): ProgramDimensions {
    const dimensions = this.#dimensions.get(shape) ?? dimensionsOf(this.#program, shape);
    this.#dimensions.set(shape, dimensions);
    return dimensions;
  }
}

interface Tile {
  readonly first: number;
  readonly count: number;
  readonly isWhole: boolean;
}

/** Whether each element depends on the same elements of other tensors, and on numbers of the whole parameter, alone. */
function canBeTiled(program: LoweredProgram): boolean {
  const isByElement = (pass: Pass) => pass.kind === 'elementwise' && (pass.over === 'tensor' || pass.over === 'device');
  return (
    program.sizes === undefined &&
    program.passes.every(isByElement) &&
    memoryNames(program).every((name) => ['tensor', 'mask'].includes(program.sorts.get(name) ?? 'host'))
  );
}

/** What a pass finds in its row: rows and columns; of a product also the inner size. Without broadcasting all is one row. */
function sizesOf(pass: Pass, { over, arguments: [a] }: PassDimensions, { sorts }: LoweredProgram): number[] {
  if (pass.kind === 'matrix') return [a?.rows ?? 0, a?.columns ?? 0, over.columns];
  const broadcasts =
    pass.over === 'tensor' && pass.reads.some((name) => sorts.get(name) === 'rows' || sorts.get(name) === 'columns');
  return broadcasts ? [over.rows, over.columns] : [1, over.rows * over.columns];
}

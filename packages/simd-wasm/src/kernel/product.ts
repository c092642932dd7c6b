import type { MatrixPass } from '@optspec/language';
import { block, br_if, call, i32, local, select, v128 } from 'wasmati';
import { repeat } from '../vector/control.js';
import { type Integer, passFunction, type PassFunction } from '../vector/wasm-function.js';
import { advance, advanceBy } from './addresses.js';
import { type Lanes, VECTOR_BYTES } from './lanes.js';
import { type Layout, placeOf } from './layout.js';
import { loadColumns, type Strip, TILE_ROWS, tileFunction } from './product-tile.js';

/** Products that are added to a tile before the next: so much of a strip and of its rows stays in the first cache. */
const DEPTH = 256;
/** Strips of two vectors in a band: the panel, their copy, stays in the second cache. */
const BAND_STRIPS = 16;
/** Bytes of the memory that a product needs beside its tensors. */
export const PANEL_BYTES: number = DEPTH * BAND_STRIPS * 2 * VECTOR_BYTES;

const INTEGERS = [
  ...(['a', 'b', 'result', 'rows', 'columns', 'width', 'panel', 'depth', 'left', 'blocks', 'bands', 'strips'] as const),
  ...(['band', 'target', 'from', 'row', 'line', 'column', 'panelCursor'] as const),
  ...(['i', 'j', 'k'] as const),
];

type Names = (typeof INTEGERS)[number];

/**
 * The function of a product of matrices, cᵢⱼ = Σₖ aᵢₖ · bₖⱼ, over one parameter. For some k and some columns at a time, b is
 * copied, strip by strip, to where it lies together; with it, tiles of a few rows are summed in registers. Each number is
 * summed from the first k to the last, in the format, so blocks of other sizes would make no other result.
 *
 * Goto, van de Geijn, "Anatomy of High-Performance Matrix Multiplication", 2008, with the roles of a and b exchanged.
 */
export function productFunction(pass: MatrixPass, index: number, lanes: Lanes, layout: Layout): PassFunction {
  return passFunction(INTEGERS.length, (row, _, { integers }) => {
    const named = new Map(INTEGERS.flatMap((name, place) => entry(name, integers[place])));
    const load = (offset: number, into: Names): void => {
      i32.load({ offset }, row);
      local.set(placeOf(named, into));
    };
    const [first = '', second = first] = pass.arguments;
    load(placeOf(layout.row.pointers, first), 'a');
    load(placeOf(layout.row.pointers, second), 'b');
    load(placeOf(layout.row.pointers, pass.set), 'result');
    load(layout.row.panel, 'panel');
    const sizes = layout.row.sizes[index] ?? 0;
    for (const [word, into] of (['rows', 'columns', 'width'] as const).entries()) load(sizes + 4 * word, into);
    new Product(named, lanes).emit();
  });
}

function entry(name: Names, integer: Integer | undefined): [Names, Integer][] {
  return integer === undefined ? [] : [[name, integer]];
}

class Product {
  readonly #named: ReadonlyMap<Names, Integer>;
  readonly #lanes: Lanes;

  constructor(named: ReadonlyMap<Names, Integer>, lanes: Lanes) {
    this.#named = named;
    this.#lanes = lanes;
  }

  emit(): void {
    const { size } = this.#lanes;
    const [a, b, depth, left] = [this.#at('a'), this.#at('b'), this.#at('depth'), this.#at('left')];
    local.set(left, this.#at('columns'));
    this.#pushBlocks();
    repeat(this.#at('blocks'), () => {
      this.#setDepth();
      local.set(this.#at('band'), b);
      local.set(this.#at('target'), this.#at('result'));
      this.#acrossColumns();
      advanceBy(a, depth, size);
      local.get(b);
      i32.mul(this.#at('width'), depth);
      i32.const(Math.log2(size));
      i32.shl();
      i32.add();
      local.set(b);
      i32.sub(left, depth);
      local.set(left);
    });
  }

  /** Bands of strips of two vectors, then what is left: fewer such strips, a vector, and single columns. */
  #acrossColumns(): void {
    const { count } = this.#lanes;
    const [width, bands, strips] = [this.#at('width'), this.#at('bands'), this.#at('strips')];
    const wide: Strip = { vectors: 2, isSingle: false };
    const band = BAND_STRIPS * 2 * count;
    i32.shr_u(width, Math.log2(band));
    repeat(bands, () => {
      i32.const(BAND_STRIPS);
      local.set(strips);
      this.#band(wide);
    });
    i32.and(width, band - 1);
    i32.const(Math.log2(2 * count));
    i32.shr_u();
    local.set(strips);
    this.#band(wide);
    i32.and(width, count);
    i32.const(Math.log2(count));
    i32.shr_u();
    local.set(strips);
    this.#band({ vectors: 1, isSingle: false });
    i32.and(width, count - 1);
    local.set(strips);
    this.#band({ vectors: 1, isSingle: true });
  }

  /** At least one, which sets to zero what is a sum of nothing. */
  #pushBlocks(): void {
    const columns = this.#at('columns');
    i32.add(columns, DEPTH - 1);
    i32.const(Math.log2(DEPTH));
    i32.shr_u();
    i32.eqz(columns);
    i32.add();
  }

  #setDepth(): void {
    const left = this.#at('left');
    local.get(left);
    i32.const(DEPTH);
    i32.lt_u(left, DEPTH);
    select();
    local.set(this.#at('depth'));
  }

  /** So many neighbouring strips of one kind. */
  #band(strip: Strip): void {
    const rows = this.#at('rows');
    block({}, (done) => {
      i32.eqz(this.#at('strips'));
      br_if(done);
      this.#pack(strip);
      local.set(this.#at('row'), this.#at('a'));
      local.set(this.#at('line'), this.#at('target'));
      i32.shr_u(rows, Math.log2(TILE_ROWS));
      repeat(this.#at('i'), () => this.#tiles(strip, TILE_ROWS));
      i32.and(rows, TILE_ROWS - 1);
      repeat(this.#at('i'), () => this.#tiles(strip, 1));
      for (const name of ['band', 'target'] as const) {
        local.get(this.#at(name));
        i32.mul(this.#at('strips'), this.#strideOf(strip));
        i32.add();
        local.set(this.#at(name));
      }
    });
  }

  /** Copies strips of the second matrix to the panel, one after the other. */
  #pack(strip: Strip): void {
    const [from, cursor, column] = [this.#at('from'), this.#at('panelCursor'), this.#at('column')];
    local.set(cursor, this.#at('panel'));
    local.set(column, this.#at('band'));
    local.get(this.#at('strips'));
    repeat(this.#at('j'), () => {
      local.set(from, column);
      local.get(this.#at('depth'));
      repeat(this.#at('k'), () => {
        for (let v = 0; v < strip.vectors; v++) {
          local.get(cursor);
          loadColumns(strip, this.#lanes, from, v);
          v128.store({ offset: v * VECTOR_BYTES });
        }
        advance(cursor, strip.vectors * VECTOR_BYTES);
        advanceBy(from, this.#at('width'), this.#lanes.size);
      });
      advance(column, this.#strideOf(strip));
    });
  }

  /** The tiles of some rows, one for each strip. */
  #tiles(strip: Strip, rows: number): void {
    const [column, line] = [this.#at('column'), this.#at('line')];
    local.set(column, line);
    local.set(this.#at('panelCursor'), this.#at('panel'));
    local.get(this.#at('strips'));
    repeat(this.#at('j'), () => {
      this.#callTile(strip, rows);
      local.get(this.#at('panelCursor'));
      i32.mul(this.#at('depth'), strip.vectors * VECTOR_BYTES);
      i32.add();
      local.set(this.#at('panelCursor'));
      advance(column, this.#strideOf(strip));
    });
    for (let r = 0; r < rows; r++) {
      advanceBy(this.#at('row'), this.#at('columns'), this.#lanes.size);
      advanceBy(line, this.#at('width'), this.#lanes.size);
    }
  }

  #callTile(strip: Strip, rows: number): void {
    const tile = tileFunction(strip, rows, this.#lanes);
    for (const name of ['row', 'panelCursor', 'column', 'columns', 'width', 'depth'] as const) {
      local.get(this.#at(name));
    }
    i32.ne(this.#at('left'), this.#at('columns'));
    call(tile);
  }

  /** Bytes from one strip to the next, in the second matrix and in the result. */
  #strideOf({ vectors, isSingle }: Strip): number {
    return isSingle ? this.#lanes.size : vectors * VECTOR_BYTES;
  }

  #at(name: Names): Integer {
    return placeOf(this.#named, name);
  }
}

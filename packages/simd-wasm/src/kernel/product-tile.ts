import { block, br_if, f32x4, f64x2, type Func, func, i32, type Local, local, v128 } from 'wasmati';
import { repeat } from '../vector/control.js';
import type { Integer, VectorLocal } from '../vector/wasm-function.js';
import { advance, advanceBy } from './addresses.js';
import { type Lanes, VECTOR_BYTES } from './lanes.js';

/** Rows of the result that are summed at once: with two vectors of each, half the registers of a processor. */
export const TILE_ROWS = 4;
/** Rows of a panel in one turn of the innermost loop. */
const UNROLLED = 4;

/** Columns of the result that are computed together: whole vectors, or one number in the first lane of a vector. */
export interface Strip {
  readonly vectors: 1 | 2;
  readonly isSingle: boolean;
}

/**
 * A function `(row, panel, cell, columns, width, depth, isLater)` that adds `depth` products to a tile of the result at
 * `cell`, of matrices of so many columns: those of the rows of the first matrix from `row` on, and of the strip at `panel`.
 * Unless it is later, the tile is zeros before.
 */
export type TileFunction = Func<['i32', 'i32', 'i32', 'i32', 'i32', 'i32', 'i32'], []>;

/** The function of tiles of one height and width. It is a function so that engines see few locals at a time. */
export function tileFunction(strip: Strip, rows: number, lanes: Lanes): TileFunction {
  return func(
    {
      in: [i32, i32, i32, i32, i32, i32, i32],
      locals: [i32, i32, i32, i32, v128, v128, v128, v128, v128, v128, v128, v128, v128, v128, v128],
      out: [],
    },
    ([row, panel, cell, columns, width, depth, isLater], [left, p1, p2, p3, factor0, factor1, splat, ...all]) => {
      const sums = all.slice(0, rows * strip.vectors);
      const sources = [row, p1, p2, p3].slice(0, rows);
      const tile: Tile = { strip, lanes, sums, sources, panel, factors: [factor0, factor1], splat };
      block({}, (done) => {
        i32.eqz(isLater);
        br_if(done);
        local.set(left, cell);
        alongRows(tile, left, width, (sum, v) => {
          loadColumns(strip, lanes, left, v);
          local.set(sum);
        });
      });
      setSources(tile, columns);
      i32.shr_u(depth, Math.log2(UNROLLED));
      repeat(left, () => multiply(tile, UNROLLED));
      i32.and(depth, UNROLLED - 1);
      repeat(left, () => multiply(tile, 1));
      alongRows(tile, cell, width, (sum, v) => storeColumns(strip, lanes, cell, v, sum));
    },
  );
}

interface Tile {
  readonly strip: Strip;
  readonly lanes: Lanes;
  /** Row by row. */
  readonly sums: readonly VectorLocal[];
  /** Where the numbers of each row of the first matrix are. */
  readonly sources: readonly Integer[];
  readonly panel: Integer;
  readonly factors: readonly [VectorLocal, VectorLocal];
  readonly splat: VectorLocal;
}

function setSources({ sources, lanes }: Tile, columns: Integer): void {
  const [first, ...others] = sources;
  let above = first;
  for (const source of others) {
    if (above) local.set(source, above);
    advanceBy(source, columns, lanes.size);
    above = source;
  }
}

function alongRows(
  { strip: { vectors }, sums, lanes }: Tile,
  address: Integer,
  width: Integer,
  body: (sum: VectorLocal, vector: number) => void,
): void {
  for (const [index, sum] of sums.entries()) {
    body(sum, index % vectors);
    if (index % vectors === vectors - 1) advanceBy(address, width, lanes.size);
  }
}

/** Adds the products of the next `depth` k. */
function multiply({ strip: { vectors }, lanes, sums, sources, panel, factors, splat }: Tile, depth: number): void {
  const bytes = vectors * VECTOR_BYTES;
  const used = factors.slice(0, vectors);
  for (let k = 0; k < depth; k++) {
    for (const [v, factor] of used.entries()) {
      v128.load({ offset: k * bytes + v * VECTOR_BYTES }, panel);
      local.set(factor);
    }
    for (const [r, source] of sources.entries()) {
      (lanes.size === 4 ? v128.load32_splat : v128.load64_splat)({ offset: k * lanes.size }, source);
      local.set(splat);
      for (const [v, factor] of used.entries()) addProduct(lanes, sums[r * vectors + v], splat, factor);
    }
  }
  for (const source of sources) advance(source, depth * lanes.size);
  advance(panel, depth * bytes);
}

function addProduct({ shape }: Lanes, sum: VectorLocal | undefined, a: VectorLocal, b: VectorLocal): void {
  if (!sum) return;
  const { add, mul } = shape === 'f32x4' ? f32x4 : f64x2;
  local.get(sum);
  mul(a, b);
  add();
  local.set(sum);
}

/** Pushes vector `v` of a strip. */
export function loadColumns({ isSingle }: Strip, { size }: Lanes, address: Integer, v: number): void {
  const one = size === 4 ? v128.load32_zero : v128.load64_zero;
  (isSingle ? one : v128.load)({ offset: v * VECTOR_BYTES }, address);
}

function storeColumns({ isSingle }: Strip, { size }: Lanes, address: Integer, v: number, value: Local<'v128'>): void {
  const one = size === 4 ? v128.store32_lane : v128.store64_lane;
  if (isSingle) one({}, 0, address, value);
  else v128.store({ offset: v * VECTOR_BYTES }, address, value);
}

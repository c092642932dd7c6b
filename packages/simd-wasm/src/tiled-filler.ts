import type { FillPlan, InitializerPlan, LoweredProgram } from '@optspec/language';
import { type FillKernel, fillKernelOf, HEAD } from './kernel/fill.js';
import { type Lanes, LANES, VECTOR_BYTES } from './kernel/lanes.js';
import type { Layout } from './kernel/layout.js';
import { Runner } from './runner.js';
import { type Table, TableMaker, TILE } from './table.js';
import type { Tensor } from './tensor.js';
import type { TensorStore } from './tensor-store.js';

const WORD = 4;

/** Fills tensors from one draw, tile by tile, where the elements lie; threads share the tiles. */
export class TiledFiller {
  readonly #store: TensorStore;
  readonly #kernel: FillKernel;
  readonly #runner: Runner;
  readonly #drawScalars: readonly number[];
  /** The row of a tile of so many elements at address 0. */
  readonly #rowOf: (count: number) => Uint32Array;

  constructor(store: TensorStore, draw: InitializerPlan['draws'][number], program: LoweredProgram) {
    const { lanes, heap } = store;
    this.#store = store;
    this.#kernel = fillKernelOf(draw.program, program, lanes, heap.limits);
    this.#runner = new Runner(store, this.#kernel, lanes.size);
    this.#drawScalars = draw.scalars;
    const { layout } = this.#kernel;
    const draws = new TableMaker(draw.program, layout.draw, LANES.f32);
    const programs = new TableMaker(program, layout.program, lanes);
    this.#rowOf = (count) => {
      const row = new Uint32Array(layout.row.size / WORD);
      const parameters = [{ shape: [count], addresses: new Map<string, number>() }];
      row[HEAD.vectors / WORD] = vectors(count, LANES.f32);
      row[HEAD.wideVectors / WORD] = vectors(count, lanes);
      row.set(draws.make(parameters).rows, layout.row.draw / WORD);
      row.set(programs.make(parameters).rows, layout.row.program / WORD);
      return row;
    };
  }

  fill({ size, address }: Tensor, { key, scalars }: FillPlan): void {
    const { heap, lanes } = this.#store;
    const { frame: places } = this.#kernel.layout;
    this.#runner.run(this.#runner.bind(this.#tableOf(size, address)), (frame) => {
      heap.words().set(key, frame / WORD);
      heap.numbers('f32').set(this.#drawScalars, (frame + places.draw) / LANES.f32.size);
      heap.numbers(lanes.format).set(scalars, (frame + places.program) / lanes.size);
    });
  }

  #tableOf(size: number, address: number): Table {
    const { lanes } = this.#store;
    const { layout } = this.#kernel;
    const count = Math.ceil(size / TILE);
    const elements = Array.from({ length: count }, (_, tile) => Math.min(TILE, size - tile * TILE));
    const rows = new Uint32Array((count * layout.row.size) / WORD);
    const ofFractions = [HEAD.fractions, ...pointers(layout.draw, layout.row.draw)];
    const ofElements = [HEAD.wide, ...pointers(layout.program, layout.row.program)];
    const [whole, last] = [this.#rowOf(TILE), this.#rowOf(size % TILE)];
    for (const [tile, own] of elements.entries()) {
      const start = (tile * layout.row.size) / WORD;
      const w = address + tile * TILE * lanes.size;
      // Binary32 numbers of a wider tile lie at its end: read from the first on, they are widened over what has been read.
      const fractions = w + own * (lanes.size - LANES.f32.size);
      rows.set(own === TILE ? whole : last, start);
      rows[start + HEAD.first / WORD] = tile * TILE;
      for (const place of ofFractions) rows[start + place / WORD] = fractions;
      for (const place of ofElements) rows[start + place / WORD] = w;
    }
    return { rows, elements, tiles: [count], temporaries: [] };
  }
}

function pointers({ row }: Layout, offset: number): number[] {
  return [...row.pointers.values()].map((pointer) => offset + pointer);
}

function vectors(count: number, { size }: Lanes): number {
  return Math.ceil((count * size) / VECTOR_BYTES);
}

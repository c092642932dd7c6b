import type { LoweredProgram } from '@optspec/language';
import { call, func, i32 } from 'wasmati';
import type { MemoryLimits } from '../heap.js';
import { Library } from '../vector/emit.js';
import type { PassFunction } from '../vector/wasm-function.js';
import { assembled, kernelKey, type KernelModule, type Stage } from './compile.js';
import { eachRow } from './each-row.js';
import { elementwiseFunction } from './elementwise.js';
import { type Lanes, LANES } from './lanes.js';
import { type Layout, layoutOf } from './layout.js';
import { fractionsFunction, widenFunction } from './random.js';

/**
 * A draw, and a program that makes a tensor of it, as one walk over the tensor: each tile is filled with fractions, these
 * become samples and these elements, where they lie. Nothing but the tensor is touched, so tiles stay in cache.
 */
export interface FillKernel {
  readonly modules: readonly KernelModule[];
  readonly layout: FillLayout;
}

/** A row: the words of `HEAD`, then a row of the draw, then one of the program. A frame: two key words, then likewise. */
export interface FillLayout {
  readonly row: { readonly size: number; readonly draw: number; readonly program: number };
  readonly frame: { readonly size: number; readonly draw: number; readonly program: number };
  readonly draw: Layout;
  readonly program: Layout;
}

/** Offsets in a row: where fractions go, how many vectors of them, of which elements; where wider numbers go, how many vectors. */
export const HEAD = { fractions: 0, vectors: 4, first: 8, wide: 12, wideVectors: 16 } as const;
const HEAD_BYTES = 24;
const KEY_BYTES = 8;
/** A normal draw takes about as long as reading and writing so many numbers. */
const TRAFFIC = 32;

const KERNELS = new Map<string, FillKernel>();

/** The kernel of an elementwise draw, which is in binary32, and an elementwise program that reads its sample; compiled once. */
export function fillKernelOf(
  draw: LoweredProgram,
  program: LoweredProgram,
  lanes: Lanes,
  limits: MemoryLimits,
): FillKernel {
  const key = [kernelKey(draw, LANES.f32, limits), kernelKey(program, lanes, limits)].join('\n');
  const kernel = KERNELS.get(key) ?? compile(draw, program, lanes, limits);
  KERNELS.set(key, kernel);
  return kernel;
}

function compile(draw: LoweredProgram, program: LoweredProgram, lanes: Lanes, limits: MemoryLimits): FillKernel {
  const layout = fillLayout(layoutOf(draw, LANES.f32), layoutOf(program, lanes));
  const library = new Library();
  const passes = [
    { run: passOf(draw, LANES.f32, layout.draw, library), row: layout.row.draw, frame: layout.frame.draw },
    { run: passOf(program, lanes, layout.program, library), row: layout.row.program, frame: layout.frame.program },
  ] as const;
  const stages: Stage[] = [{ run: '0', hasFolds: false, passes: [], traffic: TRAFFIC, globalFold: undefined }];
  return { modules: [{ ...assembled({ 0: fillFunction(passes, lanes, layout) }, limits), stages }], layout };
}

function fillLayout(draw: Layout, program: Layout): FillLayout {
  const place = (head: number, own: number, others: number) => {
    return { draw: head, program: head + own, size: head + own + others };
  };
  return {
    row: place(HEAD_BYTES, draw.row.size, program.row.size),
    frame: place(KEY_BYTES, draw.frame.size, program.frame.size),
    draw,
    program,
  };
}

function passOf(program: LoweredProgram, lanes: Lanes, layout: Layout, library: Library): PassFunction {
  const [pass] = program.passes;
  if (pass?.kind !== 'elementwise') throw new TypeError('the program is not one elementwise pass');
  return elementwiseFunction(pass, 0, program.sorts, lanes, layout, library);
}

interface Part {
  readonly run: PassFunction;
  readonly row: number;
  readonly frame: number;
}

function fillFunction(parts: readonly [Part, Part], lanes: Lanes, { row: { size } }: FillLayout) {
  const fractions = fractionsFunction();
  const widen = widenFunction();
  return func({ in: [i32, i32, i32], locals: [i32, i32], out: [] }, ([rows, frame, count], [row, left]) => {
    const run = (part: Part): void => {
      i32.add(row, part.row);
      i32.add(frame, part.frame);
      call(part.run);
    };
    eachRow({ row, left }, rows, count, size, () => {
      i32.load({ offset: HEAD.fractions }, row);
      i32.load({ offset: HEAD.vectors }, row);
      i32.load({ offset: 0 }, frame);
      i32.load({ offset: 4 }, frame);
      i32.load({ offset: HEAD.first }, row);
      call(fractions);
      run(parts[0]);
      if (lanes.format === 'f64') {
        i32.load({ offset: HEAD.fractions }, row);
        i32.load({ offset: HEAD.wide }, row);
        i32.load({ offset: HEAD.wideVectors }, row);
        call(widen);
      }
      run(parts[1]);
    });
  });
}

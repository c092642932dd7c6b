import { describePasses, type LoweredProgram, type Pass, type Reduction } from '@optspec/language';
import { call, f64, func, i32, importMemory, local, Module } from 'wasmati';
import { repeat } from '../vector/control.js';
import { Library } from '../vector/emit.js';
import type { PassFunction } from '../vector/wasm-function.js';
import { elementwiseFunction, placeOf, storeNumber } from './elementwise.js';
import type { Lanes } from './lanes.js';
import { isGlobal, type Layout, layoutOf } from './layout.js';
import { matrixFunction } from './matrix.js';

/** A program as a WebAssembly module. It imports the memory `m0` and exports `run(frame, rows, count)`. */
export interface Kernel {
  readonly module: WebAssembly.Module;
  readonly layout: Layout;
}

const KERNELS = new Map<string, Kernel>();

/** The kernel of a program, compiled once for each text of its passes and format. */
export function kernelOf(program: LoweredProgram, lanes: Lanes): Kernel {
  const key = `${lanes.format}\n${program.scalars.join(' ')}\n${describePasses(program)}`;
  const kernel = KERNELS.get(key) ?? compile(program, lanes);
  KERNELS.set(key, kernel);
  return kernel;
}

function compile(program: LoweredProgram, lanes: Lanes): Kernel {
  const layout = layoutOf(program, lanes);
  const library = new Library();
  const passes = program.passes.map((pass, index): CompiledPass => {
    const run =
      pass.kind === 'matrix'
        ? matrixFunction(pass, index, lanes, layout)
        : elementwiseFunction(pass, index, program.sorts, lanes, layout, library);
    return { run, reductions: globalReductions(pass) };
  });
  const bytes = Module({
    exports: { run: runFunction(passes, lanes, layout) },
    memory: importMemory({ min: 0 }),
  }).toBytes();
  return { module: new WebAssembly.Module(Uint8Array.from(bytes)), layout };
}

interface CompiledPass {
  readonly run: PassFunction;
  readonly reductions: readonly Reduction[];
}

function globalReductions(pass: Pass): Reduction[] {
  return pass.kind === 'elementwise' ? pass.reductions.filter(isGlobal) : [];
}

/**
 * All passes over all parameters: for each parameter every pass in turn, so that it stays in cache, up to a reduction
 * over all parameters, which must be complete before any goes on.
 */
function runFunction(passes: readonly CompiledPass[], lanes: Lanes, layout: Layout) {
  return func({ in: [i32, i32, i32], locals: [i32, i32], out: [] }, ([frame, rows, count], [row, left]) => {
    const eachRow = (body: () => void): void => {
      local.set(row, rows);
      local.get(count);
      repeat(left, () => {
        body();
        i32.add(row, layout.row.size);
        local.set(row);
      });
    };
    for (const stage of stagesOf(passes)) {
      eachRow(() => {
        for (const { run } of stage) call(run, [row, frame]);
      });
      for (const reduction of stage.at(-1)?.reductions ?? []) {
        if (!layout.row.cells.has(reduction.set)) continue;
        eachRow(() => {
          local.get(row);
          f64.load({ offset: placeOf(layout.frame.accumulators, reduction) }, frame);
          if (reduction.operation === 'globalNorm') f64.sqrt();
          storeNumber(lanes, placeOf(layout.row.cells, reduction.set));
        });
      }
    }
  });
}

function stagesOf(passes: readonly CompiledPass[]): CompiledPass[][] {
  const stages: CompiledPass[][] = [[]];
  for (const pass of passes) {
    stages.at(-1)?.push(pass);
    if (pass.reductions.length > 0) stages.push([]);
  }
  return stages.filter((stage) => stage.length > 0);
}

import { describePasses, type LoweredProgram, type Reduction } from '@optspec/language';
import { call, func, i32, importMemory, local, Module } from 'wasmati';
import type { MemoryLimits } from '../heap.js';
import { repeat } from '../vector/control.js';
import { Library } from '../vector/emit.js';
import type { PassFunction } from '../vector/wasm-function.js';
import { eachRow, type RowsFunction } from './each-row.js';
import { elementwiseFunction } from './elementwise.js';
import { foldFunction } from './fold.js';
import type { Lanes } from './lanes.js';
import { isGlobal, type Layout, layoutOf } from './layout.js';
import { matrixFunction } from './matrix.js';

/** A program as WebAssembly. */
export interface Kernel {
  /** One after another. Programs of many passes, such as L-BFGS with a long history, need several. */
  readonly modules: readonly KernelModule[];
  readonly layout: Layout;
}

/** Some stages of a kernel. Imports the memory `m0` and exports their functions, each `(rows, frame, count)`. */
export interface KernelModule {
  readonly module: WebAssembly.Module;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly stages: readonly Stage[];
}

/**
 * Some passes that are done for one parameter after another, up to a reduction over all parameters: that must be complete
 * before any parameter goes on. Functions are named by what they are exported as.
 */
export interface Stage {
  /** All its passes. Counts parameters, with all their rows, if the stage has folds; else any rows. */
  readonly run: string;
  /** Whether the tiles of a parameter need each other: some pass ends with a reduction over it. */
  readonly hasFolds: boolean;
  /** If so, for threads: each pass over any rows of one parameter, and then `fold` over all of them. */
  readonly passes: readonly { readonly run: string; readonly fold: string | undefined; readonly traffic: number }[];
  /** How many numbers of tensors are read and written for each element. */
  readonly traffic: number;
  /** Over all rows, after all else. */
  readonly globalFold: string | undefined;
}

const KERNELS = new Map<string, Kernel>();

/** The kernel of a program, compiled once for each text of its passes, format and kind of memory. */
export function kernelOf(program: LoweredProgram, lanes: Lanes, limits: MemoryLimits): Kernel {
  const key = kernelKey(program, lanes, limits);
  const kernel = KERNELS.get(key) ?? compile(program, lanes, limits);
  KERNELS.set(key, kernel);
  return kernel;
}

/** All that the kernel of a program depends on, as text. */
export function kernelKey(program: LoweredProgram, lanes: Lanes, limits: MemoryLimits): string {
  return `${lanes.format} ${JSON.stringify(limits)}\n${program.scalars.join(' ')}\n${describePasses(program)}`;
}

function compile(program: LoweredProgram, lanes: Lanes, limits: MemoryLimits): Kernel {
  const layout = layoutOf(program, lanes);
  const library = new Library();
  const passes = program.passes.map((pass, index): CompiledPass => {
    const run =
      pass.kind === 'matrix'
        ? matrixFunction(pass, index, lanes, layout)
        : elementwiseFunction(pass, index, program.sorts, lanes, layout, library);
    const used = pass.kind === 'elementwise' ? pass.reductions.filter((each) => layout.row.parts.has(each)) : [];
    const folding = (reductions: readonly Reduction[]) =>
      reductions.length > 0 ? foldFunction(reductions, index, lanes, layout) : undefined;
    return {
      run,
      traffic: pass.reads.length + pass.writes.length,
      isGlobal: pass.kind === 'elementwise' && pass.reductions.some(isGlobal),
      fold: folding(used.filter((each) => !isGlobal(each))),
      globalFold: folding(used.filter(isGlobal)),
    };
  });
  return { modules: groupsOf(stagesOf(passes)).map((stages) => moduleOf(stages, layout, limits)), layout };
}

function moduleOf(compiled: readonly CompiledPass[][], layout: Layout, limits: MemoryLimits): KernelModule {
  const exporter = new Exporter();
  const stages = compiled.map((stage) => exportStage(stage, exporter, layout, limits));
  return { ...assembled(exporter.functions, limits), stages };
}

/** Functions as a module that imports its memory. */
export function assembled(
  functions: Readonly<Record<string, RowsFunction>>,
  limits: MemoryLimits,
): Omit<KernelModule, 'stages'> {
  const bytes = Uint8Array.from(Module({ exports: { ...functions }, memory: importMemory(limits) }).toBytes());
  return { module: new WebAssembly.Module(bytes), bytes };
}

interface CompiledPass {
  readonly run: PassFunction;
  readonly traffic: number;
  /** Whether all parameters must have done this pass before one goes on. */
  readonly isGlobal: boolean;
  readonly fold: RowsFunction | undefined;
  readonly globalFold: RowsFunction | undefined;
}

class Exporter {
  readonly functions: Record<string, RowsFunction> = {};

  add(made: RowsFunction): string {
    const name = String(Object.keys(this.functions).length);
    this.functions[name] = made;
    return name;
  }
}

function stagesOf(passes: readonly CompiledPass[]): CompiledPass[][] {
  const stages: CompiledPass[][] = [[]];
  for (const pass of passes) {
    stages.at(-1)?.push(pass);
    if (pass.isGlobal) stages.push([]);
  }
  return stages.filter((stage) => stage.length > 0);
}

/**
 * wasmati passes the bytes of a module on as arguments of a call, of which engines take some 120 000. Passes have one to
 * three thousand bytes, so a module gets no more than so many, but for a stage that alone has more.
 */
const MOST_PASSES = 24;

function groupsOf(stages: readonly CompiledPass[][]): CompiledPass[][][] {
  const groups: CompiledPass[][][] = [];
  let passes = Infinity;
  for (const stage of stages) {
    passes += stage.length;
    if (passes <= MOST_PASSES) groups.at(-1)?.push(stage);
    else {
      groups.push([stage]);
      passes = stage.length;
    }
  }
  return groups;
}

function exportStage(stage: readonly CompiledPass[], exporter: Exporter, layout: Layout, limits: MemoryLimits): Stage {
  const hasFolds = stage.some(({ fold }) => fold !== undefined);
  const globalFold = stage.at(-1)?.globalFold;
  return {
    run: exporter.add(hasFolds ? foldingFunction(stage, layout) : plainFunction(stage, layout)),
    // One thread has no use for them.
    passes:
      hasFolds && limits.shared === true
        ? stage.map(({ run, fold, traffic }) => ({
            run: exporter.add(plainFunction([{ run }], layout)),
            fold: fold && exporter.add(fold),
            traffic,
          }))
        : [],
    traffic: stage.reduce((sum, { traffic }) => sum + traffic, 0),
    hasFolds,
    globalFold: globalFold && exporter.add(globalFold),
  };
}

/** Passes over any rows: for each row every pass in turn, so that it stays in cache. */
function plainFunction(stage: readonly Pick<CompiledPass, 'run'>[], { row: { size } }: Layout): RowsFunction {
  return func({ in: [i32, i32, i32], locals: [i32, i32], out: [] }, ([rows, frame, count], [row, left]) => {
    eachRow({ row, left }, rows, count, size, () => {
      for (const { run } of stage) call(run, [row, frame]);
    });
  });
}

/** Passes over all rows of `count` parameters: for each parameter every pass over its rows, and what folds them. */
function foldingFunction(stage: readonly CompiledPass[], { row: { size, tiles } }: Layout): RowsFunction {
  return func(
    { in: [i32, i32, i32], locals: [i32, i32, i32, i32], out: [] },
    ([rows, frame, count], [row, left, own, others]) => {
      local.get(count);
      repeat(others, () => {
        i32.load({ offset: tiles }, rows);
        local.set(own);
        for (const { run, fold } of stage) {
          eachRow({ row, left }, rows, own, size, () => {
            call(run, [row, frame]);
          });
          if (fold) call(fold, [rows, frame, own]);
        }
        local.set(rows, row);
      });
    },
  );
}

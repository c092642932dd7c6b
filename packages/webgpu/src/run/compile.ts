import type { Draw, LoweredProgram, Pass } from '@optspec/language';
import { drawFunction } from '../emit/draw.js';
import { elementwiseKernel } from '../emit/elementwise.js';
import { finishKernel } from '../emit/finish.js';
import type { Binding, HalfConversion, Kernel } from '../emit/kernel.js';
import { matrixKernel } from '../emit/matrix.js';
import { widened } from './widen.js';

/** One pass with its kernels. */
export interface CompiledPass {
  readonly pass: Pass;
  readonly kernel: Kernel;
  /** What makes device scalars from partial results: per parameter, and over all parameters. */
  readonly finish: Kernel | undefined;
  readonly finishGlobal: Kernel | undefined;
}

/** A program as kernels, which serve any number of tensors of any shapes. */
export interface CompiledProgram {
  readonly program: LoweredProgram;
  readonly passes: readonly CompiledPass[];
}

const ANYWHERE: Binding = { of: [], isWritten: [] };

/**
 * Compiles a program. `draws` are names that are computed from the index of an element wherever an elementwise pass
 * reads them. `halves`: the tensors of the caller are in binary16, and how they are converted. Throws
 * `UnsupportedError` for what the device cannot compute.
 */
export function compileProgram(
  program: LoweredProgram,
  workgroupSize: number,
  draws: readonly Draw[] = [],
  halves?: HalfConversion,
): CompiledProgram {
  const functions = new Map(draws.map((draw) => [draw.name, drawFunction(draw)]));
  const kept = halves ? widened(program) : program;
  const stored = kept.passes.some((pass) => pass.kind === 'matrix') ? draws : [];
  const whole = stored.length > 0 ? withStored(kept, stored) : kept;
  const passes = whole.passes.map((pass, index): CompiledPass => {
    if (pass.kind === 'matrix') {
      const kernel = matrixKernel(whole, pass, workgroupSize, halves);
      return { pass, kernel, finish: undefined, finishGlobal: undefined };
    }
    const drawn = stored.length > 0 && index > 0 ? undefined : functions;
    return {
      pass,
      kernel: elementwiseKernel(whole, pass, workgroupSize, drawn, halves),
      finish: finishKernel(program, pass, false, workgroupSize),
      finishGlobal: finishKernel(program, pass, true, workgroupSize),
    };
  });
  // What cannot be written is found here, not at the first step.
  for (const { kernel } of passes) kernel.source(ANYWHERE);
  return { program: whole, passes };
}

/** The program with a pass ahead that leaves the draws in memory: matrix operations need all elements of them. */
function withStored(program: LoweredProgram, draws: readonly Draw[]): LoweredProgram {
  const names = draws.map(({ name }) => name);
  const body = names.map((name) => ({
    set: name,
    expression: { kind: 'name', name, column: 1 } as const,
    sort: 'tensor' as const,
  }));
  const ahead = {
    kind: 'elementwise',
    over: 'tensor',
    reads: names,
    writes: names,
    scalars: [],
    body,
    reductions: [],
  } as const;
  return { ...program, passes: [ahead, ...program.passes], temporaries: [...program.temporaries, ...names] };
}

import type { Draw, LoweredProgram, Pass } from '@optspec/language';
import { drawFunction } from '../emit/draw.js';
import { elementwiseKernel } from '../emit/elementwise.js';
import { finishKernel } from '../emit/finish.js';
import type { Kernel } from '../emit/kernel.js';
import { matrixKernel } from '../emit/matrix.js';

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

/**
 * Compiles a program. `draws` are names that are computed from the index of an element wherever an elementwise pass
 * reads them. Throws `UnsupportedError` for what the device cannot compute.
 */
export function compileProgram(
  program: LoweredProgram,
  workgroupSize: number,
  draws: readonly Draw[] = [],
): CompiledProgram {
  const functions = new Map(draws.map((draw) => [draw.name, drawFunction(draw)]));
  const passes = program.passes.map((pass): CompiledPass => {
    if (pass.kind === 'matrix') {
      return { pass, kernel: matrixKernel(program, pass, workgroupSize), finish: undefined, finishGlobal: undefined };
    }
    return {
      pass,
      kernel: elementwiseKernel(program, pass, workgroupSize, functions),
      finish: finishKernel(program, pass, false, workgroupSize),
      finishGlobal: finishKernel(program, pass, true, workgroupSize),
    };
  });
  return { program, passes };
}

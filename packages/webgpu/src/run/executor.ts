import type { HalfConversion } from '../emit/kernel.js';
import type { Tensor } from '../tensor.js';
import type { CompiledProgram } from './compile.js';
import type { Parameter } from './places.js';
import type { Run } from './run.js';

/** What optimizers and initializers need of a session. */
export interface Executor {
  /** Invocations of a workgroup. */
  readonly workgroupSize: number;
  /** Tensors are in binary16, and how they are converted. */
  readonly halves: HalfConversion | undefined;
  /** A tensor whose values are undefined until something is written to it. */
  empty(shape: readonly number[]): Tensor;
  /** Binds a program to tensors. */
  bind(program: CompiledProgram, parameters: readonly Parameter[]): Run;
  /** Enqueues a run with the scalars of its program. */
  enqueue(run: Run, scalars: readonly number[]): void;
  /** Throws what ended the session, and `TypeError` for a tensor that is not of this session or was freed. */
  checkOwn(tensors: readonly Tensor[]): void;
}

import type { Range } from '../device/buffers.js';
import type { HalfConversion } from '../emit/kernel.js';
import type { TensorValues } from '@optspec/core';
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
  /** A tensor of values, in the format of the session. */
  tensor(values: TensorValues, shape: readonly number[]): Tensor;
  /** Uses the memory of a tensor again, once what is enqueued is done. */
  free(tensor: Tensor): void;
  /** Words that are no tensor, of undefined content. */
  scratch(words: number): Range;
  /** Uses such words again, once what is enqueued is done. */
  release(scratch: Range): void;
  /** Binds a program to tensors. */
  bind(program: CompiledProgram, parameters: readonly Parameter[]): Run;
  /** Enqueues a run with the scalars of its program. */
  enqueue(run: Run, scalars: readonly number[]): void;
  /** Throws what ended the session, and `TypeError` for a tensor that is not of this session or was freed. */
  checkOwn(tensors: readonly Tensor[]): void;
}

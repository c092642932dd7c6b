import type { Kind } from '@optspec/core/for-backends';
import type { Expression } from './expression.js';
import type { GlobalReductionOperation, ReductionOperation } from './operations/reduction.js';
import type { MatrixOperation } from './operations/matrix.js';
import type { ProgramSlot, Sort } from './program.js';
import type { Size } from './size.js';

/**
 * What a compiled backend consumes. One step is: run `host` in order in binary64, round each of `scalars` once to the
 * tensor format, run `passes` in order. Passes never read host values but through `scalars`, and the host never reads
 * what passes compute, so a step is enqueued without waiting.
 */
export interface LoweredProgram {
  readonly target: string;
  readonly kind: Kind;
  /** Inputs that are square matrices over the elements of `w`. Absent: none. */
  readonly squares?: readonly string[];
  /** Sizes of inputs, where they are known ahead. */
  readonly sizes?: ReadonlyMap<string, Size>;
  readonly slots: readonly ProgramSlot[];
  readonly outputs: readonly string[];
  /** Host locals, host slots and hoisted scalars, in order. A name may be set again: its last value is the result. */
  readonly host: readonly HostStatement[];
  /** Inputs, hyperparameters and host names that some pass reads: its uniforms. Truth values are 0 and 1. */
  readonly scalars: readonly string[];
  readonly passes: readonly Pass[];
  /** Names that are neither inputs nor outputs and that one pass leaves for another: they need memory during a step. */
  readonly temporaries: readonly string[];
  /** The sort of every name, those that lowering made included. */
  readonly sorts: ReadonlyMap<string, Sort>;
}

export interface HostStatement {
  readonly set: string;
  readonly expression: Expression;
  readonly sort: 'host' | 'condition' | 'list';
}

/** Where device values live: `device` scalars, or one value per element, row or column. Masks live where tensors do. */
export type Domain = 'tensor' | 'rows' | 'columns' | 'device';

export type Pass = ElementwisePass | MatrixPass;

interface PassNames {
  /** Names on the device whose values from before the pass it needs. */
  readonly reads: readonly string[];
  /** Names on the device that the pass leaves for later passes or as results. All other names it sets are locals. */
  readonly writes: readonly string[];
}

/**
 * One traversal of memory: for each element of `over`, the statements of `body` in order, then one contribution to each
 * reduction. Statements of sort `device` have the same value for every element, so they may be computed once ahead.
 * Names are variables: one may be set several times. Several passes never share a traversal.
 */
export interface ElementwisePass extends PassNames {
  readonly kind: 'elementwise';
  readonly over: Domain;
  readonly scalars: readonly string[];
  readonly body: readonly DeviceStatement[];
  readonly reductions: readonly Reduction[];
}

/** A statement of elementwise operations over device names, scalars and literals. A power is already a product. */
export interface DeviceStatement {
  readonly set: string;
  readonly expression: Expression;
  readonly sort: Sort;
}

/** Reduces elementwise expressions over all elements of one parameter, or of all parameters (`global…`), to a scalar. */
export interface Reduction {
  readonly set: string;
  readonly operation: ReductionOperation | GlobalReductionOperation;
  readonly arguments: readonly Expression[];
}

/** One matrix operation on whole tensors. `set` is none of the arguments. */
export interface MatrixPass extends PassNames {
  readonly kind: 'matrix';
  readonly set: string;
  readonly operation: MatrixOperation;
  readonly arguments: readonly string[];
  /** Of `solve`: memory for the matrix with the right side as a last column, which elimination changes. */
  readonly scratch?: string;
}

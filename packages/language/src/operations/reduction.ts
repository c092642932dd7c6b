import type { Operation } from '../operation.js';

/** Operations from all elements of one tensor to one device scalar. */
export const REDUCTIONS = {
  /** Sum of the elements; 0 when there are none. */
  sum: {
    arity: 1,
    sorts: { takes: [['tensor', 'rows', 'columns']], gives: 'device' },
  },
  /** Sum of the elements divided by their number; NaN when there are none. */
  mean: {
    arity: 1,
    sorts: { takes: [['tensor', 'rows', 'columns']], gives: 'device' },
  },
  /** Square root of the sum of squares. */
  norm: {
    arity: 1,
    sorts: { takes: [['tensor', 'rows', 'columns']], gives: 'device' },
  },
  /** Sum of the elementwise products. */
  dot: {
    arity: 2,
    sorts: { takes: [['tensor'], ['tensor']], gives: 'device' },
  },
  /** Largest absolute value; 0 when there are no elements, NaN when one is NaN. */
  maxAbs: {
    arity: 1,
    sorts: { takes: [['tensor', 'rows', 'columns']], gives: 'device' },
  },
} as const;

/** Reductions over the tensors of all parameters at once. */
export const GLOBAL_REDUCTIONS = {
  /** Sum of the elements over all parameters. */
  globalSum: {
    arity: 1,
    sorts: { takes: [['tensor']], gives: 'device' },
  },
  /** Square root of the sum of squares over all parameters. */
  globalNorm: {
    arity: 1,
    sorts: { takes: [['tensor']], gives: 'device' },
  },
} as const;

REDUCTIONS satisfies Record<string, Operation>;
GLOBAL_REDUCTIONS satisfies Record<string, Operation>;
export type ReductionOperation = keyof typeof REDUCTIONS;
export type GlobalReductionOperation = keyof typeof GLOBAL_REDUCTIONS;

/** Whether an operation reduces the elements of one parameter, or of all, to a device scalar. */
export function isReductionOperation(name: string): name is ReductionOperation | GlobalReductionOperation {
  return Object.hasOwn(REDUCTIONS, name) || Object.hasOwn(GLOBAL_REDUCTIONS, name);
}

import type { Operation } from '../operation.js';

/** Operations from all elements of one tensor to one device scalar. */
export const REDUCTIONS = {
  /** Sum of the elements; 0 when there are none. */
  sum: {
    group: 'reduction',
    arity: 1,
    sorts: { takes: [['tensor', 'rows', 'columns']], gives: 'device' },
    interval: { kind: 'accumulate' },
    accuracy: 'sum',
    latex: { template: '\\sum_i \\left(#1\\right)_i', binding: 'sum' },
  },
  /** Sum of the elements divided by their number; NaN when there are none. */
  mean: {
    group: 'reduction',
    arity: 1,
    sorts: { takes: [['tensor', 'rows', 'columns']], gives: 'device' },
    interval: { kind: 'accumulate' },
    accuracy: 'sum',
    latex: { template: '\\operatorname{mean}\\left(#1\\right)', binding: 'atom' },
  },
  /** Square root of the sum of squares. */
  norm: {
    group: 'reduction',
    arity: 1,
    sorts: { takes: [['tensor', 'rows', 'columns']], gives: 'device' },
    interval: { kind: 'accumulate' },
    accuracy: 'sum',
    latex: { template: '\\left\\lVert #1 \\right\\rVert_2', binding: 'atom' },
  },
  /** Sum of the elementwise products. */
  dot: {
    group: 'reduction',
    arity: 2,
    sorts: { takes: [['tensor'], ['tensor']], gives: 'device' },
    interval: { kind: 'accumulate' },
    accuracy: 'sum',
    latex: { template: '\\left\\langle #1, #2 \\right\\rangle', binding: 'atom' },
  },
  /** Largest absolute value; 0 when there are no elements, NaN when one is NaN. */
  maxAbs: {
    group: 'reduction',
    arity: 1,
    sorts: { takes: [['tensor', 'rows', 'columns']], gives: 'device' },
    interval: { kind: 'accumulate' },
    accuracy: 'exact',
    latex: { template: '\\left\\lVert #1 \\right\\rVert_\\infty', binding: 'atom' },
  },
} as const;

/** Reductions over the tensors of all parameters at once. */
export const GLOBAL_REDUCTIONS = {
  /** Sum of the elements over all parameters. */
  globalSum: {
    group: 'globalReduction',
    arity: 1,
    sorts: { takes: [['tensor']], gives: 'device' },
    interval: { kind: 'accumulate' },
    accuracy: 'sum',
    latex: { template: '\\sum_{p, i} \\left(#1\\right)_{p, i}', binding: 'sum' },
  },
  /** Square root of the sum of squares over all parameters. */
  globalNorm: {
    group: 'globalReduction',
    arity: 1,
    sorts: { takes: [['tensor']], gives: 'device' },
    interval: { kind: 'accumulate' },
    accuracy: 'sum',
    latex: { template: '\\left\\lVert #1 \\right\\rVert_{\\mathrm{global}}', binding: 'atom' },
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

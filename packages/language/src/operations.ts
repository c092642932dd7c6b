import type { Operation } from './operation.js';
import { COMPARISONS } from './operations/comparison.js';
import { ELEMENTWISE } from './operations/elementwise.js';
import { HOST_ARITHMETIC, HOST_CHOICES } from './operations/host.js';
import { MATRICES } from './operations/matrix.js';
import { GLOBAL_REDUCTIONS, REDUCTIONS } from './operations/reduction.js';
import { WHOLE_MATRICES } from './operations/whole.js';

/** The operation table: one row per operation of the language. */
export const OPERATIONS: typeof ELEMENTWISE &
  typeof COMPARISONS &
  typeof REDUCTIONS &
  typeof GLOBAL_REDUCTIONS &
  typeof MATRICES &
  typeof WHOLE_MATRICES &
  typeof HOST_ARITHMETIC &
  typeof HOST_CHOICES = {
  ...ELEMENTWISE,
  ...COMPARISONS,
  ...REDUCTIONS,
  ...GLOBAL_REDUCTIONS,
  ...MATRICES,
  ...WHOLE_MATRICES,
  ...HOST_ARITHMETIC,
  ...HOST_CHOICES,
};

export type OperationName = keyof typeof OPERATIONS;

export const OPERATION_NAMES: readonly OperationName[] = Object.keys(OPERATIONS).filter(isOperationName);

/** Whether the language has an operation of this name. */
export function isOperationName(name: string): name is OperationName {
  return Object.hasOwn(OPERATIONS, name);
}

/** The row of an operation, with its optional fields. */
export function operationOf(name: OperationName): Operation {
  return OPERATIONS[name];
}

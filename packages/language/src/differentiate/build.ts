import type { Expression } from '../expression.js';
import type { OperationName } from '../operations.js';

/** A call of an operation; derived formulas stand in no text, so their column is 1. */
export function call(operation: OperationName, ...operands: Expression[]): Expression {
  return { kind: 'call', operation, arguments: operands, column: 1 };
}

/** A number that is not negative: a formula has a sign for the others. */
export function literal(value: number): Expression {
  return { kind: 'number', value, column: 1 };
}

export function reference(name: string): Expression {
  return { kind: 'name', name, column: 1 };
}

/** `a * b`, without factors of one. */
export function times(a: Expression, b: Expression): Expression {
  if (isOne(a)) return b;
  return isOne(b) ? a : call('multiply', a, b);
}

function isOne(expression: Expression): boolean {
  return expression.kind === 'number' && expression.value === 1;
}

/** `x^n` for n from 1, where it is just `x`. */
export function raised(x: Expression, n: number): Expression {
  return n === 1 ? x : call('power', x, literal(n));
}

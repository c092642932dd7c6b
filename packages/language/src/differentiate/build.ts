import type { Expression } from '../expression.js';
import type { OperationName } from '../operations.js';

/** A call of an operation; derived formulas stand in no text, so their column is 1. */
export function call(operation: OperationName, ...operands: Expression[]): Expression {
  return { kind: 'call', operation, arguments: operands, column: 1 };
}

export function literal(value: number): Expression {
  return value < 0 ? call('negate', literal(-value)) : { kind: 'number', value, column: 1 };
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

/** `x^n`, for n of 1 just `x`, for n of 0 just 1. */
export function raised(x: Expression, n: number): Expression {
  if (n === 0) return literal(1);
  return n === 1 ? x : call('power', x, literal(n));
}

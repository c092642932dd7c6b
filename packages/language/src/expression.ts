import type { OperationName } from './operations.js';

/** A formula as a tree. Operators are calls too: `a + b` is `add(a, b)`. Columns count from 1 in the formula's text. */
export type Expression = NumberExpression | NameExpression | CallExpression;

/** A literal: the binary64 number nearest to its text. */
export interface NumberExpression {
  readonly kind: 'number';
  readonly value: number;
  readonly column: number;
}

export interface NameExpression {
  readonly kind: 'name';
  readonly name: string;
  readonly column: number;
}

export interface CallExpression {
  readonly kind: 'call';
  readonly operation: OperationName;
  readonly arguments: readonly Expression[];
  readonly column: number;
}

/**
 * An expression as calls alone, `add(a, multiply(2, b))`: what tells expressions apart, and names them in messages about a
 * backend. `print` writes formulas as people do.
 */
export function callText(expression: Expression): string {
  if (expression.kind === 'number') return String(expression.value);
  if (expression.kind === 'name') return expression.name;
  return `${expression.operation}(${expression.arguments.map(callText).join(', ')})`;
}

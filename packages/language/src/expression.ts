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

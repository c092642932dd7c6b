import type { CallExpression, Expression, OperationName } from '@optspec/language';

/** Builders for rewritten formulas; columns mean nothing in them. */
export function call(operation: OperationName, ...operands: Expression[]): CallExpression {
  return { kind: 'call', operation, arguments: operands, column: 1 };
}

export function number(value: number): Expression {
  return value < 0 ? call('negate', number(-value)) : { kind: 'number', value, column: 1 };
}

export function name(text: string): Expression {
  return { kind: 'name', name: text, column: 1 };
}

/** One way to rewrite a node, with a word on what changed. */
export interface Rewrite {
  readonly expression: Expression;
  readonly note: string;
}

/** Every formula that differs from `expression` in one node, as `rewrite` changes it. */
export function* rewritten(
  expression: Expression,
  rewrite: (node: Expression) => Iterable<Rewrite>,
): Generator<Rewrite> {
  yield* rewrite(expression);
  if (expression.kind !== 'call') return;
  for (const [index, argument] of expression.arguments.entries()) {
    for (const { expression: changed, note } of rewritten(argument, rewrite)) {
      const operands = expression.arguments.map((operand, i) => (i === index ? changed : operand));
      yield { expression: { ...expression, arguments: operands }, note };
    }
  }
}

/** The formula with every use of the names replaced. */
export function substituted(expression: Expression, replacements: ReadonlyMap<string, Expression>): Expression {
  if (expression.kind === 'name') return replacements.get(expression.name) ?? expression;
  if (expression.kind === 'number') return expression;
  return { ...expression, arguments: expression.arguments.map((argument) => substituted(argument, replacements)) };
}

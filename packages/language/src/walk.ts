import type { Expression, NameExpression } from './expression.js';

/** Every use of a name in an expression, in the order written. */
export function* nameNodes(expression: Expression): Generator<NameExpression> {
  if (expression.kind === 'name') yield expression;
  if (expression.kind === 'call') for (const each of expression.arguments) yield* nameNodes(each);
}

/** The names in an expression. */
export function namesIn(expression: Expression): Set<string> {
  return new Set([...nameNodes(expression)].map(({ name }) => name));
}

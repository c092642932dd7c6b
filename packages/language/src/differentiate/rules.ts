import type { CallExpression, Expression } from '../expression.js';
import type { OperationName } from '../operations.js';
import { literalExponent } from '../sorts.js';
import { call, literal, raised, times } from './build.js';
import type { Size } from './sizes.js';

/** What a rule works with besides the arguments: the call itself, the adjoint `∂loss/∂call`, and the size of a value. */
export interface RuleContext {
  readonly whole: CallExpression;
  readonly adjoint: Expression;
  sizeOf(expression: Expression): Size;
}

/**
 * For each argument the adjoint that a call passes on, for every element of its result; the adjoint of a matrix operation
 * is a whole tensor. An argument without one cannot depend on the weights.
 */
export type Rule = (context: RuleContext, ...operands: Expression[]) => Expression[];

/** Rules whose adjoint must have an element for each element of the result. */
export const NEEDS_TENSOR: ReadonlySet<OperationName> = new Set(['matmul', 'transpose']);

/** The chain rule, one row per operation that a loss may use. */
export const RULES: Partial<Record<OperationName, Rule>> = {
  add: ({ adjoint }) => [adjoint, adjoint],
  subtract: ({ adjoint }) => [adjoint, call('negate', adjoint)],
  negate: ({ adjoint }) => [call('negate', adjoint)],
  multiply: ({ adjoint }, a, b) => [times(adjoint, b), times(adjoint, a)],
  divide({ adjoint }, a, b) {
    return [call('divide', adjoint, b), call('negate', call('divide', times(adjoint, a), raised(b, 2)))];
  },
  power({ adjoint, whole }, base) {
    // The exponent of what depends on weights is a literal: `sortOf` takes no other.
    const exponent = Number(literalExponent(whole));
    return [times(adjoint, times(literal(exponent), raised(base, exponent - 1)))];
  },
  sqrt: ({ adjoint, whole }) => [call('divide', adjoint, times(literal(2), whole))],
  exp: ({ adjoint, whole }) => [times(adjoint, whole)],
  log: ({ adjoint }, a) => [call('divide', adjoint, a)],
  tanh: ({ adjoint, whole }) => [times(adjoint, call('subtract', literal(1), raised(whole, 2)))],
  abs: ({ adjoint }, a) => [times(adjoint, call('sign', a))],
  sum: ({ adjoint }) => [adjoint],
  mean({ adjoint, sizeOf }, a) {
    const { rows, columns } = sizeOf(a);
    return [call('divide', adjoint, literal(rows * columns))];
  },
  dot: ({ adjoint }, a, b) => [times(adjoint, b), times(adjoint, a)],
  norm: ({ adjoint, whole }, a) => [call('divide', times(adjoint, a), whole)],
  matmul: ({ adjoint }, a, b) => [
    call('matmul', adjoint, call('transpose', b)),
    call('matmul', call('transpose', a), adjoint),
  ],
  transpose: ({ adjoint }) => [call('transpose', adjoint)],
  rowMean: ({ adjoint, sizeOf }, a) => [call('divide', adjoint, literal(sizeOf(a).columns))],
  columnMean: ({ adjoint, sizeOf }, a) => [call('divide', adjoint, literal(sizeOf(a).rows))],
};

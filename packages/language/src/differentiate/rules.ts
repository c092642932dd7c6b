import type { CallExpression, Expression } from '../expression.js';
import type { OperationName } from '../operations.js';
import { call, literal, raised, times } from './build.js';
import type { Size } from './sizes.js';

/** What a rule works with: the arguments and their sizes, the call itself, and the adjoint `∂loss/∂call`. */
export interface RuleContext {
  readonly operands: readonly Expression[];
  readonly sizes: readonly Size[];
  readonly whole: CallExpression;
  readonly adjoint: Expression;
}

/** For each argument the adjoint that a call passes on; the adjoint of a matrix operation is a whole tensor. */
export type Rule = (context: RuleContext) => Expression[];

/** Rules whose adjoint must have an element for each element of the result. */
export const NEEDS_TENSOR: ReadonlySet<OperationName> = new Set(['matmul', 'transpose']);

const [A, B] = [0, 1] as const;

/** The chain rule, one row per operation that a loss may use. */
export const RULES: Partial<Record<OperationName, Rule>> = {
  add: ({ adjoint }) => [adjoint, adjoint],
  subtract: ({ adjoint }) => [adjoint, call('negate', adjoint)],
  negate: ({ adjoint }) => [call('negate', adjoint)],
  multiply: (context) => [times(context.adjoint, at(context, B)), times(context.adjoint, at(context, A))],
  divide(context) {
    const [a, b] = [at(context, A), at(context, B)];
    const share = call('divide', context.adjoint, b);
    return [share, call('negate', call('divide', times(context.adjoint, a), raised(b, 2)))];
  },
  power(context) {
    const [base, exponent] = [at(context, A), at(context, B)];
    if (exponent.kind !== 'number') return [];
    const factor = times(literal(exponent.value), raised(base, exponent.value - 1));
    return [times(context.adjoint, factor)];
  },
  sqrt: ({ adjoint, whole }) => [call('divide', adjoint, times(literal(2), whole))],
  exp: ({ adjoint, whole }) => [times(adjoint, whole)],
  log: (context) => [call('divide', context.adjoint, at(context, A))],
  tanh: ({ adjoint, whole }) => [times(adjoint, call('subtract', literal(1), raised(whole, 2)))],
  abs: (context) => [times(context.adjoint, call('sign', at(context, A)))],
  sum: ({ adjoint }) => [adjoint],
  mean: ({ adjoint, sizes: [size] }) => [call('divide', adjoint, literal(count(size)))],
  dot: (context) => [times(context.adjoint, at(context, B)), times(context.adjoint, at(context, A))],
  norm: (context) => [call('divide', times(context.adjoint, at(context, A)), context.whole)],
  matmul: (context) => [
    call('matmul', context.adjoint, call('transpose', at(context, B))),
    call('matmul', call('transpose', at(context, A)), context.adjoint),
  ],
  transpose: ({ adjoint }) => [call('transpose', adjoint)],
  rowMean: ({ adjoint, sizes: [size] }) => [call('divide', adjoint, literal(size?.columns ?? 1))],
  columnMean: ({ adjoint, sizes: [size] }) => [call('divide', adjoint, literal(size?.rows ?? 1))],
};

function at({ operands, whole }: RuleContext, index: number): Expression {
  return operands[index] ?? whole;
}

function count(size: Size | undefined): number {
  return size ? size.rows * size.columns : 1;
}

import { DefinitionError } from '@optspec/core/for-backends';
import type { Expression } from './expression.js';
import { parseSyntax, type Syntax, SyntaxFault } from './formula-parser.js';
import { nameFault, suggestion } from './names.js';
import { isOperationName, OPERATION_NAMES, type OperationName, operationOf } from './operations.js';

/** Where a formula stands: the `$id` of its definition and the clause (or `state.m.init`, `constraints.0`). */
export interface FormulaPlace {
  readonly file?: string;
  readonly clause?: string;
}

export const MAX_FORMULA_LENGTH = 4096;
/** Levels of an expression tree: what keeps every recursive reading of it within the stack. */
export const MAX_FORMULA_DEPTH = 64;

const OPERATORS: ReadonlyMap<string, OperationName> = new Map([
  ['+', 'add'],
  ['-', 'subtract'],
  ['*', 'multiply'],
  ['/', 'divide'],
  ['^', 'power'],
  ['<', 'less'],
  ['<=', 'lessEqual'],
  ['>', 'greater'],
  ['>=', 'greaterEqual'],
  ['==', 'equal'],
  ['!=', 'notEqual'],
]);

/**
 * Reads a formula: decimal numbers, names (with an index in braces where repeats count), `+ - * / ^`, comparisons and
 * calls of operations.
 * Throws `DefinitionError` with the column for anything else, an unknown function, a wrong number of arguments, a
 * refused name, more than 4096 characters or more than 64 levels.
 */
export function parse(text: string, where: FormulaPlace = {}): Expression {
  if (text.length > MAX_FORMULA_LENGTH) {
    const message = `a formula of ${text.length} characters; the limit is ${MAX_FORMULA_LENGTH}`;
    throw new DefinitionError(message, { ...where, column: MAX_FORMULA_LENGTH + 1 });
  }
  try {
    return expressionOf(parseSyntax(text), 1);
  } catch (error) {
    if (!(error instanceof SyntaxFault)) throw error;
    throw new DefinitionError(error.message, { ...where, column: error.index + 1 });
  }
}

function expressionOf(syntax: Syntax, level: number): Expression {
  const { column } = syntax;
  if (level > MAX_FORMULA_DEPTH) throw new SyntaxFault(`nested deeper than ${MAX_FORMULA_DEPTH} levels`, column - 1);
  if (syntax.type === 'number') return { kind: 'number', value: syntax.value, column };
  if (syntax.type === 'name') {
    const fault = nameFault(syntax.name.replace(/\{.*\}$/, ''));
    if (fault) throw new SyntaxFault(fault, column - 1);
    return { kind: 'name', name: syntax.name, column };
  }
  const operation = operationNamed(syntax);
  const { arity } = operationOf(operation);
  if (syntax.arguments.length !== arity) {
    const message = `${operation} takes ${arity} argument${arity === 1 ? '' : 's'}, not ${syntax.arguments.length}`;
    throw new SyntaxFault(message, column - 1);
  }
  return { kind: 'call', operation, arguments: syntax.arguments.map((each) => expressionOf(each, level + 1)), column };
}

function operationNamed({
  type,
  name,
  arguments: { length },
  column,
}: Syntax & { type: 'function' | 'operator' }): OperationName {
  const operator = type === 'operator' && (length === 1 ? 'negate' : OPERATORS.get(name));
  if (operator) return operator;
  if (isOperationName(name)) return name;
  throw new SyntaxFault(`unknown function "${name}"${suggestion(name, OPERATION_NAMES)}`, column - 1);
}

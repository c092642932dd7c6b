import type { CallExpression, Expression } from './expression.js';
import { type Binding, BINDINGS, type Notation } from './operation.js';
import { TEXT } from './operations/text.js';

/** Text and how tightly it binds. */
export interface Rendered {
  readonly text: string;
  readonly binding: Binding;
}

/**
 * The text of an expression, with the fewest parentheses: `parse(print(e))` is `e` but for the columns. Numbers are
 * literals: finite and not negative.
 */
export function print(expression: Expression): string {
  return rendered(expression).text;
}

function rendered(expression: Expression): Rendered {
  if (expression.kind === 'number') return { text: String(expression.value), binding: numberBinding(expression.value) };
  if (expression.kind === 'name') return { text: expression.name, binding: 'atom' };
  const operands = expression.arguments.map(rendered);
  return fill(TEXT[expression.operation] ?? callNotation(expression), operands, ['(', ')']);
}

/** Literals of formulas have no sign; lowering makes some that do. */
function numberBinding(value: number): Binding {
  return value < 0 ? 'sign' : 'atom';
}

function callNotation({ operation, arguments: { length } }: CallExpression): Notation {
  const places = Array.from({ length }, (_, index) => `#${index + 1}`);
  return { template: `${operation}(${places.join(', ')})`, binding: 'atom' };
}

/** Puts rendered operands into a notation; one that binds looser than its place asks goes between `parentheses`. */
export function fill(
  notation: Notation,
  operands: readonly Rendered[],
  parentheses: readonly [string, string],
): Rendered {
  const [open, close] = parentheses;
  const text = notation.template.replace(/#([1-9])/g, (_, digit: string) => {
    const index = Number(digit) - 1;
    const operand = operands[index];
    const least = notation.operands?.[index] ?? 'equality';
    if (!operand) throw new RangeError(`the notation ${notation.template} asks for argument ${digit}`);
    return BINDINGS.indexOf(operand.binding) < BINDINGS.indexOf(least)
      ? `${open}${operand.text}${close}`
      : operand.text;
  });
  return { text, binding: notation.binding };
}

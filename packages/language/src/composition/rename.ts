import type { Assignment, Guard, Guarded, Repeat } from '@optspec/core/for-backends';
import type { Expression } from '../expression.js';
import { type FormulaPlace, parse } from '../parse.js';
import { renamedIndices } from '../indices.js';
import { print } from '../print.js';

/** The name that a name of one document has in another. */
export type Renaming = (name: string) => string;

/** A formula with other names. Throws `DefinitionError` for a formula that cannot be read. */
export function renamedFormula(text: string, rename: Renaming, where: FormulaPlace): string {
  return print(renamed(parse(text, where), rename));
}

function renamed(expression: Expression, rename: Renaming): Expression {
  if (expression.kind === 'number') return expression;
  if (expression.kind === 'name') return { ...expression, name: renamedIndices(expression.name, rename) };
  return { ...expression, arguments: expression.arguments.map((each) => renamed(each, rename)) };
}

/** Guards with other names. */
export function renamedGuards({ when, unless }: Guarded, rename: Renaming): Guarded {
  return {
    ...(when === undefined ? {} : { when: renamedGuard(when, rename) }),
    ...(unless === undefined ? {} : { unless: renamedGuard(unless, rename) }),
  };
}

function renamedGuard(guard: Guard, rename: Renaming): Guard {
  if (typeof guard === 'string') return rename(guard);
  return Object.fromEntries(Object.entries(guard).map(([name, values]) => [rename(name), values]));
}

/** A repeat whose count, index, guards and matrix have other names; its statements are renamed one by one by `each`. */
export function renamedRepeat(repeat: Repeat, rename: Renaming, each: (statement: Assignment) => Assignment): Repeat {
  const count = typeof repeat.repeat === 'number' ? repeat.repeat : rename(repeat.repeat);
  const index = repeat.index === undefined ? {} : { index: rename(repeat.index) };
  const { accuracy } = repeat;
  const stated = accuracy === undefined ? {} : { accuracy: { ...accuracy, of: rename(accuracy.of) } };
  return { repeat: count, ...index, ...stated, do: repeat.do.map(each), ...renamedGuards(repeat, rename) };
}

import type { Assignment, Definition } from '@optspec/core';
import { parse, print } from '@optspec/language';
import { DEFINITION_OPERATORS, type WrongDefinition } from './definition-operators.js';
import { EXPRESSION_OPERATORS } from './expression-operators.js';
import { assignmentsOf, withAssignments } from './statements.js';
import { rewritten } from './tree.js';

/** A definition with one mistake. */
export interface Mutant {
  /** Unique within its target: `bias-correction-1: t → t + 1`. */
  readonly name: string;
  /** The kind of mistake, a row of the operator tables. */
  readonly operator: string;
  readonly definition: Definition;
}

/** Every mutant of a definition whose variants are applied. Programs that come out the same count once. */
export function mutantsOf(definition: Definition): Mutant[] {
  const seen = new Set([fingerprint(definition)]);
  const names = new Map<string, number>();
  const mutants: Mutant[] = [];
  for (const { operator, definition: wrong, clause, note } of wrongDefinitions(definition)) {
    const print = fingerprint(wrong);
    if (seen.has(print)) continue;
    seen.add(print);
    const plain = `${clause}: ${note}`;
    const count = (names.get(plain) ?? 0) + 1;
    names.set(plain, count);
    mutants.push({ name: count === 1 ? plain : `${plain} (${count})`, operator, definition: wrong });
  }
  return mutants;
}

function* wrongDefinitions(definition: Definition): Generator<WrongDefinition & { operator: string }> {
  for (const { name, apply } of DEFINITION_OPERATORS) {
    for (const wrong of apply(definition)) yield { ...wrong, operator: name };
  }
  for (const statement of assignmentsOf(definition)) yield* wrongFormulas(definition, statement);
}

function* wrongFormulas(
  definition: Definition,
  statement: Assignment,
): Generator<WrongDefinition & { operator: string }> {
  for (const { name, rewrite } of EXPRESSION_OPERATORS) {
    for (const { expression, note } of rewritten(parse(statement.to), (node) => rewrite(node, definition))) {
      const wrong = { ...statement, to: print(expression) };
      const program = withAssignments(definition, (one) => (one === statement ? wrong : one));
      yield { definition: { ...definition, program }, clause: statement.clause, note, operator: name };
    }
  }
}

/** What makes two definitions the same program. */
function fingerprint(definition: Definition): string {
  const { state = {}, draws = {} } = definition;
  const statements = withAssignments(definition, (one) => ({ ...one, clause: '', to: print(parse(one.to)) }));
  return JSON.stringify([statements, state, draws]);
}

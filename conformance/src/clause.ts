import type { Assignment, Definition, Guard, Guarded, Hyperparameters, Statement } from '@optspec/core';
import { isInstanceOf } from '@optspec/language';

/** The clause that last assigns `name` when the program runs with these hyperparameters, if one does. */
export function clauseOf(definition: Definition, hyperparameters: Hyperparameters, name: string): string | undefined {
  const active = (guarded: Guarded): boolean => isActive(guarded, definition, hyperparameters);
  return definition.program
    .filter(active)
    .flatMap((statement): readonly Assignment[] => assignmentsOf(statement))
    .filter(active)
    .findLast((assignment) => isInstanceOf(assignment.set, name))?.clause;
}

function assignmentsOf(statement: Statement): readonly Assignment[] {
  return 'do' in statement ? statement.do : [statement];
}

function isActive({ when, unless }: Guarded, definition: Definition, hyperparameters: Hyperparameters): boolean {
  const holds = (guard: Guard): boolean => holdsFor(guard, definition, hyperparameters);
  return (when === undefined || holds(when)) && (unless === undefined || !holds(unless));
}

function holdsFor(guard: Guard, definition: Definition, hyperparameters: Hyperparameters): boolean {
  const valueOf = (name: string): unknown => hyperparameters[name] ?? definition.properties[name]?.default;
  if (typeof guard === 'string') return Boolean(valueOf(guard));
  return Object.entries(guard).every(([name, wanted]) => [wanted].flat().some((value) => value === valueOf(name)));
}

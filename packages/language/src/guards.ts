import {
  type Assignment,
  type Definition,
  DefinitionError,
  type Guard,
  type Guarded,
  type Hyperparameters,
  type HyperparameterValue,
} from '@optspec/core/for-backends';
import { suggestion } from './names.js';
import type { FormulaPlace } from './parse.js';

/** Whether a statement or slot takes part, for given hyperparameters. Throws `DefinitionError` for a guard on a name without a value. */
export function takesPart(guarded: Guarded, values: Hyperparameters, where: FormulaPlace): boolean {
  const { when, unless } = guarded;
  return (when === undefined || holds(when, values, where)) && (unless === undefined || !holds(unless, values, where));
}

function holds(guard: Guard, values: Hyperparameters, where: FormulaPlace): boolean {
  const value = (name: string): HyperparameterValue => {
    const found = Object.hasOwn(values, name) ? values[name] : undefined;
    if (found !== undefined) return found;
    const hint = suggestion(name, Object.keys(values));
    throw new DefinitionError(`a guard on "${name}", which is none of the hyperparameters given${hint}`, where);
  };
  if (typeof guard === 'string') return value(guard) === true || isNonzero(value(guard));
  return Object.entries(guard).every(([name, wanted]) => [wanted].flat().some((each) => each === value(name)));
}

function isNonzero(value: HyperparameterValue): boolean {
  return typeof value === 'number' && value !== 0;
}

/** The names that a guard looks at. */
export function namesOfGuard(guard: Guard | undefined): string[] {
  if (guard === undefined) return [];
  return typeof guard === 'string' ? [guard] : Object.keys(guard);
}

/** Everything in a definition that may carry guards, each with its place for errors. */
export function guardedParts(definition: Definition): { readonly guarded: Guarded; readonly where: FormulaPlace }[] {
  const file = definition.$id;
  const slots = Object.entries(definition.state ?? {});
  const assignment = (guarded: Assignment) => ({ guarded, where: { file, clause: guarded.clause } });
  return [
    ...slots.map(([name, guarded]) => ({ guarded, where: { file, clause: `state.${name}` } })),
    ...definition.program.flatMap((statement) => {
      if ('clause' in statement) return [assignment(statement)];
      const where = { file, clause: statement.do[0]?.clause ?? 'repeat' };
      return [{ guarded: statement, where }, ...statement.do.map(assignment)];
    }),
  ];
}

/**
 * The hyperparameters that decide which program a definition has: those in guards of statements and slots, and counts
 * of repeats. A step cannot override them.
 */
export function guardsOn(definition: Definition): ReadonlySet<string> {
  const inGuards = guardedParts(definition).flatMap(({ guarded }) =>
    [guarded.when, guarded.unless].flatMap(namesOfGuard),
  );
  return new Set([...inGuards, ...repeatCounts(definition)]);
}

/** The hyperparameters that count repeats of statements and of slots. */
export function repeatCounts({ state = {}, program }: Definition): string[] {
  const counts = [...Object.values(state), ...program].map((each) => ('repeat' in each ? each.repeat : undefined));
  return counts.flatMap((count) => (typeof count === 'string' ? [count] : []));
}

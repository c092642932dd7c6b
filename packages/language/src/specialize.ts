import {
  type Assignment,
  type Definition,
  DefinitionError,
  type Hyperparameters,
  type Repeat,
  type RoundAccuracy,
  type Slot,
  targetOf,
} from '@optspec/core/for-backends';
import { checkedStatements, type RoundedAssignment } from './check-statements.js';
import type { Expression } from './expression.js';
import { repeatCounts, takesPart } from './guards.js';
import { assignmentAt, countValues, indexOfSlot, type IndexValues, withIndices } from './indices.js';
import { KINDS } from './kinds.js';
import { type FormulaPlace, parse } from './parse.js';
import type { Program, ProgramSlot, ProgramStatement } from './program.js';
import { hyperparameterSorts, inputSorts, slotSort } from './scope.js';
import { broadcast, SORT_NAMES, sortOf } from './sorts.js';

export const MAX_REPEAT = 128;
export const MAX_STATEMENTS = 1024;

/**
 * The program that a definition has for given hyperparameters, which must be complete: guards decided, repeats
 * unrolled, formulas parsed and their sorts checked. Throws `DefinitionError` when something does not fit.
 */
export function programOf(definition: Definition, hyperparameters: Hyperparameters): Program {
  const slots = slotsOf(definition, hyperparameters);
  const inputs = inputSorts(definition, new Map(slots.map(({ name, sort }) => [name, sort])));
  const formulas = formulasOf(definition);
  const statements = checkedStatements(definition, unrolled(definition, hyperparameters), inputs, formulas);
  const outputs = outputsOf(definition, slots, statements);
  const squares = definition.inputs ? { squares: Object.keys(definition.inputs) } : {};
  return { target: targetOf(definition), kind: definition.kind, inputs, ...squares, slots, statements, outputs };
}

const PARSED = new WeakMap<Definition, Map<string, Expression>>();

/** Parses formulas of one definition, each text once for as long as the document lives. */
function formulasOf(definition: Definition): typeof parse {
  const parsed = PARSED.get(definition) ?? new Map<string, Expression>();
  PARSED.set(definition, parsed);
  return (text, where) => {
    const expression = parsed.get(text) ?? parse(text, where);
    parsed.set(text, expression);
    return expression;
  };
}

function slotsOf(definition: Definition, values: Hyperparameters): ProgramSlot[] {
  const file = definition.$id;
  const sorts = hyperparameterSorts(definition);
  if (KINDS[definition.kind].inputs['w']) sorts.set('w', 'tensor');
  const kept = Object.entries(definition.state ?? {}).filter(([name, slot]) =>
    takesPart(slot, values, { file, clause: `state.${name}` }),
  );
  return distinct(
    definition,
    kept.flatMap(([name, slot]) => copiesOf(definition, name, slot, values)),
  ).map(([name, slot]) => {
    const sort = slotSort(definition, name, slot);
    const where: FormulaPlace = { file, clause: `state.${name}.init` };
    const init = formulasOf(definition)(slot.init ?? '0', where);
    const found = sortOf(init, sorts, where);
    if (broadcast(found, sort) === sort) return { name, sort, init };
    const message = `the slot holds ${SORT_NAMES[sort]}, its initial value is ${SORT_NAMES[found]}`;
    throw new DefinitionError(message, { ...where, column: init.column });
  });
}

/** A repeated slot as so many slots, each with its number in place of the index. */
function copiesOf(definition: Definition, name: string, slot: Slot, values: Hyperparameters): [string, Slot][] {
  const { repeat } = slot;
  if (repeat === undefined) return [[name, slot]];
  const where = { file: definition.$id, clause: `state.${name}` };
  const index = indexOfSlot(name, where);
  return Array.from({ length: countOf(repeat, values, where) }, (_, done) => {
    const { init } = slot;
    const indices: IndexValues = new Map([[index, done + 1]]);
    const copy = init === undefined ? slot : { ...slot, init: withIndices(init, indices, where) };
    return [withIndices(name, indices, where), copy];
  });
}

function distinct(definition: Definition, slots: [string, Slot][]): [string, Slot][] {
  const names = slots.map(([name]) => name);
  const twice = names.find((name, place) => names.indexOf(name) !== place);
  if (twice === undefined) return slots;
  throw new DefinitionError(`two slots are named "${twice}"`, { file: definition.$id });
}

function unrolled(definition: Definition, values: Hyperparameters): RoundedAssignment[] {
  const file = definition.$id;
  const decided = definition.program.flatMap((statement) => {
    const clause = 'clause' in statement ? statement.clause : (statement.do[0]?.clause ?? 'repeat');
    if (!takesPart(statement, values, { file, clause })) return [];
    if ('clause' in statement) return [statement];
    const kept = statement.do.filter((each) => takesPart(each, values, { file, clause: each.clause }));
    const once = inRound(kept, statement.accuracy);
    const counts = countValues(repeatCounts(definition), values);
    return Array.from({ length: countOf(statement.repeat, values, { file, clause }) }, (_, done) => {
      const { index } = statement;
      if (index === undefined) return once;
      const indices = new Map(counts).set(index, done + 1);
      return once.map((each) => assignmentAt(each, indices, { file, clause: each.clause }));
    }).flat();
  });
  if (decided.length <= MAX_STATEMENTS) return decided;
  throw new DefinitionError(`a program of ${decided.length} statements; the limit is ${MAX_STATEMENTS}`, { file });
}

/** The statements of one round, marked where it starts and ends if its accuracy is stated. */
function inRound(once: readonly Assignment[], accuracy: RoundAccuracy | undefined): readonly RoundedAssignment[] {
  if (!accuracy) return once;
  const last = once.length - 1;
  return once.map((each, index) => ({ ...each, round: { accuracy, starts: index === 0, ends: index === last } }));
}

function countOf(repeat: Repeat['repeat'], values: Hyperparameters, where: FormulaPlace): number {
  const count = typeof repeat === 'number' ? repeat : Object.hasOwn(values, repeat) && values[repeat];
  if (typeof count === 'number' && Number.isInteger(count) && count >= 0 && count <= MAX_REPEAT) return count;
  const met = count === false ? 'no hyperparameter' : String(count);
  throw new DefinitionError(`repeat ${repeat}: the count is ${met}, not an integer from 0 to ${MAX_REPEAT}`, where);
}

function outputsOf(
  definition: Definition,
  slots: readonly ProgramSlot[],
  statements: readonly ProgramStatement[],
): string[] {
  const { outputs, assigns } = KINDS[definition.kind];
  const assigned = new Set(statements.map(({ set }) => set));
  const missing = Object.keys(outputs).filter((name) => !assigned.has(name));
  const results = [...Object.keys(outputs), ...slots.map(({ name }) => name)];
  const complete = assigns === 'every' ? missing.length === 0 : results.some((name) => assigned.has(name));
  if (complete) return results;
  throw new DefinitionError(`the program never sets ${missing.join(' or ')}`, { file: definition.$id });
}

import { type Assignment, type Definition, DefinitionError } from '@optspec/core/for-backends';
import { isInstanceOf } from './indices.js';
import { KINDS } from './kinds.js';
import { nameFault } from './names.js';
import type { FormulaPlace, parse } from './parse.js';
import type { ProgramStatement, Round, Sort } from './program.js';
import { broadcast, SORT_NAMES, sortOf } from './sorts.js';
import { nameNodes } from './walk.js';

/** An assignment, perhaps in a round whose accuracy is stated. */
export type RoundedAssignment = Assignment & { readonly round?: Round };

/**
 * Reads the formulas in order and gives each statement its sort. Throws `DefinitionError` for what `parse` and `sortOf`
 * refuse, a name read before it is assigned, an assignment to an input, and a value of another sort than the name holds.
 */
export function checkedStatements(
  definition: Definition,
  assignments: readonly RoundedAssignment[],
  inputs: ReadonlyMap<string, Sort>,
  formula: typeof parse,
): ProgramStatement[] {
  const { outputs } = KINDS[definition.kind];
  const sorts = new Map(inputs);
  const later = new Set(assignments.map(({ set }) => set));
  return assignments.map(({ clause, set, to, round }) => {
    const where = { file: definition.$id, clause };
    const fault = nameFault(set) ?? whyUnassignable(definition, set, inputs);
    if (fault) throw new DefinitionError(fault, where);
    const expression = formula(to, where);
    for (const node of nameNodes(expression)) {
      const reason = sorts.has(node.name) ? undefined : whyUnknown(definition, node.name, later);
      if (reason) throw new DefinitionError(reason, { ...where, column: node.column });
    }
    const found = sortOf(expression, sorts, where);
    const sort = heldSort(set, found, sorts.get(set) ?? outputs[set], { ...where, column: expression.column });
    sorts.set(set, sort);
    return { clause, set, expression, sort, ...(round ? { round } : {}) };
  });
}

function whyUnassignable(definition: Definition, name: string, inputs: ReadonlyMap<string, Sort>): string | undefined {
  const { state = {} } = definition;
  if (Object.keys(state).some((slot) => isInstanceOf(slot, name)) && inputs.has(name)) return undefined;
  if (Object.hasOwn(state, name)) return `the slot "${name}" is absent where its guards do not hold, but set here`;
  const given = inputs.has(name) || Object.hasOwn(definition.properties, name);
  return given && !Object.hasOwn(KINDS[definition.kind].outputs, name)
    ? `"${name}" is an input and cannot be set`
    : undefined;
}

/** Why a name that the definition knows is not there; `undefined` for a name that it does not know. */
function whyUnknown(definition: Definition, name: string, later: ReadonlySet<string>): string | undefined {
  const has = (record: object | undefined) => record !== undefined && Object.hasOwn(record, name);
  if (has(definition.properties)) return `"${name}" is a string: guards may look at it, formulas may not`;
  if (name.includes('{')) return `no repeat here counts the index of "${name}"`;
  if (has(definition.state)) return `the slot "${name}" is absent where its guards do not hold, but read here`;
  if (later.has(name)) return `"${name}" is read before it is set`;
  return undefined;
}

/** The sort that a name has once a value is assigned: what it held before, when the value broadcasts to that. */
function heldSort(name: string, found: Sort, held: Sort | undefined, where: FormulaPlace & { column: number }): Sort {
  if (held === undefined || held === found || broadcast(found, held) === held) return held ?? found;
  throw new DefinitionError(`"${name}" holds ${SORT_NAMES[held]}; this is ${SORT_NAMES[found]}`, where);
}

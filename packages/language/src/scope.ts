import { type Definition, DefinitionError, type Property, type Slot } from '@optspec/core/for-backends';
import { inputsOf, KINDS } from './kinds.js';
import { nameFault } from './names.js';
import type { ProgramSlot, Sort } from './program.js';
import { SORT_NAMES } from './sorts.js';

const PROPERTY_SORTS: Readonly<Record<Property['type'], Sort | undefined>> = {
  number: 'host',
  integer: 'host',
  boolean: 'condition',
  array: 'list',
  string: undefined,
};

/** The sorts of the hyperparameters that formulas may use: all but the strings, which only guards may. */
export function hyperparameterSorts(definition: Definition): Map<string, Sort> {
  const sorts = new Map<string, Sort>();
  for (const [name, property] of Object.entries(definition.properties)) {
    const sort = PROPERTY_SORTS[property.type];
    if (sort) sorts.set(name, sort);
  }
  return sorts;
}

/**
 * What is there before the first statement: the inputs of the kind, draws, hyperparameters and the given slots.
 * Throws `DefinitionError` for a name that is refused or taken.
 */
export function inputSorts(definition: Definition, slots: ReadonlyMap<string, ProgramSlot['sort']>): Map<string, Sort> {
  const { inputs, outputs } = KINDS[definition.kind];
  const given = Object.entries(inputsOf(definition));
  const sorts = new Map<string, Sort>(given.filter(([name]) => !Object.hasOwn(definition.metrics ?? {}, name)));
  const claim = (name: string, sort: Sort | undefined): void => {
    const fault =
      nameFault(name) ??
      (sorts.has(name) || Object.hasOwn({ ...inputs, ...outputs }, name) ? `the name "${name}" is taken` : '');
    if (fault) throw new DefinitionError(fault, { file: definition.$id });
    if (sort) sorts.set(name, sort);
  };
  for (const name of Object.keys({ ...definition.draws, ...definition.data })) claim(name, 'tensor');
  for (const name of Object.keys(definition.inputs ?? {})) claim(name, 'tensor');
  for (const name of Object.keys(definition.metrics ?? {})) claim(name, 'host');
  for (const [name, property] of Object.entries(definition.properties)) claim(name, PROPERTY_SORTS[property.type]);
  for (const [name, sort] of slots) claim(name, sort);
  return sorts;
}

/** The sort of a slot. Throws `DefinitionError` when the slot says none or several, or one that the kind cannot have. */
export function slotSort(definition: Definition, name: string, slot: Slot): ProgramSlot['sort'] {
  const candidates: readonly [ProgramSlot['sort'], string | undefined][] = [
    ['tensor', slot.like],
    ['rows', slot.rows],
    ['columns', slot.columns],
    ['host', slot.scalar],
  ];
  const said = candidates.flatMap(([sort, mark]) => (mark === undefined ? [] : [sort]));
  const [sort] = said;
  const where = { file: definition.$id, clause: `state.${name}` };
  if (!sort || said.length > 1) {
    throw new DefinitionError('a slot says exactly one of like, rows, columns, scalar', where);
  }
  if (KINDS[definition.kind].slots.includes(sort)) return sort;
  throw new DefinitionError(`the kind ${definition.kind} does not remember ${SORT_NAMES[sort]}`, where);
}

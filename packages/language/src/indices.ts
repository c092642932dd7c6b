import {
  type Assignment,
  type Definition,
  DefinitionError,
  type Hyperparameters,
  type Slot,
} from '@optspec/core/for-backends';
import type { FormulaPlace } from './parse.js';

/** Integers by name, for the indices of names: `i`, and the hyperparameters that count repeats. */
export type IndexValues = ReadonlyMap<string, number>;

const INDEX = /\{([^{}]*)\}/g;
const SUM = /^[A-Za-z0-9]+([+-][A-Za-z0-9]+)*$/;

/**
 * A text with every index as a number: with i = 2 and historySize = 5, `s{historySize+1-i}` is `s4`. An index is a sum
 * or difference of integers and of names that have a value. Throws `DefinitionError` for another, and for one below 0.
 */
export function withIndices(text: string, values: IndexValues, where: FormulaPlace): string {
  return text.replace(INDEX, (_, index: string) => String(indexOf(index, values, where)));
}

/** The assignment with every index in its name and in its formula as a number. Throws like `withIndices`. */
export function assignmentAt<Kind extends Assignment>(
  assignment: Kind,
  values: IndexValues,
  where: FormulaPlace,
): Kind {
  const { set, to } = assignment;
  return { ...assignment, set: withIndices(set, values, where), to: withIndices(to, values, where) };
}

function indexOf(index: string, values: IndexValues, where: FormulaPlace): number {
  if (!SUM.test(index)) {
    throw new DefinitionError(`the index {${index}} is no sum or difference of names and integers`, where);
  }
  const total = [...index.matchAll(/[+-]?[A-Za-z0-9]+/g)].reduce((sum, [term]) => {
    const name = term.replace(/^[+-]/, '');
    const value = /^[0-9]+$/.test(name) ? Number(name) : values.get(name);
    if (value === undefined) {
      const known = [...values.keys()].join(', ') || 'none';
      throw new DefinitionError(`the index {${index}}: "${name}" has no value here (known: ${known})`, where);
    }
    return term.startsWith('-') ? sum - value : sum + value;
  }, 0);
  if (Number.isSafeInteger(total) && total >= 0) return total;
  throw new DefinitionError(`the index {${index}} is ${total}; it must be an integer from 0`, where);
}

/** The index that a repeated slot counts by: `i` of `s{i}`. Throws `DefinitionError` when it has none. */
export function indexOfSlot(name: string, where: FormulaPlace): string {
  const [, index] = /^[A-Za-z0-9]+\{([A-Za-z][A-Za-z0-9]*)\}$/.exec(name) ?? [];
  if (index !== undefined) return index;
  throw new DefinitionError(`the repeated slot "${name}" does not end in an index such as {i}`, where);
}

/** The hyperparameters that indices may name, with their values: those that count repeats. */
export function countValues(counts: readonly string[], hyperparameters: Hyperparameters): Map<string, number> {
  const entries = counts.map((name) => [name, hyperparameters[name]] as const);
  return new Map(entries.flatMap(([name, value]) => (typeof value === 'number' ? [[name, value]] : [])));
}

/** Whether `name` is what `pattern` becomes for some index: `s4` of `s{i}`. Without an index only itself is. */
export function isInstanceOf(pattern: string, name: string): boolean {
  const [stem = pattern, index] = pattern.split('{');
  if (index === undefined) return name === pattern;
  return name.startsWith(stem) && /^[0-9]+$/.test(name.slice(stem.length));
}

/** One of the names that a name with an index stands for; another name as it is. */
export function firstInstance(name: string): string {
  return name.replace(INDEX, '1');
}

/**
 * The slot that a name stands for, whatever the index of either: `s{historySize+1-i}` and `s1` are among `s{i}`. Rounds
 * count from 1, so `s0` is a local.
 */
export function slotNamed({ state = {} }: Definition, name: string): Slot | undefined {
  const stem = (text: string) => text.replace(INDEX, '{}');
  const isNumbered = (slot: string) => isInstanceOf(slot, name) && name !== slot.replace(INDEX, '0');
  return Object.entries(state).find(([slot]) => stem(slot) === stem(name) || isNumbered(slot))?.[1];
}

/** A name with the names in its index changed too. */
export function renamedIndices(name: string, rename: (name: string) => string): string {
  const [stem = name] = name.split('{');
  const indices = name.slice(stem.length).replace(/[A-Za-z][A-Za-z0-9]*/g, rename);
  return rename(stem) + indices;
}

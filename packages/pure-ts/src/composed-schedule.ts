import type { Definition, Hyperparameters } from '@optspec/core';
import { ownOf, prefixed } from './composition.js';
import { HyperparameterError } from './errors.js';

type Schedule = (step: number) => number;

/** The hyperparameter that a schedule in a chain gives up, since it stands for a factor. */
const RATE = 'initialLearningRate';

/**
 * Schedules one after the other, each counting from its own start, or multiplied. `make` makes the schedule of a part.
 * Throws `HyperparameterError` for a hyperparameter that no part has and for boundaries that do not fit.
 */
export function composedSchedule(
  { $id, properties, composedBy, composedOf = [] }: Definition,
  hyperparameters: Hyperparameters,
  make: (definition: Definition, hyperparameters: Hyperparameters) => Schedule,
): Schedule {
  const unknown = Object.keys(hyperparameters).find((name) => !Object.hasOwn(properties, name));
  if (unknown) throw new HyperparameterError(`${$id}: ${unknown} is not a hyperparameter of any part`);
  const parts = composedOf.map(({ prefix, definition }) => {
    const own = ownOf({ prefix, names: Object.keys(definition.properties) }, hyperparameters);
    const isFactor = RATE in definition.properties && !Object.hasOwn(properties, prefixed(prefix, RATE));
    return make(definition, isFactor ? { ...own, [RATE]: 1 } : own);
  });
  if (composedBy === 'chain') return (step) => parts.reduce((product, part) => product * part(step), 1);
  const boundaries = boundariesOf($id, hyperparameters['boundaries'], parts.length);
  return (step) => {
    const passed = boundaries.filter((boundary) => step >= boundary).length;
    return parts[passed](passed === 0 ? step : step - boundaries[passed - 1]);
  };
}

function boundariesOf(id: string, value: Hyperparameters[string] | undefined, parts: number): readonly number[] {
  const fail = (rule: string): never => {
    throw new HyperparameterError(`${id}: boundaries is ${JSON.stringify(value)}; it must ${rule}`);
  };
  if (!Array.isArray(value) || value.length !== parts - 1) return fail(`hold ${parts - 1} steps`);
  const list: readonly number[] = value;
  if (!list.every((each) => Number.isSafeInteger(each) && each >= 1)) return fail('hold integers of at least 1');
  if (list.some((each, i) => i > 0 && each <= list[i - 1])) return fail('increase');
  return list;
}

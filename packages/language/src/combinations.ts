import {
  type Definition,
  DefinitionError,
  type Hyperparameters,
  type HyperparameterValue,
  type Property,
} from '@optspec/core/for-backends';
import { isRuledOut } from './constraints.js';
import { guardedParts, guardsOn, namesOfGuard, repeatCounts } from './guards.js';
import { suggestion } from './names.js';
import { MAX_REPEAT } from './specialize.js';

export const MAX_COMBINATIONS = 256;

/**
 * Hyperparameters for every outcome of every guard: each truth value, zero and not zero, each value of an enum, the
 * fewest and the most rounds of a repeat. What constraints rule out is left out. Hyperparameters that no guard looks at
 * have their defaults, or are missing.
 * Throws `DefinitionError` for a guard or repeat on a hyperparameter that cannot carry it, and for more than 256.
 */
export function combinationsOf(definition: Definition): Hyperparameters[] {
  checkGuards(definition);
  const choices = choicesOf(definition);
  const count = choices.reduce((product, { outcomes }) => product * outcomes.length, 1);
  if (count > MAX_COMBINATIONS) {
    const message = `the guards on ${choices.map(({ name }) => name).join(', ')} make ${count} combinations; the limit is ${MAX_COMBINATIONS}`;
    throw new DefinitionError(message, { file: definition.$id });
  }
  let found: (readonly Choice[])[] = [[]];
  for (const { name, outcomes } of choices) {
    found = found.flatMap((base) => outcomes.map((outcome) => [...base, { name, outcome }]));
  }
  return found.flatMap((chosen) => admittedValues(definition, chosen));
}

/** The values that stand for one outcome of a guard, best first: constraints may rule some out. Never empty. */
type Outcome = readonly HyperparameterValue[];

/** One outcome of the guards on one hyperparameter. */
interface Choice {
  readonly name: string;
  readonly outcome: Outcome;
}

const MAX_ATTEMPTS = 4;

/** Hyperparameters with these outcomes that the constraints admit, or none. */
function admittedValues(definition: Definition, chosen: readonly Choice[]): Hyperparameters[] {
  for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
    const entries = chosen.flatMap(({ name, outcome }) => {
      const tried = outcome.slice(0, attempt).slice(-1);
      return tried.map((value) => [name, value] as const);
    });
    const values: Hyperparameters = { ...defaultsOf(definition), ...Object.fromEntries(entries) };
    if (!isRuledOut(definition, values)) return [values];
  }
  return [];
}

function defaultsOf({ properties }: Definition): Hyperparameters {
  const entries = Object.entries(properties).map(([name, property]) => [name, property.default] as const);
  return Object.fromEntries(entries.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}

/** The outcomes of each hyperparameter that a guard or a repeat looks at. */
function choicesOf(definition: Definition): { readonly name: string; readonly outcomes: readonly Outcome[] }[] {
  const [guards, counts] = [guardsOn(definition), repeatCounts(definition)];
  const guarding = Object.entries(definition.properties).filter(([name]) => guards.has(name));
  return guarding.map(([name, property]) => ({ name, outcomes: outcomesOf(property, counts.includes(name)) }));
}

function outcomesOf(property: Property, isCount: boolean): readonly Outcome[] {
  const { type, enum: values, minimum, maximum } = property;
  if (type === 'boolean') return [[false], [true]];
  if (values) return values.map((value) => [value]);
  if (isCount) return [minimum, maximum].filter((bound) => bound !== undefined).map((bound) => [bound]);
  return numberOutcomes(property);
}

/** Zero, when the schema admits it, and numbers that are not. */
function numberOutcomes(property: Property): readonly Outcome[] {
  const { default: usual, minimum = -Infinity, maximum = Infinity } = property;
  const { exclusiveMinimum = -Infinity, exclusiveMaximum = Infinity } = property;
  const candidates = [...(typeof usual === 'number' ? [usual] : []), 1, 0.5, minimum, maximum].filter(Number.isFinite);
  const isAdmitted = (x: number) => x >= minimum && x <= maximum && x > exclusiveMinimum && x < exclusiveMaximum;
  const nonzero = candidates.filter((x) => x !== 0 && isAdmitted(x));
  return [...(isAdmitted(0) ? [[0]] : []), ...(nonzero.length > 0 ? [nonzero] : [])];
}

function checkGuards(definition: Definition): void {
  for (const { guarded, where } of guardedParts(definition)) {
    for (const guard of [guarded.when, guarded.unless]) {
      for (const name of namesOfGuard(guard)) {
        const wanted = typeof guard === 'object' ? guard[name] : undefined;
        const fault = guardFault(definition, name, wanted === undefined ? undefined : [wanted].flat());
        if (fault) throw new DefinitionError(fault, where);
      }
    }
  }
  for (const name of repeatCounts(definition)) {
    const { type, minimum = -1, maximum = Infinity } = propertyOf(definition, name) ?? { type: 'none' };
    if (type === 'integer' && minimum >= 0 && maximum <= MAX_REPEAT) continue;
    const message = `repeat ${name}: it needs an integer hyperparameter with minimum ≥ 0 and maximum ≤ ${MAX_REPEAT}`;
    throw new DefinitionError(message, { file: definition.$id });
  }
}

function guardFault(definition: Definition, name: string, wanted: readonly string[] | undefined): string | undefined {
  const property = propertyOf(definition, name);
  if (!property)
    return `a guard on "${name}", which is no hyperparameter${suggestion(name, Object.keys(definition.properties))}`;
  if (!wanted) {
    const isFlag = property.type === 'boolean' || property.type === 'number' || property.type === 'integer';
    return isFlag ? undefined : `a guard on "${name}" must say which values it wants: it is of type ${property.type}`;
  }
  const values = property.enum ?? [];
  const unknown = wanted.find((value) => !values.includes(value));
  if (unknown === undefined) return undefined;
  return `a guard wants "${name}" to be "${unknown}", which is none of its values (${values.join(', ') || 'it is no enum'})`;
}

function propertyOf({ properties }: Definition, name: string): Property | undefined {
  return Object.hasOwn(properties, name) ? properties[name] : undefined;
}

import type { Definition, Framework } from './documents.js';
import { nearest } from './nearest.js';
import { defaultViolation } from './hyperparameters.js';

type Fail = (message: string) => never;

/**
 * What a schema cannot say of a definition (or of one with a variant applied): that defaults are in their own domains,
 * and that frameworks name hyperparameters and slots that are there. The language checks the program.
 */
export function checkConsistency(definition: Definition, fail: Fail): void {
  checkDefaults(definition, fail);
  for (const [name, framework] of Object.entries(definition.frameworks ?? {})) {
    checkFramework(definition, name, framework, fail);
  }
}

function checkDefaults(definition: Definition, fail: Fail): void {
  const { properties, required = [] } = definition;
  for (const name of required) {
    if (!Object.hasOwn(properties, name)) fail(`requires ${unknown(name, Object.keys(properties))}`);
  }
  for (const [name, property] of Object.entries(properties)) {
    if (property.default === undefined && !required.includes(name))
      fail(`"${name}" has no default and is not required`);
  }
  const violation = defaultViolation(definition);
  if (violation) fail(`the default of ${violation}`);
}

function checkFramework(definition: Definition, framework: string, { map, state = {} }: Framework, fail: Fail): void {
  const hyperparameters = Object.keys(definition.properties);
  for (const [theirs, ours] of Object.entries(map)) {
    for (const name of [ours].flat()) {
      if (!hyperparameters.includes(name)) fail(`${framework} maps ${theirs} to ${unknown(name, hyperparameters)}`);
    }
  }
  const slots = Object.keys(definition.state ?? {});
  for (const slot of Object.keys(state)) {
    if (!slots.includes(slot)) fail(`${framework} names the state of ${unknown(slot, slots)}`);
  }
}

function unknown(name: string, candidates: readonly string[]): string {
  const guess = nearest(name, candidates);
  const hint = guess ? `did you mean "${guess}"?` : `known are ${candidates.join(', ') || 'none'}`;
  return `"${name}", which is not there; ${hint}`;
}

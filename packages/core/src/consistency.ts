import type { Definition, Framework } from './documents.js';
import { nearest } from './nearest.js';
import { defaultViolation } from './hyperparameters.js';
import { targetOf, targetsOf } from './variants.js';

type Fail = (message: string) => never;

/**
 * What a schema cannot say of a definition: that defaults are in their own domains, that clauses are told apart by
 * their slugs, and that frameworks name hyperparameters and slots that are there. Formulas are checked by the language.
 */
export function checkConsistency(definition: Definition, fail: Fail): void {
  for (const target of targetsOf(definition)) {
    const at: Fail = (message) => fail(`${targetOf(target)}: ${message}`);
    checkDefaults(target, at);
    checkClauses(target, at);
    checkGradientAt(target, at);
    for (const [name, framework] of Object.entries(target.frameworks ?? {}))
      checkFramework(target, name, framework, at);
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

function checkClauses({ program }: Definition, fail: Fail): void {
  const seen = new Set<string>();
  for (const { clause } of program.flatMap((statement) => ('do' in statement ? statement.do : [statement]))) {
    if (seen.has(clause)) fail(`two statements have the clause "${clause}"`);
    seen.add(clause);
  }
}

function checkGradientAt({ gradientAt = 'w', state = {} }: Definition, fail: Fail): void {
  const points = ['w', ...Object.keys(state)];
  if (!points.includes(gradientAt)) fail(`gradientAt is ${unknown(gradientAt, points)}`);
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

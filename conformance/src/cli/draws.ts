import { type Definition, targetOf } from '@optspec/core';
import { loadSpec } from '@optspec/core/load';

/** The definitions of the random draws by name, which initializers refer to. */
export function loadDraws(): ReadonlyMap<string, Definition> {
  const draws = loadSpec().filter(({ kind }) => kind === 'draw');
  return new Map(draws.map((definition) => [targetOf(definition).replace(/^draw\//, ''), definition]));
}

/** The definition of the search by which steps along a direction are recorded on problems. */
export function loadLineSearch(): Definition | undefined {
  return loadSpec().find((definition) => targetOf(definition) === 'scheduler/strong-wolfe');
}

/** The definitions of the problems, on which some optimizers are recorded. */
export function loadProblems(): readonly Definition[] {
  return loadSpec().filter(({ kind }) => kind === 'problem');
}

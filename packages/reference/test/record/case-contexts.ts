import type { Definition, Hyperparameters, Property } from '@optspec/core';
import type { GradientContext, OptimizerCase } from '../../src/record/optimizer-case.js';
import { Random } from '../../src/record/random.js';
import { small } from '../mutants/small-documents.js';

/** What the inputs of the first parameter are made from at the first step: two elements in f64, or as `facts` says. */
export function context(facts: Partial<GradientContext> = {}): GradientContext {
  return {
    random: new Random(1),
    format: 'f64',
    step: 0,
    count: 2,
    parameter: 0,
    hyperparameters: {},
    weights: [],
    slots: {},
    ...facts,
  };
}

/** A definition with these hyperparameters, each a number. */
export function having(...names: readonly string[]): Definition {
  const property: Property = { type: 'number', default: 0.5 };
  return small({ properties: Object.fromEntries(names.map((name) => [name, property])) });
}

/** The names of the cases that a definition gets. */
export function namesFor(cases: readonly OptimizerCase[], definition: Definition): string[] {
  return cases.filter(({ applies }) => applies?.(definition) ?? true).map(({ name }) => name);
}

export function caseNamed(cases: readonly OptimizerCase[], name: string): OptimizerCase {
  const found = cases.find((each) => each.name === name);
  if (!found) throw new RangeError(`no case ${name}`);
  return found;
}

/** The gradients that a case gives. */
export function gradientsOf(one: OptimizerCase, facts: Partial<GradientContext> = {}): readonly number[] {
  if (!one.gradients) throw new RangeError(`${one.name} draws its gradients`);
  return one.gradients(context(facts));
}

/** The square matrix that a case gives, row by row. */
export function squareOf(one: OptimizerCase, facts: Partial<GradientContext> = {}): number[][] {
  if (!one.squares) throw new RangeError(`${one.name} draws its matrices`);
  const given = context(facts);
  const values = one.squares(given);
  return Array.from({ length: given.count }, (_, i) => values.slice(i * given.count, (i + 1) * given.count));
}

/** Some hyperparameters of a case for a definition. */
export function chosen(one: OptimizerCase, definition: Definition, ...names: readonly string[]): Hyperparameters {
  const all = one.hyperparameters(definition);
  return Object.fromEntries(Object.entries(all).filter(([name]) => names.includes(name)));
}

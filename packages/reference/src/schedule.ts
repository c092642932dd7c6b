import type { Hyperparameters } from '@optspec/core';
import type { Program } from '@optspec/language';
import type { NumericBounds } from './bounds.js';
import type { Domain } from './domain.js';
import { initialState, type Results } from './step.js';
import type { Value } from './value.js';
import { at, named } from './lookup.js';

/** The state of a schedule before the first metric; nothing for a schedule of the step alone. */
export function initialSchedule<Scalar>(
  program: Program,
  domain: Domain<Scalar>,
  hyperparameters: Hyperparameters,
): Results<Scalar> {
  return initialState(program, domain, hyperparameters, [[]], [[]]);
}

/** The inputs of one reading of a schedule: the step, or a metric and the state before it. */
export function scheduleInputs<Scalar>(
  { inputs, slots }: Program,
  domain: Domain<Scalar>,
  input: number,
  before: Results<number>,
): Record<string, Value<Scalar>> {
  const state = slots.map(({ name }) => [name, hostValue(domain.number(at(at(named(before, name), 0), 0)))]);
  const name = inputs.has('metric') ? 'metric' : 'step';
  return { ...Object.fromEntries(state), [name]: hostValue(domain.number(input)) };
}

/** Like `scheduleInputs`, with the state before as bounds. */
export function carriedInputs<Scalar>(
  { slots }: Program,
  domain: Domain<Scalar>,
  metric: number,
  before: Results<NumericBounds>,
  restore: (bounds: NumericBounds) => Scalar,
): Record<string, Value<Scalar>> {
  const state = slots.map(({ name }) => [name, hostValue(restore(at(at(named(before, name), 0), 0)))]);
  return { ...Object.fromEntries(state), metric: hostValue(domain.number(metric)) };
}

function hostValue<Scalar>(value: Scalar): Value<Scalar> {
  return { sort: 'host', value };
}

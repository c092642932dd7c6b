import type { Hyperparameters, Metric, WireMetric } from '@optspec/core';
import type { Program } from '@optspec/language';
import type { NumericBounds } from './bounds.js';
import type { Domain } from './domain.js';
import { decode, encode } from './numbers.js';
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

/** The inputs of one reading of a schedule: the step, or what it observes and the state before. */
export function scheduleInputs<Scalar>(
  { inputs, slots }: Program,
  domain: Domain<Scalar>,
  input: Metric,
  before: Results<number>,
): Record<string, Value<Scalar>> {
  const state = slots.map(({ name }) => [name, hostValue(domain.number(at(at(named(before, name), 0), 0)))]);
  const name = inputs.has('metric') ? 'metric' : 'step';
  return { ...Object.fromEntries(state), ...namedInputs(domain, input, name) };
}

/** Like `scheduleInputs`, with the state before as bounds. */
export function carriedInputs<Scalar>(
  { slots }: Program,
  domain: Domain<Scalar>,
  metric: Metric,
  before: Results<NumericBounds>,
  restore: (bounds: NumericBounds) => Scalar,
): Record<string, Value<Scalar>> {
  const state = slots.map(({ name }) => [name, hostValue(restore(at(at(named(before, name), 0), 0)))]);
  return { ...Object.fromEntries(state), ...namedInputs(domain, metric, 'metric') };
}

/** A metric as documents write it. */
export function encodeMetric(metric: Metric): WireMetric {
  if (typeof metric === 'number') return encode(metric, 'f64');
  return Object.fromEntries(Object.entries(metric).map(([name, x]) => [name, encode(x, 'f64')]));
}

/** A metric of a document. */
export function decodeMetric(metric: WireMetric): Metric {
  if (typeof metric !== 'object') return decode(metric, 'f64');
  return Object.fromEntries(Object.entries(metric).map(([name, x]) => [name, decode(x, 'f64')]));
}

/** One number under the name given, or several under their own. */
function namedInputs<Scalar>(domain: Domain<Scalar>, input: Metric, name: string): Record<string, Value<Scalar>> {
  const all = typeof input === 'number' ? { [name]: input } : input;
  return Object.fromEntries(Object.entries(all).map(([each, x]) => [each, hostValue(domain.number(x))]));
}

function hostValue<Scalar>(value: Scalar): Value<Scalar> {
  return { sort: 'host', value };
}

import type { Definition, Hyperparameters, Property, RefusalTrace } from '@optspec/core';

type Refusal = RefusalTrace['refusals'][number];

/** Hyperparameters that the definition's schema forbids, one at a time: below, above, of the wrong type, unknown. */
export function refusalsOf(definition: Definition): Refusal[] {
  const refusals = Object.entries(definition.properties).flatMap(([name, property]) =>
    forbidden(property).map((value) => refusal({ [name]: value }, name)),
  );
  return [...refusals, refusal({ unheardOf: 1 }, 'unheardOf')];
}

function refusal(hyperparameters: Hyperparameters, names: string): Refusal {
  return { hyperparameters, error: 'HyperparameterError', names };
}

type Value = Hyperparameters[string];

function forbidden(property: Property): Value[] {
  switch (property.type) {
    case 'boolean':
      return [1, 'true'];
    case 'string':
      return ['no-such-choice', 1];
    case 'array':
      return [1, ...(property.minItems === undefined ? [] : [[]])];
    case 'integer':
      return ['1', true, 1.5, ...outside(property)];
    case 'number':
      return ['0.1', true, ...outside(property)];
  }
}

/** Just below the least and above the greatest value, and the excluded ends themselves. */
function outside({ minimum, exclusiveMinimum, maximum, exclusiveMaximum }: Property): number[] {
  const values: number[] = [];
  if (minimum !== undefined) values.push(minimum - 1, minimum - 2 ** -30);
  if (exclusiveMinimum !== undefined) values.push(exclusiveMinimum, exclusiveMinimum - 1);
  if (maximum !== undefined) values.push(maximum + 1);
  if (exclusiveMaximum !== undefined) values.push(exclusiveMaximum, exclusiveMaximum + 1);
  return values;
}

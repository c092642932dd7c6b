import type { Definition, Hyperparameters, HyperparameterValue } from '@optspec/core';
import { failure } from './failure.js';

/** The value given or the default of the definition, by name. Throws `HyperparameterError` for one that it does not admit. */
export function complete(
  definition: Definition,
  given: Hyperparameters,
): (name: string) => HyperparameterValue | undefined {
  for (const [name, value] of Object.entries(given)) {
    if (!admits(definition, name, value)) {
      throw failure('HyperparameterError', `${name}: ${String(value)} is not a value that ${definition.$id} admits`);
    }
  }
  return (name) => given[name] ?? definition.properties[name]?.default;
}

function admits({ properties }: Definition, name: string, value: unknown): boolean {
  const property = Object.hasOwn(properties, name) ? properties[name] : undefined;
  if (property?.type === 'boolean') return typeof value === 'boolean';
  if (property?.type !== 'number' || typeof value !== 'number' || !Number.isFinite(value)) return false;
  const { minimum = -Infinity, exclusiveMinimum = -Infinity, exclusiveMaximum = Infinity } = property;
  return minimum <= value && exclusiveMinimum < value && value < exclusiveMaximum;
}

import {
  type Definition,
  HyperparameterError,
  type Hyperparameters,
  type HyperparameterValue,
  type Property,
  targetOf,
} from '@optspec/core/for-backends';
import { checkConstraints } from '../constraints.js';
import { suggestion } from '../names.js';

/**
 * The hyperparameters of a valid definition: the values given, and `rest` or else defaults for the others. Says what
 * `resolveHyperparameters` of `@optspec/core` says, without a schema library, which would be most of a browser bundle.
 * Throws `HyperparameterError` for a name unknown or missing, a value outside its domain, a constraint broken.
 */
export function completeHyperparameters(
  definition: Definition,
  given: Hyperparameters = {},
  rest: Hyperparameters = defaultsOf(definition),
): Hyperparameters {
  const { properties } = definition;
  const fail = (message: string): never => {
    throw new HyperparameterError(`${targetOf(definition)}: ${message}`);
  };
  if (Object(given) !== given) fail(`hyperparameters must be an object of names and values; got ${shown(given)}`);
  const values: Record<string, HyperparameterValue> = { ...rest };
  for (const [name, value] of Object.entries(given)) {
    const property = Object.hasOwn(properties, name) ? properties[name] : undefined;
    if (!property) return fail(`unknown hyperparameter "${name}"${hint(name, properties)}`);
    const rule = brokenRule(property, value);
    if (rule) fail(`${name} must be ${rule}; got ${shown(value)}`);
    values[name] = value;
  }
  const missing = Object.keys(properties).filter((name) => !Object.hasOwn(values, name));
  if (missing.length > 0) fail(`needs ${missing.join(', ')}, which has no default`);
  checkConstraints(definition, values);
  return values;
}

function defaultsOf({ properties }: Definition): Hyperparameters {
  const defaults: Record<string, HyperparameterValue> = {};
  for (const [name, { default: value }] of Object.entries(properties)) if (value !== undefined) defaults[name] = value;
  return defaults;
}

function hint(name: string, properties: Definition['properties']): string {
  const known = Object.keys(properties);
  return suggestion(name, known) || `; known are ${known.join(', ') || 'none'}`;
}

/** The rule that a value breaks, as the end of "must be …". */
function brokenRule(property: Property, value: unknown): string | undefined {
  switch (property.type) {
    case 'boolean':
      return typeof value === 'boolean' ? undefined : 'true or false';
    case 'string':
      if (typeof value !== 'string') return 'a string';
      return property.enum && !property.enum.includes(value) ? `one of ${property.enum.join(', ')}` : undefined;
    case 'array':
      return brokenList(property, value);
    default:
      return brokenNumber(property, value);
  }
}

function brokenList({ items, minItems = 0 }: Property, value: unknown): string | undefined {
  if (!Array.isArray(value)) return 'a list of numbers';
  if (value.length < minItems) return `a list of at least ${minItems} items`;
  // A copy, because what goes through a list leaves holes out.
  const [rule] = Array.from(value).flatMap((item) => brokenNumber(items ?? { type: 'number' }, item) ?? []);
  return rule && `a list in which each item is ${rule}`;
}

type NumberDomain = Pick<Property, 'minimum' | 'exclusiveMinimum' | 'maximum' | 'exclusiveMaximum'> & {
  readonly type: string;
};

function brokenNumber(domain: NumberDomain, value: unknown): string | undefined {
  if (typeof value !== 'number' || !Number.isFinite(value)) return 'a finite number';
  if (domain.type === 'integer' && !Number.isInteger(value)) return 'an integer';
  if (domain.type === 'integer' && !Number.isSafeInteger(value)) return 'below 2^53 in size';
  const { minimum = -Infinity, exclusiveMinimum = -Infinity, maximum = Infinity, exclusiveMaximum = Infinity } = domain;
  if (value < minimum) return `at least ${minimum}`;
  if (value <= exclusiveMinimum) return `above ${exclusiveMinimum}`;
  if (value > maximum) return `at most ${maximum}`;
  if (value >= exclusiveMaximum) return `below ${exclusiveMaximum}`;
  return undefined;
}

function shown(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  return JSON.stringify(value) ?? String(value);
}

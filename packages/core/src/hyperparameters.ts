import type { ErrorObject, ValidateFunction } from 'ajv';
import type { Hyperparameters, HyperparameterValue } from './contract.js';
import type { Definition } from './documents.js';
import { HyperparameterError } from './errors.js';
import { hyperparameterAjv } from './schemas.js';
import { targetOf } from './variants.js';
import { violationOf } from './violation.js';

type Values = Record<string, HyperparameterValue>;

const compiled = new WeakMap<Definition, ValidateFunction<Values>>();

/**
 * The hyperparameters of a valid definition: the values given, and defaults for the rest. The definition's `constraints`
 * are formulas and left to the language.
 * Throws `HyperparameterError` that names the hyperparameter, the rule broken and the value met.
 */
export function resolveHyperparameters(definition: Definition, given: Hyperparameters = {}): Hyperparameters {
  if (Object(given) !== given) {
    const message = `hyperparameters must be an object of names and values; got ${JSON.stringify(given)}`;
    throw new HyperparameterError(`${targetOf(definition)}: ${message}`);
  }
  const values: unknown = { ...given };
  const check = compile(definition);
  const isValid = check(values);
  // Ajv takes what is undefined for missing, and every whole number for an integer.
  const violation = isValid
    ? (undefinedValue(given) ?? unsafeInteger(definition, values))
    : describe(check.errors ?? [], definition);
  if (isValid && violation === undefined) return values;
  throw new HyperparameterError(`${targetOf(definition)}: ${violation}`);
}

function undefinedValue(given: Hyperparameters): string | undefined {
  const name = Object.keys(given).find((each) => given[each] === undefined);
  return name === undefined ? undefined : `${name} must have a value; got undefined`;
}

function unsafeInteger({ properties }: Definition, values: Hyperparameters): string | undefined {
  for (const [name, { type, items }] of Object.entries(properties)) {
    if (type !== 'integer' && items?.type !== 'integer') continue;
    const unsafe = [values[name]].flat().find((value) => !Number.isSafeInteger(value));
    if (unsafe !== undefined) return `${name} must be below 2^53 in size; got ${String(unsafe)}`;
  }
  return undefined;
}

/** What is wrong with the first default that breaks its own schema, as `name must be …`; `undefined` when none does. */
export function defaultViolation(definition: Definition): string | undefined {
  const { required: _, ...optional } = definition;
  const check = compile(optional);
  return check({}) ? undefined : describe(check.errors ?? [], definition);
}

function compile(definition: Definition): ValidateFunction<Values> {
  const known = compiled.get(definition);
  if (known) return known;
  // Definitions of equal $id may differ, so neither the id nor the schema may stay in Ajv's own caches.
  const { $id: _, $schema: __, ...schema } = definition;
  const ajv = hyperparameterAjv();
  const check = ajv.compile<Values>(schema);
  ajv.removeSchema(schema);
  compiled.set(definition, check);
  return check;
}

function describe(errors: readonly ErrorObject[], { properties }: Definition): string {
  const { path, message } = violationOf(errors, () => Object.keys(properties));
  const [name = '', ...rest] = path.split('/').slice(1);
  const place = `${name}${rest.map((index) => `[${index}]`).join('')}`;
  return place
    ? `${place} ${message}`
    : message.replace('unknown key', 'unknown hyperparameter').replace('misses the key', 'needs');
}

import type { HyperparameterValue, Hyperparameters } from '@optspec/core';
import { HyperparameterError } from './errors.js';

/** The part of JSON Schema in which definitions say what values a hyperparameter may take. */
export interface Domain {
  readonly type: 'number' | 'integer' | 'boolean' | 'string' | 'array';
  readonly default?: HyperparameterValue;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly maximum?: number;
  readonly exclusiveMaximum?: number;
  readonly enum?: readonly string[];
  readonly items?: Domain;
  readonly minItems?: number;
}

export type Domains = Readonly<Record<string, Domain>>;

/**
 * The hyperparameters of `target`: the values given, and defaults for the rest.
 * Throws `HyperparameterError` for a name unknown or missing and for a value out of its domain.
 */
export function complete(target: string, domains: Domains, given: Hyperparameters): Hyperparameters {
  const values = checked(target, domains, given);
  for (const [name, { default: fallback }] of Object.entries(domains)) {
    if (Object.hasOwn(values, name)) continue;
    if (fallback === undefined) throw new HyperparameterError(`${target}: ${name} is missing, and it has no default`);
    values[name] = fallback;
  }
  return values;
}

/** The values given, each within its domain. Throws like `complete`. */
export function checked(target: string, domains: Domains, given: Hyperparameters): Record<string, HyperparameterValue> {
  const values: Record<string, HyperparameterValue> = {};
  for (const [name, value] of Object.entries(given)) {
    if (!Object.hasOwn(domains, name)) {
      const known = Object.keys(domains).join(', ') || 'none';
      throw new HyperparameterError(`${target}: ${name} is not a hyperparameter (known: ${known})`);
    }
    const rule = brokenRule(domains[name], value);
    if (rule) throw new HyperparameterError(`${target}: ${name} is ${shown(value)}; it must be ${rule}`);
    values[name] = value;
  }
  return values;
}

/** The rule that `value` breaks, as the end of "it must be …". */
function brokenRule(domain: Domain, value: unknown): string | undefined {
  switch (domain.type) {
    case 'boolean':
      return typeof value === 'boolean' ? undefined : 'true or false';
    case 'string':
      return brokenString(domain, value);
    case 'array':
      return brokenList(domain, value);
    default:
      return brokenNumber(domain, value);
  }
}

function brokenString({ enum: names }: Domain, value: unknown): string | undefined {
  if (typeof value !== 'string') return 'a string';
  return names && !names.includes(value) ? `one of ${names.join(', ')}` : undefined;
}

function brokenList({ items, minItems = 0 }: Domain, value: unknown): string | undefined {
  if (!Array.isArray(value)) return 'a list of numbers';
  if (value.length < minItems) return `a list of at least ${minItems} items`;
  for (const item of value) {
    const rule = items && brokenRule(items, item);
    if (rule) return `a list in which each item is ${rule}`;
  }
  return undefined;
}

function brokenNumber(domain: Domain, value: unknown): string | undefined {
  if (typeof value !== 'number' || !Number.isFinite(value)) return 'a finite number';
  if (domain.type === 'integer' && !Number.isSafeInteger(value)) return 'a safe integer';
  const { minimum = -Infinity, exclusiveMinimum = -Infinity, maximum = Infinity, exclusiveMaximum = Infinity } = domain;
  if (value < minimum) return `at least ${minimum}`;
  if (value <= exclusiveMinimum) return `greater than ${exclusiveMinimum}`;
  if (value > maximum) return `at most ${maximum}`;
  if (value >= exclusiveMaximum) return `less than ${exclusiveMaximum}`;
  return undefined;
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(shown).join(', ')}]`;
  return typeof value === 'string' ? JSON.stringify(value) : String(value);
}

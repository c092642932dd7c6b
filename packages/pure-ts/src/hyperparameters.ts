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

/** What every rule may say of its hyperparameters. */
export interface Rule<Declared> {
  /** What a domain cannot say, because it is about several hyperparameters: the sentence that is not true of them. */
  readonly broken?: (hyperparameters: Declared) => string | undefined;
}

/**
 * The hyperparameters of `rule`: the values given, and defaults for the rest.
 * Throws `HyperparameterError` for a name unknown or missing, a value out of its domain and a broken rule.
 *
 * The type that the rule declares is not known here (the definition that says it is a document), so the result has the
 * type that stands for all of them, `never`.
 */
export function complete(target: string, rule: Rule<never>, domains: Domains, given: Hyperparameters): never {
  const values: Record<string, HyperparameterValue> = {};
  for (const [name, { default: fallback }] of Object.entries(domains)) {
    if (fallback !== undefined) values[name] = fallback;
  }
  // `adam(0.001)` is easily written in JavaScript, and would pass for the defaults.
  if (Object(given) !== given) {
    throw new HyperparameterError(
      `${target}: hyperparameters must be an object of names and values; got ${shown(given)}`,
    );
  }
  for (const [name, value] of Object.entries(given)) {
    check(target, domains, name, value);
    values[name] = value;
  }
  if (!isComplete(domains, values)) {
    const missing = Object.keys(domains).filter((name) => !Object.hasOwn(values, name));
    throw new HyperparameterError(`${target}: ${missing.join(', ')} must be given; there is no default`);
  }
  const broken = rule.broken?.(values);
  if (broken) throw new HyperparameterError(`${target}: ${broken}`);
  return values;
}

function check(target: string, domains: Domains, name: string, value: unknown): void {
  if (!Object.hasOwn(domains, name)) {
    const known = Object.keys(domains).join(', ') || 'none';
    throw new HyperparameterError(`${target}: ${name} is not a hyperparameter (known: ${known})`);
  }
  const rule = brokenRule(domains[name], value);
  if (rule) throw new HyperparameterError(`${target}: ${name} is ${shown(value)}; it must be ${rule}`);
}

function isComplete(domains: Domains, values: Hyperparameters): values is never {
  return Object.keys(domains).every((name) => Object.hasOwn(values, name));
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

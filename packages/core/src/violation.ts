import type { ErrorObject } from 'ajv';
import { nearest } from './nearest.js';

/** One broken rule of a schema: where, as a JSON pointer (empty for the whole document), and what is wrong. */
export interface Violation {
  readonly path: string;
  readonly message: string;
}

type Rule = (error: ErrorObject, known: readonly string[]) => string;

/** What to say for each keyword whose own message does not name the value met or the way out. */
const RULES: Readonly<Record<string, Rule>> = {
  additionalProperties: (error, known) => unknownKey(String(error.params['additionalProperty']), known),
  unevaluatedProperties: (error, known) => unknownKey(String(error.params['unevaluatedProperty']), known),
  required: (error) => missingKey(String(error.params['missingProperty']), error.data),
  enum: (error) => mustBe(error, `one of ${list(error.schema)}`) + guess(error.data, error.schema),
  const: (error) => mustBe(error, shown(error.schema)),
  not: (error) => forbidden(error.schema) ?? `${shown(error.data)} is not allowed`,
  oneOf: (error) =>
    `must have exactly one of ${choices(error.schema).join(', ')}; it has ${keys(error.data).join(', ') || 'none'}`,
  'false schema': (error) => `is not allowed here; got ${shown(error.data)}`,
  type: (error) => (isNonFinite(error.data) ? mustBe(error, 'finite') : mustBe(error, list(error.schema, ' or '))),
};

/** The rule that a document broke, from Ajv's errors (made with `verbose`); `known` finds keys for suggestions. */
export function violationOf(
  errors: readonly ErrorObject[],
  known: (error: ErrorObject) => readonly string[],
): Violation {
  const error = errors.find(({ keyword }) => keyword === 'oneOf') ?? errors[0];
  if (!error) return { path: '', message: 'does not match its schema' };
  const rule = RULES[error.keyword] ?? defaultRule;
  const message = rule(error, known(error));
  return {
    path: error.instancePath,
    message: error.propertyName ? `key ${shown(error.propertyName)}: ${message}` : message,
  };
}

/** A value as messages quote it, cut to a length that fits a line. */
export function shown(value: unknown): string {
  const text = isUnwritable(value) ? String(value) : (JSON.stringify(value) ?? String(value));
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

/** What JSON has no text for, or the wrong one. */
function isUnwritable(value: unknown): boolean {
  return isNonFinite(value) || typeof value === 'bigint';
}

function defaultRule(error: ErrorObject): string {
  return `${error.message}; got ${shown(error.data)}`;
}

function mustBe({ data }: ErrorObject, rule: string): string {
  return `must be ${rule}; got ${shown(data)}`;
}

function unknownKey(key: string, known: readonly string[]): string {
  const guessed = nearest(key, known);
  return `unknown key "${key}"${guessed ? `; did you mean "${guessed}"?` : `; known are ${known.join(', ') || 'none'}`}`;
}

function missingKey(key: string, data: unknown): string {
  const guessed = nearest(key, keys(data));
  return `misses the key "${key}"${guessed ? `; is "${guessed}" meant to be it?` : ''}`;
}

function guess(value: unknown, allowed: unknown): string {
  const guessed = typeof value === 'string' && Array.isArray(allowed) && nearest(value, allowed.map(String));
  return guessed ? `; did you mean "${guessed}"?` : '';
}

function list(schema: unknown, separator = ', '): string {
  return Array.isArray(schema) ? schema.join(separator) : String(schema);
}

function choices(schema: unknown): string[] {
  return Array.isArray(schema)
    ? schema.flatMap(({ required }: { required?: readonly string[] }) => required ?? [])
    : [];
}

/** `{ "required": [a, b] }` under `not`: keys that exclude each other. */
function forbidden(schema: unknown): string | undefined {
  const excluded = choices([schema]);
  return excluded.length > 0 ? `must not have ${excluded.join(' and ')} together` : undefined;
}

function keys(data: unknown): string[] {
  return typeof data === 'object' && data !== null ? Object.keys(data) : [];
}

function isNonFinite(value: unknown): boolean {
  return typeof value === 'number' && !Number.isFinite(value);
}

import type { ErrorObject, ValidateFunction } from 'ajv';
import { checkConsistency } from './consistency.js';
import type { Manifest } from './contract.js';
import type { Definition, Kind, Trace } from './documents.js';
import { DefinitionError, TraceError } from './errors.js';
import { DIALECT } from './generated/dialect.js';
import { dialectAjv, knownKeys } from './schemas.js';
import { applyVariant } from './variants.js';
import { violationOf } from './violation.js';

/** The documents that the dialect describes. `definition` stands for whichever kind the document names. */
export type DocumentName = Kind | 'definition' | 'trace' | 'manifest' | 'report' | 'wire';
type Fail = (path: string, message: string) => never;

const KINDS: ReadonlySet<string> = new Set([
  'optimizer',
  'scheduler',
  'initializer',
  'sampler',
  'draw',
  'transform',
  'problem',
]);
const MAXIMUM_DEPTH = 64;
const UNSAFE_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Checks untrusted data against the dialect and, for definitions, against itself (`consistency.ts`); returns it typed.
 * `report` is one line of a report, `wire` one message of the wire protocol.
 * Throws `DefinitionError` for a definition and `TraceError` for any other document; the message names `file`, the
 * place as a JSON pointer, the rule broken and the value met.
 */
export function validate(name: Kind | 'definition', document: unknown, file?: string): Definition;
export function validate(name: 'trace', document: unknown, file?: string): Trace;
export function validate(name: 'manifest', document: unknown, file?: string): Manifest;
export function validate(name: 'report' | 'wire', document: unknown, file?: string): unknown;
export function validate(name: DocumentName, document: unknown, file = 'document'): unknown {
  const isDefinition = name === 'definition' || KINDS.has(name);
  const fail: Fail = (path, message) => {
    const text = path ? `${path}: ${message}` : message;
    throw isDefinition ? new DefinitionError(text, { file }) : new TraceError(`${file}: ${text}`);
  };
  refuseUnsafe(document, '', 0, fail);
  const check = dialectAjv().compile<Definition>(DIALECT[name === 'definition' ? kindOf(document) : name] ?? false);
  if (!check(document)) {
    const { path, message } = violationOf(check.errors ?? [], known);
    return fail(path, message);
  }
  if (isDefinition) checkTargets(document, check, fail);
  return document;
}

/** The definition and each variant, whose changes must leave a definition. */
function checkTargets(definition: Definition, check: ValidateFunction<Definition>, fail: Fail): void {
  for (const name of ['', ...Object.keys(definition.variants ?? {})]) {
    const place = name && `/variants/${name}`;
    const target = name ? variantOf(definition, name, (message) => fail(place, message)) : definition;
    if (!check(target)) {
      const { path, message } = violationOf(check.errors ?? [], known);
      fail(place, `the definition that it makes is wrong${path && ` at ${path}`}: ${message}`);
    }
    checkConsistency(target, (message) => fail(place, message));
  }
}

function variantOf(definition: Definition, name: string, fail: (message: string) => never): Definition {
  try {
    return applyVariant(definition, name);
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}

/** The kind that a definition names; for any other text the part that all kinds share, which then refuses it. */
function kindOf(document: unknown): string {
  const kind = typeof document === 'object' && document !== null && 'kind' in document ? document.kind : undefined;
  return typeof kind === 'string' && KINDS.has(kind) ? kind : 'definition';
}

function known({ parentSchema }: ErrorObject): string[] {
  return knownKeys(parentSchema ?? {});
}

/** Refuses keys that JavaScript gives a meaning to, and nesting deep enough to exhaust a stack. */
function refuseUnsafe(value: unknown, path: string, depth: number, fail: Fail): void {
  if (typeof value !== 'object' || value === null) return;
  if (depth > MAXIMUM_DEPTH) fail(path, `is nested more than ${MAXIMUM_DEPTH} levels deep`);
  for (const [key, part] of Object.entries(value)) {
    if (UNSAFE_KEYS.has(key)) fail(path, `the key "${key}" is not allowed`);
    refuseUnsafe(part, `${path}/${key}`, depth + 1, fail);
  }
}

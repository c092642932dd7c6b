/** Reads documents of the standard from files. Node only: `@optspec/core/load`. */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { digestOf } from './digest.js';
import type { Definition, Trace } from './documents.js';
import { DefinitionError, TraceError } from './errors.js';
import { jsonFault } from './json-fault.js';
import { validate } from './validate.js';

export { digestOf } from './digest.js';

const KIND_FOLDERS = ['optimizers', 'schedulers', 'initializers', 'samplers', 'draws', 'transforms', 'problems'];

/** The folder of the installed `@optspec/spec`. */
export function specFolder(): string {
  return dirname(createRequire(import.meta.url).resolve('@optspec/spec/package.json'));
}

/** The definition in a file. Throws `DefinitionError` when it cannot be read, is not JSON or breaks the dialect. */
export function loadDefinition(file: string): Definition {
  return validate(
    'definition',
    readJson(file, (message) => new DefinitionError(message, { file })),
    file,
  );
}

/** Every definition in a folder laid out like the standard, by kind and then by name. Throws like `loadDefinition`. */
export function loadSpec(folder: string = specFolder()): Definition[] {
  return KIND_FOLDERS.flatMap((kind) => {
    const names = subfolders(join(folder, kind));
    return names.map((name) => loadDefinition(join(folder, kind, name, 'definition.json')));
  });
}

/** The trace in a file. Throws `TraceError` when it cannot be read, is not JSON, breaks the dialect or was edited. */
export function loadTrace(file: string): Trace {
  const trace = validate(
    'trace',
    readJson(file, (message) => new TraceError(`${file}: ${message}`)),
    file,
  );
  const digest = digestOf(trace);
  if (digest === trace.digest) return trace;
  throw new TraceError(`${file}: digest: its content gives ${digest}, but it says ${trace.digest}; record it again`);
}

function readJson(file: string, failure: (message: string) => Error): unknown {
  const text = readText(file, failure);
  try {
    return JSON.parse(text);
  } catch (error) {
    const fault = jsonFault(text);
    throw failure(fault ? `line ${fault.line}, column ${fault.column}: ${fault.message}` : messageOf(error));
  }
}

function readText(file: string, failure: (message: string) => Error): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw failure(codeOf(error) === 'ENOENT' ? 'there is no such file' : `cannot be read: ${messageOf(error)}`);
  }
}

function subfolders(folder: string): string[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
      .sort();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

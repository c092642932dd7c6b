import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { type Definition, DefinitionError, type Trace, targetOf } from '@optspec/core';
import { loadDefinition, loadTrace } from '@optspec/core/load';
import { checkDefinition } from '@optspec/language';
import { CliError } from './cli-error.js';
import { STANDARD, type SpecFolder } from './spec-folders.js';

/** What one folder of an algorithm holds: a definition as written, and the traces beside it. */
export interface Entry {
  readonly definition: Definition;
  readonly traces: readonly Trace[];
}

const KIND_FOLDERS = ['optimizers', 'transforms', 'schedulers', 'initializers', 'samplers', 'problems'] as const;

/**
 * Everything in the folders, in the order of the kinds, then of the folders, then of the alphabet. The formulas of the
 * standard are checked by its tests and not again. Throws `DefinitionError` or `TraceError` for the first that is
 * malformed, `CliError` for a folder without any and for a name that is there twice.
 */
export function loadEntries(folders: readonly SpecFolder[]): Entry[] {
  const places = KIND_FOLDERS.flatMap((kind) =>
    folders.flatMap((from) => subfolders(path.join(from.path, kind)).map((folder) => ({ from, folder }))),
  );
  for (const folder of folders) {
    if (places.some(({ from }) => from === folder)) continue;
    throw new CliError(`no definitions in ${folder.path}: expected ${KIND_FOLDERS.join(', ')} in it`);
  }
  const names = new Names();
  return places.map(({ from, folder }) => loadEntry(folder, from.name !== STANDARD, names));
}

function loadEntry(folder: string, checked: boolean, names: Names): Entry {
  const file = path.join(folder, 'definition.json');
  const definition = loadDefinition(file);
  names.add(targetOf(definition), file);
  if (checked) checkFormulas(definition, file);
  const traces = jsonFiles(path.join(folder, 'traces')).map((traceFile) => {
    const trace = loadTrace(traceFile);
    names.add(trace.id, traceFile);
    return trace;
  });
  return { definition, traces };
}

/** The names met so far, with their files. */
class Names {
  readonly #files = new Map<string, string>();

  /** Throws `CliError` for a name that another file has. */
  add(name: string, file: string): void {
    const other = this.#files.get(name);
    if (other !== undefined) throw new CliError(`${name} is in two files, ${other} and ${file}: give one another name`);
    this.#files.set(name, file);
  }
}

/** Throws `DefinitionError` that names the file for a formula or a use of names that the language refuses. */
function checkFormulas(definition: Definition, file: string): void {
  try {
    checkDefinition(definition);
  } catch (error) {
    if (error instanceof DefinitionError) throw new DefinitionError(`${file}: ${error.message}`);
    throw error;
  }
}

function subfolders(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return folders.sort().map((name) => path.join(folder, name));
}

/** A definition without traces has no such folder. */
function jsonFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => path.join(folder, name));
}

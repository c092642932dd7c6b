import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Command } from './connection.js';
import type { BackendSource } from './link.js';
import { type Limits, nodeHost, superviseProcess } from './supervised.js';

/** A backend that is not where the caller says. */
export class BackendNotFoundError extends Error {
  override readonly name = 'BackendNotFoundError';
}

/** A backend given as a package name or a path, run in a Node process. Throws `BackendNotFoundError`. */
export function backendFromModule(specifier: string, directory: string, limits: Limits = {}): BackendSource {
  const command = nodeHost(resolveBackend(specifier, directory));
  return { source: specifier, connect: () => superviseProcess(command, limits) };
}

/** A backend given as a command line that speaks the wire protocol, in any language. */
export function backendFromCommand(line: string, directory: string, limits: Limits = {}): BackendSource {
  const command = { ...splitCommand(line), directory };
  return { source: line, connect: () => superviseProcess(command, limits) };
}

/**
 * The module file of a backend: a path to a file (with or without extension) or to a package folder, or the name of a
 * package installed where the caller is or where optspec is. Throws `BackendNotFoundError` with what was tried.
 */
export function resolveBackend(specifier: string, directory: string): string {
  const tried: string[] = [];
  const isName = /^(@[\w.-]+\/)?[\w-][\w.-]*$/.test(specifier);
  const here = path.resolve(directory, specifier);
  const found = fromPath(here, tried) ?? (isName ? fromPackages(specifier, directory, tried) : undefined);
  if (found !== undefined) return found;
  throw new BackendNotFoundError(`no backend "${specifier}"; tried ${tried.join(', ')}`);
}

const EXTENSIONS: readonly string[] = ['', '.js', '.mjs'];

function fromPath(here: string, tried: string[]): string | undefined {
  for (const extension of EXTENSIONS) {
    const file = here + extension;
    if (statSync(file, { throwIfNoEntry: false })?.isFile()) return file;
    tried.push(file);
  }
  return fromFolder(here, tried);
}

/** The entry of a package folder: its `exports` for `import`, or `main`, or `index.js`. */
function fromFolder(folder: string, tried: string[]): string | undefined {
  const manifest = path.join(folder, 'package.json');
  const entry = path.join(folder, existsSync(manifest) ? entryOf(manifest) : 'index.js');
  if (existsSync(entry)) return entry;
  tried.push(entry);
  return undefined;
}

function entryOf(manifest: string): string {
  const document: unknown = JSON.parse(readFileSync(manifest, 'utf8'));
  const main = member(document, 'main');
  return chosen(member(document, 'exports')) ?? (typeof main === 'string' ? main : 'index.js');
}

/** Follows `exports` as Node does: the first condition that applies. */
function chosen(exports: unknown): string | undefined {
  if (typeof exports === 'string') return exports;
  if (typeof exports !== 'object' || exports === null) return undefined;
  if (Object.hasOwn(exports, '.')) return chosen(member(exports, '.'));
  const condition = Object.keys(exports).find((key) => ['node', 'import', 'default'].includes(key));
  return condition === undefined ? undefined : chosen(member(exports, condition));
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

function fromPackages(name: string, directory: string, tried: string[]): string | undefined {
  const starts = [path.resolve(directory), path.dirname(fileURLToPath(import.meta.url))];
  for (const folder of starts.flatMap(ancestors)) {
    const candidate = path.join(folder, 'node_modules', name);
    if (existsSync(candidate)) return fromFolder(candidate, tried);
  }
  tried.push(...starts.map((start) => `node_modules/${name} in ${start} and the folders above it`));
  return undefined;
}

function ancestors(folder: string): string[] {
  const parent = path.dirname(folder);
  return parent === folder ? [folder] : [folder, ...ancestors(parent)];
}

/** Splits a command line at spaces; quotes keep spaces, a backslash takes the next character as it is. No shell. */
export function splitCommand(line: string): Command {
  const words = [...line.matchAll(/(?:"(?:\\.|[^"\\])*"|'[^']*'|\\.|[^\s"'\\])+/g)].map(([word]) =>
    word.replaceAll(/"((?:\\.|[^"\\])*)"|'([^']*)'|\\(.)/g, (_, double?: string, single?: string, escaped?: string) =>
      double === undefined ? (single ?? escaped ?? '') : double.replaceAll(/\\(.)/g, '$1'),
    ),
  );
  const [file, ...rest] = words;
  if (file === undefined) throw new BackendNotFoundError(`the command of --exec is empty: "${line}"`);
  return { file, arguments: rest };
}

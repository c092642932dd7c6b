import { readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { type Definition, type Trace, targetOf, targetsOf } from '@optspec/core';
import { checkSelection, type Selector, type Subject, selects } from '../selection.js';
import { readDefinition, readTrace } from './documents.js';

/** A conformance target with its traces. */
export interface Target {
  /** `optimizer/adam#epsilon-hat`. */
  readonly target: string;
  /** With the variant applied. */
  readonly definition: Definition;
  readonly traces: readonly Trace[];
}

/** All targets of the standard, in the order of the kinds and then of the alphabet. */
export interface Corpus {
  /** As written, with their variants. */
  readonly definitions: readonly Definition[];
  readonly traces: readonly Trace[];
  readonly targets: readonly Target[];
  /** The selected targets with their selected traces. Throws `SelectionError` for a selection that matches nothing. */
  select(selectors: readonly Selector[]): Target[];
}

const FOLDERS = ['optimizers', 'schedulers', 'initializers'] as const;

/** The folder of `@optspec/spec`. */
export function specFolder(): string {
  return path.dirname(createRequire(import.meta.url).resolve('@optspec/spec/package.json'));
}

/** Reads every definition and trace. Throws `DefinitionError` or `TraceError` for the first that is malformed. */
export async function loadCorpus(root: string = specFolder()): Promise<Corpus> {
  const folders = (await Promise.all(FOLDERS.map((folder) => subfolders(path.join(root, folder))))).flat();
  const entries = await Promise.all(folders.map(loadFolder));
  const targets = entries.flatMap(targetsIn);
  return {
    definitions: entries.map(({ definition }) => definition),
    traces: entries.flatMap(({ traces }) => traces),
    targets,
    select: (selectors) => select(targets, selectors),
  };
}

interface Entry {
  readonly definition: Definition;
  readonly traces: readonly Trace[];
}

async function loadFolder(folder: string): Promise<Entry> {
  const definition = await readDefinition(path.join(folder, 'definition.json'));
  const files = await jsonFiles(path.join(folder, 'traces'));
  return { definition, traces: await Promise.all(files.map(readTrace)) };
}

function targetsIn({ definition, traces }: Entry): Target[] {
  return targetsOf(definition).map((variant) => {
    const target = targetOf(variant);
    return { target, definition: variant, traces: traces.filter(({ id }) => id.startsWith(`${target}/`)) };
  });
}

async function subfolders(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return folders.sort().map((name) => path.join(folder, name));
}

/** A definition without traces has no such folder. */
async function jsonFiles(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  return names
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => path.join(folder, name));
}

function select(targets: readonly Target[], selectors: readonly Selector[]): Target[] {
  checkSelection(selectors, targets.flatMap(subjectsOf));
  return targets
    .filter((target) => subjectsOf(target).some((subject) => selects(selectors, subject)))
    .map((target) => ({ ...target, traces: target.traces.filter((trace) => selects(selectors, trace)) }));
}

/** The target itself, which may have no trace, and its traces. */
function subjectsOf({ target, traces }: Target): Subject[] {
  return [{ id: target, flags: [] }, ...traces];
}

import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { type Definition, DefinitionError, type Trace, targetOf, targetsOf } from '@optspec/core';
import { loadDefinition, loadTrace, specFolder } from '@optspec/core/load';
import { checkDefinition } from '@optspec/language';
import { checkSelection, type Selector, type Subject, selects } from '../selection.js';
import { CliError } from './cli-error.js';

/** A conformance target with its traces. */
export interface Target {
  /** `optimizer/adam#epsilon-hat`. */
  readonly target: string;
  /** With the variant applied. */
  readonly definition: Definition;
  readonly traces: readonly Trace[];
  /** A problem: the traces of optimizers that are recorded on it. */
  readonly recordedOn?: readonly Trace[];
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

const FOLDERS = ['optimizers', 'transforms', 'schedulers', 'initializers', 'samplers', 'problems'] as const;

/**
 * Reads every definition and trace in a folder laid out like the standard, by default the standard itself, whose formulas
 * are checked by its tests and not again. Throws `DefinitionError` or `TraceError` for the first that is malformed,
 * `CliError` for a folder without any.
 */
export function loadCorpus(root?: string): Corpus {
  const whole = root ?? specFolder();
  const folders = FOLDERS.flatMap((folder) => subfolders(path.join(whole, folder)));
  const entries = folders.map((folder) => loadFolder(folder, root !== undefined));
  if (entries.length === 0) throw new CliError(`no definitions in ${whole}: expected ${FOLDERS.join(', ')} in it`);
  const traces = entries.flatMap((entry) => entry.traces);
  const targets = entries.flatMap(targetsIn).map((target) => withLoops(target, traces));
  return {
    definitions: entries.map(({ definition }) => definition),
    traces,
    targets,
    select: (selectors) => select(targets, selectors),
  };
}

/** A problem with the traces of optimizers that are recorded on it. */
function withLoops(found: Target, traces: readonly Trace[]): Target {
  const { target, definition } = found;
  if (definition.kind !== 'problem') return found;
  const name = `${target.slice(target.indexOf('/') + 1)}@${definition.version}`;
  return { ...found, recordedOn: traces.filter((trace) => problemOf(trace) === name) };
}

function problemOf(trace: Trace): string | undefined {
  return 'problem' in trace ? trace.problem : undefined;
}

interface Entry {
  readonly definition: Definition;
  readonly traces: readonly Trace[];
}

function loadFolder(folder: string, checked: boolean): Entry {
  const file = path.join(folder, 'definition.json');
  const definition = loadDefinition(file);
  if (checked) checkFormulas(definition, file);
  const files = jsonFiles(path.join(folder, 'traces'));
  return { definition, traces: files.map((file) => loadTrace(file)) };
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

function targetsIn({ definition, traces }: Entry): Target[] {
  return targetsOf(definition).map((variant) => {
    const target = targetOf(variant);
    return { target, definition: variant, traces: traces.filter(({ id }) => id.startsWith(`${target}/`)) };
  });
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

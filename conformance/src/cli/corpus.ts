import { type Definition, type Trace, targetOf, targetsOf } from '@optspec/core';
import { checkSelection, type Selector, type Subject, selects } from '../selection.js';
import { type Entry, loadEntries } from './spec-entries.js';
import { specFolders } from './spec-folders.js';

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

/** All targets of the folders that were read, in the order of the kinds, of the folders and of the alphabet. */
export interface Corpus {
  /** As written, with their variants. */
  readonly definitions: readonly Definition[];
  readonly traces: readonly Trace[];
  readonly targets: readonly Target[];
  /** The selected targets with their selected traces. Throws `SelectionError` for a selection that matches nothing. */
  select(selectors: readonly Selector[]): Target[];
}

/**
 * Reads every definition and trace in the folders, each laid out like the standard; the word `standard` stands for the
 * standard itself, which is what is read when none is given. Throws like `loadEntries`.
 */
export function loadCorpus(folders?: readonly string[]): Corpus {
  const entries = loadEntries(specFolders(folders));
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

function targetsIn({ definition, traces }: Entry): Target[] {
  return targetsOf(definition).map((variant) => {
    const target = targetOf(variant);
    return { target, definition: variant, traces: traces.filter(({ id }) => id.startsWith(`${target}/`)) };
  });
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

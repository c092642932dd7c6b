import { type Definition, targetOf } from '@optspec/core';
import { loadDraws, loadLineSearch, loadProblems } from './draws.js';

/** A trace file: its path below a folder laid out like the standard, and its text. */
export interface RecordedFile {
  readonly path: string;
  readonly text: string;
}

/** One trace to record, when it is its turn. */
export interface Recording {
  readonly path: string;
  record(): RecordedFile;
}

/** Lists the recordings of one target; a definition has its variant applied. */
export type Recorder = (definition: Definition) => readonly Recording[];

/** Loads the recorder, and MPFR with it. */
export async function loadRecorder(): Promise<Recorder> {
  const { Reader, recordingsOf } = await import('@optspec/reference/recorder');
  const reader = await Reader.open();
  const draws = loadDraws();
  const problems = loadProblems();
  const lineSearch = loadLineSearch();
  return (definition) =>
    recordingsOf(reader, definition, draws, problems, lineSearch).map(({ id, record }) => {
      const path = `${traceFolder(definition)}/${id.split('/').at(-1)}.json`;
      return { path, record: () => ({ path, text: record().text }) };
    });
}

/** `optimizers/adam/traces`, `optimizers/adam/traces/epsilon-hat`. */
export function traceFolder(definition: Definition): string {
  const [name = '', variant] = targetOf(definition)
    .replace(/^[a-z]+\//, '')
    .split('#');
  const folder = `${definition.kind}s/${name}/traces`;
  return variant === undefined ? folder : `${folder}/${variant}`;
}

import { type Definition, targetOf } from '@optspec/core';
import { loadDraws } from './draws.js';

/** A trace file: its path below a folder laid out like the standard, and its text. */
export interface RecordedFile {
  readonly path: string;
  readonly text: string;
}

/** One trace to record, when it is its turn. */
export type Recording = () => RecordedFile;

/** Lists the recordings of one target; a definition has its variant applied. */
export type Recorder = (definition: Definition) => readonly Recording[];

/** Loads the recorder, and MPFR with it. */
export async function loadRecorder(): Promise<Recorder> {
  const { Reader, recordingsOf } = await import('@optspec/reference/recorder');
  const reader = await Reader.open();
  const draws = loadDraws();
  return (definition) =>
    recordingsOf(reader, definition, draws).map(({ record }) => () => {
      const { path, text } = record();
      return { path: `${definition.kind}s/${nameOf(definition)}/${path}`, text };
    });
}

/** `adam` for Adam and its variants. */
function nameOf(definition: Definition): string {
  return targetOf(definition)
    .replace(/^[a-z]+\//, '')
    .replace(/#.*/, '');
}

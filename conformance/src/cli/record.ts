import { type Definition, UnavailableError } from '@optspec/core';

/** A trace file: its path within the folder of `@optspec/spec`, and its text. */
export interface RecordedFile {
  readonly path: string;
  readonly text: string;
}

/** Records every trace of one target; `definition` has its variant applied. */
export async function* recordTarget(definition: Definition): AsyncIterable<RecordedFile> {
  throw new UnavailableError(`the recorder is not there yet; it would record ${definition.$id}`);
}

import { type Definition, targetOf } from '@optspec/core';
import { loadSpec } from '@optspec/core/load';
import type { Reader } from '@optspec/reference/recorder';

/** A trace file: its path within the folder of `@optspec/spec`, and its text. */
export interface RecordedFile {
  readonly path: string;
  readonly text: string;
}

/** Records every trace of one target; `definition` has its variant applied. MPFR is loaded when first asked for. */
export async function* recordTarget(definition: Definition): AsyncIterable<RecordedFile> {
  const { recordingsOf } = await import('@optspec/reference/recorder');
  const [kind = '', name = ''] = targetOf(definition).split(/[/#]/);
  for (const { record } of recordingsOf(await openReader(), definition, draws())) {
    const { path, text } = record();
    yield { path: `${kind}s/${name}/${path}`, text };
  }
}

let reader: Promise<Reader> | undefined;

function openReader(): Promise<Reader> {
  reader ??= import('@optspec/reference/recorder').then(({ Reader: MpfrReader }) => MpfrReader.open());
  return reader;
}

let loadedDraws: ReadonlyMap<string, Definition> | undefined;

/** The definitions of random draws, by name. */
function draws(): ReadonlyMap<string, Definition> {
  const found = loadSpec().filter(({ kind }) => kind === 'draw');
  loadedDraws ??= new Map(found.map((definition) => [targetOf(definition).replace('draw/', ''), definition]));
  return loadedDraws;
}

import { existsSync, realpathSync } from 'node:fs';
import { specFolder } from '@optspec/core/load';
import { Option } from 'commander';
import type { Sources } from '../manifest-check.js';
import { CliError } from './cli-error.js';

/** The word that stands for the installed standard where a folder is asked for; a folder of that name is `./standard`. */
export const STANDARD = 'standard';

/** A folder that definitions are read from. */
export interface SpecFolder {
  /** As the caller gave it, for messages. */
  readonly name: string;
  readonly path: string;
}

/** Where the folder of this name is. Throws `CliError` for an empty name. */
export function specPath(name: string): string {
  if (name.trim() === '') throw new CliError(`--spec takes a folder or the word ${STANDARD}, not an empty text`);
  return name === STANDARD ? specFolder() : name;
}

/** Where the given folders are, each once; none stands for the standard. Throws `CliError` for an empty name. */
export function specFolders(names: readonly string[] = []): SpecFolder[] {
  const found = new Map<string, SpecFolder>();
  for (const name of names.length === 0 ? [STANDARD] : names) {
    const path = specPath(name);
    const real = existsSync(path) ? realpathSync.native(path) : path;
    if (!found.has(real)) found.set(real, { name, path });
  }
  return [...found.values()];
}

/** `--spec` of the verbs that read. */
export function specOption(): Option {
  const what = 'read a folder laid out like the standard, instead of it';
  return new Option('--spec <folder>', `${what} (repeatable; "${STANDARD}" is the standard itself)`).argParser(
    (text: string, before?: readonly string[]) => [...(before ?? []), text],
  );
}

/** `--spec` of `record`, which writes into the folder that it reads. Throws `CliError` when it is given again. */
export function oneSpecOption(): Option {
  const what = 'read a folder laid out like the standard, instead of it, and write into it';
  return new Option('--spec <folder>', `${what} (one folder)`).argParser((text: string, before?: string) => {
    if (before === undefined) return text;
    throw new CliError(`record writes into one folder: give --spec once, not for ${before} and ${text}`);
  });
}

/** What was read, and how the command line reads more, for messages. */
export function sourcesOf(names: readonly string[] = []): Sources {
  const folders = specFolders(names).map(({ name }) => name);
  return {
    folders,
    toReadMore: `give --spec for each: ${withMore(folders)
      .map((name) => `--spec ${name}`)
      .join(' ')}`,
  };
}

/** The folders with the standard if it is missing, or else with one more. */
export function withMore(folders: readonly string[]): string[] {
  return folders.includes(STANDARD) ? [...folders, '<folder>'] : [STANDARD, ...folders];
}

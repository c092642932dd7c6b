import type { Format } from '@optspec/core';
import { parseExpectations, type KnownFailure } from '../expectations.js';
import type { Mode } from '../report.js';
import { isReporter, REPORTER_NAMES, type ReporterName } from '../reporters/index.js';
import { parseSelection, type Selector } from '../selection.js';
import { CliError, errorLine } from './cli-error.js';
import { readText } from './report-file.js';

/** The options of `optspec run` as commander reads them. */
export interface RunOptions {
  readonly select?: readonly string[];
  readonly exec?: readonly string[];
  readonly reporter?: readonly string[];
  readonly report?: string;
  readonly format?: Format;
  readonly mode?: Mode;
  readonly timeout: number;
  readonly expect?: string;
  readonly spec?: readonly string[];
  readonly bail?: boolean;
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
}

/** A reporter and where its text goes: a file, or stdout. */
export interface Output {
  readonly reporter: ReporterName;
  readonly file?: string;
}

/** The selection of `--select`, narrowed by `--format` and `--mode`. Throws `SelectionError`. */
export function selectionOf({ select = [], format, mode }: RunOptions): Selector[] {
  return parseSelection([...select, ...(format ? [`format:${format}`] : []), ...(mode ? [`mode:${mode}`] : [])]);
}

/**
 * Where the results go: `terminal` unless told otherwise; `--json` is `--reporter json`. Files come first, so that a reader
 * of stdout who leaves keeps none from being written. Throws `CliError`.
 */
export function outputsOf({ reporter = [], json, quiet }: RunOptions): Output[] {
  const texts = [...reporter, ...(json ? ['json'] : [])];
  if (texts.length === 0) return quiet ? [] : [{ reporter: 'terminal' }];
  const outputs = texts.map((text): Output => {
    const [name = '', ...rest] = text.split('=');
    const file = rest.join('=');
    if (!isReporter(name)) throw new CliError(`unknown reporter "${name}" (known: ${REPORTER_NAMES.join(', ')})`);
    return file === '' ? { reporter: name } : { reporter: name, file };
  });
  return [...outputs.filter(({ file }) => file !== undefined), ...outputs.filter(({ file }) => file === undefined)];
}

/** Reads the file of `--expect`. Throws `CliError` with the file and the entry that is wrong. */
export async function expectationsOf({ expect }: RunOptions): Promise<KnownFailure[]> {
  if (expect === undefined) return [];
  const text = await readText(expect, 'expectations');
  try {
    return parseExpectations(text);
  } catch (error) {
    throw new CliError(`${expect}: ${errorLine(error)}`);
  }
}

/** Reads a number of seconds above zero. Throws `CliError`. */
export function seconds(text: string): number {
  const number = Number(text);
  if (Number.isFinite(number) && number > 0) return number;
  throw new CliError(`--timeout takes a number of seconds above 0, not "${text}"`);
}

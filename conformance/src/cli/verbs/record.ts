import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { specFolder } from '@optspec/core/load';
import { Command } from 'commander';
import { parseSelection } from '../../selection.js';
import type { Context } from '../context.js';
import { loadCorpus } from '../corpus.js';
import { EXIT } from '../exit-codes.js';
import { createProgress } from '../progress.js';
import { loadRecorder, type RecordedFile, type Recording } from '../record.js';
import { readText, writeWhole } from '../report-file.js';

interface RecordOptions {
  readonly spec?: string;
  readonly check?: boolean;
  readonly out?: string;
  readonly quiet?: boolean;
}

/** `optspec record [ids…]`: writes the golden traces. */
export function recordCommand(context: Context): Command {
  return new Command('record')
    .summary('compute the golden traces')
    .description('Computes the golden traces of definitions and writes them beside the definitions.')
    .argument('[ids...]', 'targets such as optimizer/adam (default: all)')
    .option('--check', 'write nothing; fail if a file is missing or would change')
    .option('--out <folder>', 'write below this folder instead of the folder of @optspec/spec')
    .option('--quiet', 'no progress')
    .option('--spec <folder>', 'a folder laid out like the standard, instead of the standard')
    .addHelpText('after', HELP)
    .action(async (ids: string[], options: RecordOptions) => {
      const targets = loadCorpus(options.spec).select(parseSelection(ids));
      const recorder = await loadRecorder();
      const recordings = targets.flatMap(({ definition }) => recorder(definition));
      const root = options.out ?? options.spec ?? specFolder();
      const changed = await recordAll(recordings, root, options, context);
      report(context, { files: recordings.length, changed }, options.check ?? false);
    });
}

/** The paths of the files that differed. */
async function recordAll(
  recordings: readonly Recording[],
  root: string,
  { check = false, quiet = false }: RecordOptions,
  context: Context,
): Promise<string[]> {
  const progress = createProgress(context.stderr, quiet);
  const changed: string[] = [];
  try {
    for (const [index, record] of recordings.entries()) {
      const file = record();
      progress.update(index + 1, recordings.length, file.path);
      if (await settle(file, root, check)) changed.push(file.path);
    }
  } finally {
    progress.stop();
  }
  return changed;
}

/** Writes the file unless it is there already, byte for byte; whether it differed. */
async function settle({ path: name, text }: RecordedFile, root: string, check: boolean): Promise<boolean> {
  const file = path.join(root, name);
  const present = await readText(file, 'trace').catch(() => undefined);
  if (present === text) return false;
  if (!check) {
    await mkdir(path.dirname(file), { recursive: true });
    await writeWhole(file, text);
  }
  return true;
}

function report(
  context: Context,
  { files, changed }: { files: number; changed: readonly string[] },
  check: boolean,
): void {
  const { colors, stdout } = context;
  const verb = check ? 'would change' : 'written';
  for (const file of changed) stdout.write(`${check ? colors.red('✗') : colors.green('✓')} ${file}\n`);
  stdout.write(`${files} traces, ${changed.length} ${verb}, ${files - changed.length} unchanged\n`);
  if (files === 0) context.exitCode = EXIT.nothing;
  else if (check && changed.length > 0) context.exitCode = EXIT.fails;
}

const HELP = `
Recording is deterministic: the same definitions give the same bytes on every machine.

Examples:
  $ optspec record                               every definition
  $ optspec record optimizer/adam                Adam and its variants
  $ optspec record --check                       in CI: do the files match the definitions?
  $ optspec record optimizer/mine --out traces   elsewhere

Exit codes:
  0  recorded; with --check: nothing would change
  1  with --check: a file is missing or would change
  2  a definition is malformed, or a file cannot be written
  3  there was nothing to record
`;

import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Definition } from '@optspec/core';
import { Command } from 'commander';
import { parseSelection } from '../../selection.js';
import type { Context } from '../context.js';
import { loadCorpus } from '../corpus.js';
import { EXIT } from '../exit-codes.js';
import { createProgress } from '../progress.js';
import { loadRecorder, type RecordedFile, type Recorder, type Recording, traceFolder } from '../record.js';
import { makeFolder, readText, writeWhole } from '../report-file.js';
import { oneSpecOption, specPath, STANDARD } from '../spec-folders.js';

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
    .option('--out <folder>', 'write below this folder instead of the one that is read')
    .option('--quiet', 'no progress')
    .addOption(oneSpecOption())
    .addHelpText('after', HELP)
    .action(async (ids: string[], options: RecordOptions) => {
      const { spec = STANDARD } = options;
      const targets = loadCorpus([spec]).select(parseSelection(ids));
      const recorder = await loadRecorder();
      const recordings = targets.flatMap(({ definition }) => recorder(definition));
      const root = options.out ?? specPath(spec);
      const changed = await recordAll(recordings, root, options, context);
      const orphans = targets.flatMap(({ definition }) => orphansOf(definition, root, recorder));
      report(context, { files: recordings.length, changed, orphans }, options.check ?? false);
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
    for (const [index, recording] of recordings.entries()) {
      const file = recording.record();
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
    await makeFolder(path.dirname(file));
    await writeWhole(file, text);
  }
  return true;
}

/** Trace files of a target that no recording writes: a case was renamed or withdrawn, and its file stayed. */
function orphansOf(definition: Definition, root: string, recorder: Recorder): string[] {
  const folder = traceFolder(definition);
  const names = existsSync(path.join(root, folder)) ? readdirSync(path.join(root, folder)) : [];
  const recorded = new Set(recorder(definition).map((recording) => recording.path));
  const files = names.filter((name) => name.endsWith('.json')).map((name) => `${folder}/${name}`);
  return files.filter((file) => !recorded.has(file));
}

interface Outcome {
  readonly files: number;
  readonly changed: readonly string[];
  readonly orphans: readonly string[];
}

function report(context: Context, { files, changed, orphans }: Outcome, check: boolean): void {
  const { colors, stdout } = context;
  for (const file of changed) stdout.write(`${check ? colors.red('✗') : colors.green('✓')} ${file}\n`);
  for (const file of orphans) stdout.write(`${colors.red('✗')} ${file}  no case writes this file\n`);
  const verb = check ? 'would change' : 'written';
  stdout.write(`${files} traces, ${changed.length} ${verb}, ${files - changed.length} unchanged\n`);
  if (files === 0) context.exitCode = EXIT.nothing;
  else if (orphans.length > 0 || (check && changed.length > 0)) context.exitCode = EXIT.fails;
}

const HELP = `
Recording is deterministic: the same definitions give the same bytes on every machine. It reads one folder, the standard
or that of --spec, and writes into it, each trace beside its definition; --out writes elsewhere.

Examples:
  $ optspec record                               every definition
  $ optspec record optimizer/adam                Adam and its variants
  $ optspec record --check                       in CI: do the files match the definitions?
  $ optspec record --spec ./spec                 definitions of your own in ./spec
  $ optspec record optimizer/adam --out traces   elsewhere

Exit codes:
  0  recorded; with --check: nothing would change
  1  a file is there that no case writes; with --check: a file is missing or would change
  2  a definition is malformed, or a file cannot be written
  3  there was nothing to record
`;

import { FORMATS } from '@optspec/core';
import { Command, Option } from 'commander';
import { applyExpectations } from '../../expectations.js';
import type { ReportLine } from '../../report.js';
import { REPORTER_NAMES, REPORTERS } from '../../reporters/index.js';
import { MODES } from '../../selection.js';
import type { Context } from '../context.js';
import { EXIT, EXIT_HELP } from '../exit-codes.js';
import { checkWritable, formatReport, writeWhole } from '../report-file.js';
import { expectationsOf, type Output, outputsOf, type RunOptions, seconds } from '../run-options.js';
import { runSuite } from '../run-suite.js';
import { SELECTION_HELP } from '../selection-help.js';
import { specOption } from '../spec-folders.js';
import { verdict } from '../verdict.js';

const collect = (text: string, before: readonly string[] = []): string[] => [...before, text];

/** `optspec run <backend…>`: checks backends. */
export function runCommand(context: Context): Command {
  return new Command('run')
    .summary('check backends')
    .description('Checks what backends compute against the standard, each in a process of its own.')
    .argument('[backends...]', 'package names or paths of modules that export a backend')
    .option(
      '--exec <command>',
      'a backend in any language that speaks the wire protocol on stdio (repeatable)',
      collect,
    )
    .option('-s, --select <selection>', 'what to run (repeatable; default: everything)', collect)
    .addOption(new Option('--format <format>', 'run one format alone').choices(FORMATS))
    .addOption(new Option('--mode <mode>', 'run one mode alone').choices(MODES))
    .option('--timeout <seconds>', 'time for one answer of a backend', seconds, 10)
    .option('--report <file>', 'write the report, JSON Lines, whole or not at all')
    .option('-r, --reporter <name[=file]>', `render the results: ${REPORTER_NAMES.join(', ')} (repeatable)`, collect)
    .option('--json', 'the same as --reporter json')
    .option('--expect <file>', 'known failures: a JSON list of { case, reason, link }')
    .option('--bail', 'stop at the first failure')
    .option('--verbose', 'show every failure, not the first ones')
    .option('--quiet', 'no progress and no matrix')
    .addOption(specOption())
    .addHelpText('after', `${HELP}${SELECTION_HELP}${EXIT_HELP}`)
    .action((backends: string[], options: RunOptions) => execute(backends, options, context));
}

async function execute(backends: readonly string[], options: RunOptions, context: Context): Promise<void> {
  const outputs = outputsOf(options);
  const known = await expectationsOf(options);
  const files = [options.report, ...outputs.map(({ file }) => file)];
  for (const file of files) if (file !== undefined) await checkWritable(file);
  const { lines, bailed } = await runSuite(backends, options, known, context);
  const applied = applyExpectations(known, lines);
  if (options.report !== undefined) await writeWhole(options.report, formatReport(applied));
  for (const output of outputs) await render(output, applied, options, context);
  const { exitCode, complaints } = verdict(lines, applied, known);
  context.exitCode = bailed ? EXIT.fails : exitCode;
  const said = bailed ? ['stopped at the first failure (--bail)'] : complaints;
  for (const complaint of said) context.stderr.write(`optspec: ${complaint}\n`);
}

async function render(
  { reporter, file }: Output,
  lines: readonly ReportLine[],
  options: RunOptions,
  context: Context,
): Promise<void> {
  const color = context.color && file === undefined;
  const text = REPORTERS[reporter](lines, { color, verbose: options.verbose ?? false });
  if (file === undefined) context.stdout.write(text);
  else await writeWhole(file, text);
}

const HELP = `
The matrix shows, for each definition and backend, the cases that pass, the worst grade reached (ideal: the correctly
rounded result; canonical: the formula with every operation rounded; accepted: within the acceptance interval) and the
bound usage: how far from the ideal result towards the end of the interval the worst element lies, from 0 to 1.

A backend is a module whose default export, or export "backend", is a Backend of @optspec/core. Known failures:
  [{ "case": "optimizer/adam/subnormal", "reason": "flushes subnormals", "link": "https://…/issues/1" }]

Examples:
  $ optspec run @optspec/pure-ts
  $ optspec run . --select optimizer/adam --format f32
  $ optspec run ./dist/backend.js @optspec/pure-ts        two backends side by side
  $ optspec run --exec "python adapter.py" --timeout 60
  $ optspec run . --report report.jsonl --reporter terminal --reporter junit=junit.xml
  $ optspec run . --expect known-failures.json
  $ optspec run . --spec standard --spec ./spec           a backend with definitions of its own in ./spec
`;

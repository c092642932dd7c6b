import { Command, Option } from 'commander';
import { digest } from '../../reporters/digest.js';
import { REPORTER_NAMES, REPORTERS, type ReporterName } from '../../reporters/index.js';
import type { Context } from '../context.js';
import { EXIT } from '../exit-codes.js';
import { readReport } from '../report-file.js';

/** `optspec summary <report>`: renders a report again. */
export function summaryCommand(context: Context): Command {
  return new Command('summary')
    .summary('render a report again')
    .description('Renders the report of a run.')
    .argument('<report>', 'file written by optspec run --report')
    .addOption(new Option('--format <reporter>', 'how to render it').choices(REPORTER_NAMES).default('terminal'))
    .option('--verbose', 'every failure, not the first ones (terminal)')
    .addHelpText('after', HELP)
    .action(async (report: string, options: { format: ReporterName; verbose?: boolean }) => {
      const lines = await readReport(report);
      const terminal = { color: context.color, verbose: options.verbose ?? false };
      context.stdout.write(REPORTERS[options.format](lines, terminal));
      if (!digest(lines).complete) context.exitCode = EXIT.harness;
    });
}

const HELP = `
Examples:
  $ optspec summary report.jsonl
  $ optspec summary report.jsonl --format json | jq .backends
  $ optspec summary report.jsonl --format markdown >> "$GITHUB_STEP_SUMMARY"
  $ optspec summary report.jsonl --format badge > badge.json    an endpoint for shields.io

Exit codes:
  0  the report is complete, whatever its verdict
  2  the report is incomplete or cannot be read
`;

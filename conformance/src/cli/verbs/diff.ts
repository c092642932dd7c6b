import { Command, Option } from 'commander';
import { borderless } from '../../borderless-table.js';
import { type Change, type Difference, difference } from '../../difference.js';
import { digest } from '../../reporters/digest.js';
import type { Context } from '../context.js';
import { EXIT } from '../exit-codes.js';
import { readReport } from '../report-file.js';

/** `optspec diff <a> <b>`: what changed between two reports. */
export function diffCommand(context: Context): Command {
  return new Command('diff')
    .summary('show what changed between two reports')
    .description('Shows what changed from one report to another.')
    .argument('<before>', 'report of the earlier run')
    .argument('<after>', 'report of the later run')
    .addOption(new Option('--format <format>', 'text or json').choices(['text', 'json']).default('text'))
    .addHelpText('after', HELP)
    .action(async (before: string, after: string, { format }: { format: string }) => {
      const [old, now] = [await readReport(before), await readReport(after)];
      const found = difference(old, now);
      context.stdout.write(format === 'json' ? `${JSON.stringify(found, null, 2)}\n` : text(found, context));
      const whole = digest(old).complete && digest(now).complete;
      const broke = found.some(({ change }) => change === 'broke');
      context.exitCode = whole ? (broke ? EXIT.fails : EXIT.conforms) : EXIT.harness;
    });
}

function text(found: readonly Difference[], { colors }: Context): string {
  if (found.length === 0) return 'Nothing changed.\n';
  const paint: Readonly<Record<Change, (text: string) => string>> = {
    broke: colors.red,
    fixed: colors.green,
    status: colors.yellow,
    grade: colors.cyan,
    added: colors.dim,
    removed: colors.dim,
  };
  const rows = found.map(({ change, backend, id, mode, before, after }) => [
    paint[change](change),
    backend,
    id,
    colors.dim(mode),
    `${before ?? 'absent'} → ${after ?? 'absent'}`,
  ]);
  return `${borderless(rows).join('\n')}\n`;
}

const HELP = `
Changes:
  broke    passed before, fails or errs now        fixed    the other way round
  status   any other change of the status          grade    still passes, with another grade
  added    only in the later report                removed  only in the earlier report

Examples:
  $ optspec diff main.jsonl branch.jsonl
  $ optspec diff v1.jsonl v2.jsonl --format json

Exit codes:
  0  nothing broke
  1  a case broke
  2  a report is incomplete or cannot be read
`;

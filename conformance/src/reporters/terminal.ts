import pc from 'picocolors';
import type { Colors } from 'picocolors/types.js';
import type { BackendSummary, ReportLine } from '../report.js';
import { count, type Digest, digest, failing } from './digest.js';
import { failureBlock } from './failure-block.js';
import { matrix } from './matrix.js';

export interface TerminalOptions {
  /** Colours. Default: off. */
  readonly color?: boolean;
  /** Every failing case and every failure, instead of the first of each. */
  readonly verbose?: boolean;
}

/** Text for people: the matrix of definitions and backends, the failures with their diagnosis, and the totals. */
export function terminal(lines: readonly ReportLine[], options: TerminalOptions = {}): string {
  const colors = pc.createColors(options.color ?? false);
  const report = digest(lines);
  const blocks = [
    matrix(report, colors),
    ...failing(report).map((group) => failureBlock(group, colors, options.verbose ?? false)),
    notRun(report, colors),
    totals(report, colors),
  ];
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`;
}

/** Skipped cases, one line per backend and reason. */
function notRun({ cases }: Digest, colors: Colors): string[] {
  const reasons = new Map<string, number>();
  for (const { backend, status, reason, url } of cases) {
    if (status !== 'skipped') continue;
    const text = `${backend}: ${reason ?? 'no reason given'}${url ? ` (${url})` : ''}`;
    reasons.set(text, (reasons.get(text) ?? 0) + 1);
  }
  return [...reasons].map(([reason, number]) => colors.yellow(`○ ${count(number, 'case')} skipped by ${reason}`));
}

function totals({ backends, cases, complete }: Digest, colors: Colors): string[] {
  const width = Math.max(0, ...backends.map(({ name }) => name.length));
  const lines = backends.map((backend) => {
    const mine = cases.filter((line) => line.backend === backend.name);
    const seconds = mine.reduce((sum, { milliseconds }) => sum + milliseconds, 0) / 1000;
    return `${verdict(backend, colors)} ${colors.bold(backend.name.padEnd(width))}  ${numbers(backend, colors, seconds)}`;
  });
  if (complete) return lines;
  return [...lines, colors.red('✗ The report is incomplete: the run did not finish.')];
}

function verdict({ passed, failed, errored }: BackendSummary, colors: Colors): string {
  if (failed + errored > 0) return colors.red('✗');
  return passed > 0 ? colors.green('✓') : colors.yellow('○');
}

function numbers(backend: BackendSummary, colors: Colors, seconds: number): string {
  const { passed, failed, errored, skipped, maxBoundUsage, canonicalBits } = backend;
  return [
    colors.green(`${passed} passed`),
    failed > 0 ? colors.red(`${failed} failed`) : '',
    errored > 0 ? colors.red(`${errored} errored`) : '',
    skipped > 0 ? colors.yellow(`${skipped} skipped`) : '',
    colors.dim(`max bound usage ${maxBoundUsage.toFixed(2)}`),
    canonicalBits.of > 0 ? bitsText(canonicalBits, colors) : '',
    colors.dim(`${seconds.toFixed(1)} s`),
  ]
    .filter(Boolean)
    .join(colors.dim(', '));
}

/** The line that says whether a backend agrees with the canonical values bit for bit. */
function bitsText({ cases, of }: BackendSummary['canonicalBits'], colors: Colors): string {
  if (cases === of) return colors.cyan(`all ${of} cases with a canonical reading agree bit for bit`);
  return colors.dim(`${cases} of ${of} cases with a canonical reading agree bit for bit`);
}

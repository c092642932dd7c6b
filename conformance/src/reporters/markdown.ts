import type { ReportLine } from '../report.js';
import { caseName, type Digest, digest, failing, type Group, isRed, tally } from './digest.js';
import { caseText, diagnosisText } from './failure-text.js';

const CASES_SHOWN = 5;

/** GitHub-flavoured Markdown: totals, the matrix of definitions and backends, and failures folded away below. */
export function markdown(lines: readonly ReportLine[]): string {
  const report = digest(lines);
  const parts = [
    report.complete ? [] : ['> **The report is incomplete:** the run did not finish.', ''],
    table(
      ['backend', 'passed', 'failed', 'skipped', 'errored', 'max bound usage'],
      report.backends.map((b) =>
        [b.name, b.passed, b.failed, b.skipped, b.errored, b.maxBoundUsage.toFixed(2)].map(String),
      ),
    ),
    [''],
    matrix(report),
    ...failing(report).map(failureSection),
  ];
  return `${parts.flat().join('\n')}\n`;
}

function matrix({ backends, groups }: Digest): string[] {
  const targets = [...new Set(groups.map(({ target }) => target))];
  const rows = targets.map((target) => [
    `\`${target}\``,
    ...backends.map(({ name }) => cell(groups.find((group) => group.target === target && group.backend === name))),
  ]);
  return table(['target', ...backends.map(({ name }) => name)], rows);
}

function cell(group: Group | undefined): string {
  if (!group) return '';
  const { counts, grade, maxBoundUsage, undeclared } = tally(group.cases);
  const red = counts.failed + counts.errored;
  if (red > 0) return `❌ ${red} of ${group.cases.length} fail`;
  if (undeclared) return 'not declared';
  if (counts.passed === 0) return `⚪ ${counts.skipped} skipped`;
  return `✅ ${counts.passed}${grade ? ` ${grade}, ${maxBoundUsage.toFixed(2)}` : ''}`;
}

function failureSection({ backend, target, cases, diagnoses }: Group): string[] {
  const red = cases.filter(isRed);
  const shown = red.slice(0, CASES_SHOWN).map((line) => `- \`${caseName(line)}\`: ${escaped(caseText(line))}`);
  const rest = red.length > CASES_SHOWN ? [`- and ${red.length - CASES_SHOWN} more`] : [];
  return [
    '',
    `<details><summary>❌ ${escaped(backend)}: ${escaped(target)}, ${red.length} of ${cases.length} cases</summary>`,
    '',
    ...diagnoses.flatMap((diagnosis) => [`**${escaped(diagnosisText(diagnosis))}**`, '']),
    ...shown,
    ...rest,
    '',
    '</details>',
  ];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((text) => text.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), `|${head.map((_, index) => (index === 0 ? ' --- |' : ' ---: |')).join('')}`, ...rows.map(line)];
}

function escaped(text: string): string {
  return text.replace(/[\\`*_<>[\]]/g, '\\$&').replaceAll('\n', ' ');
}

import type { ReportLine } from '../report.js';
import { caseName, digest, failing, type Group, isRed } from './digest.js';
import { caseText, diagnosisText } from './failure-text.js';

/**
 * Workflow commands that GitHub shows as annotations: one error per failing backend and target (GitHub shows ten a
 * step), and one notice with the totals.
 */
export function github(lines: readonly ReportLine[]): string {
  const report = digest(lines);
  const errors = failing(report).map((group) => command('error', `${group.backend}: ${group.target}`, body(group)));
  const totals = report.backends.map((b) => `${b.name}: ${b.passed} passed, ${b.failed} failed, ${b.errored} errored`);
  const notices = report.complete
    ? [command('notice', 'optspec', totals.join('\n'))]
    : [command('error', 'optspec', 'The report is incomplete: the run did not finish.')];
  return [...errors, ...notices].map((line) => `${line}\n`).join('');
}

function body({ cases, diagnoses }: Group): string {
  const red = cases.filter(isRed);
  const [first] = red;
  return [
    `${red.length} of ${cases.length} cases fail`,
    ...diagnoses.map(diagnosisText),
    ...(first ? [`${caseName(first)}: ${caseText(first)}`] : []),
  ].join('\n');
}

/** Escapes as the toolkit does: https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts. */
function command(level: 'error' | 'notice', title: string, message: string): string {
  const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
  return `::${level} title=${property(title)}::${data(message)}`;
}

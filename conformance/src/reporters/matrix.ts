import type { Colors } from 'picocolors/types.js';
import { borderless, type Cell } from '../borderless-table.js';
import type { Grade } from '../report.js';
import { count, type Digest, type Group, isRed, tally } from './digest.js';

/**
 * The definitions by kind: a row per definition, and below it a row per variant that needs a look; for each backend
 * its verdict, the cases, the worst grade and the largest bound usage.
 */
export function matrix(report: Digest, colors: Colors): string[] {
  if (report.groups.length === 0) return [];
  const names = report.backends.map(({ name }) => name);
  const title = (name: string): Cell => ({ content: colors.bold(name), colSpan: 3, hAlign: 'left' });
  const lines: Cell[][] = [
    ['', ...names.flatMap((name) => [' ', title(name)])],
    ['', ...names.flatMap(() => [' ', ...['cases', 'grade', 'bound'].map(colors.dim)])],
  ];
  const shown = rows(report).filter((row) => !isUndeclared(row));
  for (const [kind, definitions] of byKind(shown)) {
    lines.push([colors.bold(`${kind}s`)]);
    for (const { label, groups } of definitions) {
      const ofBackend = (name: string): Group[] => groups.filter(({ backend }) => backend === name);
      lines.push([label, ...names.flatMap((name) => cells(ofBackend(name), colors))]);
    }
  }
  const table = borderless(lines, '', ['left', ...names.flatMap(() => ALIGNMENTS)], 1);
  const left = rows(report).length - shown.length;
  return left > 0
    ? [...table, colors.dim(`  ${count(left, 'definition')} not declared, and refused as they must be`)]
    : table;
}

const ALIGNMENTS = ['right', 'right', 'left', 'right'] as const;

/** No backend declares it, and each refuses it: nothing to see. */
function isUndeclared({ groups }: Row): boolean {
  return groups.every(({ cases }) => tally(cases).undeclared && !cases.some(isRed));
}

function byKind(all: readonly Row[]): Map<string, Row[]> {
  const kinds = new Map<string, Row[]>();
  for (const row of all) kinds.set(row.kind, [...(kinds.get(row.kind) ?? []), row]);
  return kinds;
}

interface Row {
  readonly kind: string;
  readonly label: string;
  readonly groups: readonly Group[];
}

function rows({ groups }: Digest): Row[] {
  const definitions = [...new Set(groups.map(({ target }) => target.replace(/#.*/, '')))];
  return definitions.flatMap((definition) => {
    const mine = groups.filter(({ target }) => target.replace(/#.*/, '') === definition);
    const kind = kindOf(definition);
    const row = { kind, label: `  ${definition.slice(kind.length + 1) || 'manifest'}`, groups: mine };
    const variants = [...new Set(mine.map(({ target }) => target))].filter((target) => target.includes('#'));
    return [row, ...variants.map((target) => variantRow(kind, target, mine)).filter(needsALook)];
  });
}

function variantRow(kind: string, target: string, groups: readonly Group[]): Row {
  return {
    kind,
    label: `    ${target.slice(target.indexOf('#'))}`,
    groups: groups.filter((group) => group.target === target),
  };
}

function needsALook({ groups }: Row): boolean {
  return groups.some(({ cases }) => cases.some(({ status }) => status !== 'passed'));
}

function kindOf(target: string): string {
  return target.replace(/\/.*/, '');
}

/** Verdict, cases, grade, bound usage. */
function cells(groups: readonly Group[], colors: Colors): string[] {
  const cases = groups.flatMap((group) => group.cases);
  if (cases.length === 0) return ['', '', '', ''];
  const { counts, grade, maxBoundUsage, undeclared } = tally(cases);
  const red = counts.failed + counts.errored;
  if (red > 0)
    return [
      colors.red(counts.failed > 0 ? '✗' : '!'),
      colors.red(`${red}/${cases.length}`),
      colors.red(redWord(counts)),
      '',
    ];
  if (undeclared) return [colors.dim('  ·'), '', colors.dim('undeclared'), ''];
  if (counts.passed === 0)
    return [colors.yellow('  ○'), colors.yellow(`${counts.skipped}`), colors.yellow('skipped'), ''];
  const mark = counts.skipped > 0 ? colors.yellow('  ○') : colors.green('  ✓');
  return [mark, `${counts.passed}`, gradeText(grade, colors), grade ? colors.dim(maxBoundUsage.toFixed(2)) : ''];
}

function redWord({ failed, errored }: { readonly failed: number; readonly errored: number }): string {
  if (errored === 0) return 'failed';
  return failed === 0 ? 'errored' : 'failed, errored';
}

function gradeText(grade: Grade | undefined, colors: Colors): string {
  if (grade === undefined) return '';
  return grade === 'ideal' ? colors.green(grade) : grade === 'canonical' ? colors.cyan(grade) : grade;
}

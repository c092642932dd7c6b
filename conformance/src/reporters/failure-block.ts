import type { Colors } from 'picocolors/types.js';
import type { CaseLine, Failure } from '../report.js';
import { caseName, count, type Group, isRed } from './digest.js';

const CASES_SHOWN = 3;

/** The failures of one backend and target: the diagnosis first, then the evidence. */
export function failureBlock({ backend, target, cases, diagnoses }: Group, colors: Colors, verbose: boolean): string[] {
  const red = cases.filter(isRed);
  const shown = verbose ? red : red.slice(0, CASES_SHOWN);
  return [
    `${colors.red('✗')} ${colors.bold(target)} ${colors.dim(`in ${backend}: ${red.length} of ${cases.length} cases`)}`,
    ...diagnoses.flatMap(({ name, message, explains, failing }) => [
      `  ${colors.yellow('→')} ${colors.bold(name)}: ${message} ${colors.dim(`(explains ${explains} of ${failing})`)}`,
    ]),
    ...shown.flatMap((line, index) =>
      index === 0 || verbose ? caseBlock(line, colors, verbose) : caseLine(line, colors),
    ),
    ...(red.length > shown.length ? [colors.dim(`  and ${red.length - shown.length} more`)] : []),
  ];
}

function caseLine(line: CaseLine, colors: Colors): string[] {
  const [first] = line.failures ?? [];
  return [
    `  ${colors.cyan(caseName(line))}  ${first ? `${first.where}: ${first.message}` : (line.reason ?? 'no reason given')}`,
  ];
}

function caseBlock(line: CaseLine, colors: Colors, verbose: boolean): string[] {
  const failures = line.failures ?? [];
  const shown = verbose ? failures : failures.slice(0, 1);
  if (shown.length === 0) return caseLine(line, colors);
  const rest = failures.length - shown.length;
  return [
    `  ${colors.cyan(caseName(line))}${rest > 0 ? colors.dim(`  first of ${failures.length} failures`) : ''}`,
    ...shown.flatMap((failure) => failureLines(failure, colors)),
  ];
}

function failureLines(failure: Failure, colors: Colors): string[] {
  const { where, message, clause, actual, ideal, lo, hi, ulps } = failure;
  const numbers: readonly (readonly [string, string | undefined])[] = [
    ['clause', clause],
    ['actual', actual === undefined ? undefined : colors.red(actual)],
    ['ideal', ideal],
    ['interval', lo === undefined || hi === undefined ? undefined : `[${lo}, ${hi}]`],
    ['outside by', ulps === undefined ? undefined : count(ulps, 'ULP')],
  ];
  return [
    `    ${where}: ${message}`,
    ...numbers.flatMap(([name, value]) =>
      value === undefined ? [] : [`      ${colors.dim(name.padEnd(10))} ${value}`],
    ),
  ];
}

/**
 * Known failures: a JSON file `[{ "case", "reason", "link" }]`. A failure that is expected does not fail the run; an
 * expectation that no longer holds does, so that the file cannot rot.
 */
import type { CaseLine, ReportLine } from './report.js';
import { digest, isRed, summarize } from './reporters/digest.js';
import { parseSelection, type Selector, selects } from './selection.js';

/** One entry of the file. */
export interface Expectation {
  /** A selection string; every case that it selects must fail. */
  readonly case: string;
  readonly reason: string;
  /** Where the failure is tracked. */
  readonly link: string;
  /** Name of the only backend meant. Default: every backend. */
  readonly backend?: string;
}

/** An entry with its selection read. */
export interface KnownFailure extends Expectation {
  readonly selectors: readonly Selector[];
}

/** An expectations file that cannot be read. */
export class ExpectationError extends Error {
  override readonly name = 'ExpectationError';
}

/** Reads an expectations file. Throws `ExpectationError` or `SelectionError` naming the entry that is wrong. */
export function parseExpectations(text: string): KnownFailure[] {
  const entries = parseJson(text);
  if (!Array.isArray(entries))
    throw new ExpectationError(`an expectations file is a list of entries, not ${typeof entries}`);
  return entries.map((entry: unknown, index) => {
    const expectation = checked(entry, index);
    const selectors = parseSelection(expectation.case);
    if (selectors.some((selector) => selector.by === 'path' && selector.step !== undefined)) {
      throw new ExpectationError(
        `entry ${index}: "${expectation.case}" names a step, but an expectation is about whole cases`,
      );
    }
    return { ...expectation, selectors };
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ExpectationError(`not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function checked(entry: unknown, index: number): Expectation {
  if (typeof entry !== 'object' || entry === null) throw new ExpectationError(`entry ${index} is not an object`);
  const fields = new Map<string, unknown>(Object.entries(entry));
  const text = (key: string): string => {
    const value = fields.get(key);
    if (typeof value === 'string' && value.trim() !== '') return value;
    throw new ExpectationError(
      `entry ${index}: "${key}" must be a text that is not empty, not ${JSON.stringify(value)}`,
    );
  };
  const unknown = [...fields.keys()].find((key) => !['case', 'reason', 'link', 'backend'].includes(key));
  if (unknown !== undefined) throw new ExpectationError(`entry ${index}: unknown key "${unknown}"`);
  const known = { case: text('case'), reason: text('reason'), link: text('link') };
  return fields.has('backend') ? { ...known, backend: text('backend') } : known;
}

/** The report with expected failures turned into skipped cases that carry reason and link; the footer counts anew. */
export function applyExpectations(known: readonly KnownFailure[], lines: readonly ReportLine[]): ReportLine[] {
  const applied = lines.map((line) => (line.type === 'case' ? expected(known, line) : line));
  const cases = applied.filter((line): line is CaseLine => line.type === 'case');
  return applied.map((line) =>
    line.type === 'footer'
      ? {
          ...line,
          backends: summarize(
            line.backends.map(({ name }) => name),
            cases,
          ),
        }
      : line,
  );
}

function expected(known: readonly KnownFailure[], line: CaseLine): CaseLine {
  const entry = isRed(line) ? known.find((candidate) => covers(candidate, line)) : undefined;
  if (!entry) return line;
  return { ...line, status: 'skipped', reason: `known failure: ${entry.reason}`, url: entry.link };
}

/**
 * What no longer holds, one line each: a case that passes although a failure is expected, and, when the whole corpus
 * ran, an entry that matches no case. Takes the report as it was before `applyExpectations`.
 */
export function staleExpectations(known: readonly KnownFailure[], lines: readonly ReportLine[]): string[] {
  const { cases, header, complete } = digest(lines);
  const everythingRan = complete && header?.selection.length === 0;
  return known.flatMap((entry) => {
    const covered = cases.filter((line) => covers(entry, line));
    const passed = covered.filter(({ status }) => status === 'passed');
    if (covered.length === 0 && everythingRan) return [`${entry.case}: matches no case (${entry.reason})`];
    return passed.map(
      ({ backend, id, mode }) => `${entry.case}: ${id} [${mode}] passes in ${backend} (${entry.reason})`,
    );
  });
}

function covers(entry: KnownFailure, line: CaseLine): boolean {
  return (entry.backend ?? line.backend) === line.backend && selects(entry.selectors, line);
}

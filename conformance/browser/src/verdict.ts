import type { BackendSummary, ReportLine } from 'optspec';

/** The exit codes of `optspec run`. */
export const EXIT = { conforms: 0, fails: 1, harness: 2, nothing: 3 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** An exit code and what to say on stderr. */
export interface Verdict {
  readonly exitCode: ExitCode;
  readonly complaints: readonly string[];
}

/** The gravest first. */
const GRAVITY: readonly ExitCode[] = [EXIT.harness, EXIT.fails, EXIT.nothing, EXIT.conforms];

/**
 * Judges one visit: the run did not finish or a backend did not load, before a case failed, before nothing of a backend
 * ran. Stricter than the command line, which is content when something ran: here each backend was asked for.
 */
export function verdictOf(lines: readonly ReportLine[], problem?: string): Verdict {
  const footer = lines.find((line) => line.type === 'footer');
  if (problem !== undefined || !footer) {
    return { exitCode: EXIT.harness, complaints: [`the run did not finish: ${problem ?? 'there is no footer'}`] };
  }
  const unloaded = lines.flatMap((line) =>
    line.type === 'header' ? line.backends.filter(({ manifest }) => manifest === null) : [],
  );
  if (unloaded.length > 0) {
    return { exitCode: EXIT.harness, complaints: unloaded.map(({ name }) => `${name} cannot be loaded`) };
  }
  if (footer.backends.some(({ failed, errored }) => failed + errored > 0)) {
    return { exitCode: EXIT.fails, complaints: [] };
  }
  const idle = footer.backends.filter(isIdle);
  const exitCode = idle.length > 0 ? EXIT.nothing : EXIT.conforms;
  return { exitCode, complaints: idle.map(({ name }) => `nothing of ${name} ran`) };
}

/** A backend that skips what it computes may still refuse what it must: that is no result. */
function isIdle({ passed, skipped, grades }: BackendSummary): boolean {
  const graded = grades.ideal + grades.canonical + grades.accepted;
  return passed === 0 || (skipped > 0 && graded === 0);
}

/** The gravest of several. */
export function gravest(codes: readonly ExitCode[]): ExitCode {
  return GRAVITY.find((code) => codes.includes(code)) ?? EXIT.nothing;
}

import type { KnownFailure } from '../expectations.js';
import { staleExpectations } from '../expectations.js';
import type { ReportLine } from '../report.js';
import { digest, isRed } from '../reporters/digest.js';
import { EXIT, type ExitCode } from './exit-codes.js';

/** The exit code of a run, and what to say on stderr. */
export interface Verdict {
  readonly exitCode: ExitCode;
  readonly complaints: readonly string[];
}

/**
 * Judges a run: the harness failed, before a case failed, before nothing ran, before an expectation is stale.
 * `lines` come from the runner; `applied` are the same lines with expected failures skipped.
 */
export function verdict(
  lines: readonly ReportLine[],
  applied: readonly ReportLine[],
  known: readonly KnownFailure[],
): Verdict {
  const { complete, header, cases } = digest(applied);
  const stale = staleExpectations(known, lines);
  const unloaded = header?.backends.filter(({ manifest }) => manifest === null) ?? [];
  const complaints = [
    ...unloaded.map(({ source }) => `the backend ${source} cannot be loaded${loadError(lines, source)}`),
    ...(complete ? [] : ['the run did not finish']),
    ...stale.map((entry) => `stale expectation: ${entry}`),
  ];
  return { exitCode: exitCode(), complaints };

  function exitCode(): ExitCode {
    if (unloaded.length > 0 || !complete) return EXIT.harness;
    if (cases.some(isRed)) return EXIT.fails;
    if (!digest(lines).cases.some(({ status }) => status !== 'skipped')) return EXIT.nothing;
    return stale.length > 0 ? EXIT.stale : EXIT.conforms;
  }
}

function loadError(lines: readonly ReportLine[], source: string): string {
  const { cases, header } = digest(lines);
  const name = header?.backends.find((backend) => backend.source === source)?.name;
  const reason = cases.find(({ backend, status }) => backend === name && status === 'errored')?.reason;
  return reason ? `: ${reason}` : '';
}

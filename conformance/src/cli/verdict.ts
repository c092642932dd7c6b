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
  const stale = staleExpectations(known, lines).map((entry) => `stale expectation: ${entry}`);
  const unloaded = (header?.backends ?? [])
    .filter(({ manifest }) => manifest === null)
    .map(({ source }) => `the backend ${source} cannot be loaded${loadError(lines, source)}`);
  const unfinished = complete ? [] : ['the run did not finish'];
  const ran = digest(lines).cases.some(({ status }) => status !== 'skipped');
  if (unloaded.length + unfinished.length > 0) {
    return { exitCode: EXIT.harness, complaints: [...unloaded, ...unfinished, ...stale] };
  }
  if (cases.some(isRed)) return { exitCode: EXIT.fails, complaints: stale };
  if (!ran) return { exitCode: EXIT.nothing, complaints: ['nothing ran', ...stale] };
  return { exitCode: stale.length > 0 ? EXIT.stale : EXIT.conforms, complaints: stale };
}

function loadError(lines: readonly ReportLine[], source: string): string {
  const { cases, header } = digest(lines);
  const name = header?.backends.find((backend) => backend.source === source)?.name;
  const reason = cases.find(({ backend, status }) => backend === name && status === 'errored')?.reason;
  return reason ? `: ${reason}` : '';
}

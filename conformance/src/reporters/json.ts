import type { ReportLine } from '../report.js';
import { digest, failing, tally } from './digest.js';

/**
 * One JSON object: `complete`, versions, and per backend `name`, `passed`, `failed`, `skipped`, `errored`,
 * `maxBoundUsage` and `grades`; then one entry per backend and target, with failures and diagnoses of those that fail.
 */
export function json(lines: readonly ReportLine[]): string {
  const report = digest(lines);
  const { header } = report;
  const about = header && {
    optspec: header.optspec,
    spec: header.spec,
    node: header.node,
    platform: header.platform,
    selection: header.selection,
  };
  const targets = report.groups.map(({ backend, target, cases }) => {
    const { counts, grade, maxBoundUsage, undeclared } = tally(cases);
    return { backend, target, ...counts, grade: grade ?? null, maxBoundUsage, undeclared };
  });
  const failures = failing(report).map(({ backend, target, cases, diagnoses }) => ({
    backend,
    target,
    diagnoses: diagnoses.map(({ type: _, backend: __, target: ___, ...diagnosis }) => diagnosis),
    cases: cases
      .filter(({ status }) => status === 'failed' || status === 'errored')
      .map(({ id, mode, status, reason, failures: found }) => ({ id, mode, status, reason, failures: found })),
  }));
  return `${JSON.stringify({ complete: report.complete, ...about, backends: report.backends, targets, failures }, null, 2)}\n`;
}

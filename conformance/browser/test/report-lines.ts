import type { Manifest } from '@optspec/core';
import type { BackendSummary, ReportLine } from 'optspec';

/** The counts of one backend. */
export function summary(changes: Partial<BackendSummary> = {}): BackendSummary {
  const grades = { ideal: 1, canonical: 1, accepted: 0 };
  const counts = { passed: 2, failed: 0, skipped: 0, errored: 0, maxBoundUsage: 0 };
  return { name: 'backend', ...counts, grades, canonicalBits: { cases: 2, of: 2 }, ...changes };
}

export function footer(...backends: BackendSummary[]): ReportLine {
  return { type: 'footer', complete: true, backends };
}

export function header(platform: string, loaded = true): ReportLine {
  const manifest: Manifest = {
    ...{ name: 'backend', version: '1.0.0', contract: 1, formats: ['f32'], profile: 'ieee', targets: [] },
  };
  const backends = [{ name: 'backend', source: 'backend', manifest: loaded ? manifest : null }];
  return { type: 'header', optspec: '0', spec: '0', node: 'none', platform, selection: [], backends };
}

export function passedCase(id: string): ReportLine {
  const about = { backend: 'backend', target: 'optimizer/sgd', kind: 'optimizer', format: 'f32' } as const;
  return { type: 'case', ...about, id, mode: 'stepwise', flags: [], status: 'passed', milliseconds: 1 };
}

import type { ReportLine } from '../report.js';
import { digest } from './digest.js';

/** The endpoint JSON of shields.io: https://shields.io/badges/endpoint-badge. */
export function badge(lines: readonly ReportLine[]): string {
  return `${JSON.stringify({ schemaVersion: 1, label: 'optspec', ...verdict(lines) })}\n`;
}

function verdict(lines: readonly ReportLine[]): { message: string; color: string } {
  const { complete, backends } = digest(lines);
  const passed = backends.reduce((sum, backend) => sum + backend.passed, 0);
  const red = backends.reduce((sum, backend) => sum + backend.failed + backend.errored, 0);
  if (!complete) return { message: 'incomplete', color: 'lightgrey' };
  if (red > 0) return { message: `${red} of ${passed + red} fail`, color: 'red' };
  return passed > 0
    ? { message: `${passed} pass`, color: 'brightgreen' }
    : { message: 'nothing ran', color: 'lightgrey' };
}

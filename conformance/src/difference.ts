import type { CaseLine, ReportLine } from './report.js';
import { digest, GRADES, isRed } from './reporters/digest.js';

/** What became of a case from one report to another. */
export type Change = 'broke' | 'fixed' | 'added' | 'removed' | 'grade' | 'status';

export interface Difference {
  readonly change: Change;
  readonly backend: string;
  readonly id: string;
  readonly mode: string;
  /** Status and grade, `passed ideal`; absent where the report lacks the case. */
  readonly before?: string;
  readonly after?: string;
}

const ORDER: readonly Change[] = ['broke', 'fixed', 'status', 'grade', 'added', 'removed'];

/** The cases whose status or grade differs between two reports, worst news first. */
export function difference(before: readonly ReportLine[], after: readonly ReportLine[]): Difference[] {
  const [old, now] = [byCase(before), byCase(after)];
  const keys = [...new Set([...old.keys(), ...now.keys()])];
  const differences = keys.flatMap((key) => compared(old.get(key), now.get(key)));
  return ORDER.flatMap((change) => differences.filter((found) => found.change === change));
}

function byCase(lines: readonly ReportLine[]): Map<string, CaseLine> {
  return new Map(digest(lines).cases.map((line) => [`${line.backend}\n${line.id}\n${line.mode}`, line]));
}

function compared(before: CaseLine | undefined, after: CaseLine | undefined): Difference[] {
  const known = after ?? before;
  if (!known) return [];
  const { backend, id, mode } = known;
  const [was, is] = [before && standing(before), after && standing(after)];
  if (was === is) return [];
  const texts = { ...(was === undefined ? {} : { before: was }), ...(is === undefined ? {} : { after: is }) };
  return [{ change: kindOfChange(before, after), backend, id, mode, ...texts }];
}

function standing({ status, grade }: CaseLine): string {
  return grade && GRADES.includes(grade) ? `${status} ${grade}` : status;
}

function kindOfChange(before: CaseLine | undefined, after: CaseLine | undefined): Change {
  if (!before) return 'added';
  if (!after) return 'removed';
  if (!isRed(before) && isRed(after)) return 'broke';
  if (isRed(before) && after.status === 'passed') return 'fixed';
  return before.status === after.status ? 'grade' : 'status';
}

import type {
  BackendSummary,
  CaseLine,
  DiagnosisLine,
  FooterLine,
  Grade,
  HeaderLine,
  ReportLine,
  Status,
} from '../report.js';

/** Best first. */
export const GRADES: readonly Grade[] = ['ideal', 'canonical', 'accepted'];

/** What every reporter needs of a report. */
export interface Digest {
  /** Whether the footer is there and counts as many cases as the report holds. */
  readonly complete: boolean;
  readonly header: HeaderLine | undefined;
  readonly backends: readonly BackendSummary[];
  readonly cases: readonly CaseLine[];
  readonly groups: readonly Group[];
}

/** The cases of one backend and one target. */
export interface Group {
  readonly backend: string;
  /** `optimizer/adam#epsilon-hat`. */
  readonly target: string;
  readonly cases: readonly CaseLine[];
  readonly diagnoses: readonly DiagnosisLine[];
}

/** Counts and the worst numbers of some cases. */
export interface Tally {
  readonly counts: Readonly<Record<Status, number>>;
  readonly grades: Readonly<Record<Grade, number>>;
  /** The worst grade reached by a case that passed. */
  readonly grade: Grade | undefined;
  readonly maxBoundUsage: number;
  readonly canonicalBits: { readonly cases: number; readonly of: number };
  /** All cases checked only that the backend refuses what it does not declare. */
  readonly undeclared: boolean;
}

/** Gathers a report's lines by backend and target, in the order in which they come. */
export function digest(lines: readonly ReportLine[]): Digest {
  const header = lines.find((line): line is HeaderLine => line.type === 'header');
  const footer = lines.find((line): line is FooterLine => line.type === 'footer');
  const cases = lines.filter((line): line is CaseLine => line.type === 'case');
  const diagnoses = lines.filter((line): line is DiagnosisLine => line.type === 'diagnosis');
  const names = [...(header?.backends ?? []).map(({ name }) => name), ...cases.map(({ backend }) => backend)];
  const backends = summarize([...new Set(names)], cases);
  return { complete: isComplete(footer, cases), header, backends, cases, groups: grouped(cases, diagnoses) };
}

/** Counts the cases of each backend named: what the footer of a report holds. */
export function summarize(names: readonly string[], cases: readonly CaseLine[]): BackendSummary[] {
  return names.map((name) => {
    const { counts, grades, maxBoundUsage, canonicalBits } = tally(cases.filter(({ backend }) => backend === name));
    return { name, ...counts, maxBoundUsage, grades, canonicalBits };
  });
}

function isComplete(footer: FooterLine | undefined, cases: readonly CaseLine[]): boolean {
  if (!footer) return false;
  const counted = footer.backends.reduce((sum, b) => sum + b.passed + b.failed + b.skipped + b.errored, 0);
  return counted === cases.length;
}

function grouped(cases: readonly CaseLine[], diagnoses: readonly DiagnosisLine[]): Group[] {
  const groups = new Map<string, CaseLine[]>();
  for (const line of cases) {
    const key = `${line.backend}\n${line.target}`;
    const group = groups.get(key);
    if (group) group.push(line);
    else groups.set(key, [line]);
  }
  return [...groups].map(([key, lines]) => {
    const [backend = '', target = ''] = key.split('\n');
    const mine = diagnoses.filter((diagnosis) => diagnosis.backend === backend && diagnosis.target === target);
    return { backend, target, cases: lines, diagnoses: mine };
  });
}

/** Counts cases. */
export function tally(cases: readonly CaseLine[]): Tally {
  const counts = { passed: 0, failed: 0, skipped: 0, errored: 0 };
  const grades = { ideal: 0, canonical: 0, accepted: 0 };
  for (const { status, grade } of cases) {
    counts[status] += 1;
    if (grade && status === 'passed') grades[grade] += 1;
  }
  const graded = cases.filter(({ status, canonicalBits }) => status === 'passed' && canonicalBits !== undefined);
  return {
    counts,
    grades,
    canonicalBits: { cases: graded.filter(({ canonicalBits }) => canonicalBits).length, of: graded.length },
    grade: GRADES.findLast((grade) => grades[grade] > 0),
    maxBoundUsage: cases.reduce((max, { boundUsage }) => Math.max(max, boundUsage?.max ?? 0), 0),
    undeclared: cases.length > 0 && cases.every(({ mode }) => mode === 'undeclared'),
  };
}

/** The groups with a case that failed or errored. */
export function failing(digest: Digest): Group[] {
  return digest.groups.filter(({ cases }) => cases.some(isRed));
}

/** Whether a case failed or errored. */
export function isRed({ status }: CaseLine): boolean {
  return status === 'failed' || status === 'errored';
}

/** A case within its target: `basic.f32`, and the mode if it is not stepwise. */
export function caseName({ id, target, mode }: CaseLine): string {
  const name = id.startsWith(`${target}/`) ? id.slice(target.length + 1) : id;
  return mode === 'stepwise' ? name : `${name} [${mode}]`;
}

/** `1 case`, `2 cases`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

import type { CaseLine, DiagnosisLine, Failure } from '../report.js';
import { count } from './digest.js';

/** A failure in plain lines: where and what, then the numbers. */
export function failureText(failure: Failure): string[] {
  const { where, message, clause } = failure;
  const numbers = numbersText(failure);
  return [`${where}${clause ? `, clause ${clause}` : ''}: ${message}`, ...(numbers ? [numbers] : [])];
}

/** `actual 0.3, ideal 0.25, interval [0.24, 0.26], 12 ULPs outside`, or nothing for a failure without numbers. */
export function numbersText({ actual, ideal, lo, hi, ulps }: Failure): string {
  return [
    actual === undefined ? '' : `actual ${actual}`,
    ideal === undefined ? '' : `ideal ${ideal}`,
    lo === undefined || hi === undefined ? '' : `interval [${lo}, ${hi}]`,
    ulps === undefined ? '' : `${count(ulps, 'ULP')} outside`,
  ]
    .filter(Boolean)
    .join(', ');
}

/** The diagnosis in one line. */
export function diagnosisText({ name, message, explains, failing }: DiagnosisLine): string {
  return `${name}: ${message} (explains ${explains} of ${failing} failing cases)`;
}

/** What went wrong in a case, in one line. */
export function caseText({ failures = [], reason }: CaseLine): string {
  const [first] = failures;
  const more = failures.length > 1 ? ` (and ${failures.length - 1} more)` : '';
  return first ? `${failureText(first).join('; ')}${more}` : (reason ?? 'no reason given');
}

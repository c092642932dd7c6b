/** Wrong arguments or files: what the caller can put right. */
export class CliError extends Error {
  override readonly name = 'CliError';
}

/** Errors that JavaScript throws by itself: when one gets here, optspec is at fault and its name helps. */
const FAULTS: readonly string[] = ['TypeError', 'RangeError', 'ReferenceError', 'SyntaxError', 'AssertionError'];

/** An error as one line for stderr. */
export function errorLine(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const message = error.message
    .trim()
    .split(/\s*\n\s*/)
    .join(' ');
  return FAULTS.includes(error.name) ? `${error.name}: ${message} (--debug shows where)` : message;
}

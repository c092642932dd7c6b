/** Wrong arguments or files: what the caller can put right. */
export class CliError extends Error {
  override readonly name = 'CliError';
}

/** One line for stderr: the message, and the kind of error where the message does not say it. */
export function errorLine(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const plain = ['Error', 'CliError', 'SelectionError'].includes(error.name);
  const message = error.message
    .trim()
    .split(/\s*\n\s*/)
    .join(' ');
  return plain ? message : `${error.name}: ${message}`;
}

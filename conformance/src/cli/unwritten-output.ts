import { EXIT } from './exit-codes.js';

/** What a shell reports of a program that SIGPIPE ends; Node ignores that signal. */
const ENDED_BY_SIGPIPE = 141;

/** How to end when output cannot be written. */
export interface Ending {
  readonly exitCode: number;
  /** For stderr. */
  readonly complaint: string;
}

/** Without a word when nobody reads any more, as in `optspec list | head`; or else as any fault of the harness. */
export function endingOf({ code, message }: NodeJS.ErrnoException): Ending {
  return code === 'EPIPE'
    ? { exitCode: ENDED_BY_SIGPIPE, complaint: '' }
    : { exitCode: EXIT.harness, complaint: `optspec: cannot write the output: ${message}\n` };
}

/** Ends this process when the stream cannot be written. */
export function endIfUnwritten(stream: NodeJS.WriteStream): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    const { exitCode, complaint } = endingOf(error);
    process.stderr.write(complaint);
    process.exit(exitCode);
  });
}

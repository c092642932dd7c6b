import pc from 'picocolors';
import type { Colors } from 'picocolors/types.js';
import type { ExitCode } from './exit-codes.js';

/** The edge to the terminal, and the exit code that a verb leaves behind. */
export interface Context {
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
  readonly colors: Colors;
  /** Whether `colors` colours. */
  readonly color: boolean;
  exitCode: ExitCode;
}

/** Colours as picocolors decides: `NO_COLOR`, `FORCE_COLOR`, `--no-color`, and whether stdout is a terminal. */
export function createContext(exitCode: ExitCode): Context {
  const { stdout, stderr } = process;
  const forced = Boolean(process.env.FORCE_COLOR);
  const color = pc.isColorSupported && (forced || stdout.isTTY);
  return { stdout, stderr, colors: pc.createColors(color), color, exitCode };
}

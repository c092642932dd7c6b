/** What the process says to whoever called it. */
export const EXIT = { conforms: 0, fails: 1, harness: 2, nothing: 3, stale: 4 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** For `--help`. */
export const EXIT_HELP = `
Exit codes:
  0  every case conforms (expected failures aside)
  1  a case failed or errored
  2  the harness failed: bad arguments, a missing or malformed file, a backend that cannot be loaded
  3  nothing ran
  4  an expectation no longer holds
`;

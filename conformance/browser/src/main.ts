import { CommanderError } from 'commander';
import { runBrowsers } from './command.js';
import { parseOptions } from './options.js';
import { EXIT } from './verdict.js';

// Ending by a signal would leave the browser behind; exiting ends it.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(EXIT.harness));

try {
  const options = parseOptions(process.argv.slice(2), (text) => process.stderr.write(text));
  process.exitCode = await runBrowsers(options);
} catch (error) {
  if (!(error instanceof CommanderError)) console.error(`test:browser: ${messageOf(error)}`);
  process.exitCode = error instanceof CommanderError && error.exitCode === 0 ? EXIT.conforms : EXIT.harness;
}

function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.name === 'HarnessError' || error.name === 'SelectionError'
    ? error.message
    : (error.stack ?? error.message);
}

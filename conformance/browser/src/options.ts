import { Command, InvalidArgumentError, Option } from 'commander';
import { parseSelection } from 'optspec';
import { BROWSER_NAMES, BROWSERS, type BrowserName } from './browsers.js';

/** What the command was asked for. */
export interface Options {
  readonly browsers: readonly BrowserName[];
  /** Package names; empty: those that the repository ships. */
  readonly backends: readonly string[];
  readonly select: readonly string[];
  /** Folder for a report of each lane. */
  readonly report?: string;
  readonly verbose: boolean;
  /** How many seconds a page may be silent. */
  readonly timeout: number;
}

interface Raw {
  readonly browser?: readonly BrowserName[];
  readonly backend?: readonly string[];
  readonly select?: readonly string[];
  readonly report?: string;
  readonly verbose?: boolean;
  readonly timeout: number;
}

/** Reads the arguments. Throws commander's `CommanderError`, of exit code 0 when help was asked for. */
export function parseOptions(args: readonly string[], write: (text: string) => void): Options {
  const command = program(write);
  command.parse(args, { from: 'user' });
  const { browser, backend = [], select = [], report, verbose = false, timeout } = command.opts<Raw>();
  const options = { browsers: unique(browser ?? BROWSER_NAMES), backends: unique(backend), select, verbose, timeout };
  return report === undefined ? options : { ...options, report };
}

function program(write: (text: string) => void): Command {
  return new Command('npm run test:browser --')
    .description('Runs the conformance suite in real browsers without a window, in the page itself.')
    .addOption(
      new Option('-b, --browser <name>', 'a browser (repeatable; default: all)')
        .choices(BROWSER_NAMES)
        .argParser(browserName),
    )
    .option('--backend <package>', 'a backend (repeatable; default: those in scripts/backends.json)', collect)
    .option('-s, --select <selection>', 'what to run, as in optspec run (repeatable; default: everything)', selection)
    .option('--report <folder>', 'write the reports, JSON Lines, one for each visit')
    .option('--verbose', 'show every failure, not the first ones')
    .option('--timeout <seconds>', 'how long a page may say nothing', seconds, 60)
    .addHelpText('after', HELP)
    .exitOverride()
    .configureOutput({ writeOut: write, writeErr: write });
}

function collect(text: string, before: readonly string[] = []): string[] {
  return [...before, text];
}

function browserName(text: string, before: readonly string[] = []): string[] {
  if (BROWSER_NAMES.some((name) => name === text)) return [...before, text];
  throw new InvalidArgumentError(`It must be one of ${BROWSER_NAMES.join(', ')}.`);
}

function selection(text: string, before: readonly string[] = []): string[] {
  try {
    parseSelection([text]);
  } catch (error) {
    throw new InvalidArgumentError(error instanceof Error ? error.message : String(error));
  }
  return [...before, text];
}

function seconds(text: string): number {
  const number = Number(text);
  if (Number.isFinite(number) && number > 0) return number;
  throw new InvalidArgumentError('It must be a number of seconds above 0.');
}

function unique<Value>(values: readonly Value[]): Value[] {
  return [...new Set(values)];
}

const HELP = `
Browsers:
${BROWSER_NAMES.map((name) => `  ${name.padEnd(10)} ${BROWSERS[name].install}; another program: ${BROWSERS[name].variable}=<path>`).join('\n')}

Examples:
  $ npm run test:browser
  $ npm run test:browser -- --browser firefox --backend @optspec/webgpu
  $ npm run test:browser -- --select optimizer/adamw --report reports

Exit codes:
  0  every case conforms
  1  a case failed or errored
  2  the harness failed: a browser is missing, a page crashed or fell silent, an argument is wrong
  3  nothing of a backend ran
`;

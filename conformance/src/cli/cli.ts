import { Command, CommanderError } from 'commander';
import { version } from '../version.js';
import { errorLine } from './cli-error.js';
import { type Context, createContext } from './context.js';
import { EXIT, EXIT_HELP, type ExitCode } from './exit-codes.js';
import { diffCommand } from './verbs/diff.js';
import { explainCommand } from './verbs/explain.js';
import { listCommand } from './verbs/list.js';
import { mutantsCommand } from './verbs/mutants.js';
import { recordCommand } from './verbs/record.js';
import { runCommand } from './verbs/run.js';
import { summaryCommand } from './verbs/summary.js';

const VERBS: readonly ((context: Context) => Command)[] = [
  runCommand,
  listCommand,
  explainCommand,
  summaryCommand,
  diffCommand,
  recordCommand,
  mutantsCommand,
];

/** Runs the command line on its arguments and returns the exit code. Errors go to stderr as one line. */
export async function runCli(args: readonly string[]): Promise<ExitCode> {
  const context = createContext(EXIT.conforms);
  try {
    await program(context).parseAsync(args, { from: 'user' });
    return context.exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.conforms : EXIT.harness;
    const debug = args.includes('--debug') && error instanceof Error;
    context.stderr.write(`optspec: ${debug ? error.stack : errorLine(error)}\n`);
    return EXIT.harness;
  }
}

function program(context: Context): Command {
  const root = new Command('optspec')
    .description('Finds out which optimizer, scheduler or initializer a backend really computes.')
    .version(version, '-V, --version', 'print the version')
    .option('--debug', 'print stack traces of errors')
    .option('--no-color', 'no colours (NO_COLOR works too)')
    .addHelpText('after', `${ROOT_EXAMPLES}${EXIT_HELP}`)
    .helpCommand('help [verb]', 'explain a verb')
    .usage('<verb> [options]');
  for (const verb of VERBS) root.addCommand(prepared(verb(context)));
  return tamed(root);
}

/** What every verb takes. */
function prepared(command: Command): Command {
  return tamed(
    command.option('--debug', 'print stack traces of errors').option('--no-color', 'no colours (NO_COLOR works too)'),
  );
}

/** Keeps commander from ending the process, and makes its errors look like ours. */
function tamed(command: Command): Command {
  const outputError = (text: string, write: (text: string) => void): void => write(text.replace(/^error:/, 'optspec:'));
  return command.exitOverride().showSuggestionAfterError().configureOutput({ outputError });
}

const ROOT_EXAMPLES = `
Examples:
  $ optspec run @optspec/pure-ts                         check a backend
  $ optspec run . --select optimizer/adam                check one definition of the package in this folder
  $ optspec run --exec "python adapter.py"               check a backend in another language
  $ optspec list optimizer/adam                          list its cases
  $ optspec explain optimizer/adam/basic.f32             show all there is to know about a case
  $ optspec <verb> --help                                learn more
`;

import { Command, InvalidArgumentError, Option } from 'commander';
import { OPTIMIZERS, SCHEDULES } from './catalogue.js';

export interface Contestant {
  readonly optimizer: string;
  readonly learningRate: number;
}

export interface Options {
  readonly contestants: readonly Contestant[];
  readonly schedule: string;
  readonly epochs: number;
  readonly batchSize: number;
  readonly seed: number;
  readonly json: boolean;
}

interface Raw extends Omit<Options, 'contestants'> {
  readonly optimizer: Contestant;
  readonly compare: readonly Contestant[];
}

const EXAMPLES = `
Examples:
  npm start -- --optimizer adam --schedule cosine --compare sgd
  npm start -- --optimizer lion:0.003 --compare lion:0.03 adamw --epochs 100
  npm start --silent -- --optimizer rmsprop --json`;

/** Reads the command line. Throws `CommanderError` once it has printed the help or what is wrong. */
export function parseOptions(argv: readonly string[]): Options {
  const command = new Command('npm start --')
    .description(
      'Trains softmax regression on Iris and draws the training loss of one optimizer, or of several side by side.',
    )
    .addOption(
      new Option('-o, --optimizer <name>', `one of ${names(OPTIMIZERS)}; "name:0.1" sets its learning rate`)
        .argParser(contestant)
        .default(contestant('adam'), 'adam'),
    )
    .addOption(
      new Option('-c, --compare <names...>', 'more optimizers, on the same batches')
        .argParser((name, before: readonly Contestant[]) => [...before, contestant(name)])
        .default([], 'none'),
    )
    .addOption(
      new Option('-s, --schedule <name>', 'learning-rate schedule').choices(Object.keys(SCHEDULES)).default('constant'),
    )
    .option('-e, --epochs <n>', 'passes over the training flowers', integer(1, 10_000), 40)
    .option('-b, --batch-size <n>', 'flowers per step', integer(1, 120), 16)
    .option('--seed <n>', 'seed of the split and of the shuffles', integer(0, 0xffffffff), 0)
    .option('--json', 'print numbers instead of a picture', false)
    .addHelpText('after', EXAMPLES)
    .exitOverride();
  const { optimizer, compare, ...rest } = command.parse(argv, { from: 'user' }).opts<Raw>();
  return { contestants: [optimizer, ...compare], ...rest };
}

/** `adam` or `adam:0.01`. */
function contestant(text: string): Contestant {
  const [optimizer = '', rate] = text.split(':');
  const known = Object.hasOwn(OPTIMIZERS, optimizer) ? OPTIMIZERS[optimizer] : undefined;
  if (!known) throw new InvalidArgumentError(`It must be one of ${names(OPTIMIZERS)}.`);
  const learningRate = rate === undefined ? known.learningRate : Number(rate);
  if (rate === '' || !Number.isFinite(learningRate) || learningRate < 0) {
    throw new InvalidArgumentError('The learning rate after the colon must be a non-negative number.');
  }
  return { optimizer, learningRate };
}

function integer(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (text.trim() !== '' && Number.isInteger(value) && least <= value && value <= most) return value;
    throw new InvalidArgumentError(`It must be an integer from ${least} to ${most}.`);
  };
}

function names(table: object): string {
  return Object.keys(table).join(', ');
}

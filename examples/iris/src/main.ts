import pc from 'picocolors';
import { OPTIMIZERS, SCHEDULES } from './catalogue.js';
import { chart } from './chart.js';
import { iris, SPECIES, split, standardized } from './dataset.js';
import { type Contestant, type Options, parseOptions } from './options.js';
import { zeros } from './softmax-regression.js';
import { type History, train } from './train.js';

const TEST_SIZE = 30;

interface Result extends Contestant, History {
  readonly finalLoss: number;
}

const options = parseOptions(process.argv.slice(2));
const results = options.contestants.map((contestant) => run(contestant, options));
console.log(
  options.json ? JSON.stringify({ ...options, contestants: undefined, results }, null, 2) : picture(results, options),
);

function run(contestant: Contestant, { schedule, epochs, batchSize, seed }: Options): Result {
  const data = split(standardized(iris()), TEST_SIZE, seed);
  const steps = epochs * Math.ceil(data.training.length / batchSize);
  const optimizer = OPTIMIZERS[contestant.optimizer]?.make();
  const laidOut = SCHEDULES[schedule]?.(contestant.learningRate, steps);
  if (!optimizer || !laidOut)
    throw new Error(`${contestant.optimizer} with ${schedule}: the catalogue has no such pair`);
  const parameters = zeros(4, SPECIES.length);
  const history = train(parameters, data, { optimizer, schedule: laidOut, epochs, batchSize, seed });
  return { ...contestant, finalLoss: history.losses.at(-1) ?? Number.NaN, ...history };
}

function picture(all: readonly Result[], { schedule, epochs, batchSize, seed }: Options): string {
  const curves = all.map((result) => ({ name: name(result), values: result.losses }));
  return [
    '',
    `Softmax regression on Iris: ${150 - TEST_SIZE} flowers to learn from, ${TEST_SIZE} held back`,
    pc.dim(`${epochs} epochs, batches of ${batchSize}, ${schedule} schedule, seed ${seed}`),
    '',
    chart(curves, pc.isColorSupported),
    '',
    ...table(all),
    '',
  ].join('\n');
}

function table(all: readonly Result[]): string[] {
  const width = Math.max(...all.map((result) => name(result).length));
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`.padStart(9);
  const head = `  ${' '.repeat(width)}  ${'final loss'.padStart(10)}  ${'training'.padStart(9)}  ${'held back'.padStart(9)}`;
  const rows = all.map((result) => {
    const loss = result.finalLoss.toFixed(4).padStart(10);
    return `  ${name(result).padEnd(width)}  ${loss}  ${percent(result.trainingAccuracy)}  ${percent(result.testAccuracy)}`;
  });
  return [pc.dim(head), ...rows];
}

function name({ optimizer, learningRate }: Contestant): string {
  return `${optimizer}, learning rate ${learningRate}`;
}

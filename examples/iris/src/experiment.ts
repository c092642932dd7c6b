import { OPTIMIZERS, SCHEDULES } from './catalogue.js';
import { iris, SPECIES, split, standardized } from './dataset.js';
import type { Contestant, Options } from './options.js';
import { zeros } from './softmax-regression.js';
import { type History, train } from './train.js';

/** Flowers held back to test on. */
export const TEST_SIZE = 30;

export interface Result extends Contestant, History {
  readonly finalLoss: number;
}

/** Trains once per contestant, each from zero weights on the same flowers in the same order. */
export function compare(options: Options): Result[] {
  return options.contestants.map((contestant) => run(contestant, options));
}

function run(contestant: Contestant, { schedule, epochs, batchSize, seed }: Options): Result {
  const data = split(standardized(iris()), TEST_SIZE, seed);
  const steps = epochs * Math.ceil(data.training.length / batchSize);
  const optimizer = OPTIMIZERS[contestant.optimizer]?.make();
  const laidOut = SCHEDULES[schedule]?.(contestant.learningRate, steps);
  if (!optimizer || !laidOut) throw new Error(`the catalogue has no ${contestant.optimizer} or no ${schedule}`);
  const parameters = zeros(data.training[0]?.features.length ?? 0, SPECIES.length);
  const history = train(parameters, data, { optimizer, schedule: laidOut, epochs, batchSize, seed });
  return { ...contestant, finalLoss: history.losses.at(-1) ?? Number.NaN, ...history };
}

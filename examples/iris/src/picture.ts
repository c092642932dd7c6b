import { createColors } from 'picocolors';
import { chart } from './chart.js';
import { type Result, TEST_SIZE } from './experiment.js';
import type { Contestant, Options } from './options.js';

/** What a person reads: the curves, then one row per contestant. */
export function picture(results: readonly Result[], options: Options, colors: boolean): string {
  const { epochs, batchSize, schedule, seed } = options;
  const { dim } = createColors(colors);
  const curves = results.map((result) => ({ name: name(result), values: result.losses }));
  const [head, ...rows] = table(results);
  return [
    '',
    `Softmax regression on Iris: ${150 - TEST_SIZE} flowers to learn from, ${TEST_SIZE} held back`,
    dim(`${epochs} epochs, batches of ${batchSize}, ${schedule} schedule, seed ${seed}`),
    '',
    chart(curves, colors),
    '',
    dim(head ?? ''),
    ...rows,
    '',
  ].join('\n');
}

function table(results: readonly Result[]): string[] {
  const width = Math.max(...results.map((result) => name(result).length));
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`.padStart(9);
  const head = `  ${' '.repeat(width)}  final loss   training  held back`;
  const rows = results.map((result) => {
    const loss = result.finalLoss.toFixed(4).padStart(10);
    return `  ${name(result).padEnd(width)}  ${loss}  ${percent(result.trainingAccuracy)}  ${percent(result.testAccuracy)}`;
  });
  return [head, ...rows];
}

function name({ optimizer, learningRate }: Contestant): string {
  return `${optimizer}, learning rate ${learningRate}`;
}

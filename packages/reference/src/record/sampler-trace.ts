import type { Definition, Flag, Hyperparameters, SamplerTrace } from '@optspec/core';
import { programOf } from '@optspec/language';
import { batchOver } from '../batch.js';
import type { Domain } from '../domain.js';
import type { Reader } from '../reader.js';
import { outcomesOf } from './outcome.js';

/** Iterations at which batches are read, and why. */
export interface SamplerCase {
  readonly name: string;
  readonly flags: readonly Flag[];
  readonly why: string;
  readonly hyperparameters: (definition: Definition) => Hyperparameters;
  readonly applies: (definition: Definition) => boolean;
  readonly iterations: readonly number[];
  /** Only counts are recorded: no index. */
  readonly counts?: boolean;
}

/** Those of the values that the definition has a hyperparameter for. */
function those(values: Hyperparameters): SamplerCase['hyperparameters'] {
  return ({ properties }) =>
    Object.fromEntries(Object.entries(values).filter(([name]) => Object.hasOwn(properties, name)));
}

/** Definitions that have every one of the hyperparameters. */
function having(...names: readonly string[]): SamplerCase['applies'] {
  return ({ properties }) => names.every((name) => Object.hasOwn(properties, name));
}

/** Definitions whose program calls the operation. */
function drawing(operation: string): SamplerCase['applies'] {
  return ({ program }) => JSON.stringify(program).includes(`${operation}(`);
}

const FIRST = [0, 1, 2, 3, 4, 5, 6];

export const SAMPLER_CASES: readonly SamplerCase[] = [
  {
    name: 'basic',
    flags: ['BASIC', 'FIRST_STEP'],
    why: 'The first batches of some epochs, one by one: order, ends of epochs and the short batch.',
    hyperparameters: those({ examples: 11, batchSize: 4, seed: 3 }),
    applies: having(),
    iterations: FIRST,
  },
  {
    name: 'in-order',
    flags: ['BASIC', 'BOUNDARY'],
    why: 'Without a shuffle: every epoch is the same.',
    hyperparameters: those({ examples: 11, batchSize: 4, shuffle: false }),
    applies: having('shuffle'),
    iterations: FIRST,
  },
  {
    name: 'drop-last',
    flags: ['BASIC', 'BOUNDARY'],
    why: 'The short batch is left out, so an epoch has one batch less and its last examples are not seen.',
    hyperparameters: those({ examples: 11, batchSize: 4, dropLast: true, seed: 5 }),
    applies: having('dropLast'),
    iterations: FIRST,
  },
  {
    name: 'even',
    flags: ['BOUNDARY'],
    why: 'The batch size divides the number of examples: no batch is short, none is empty, and there is none to drop.',
    hyperparameters: those({ examples: 12, batchSize: 4, seed: 6 }),
    applies: having('batchSize'),
    iterations: FIRST,
  },
  {
    name: 'even-drop-last',
    flags: ['BOUNDARY'],
    why: 'The batch size divides the number of examples: there is nothing to drop.',
    hyperparameters: those({ examples: 12, batchSize: 4, dropLast: true, seed: 6 }),
    applies: having('dropLast'),
    iterations: FIRST,
  },
  {
    name: 'one-batch',
    flags: ['BOUNDARY'],
    why: 'Batches larger than the set of examples: each is an epoch.',
    hyperparameters: those({ examples: 5, batchSize: 8, seed: 2 ** 32 - 1 }),
    applies: having('batchSize'),
    iterations: [0, 1, 2],
  },
  {
    name: 'one-example',
    flags: ['BOUNDARY'],
    why: 'A single example: there is nothing to shuffle.',
    hyperparameters: those({ examples: 1, batchSize: 1, seed: 9 }),
    applies: having(),
    iterations: [0, 1, 2],
  },
  {
    name: 'resume',
    flags: ['RESUME'],
    why: 'Batches out of order: each follows from the seed and the iteration alone, so training resumes anywhere.',
    hyperparameters: those({ examples: 10, batchSize: 3, seed: 1701 }),
    applies: having(),
    iterations: [17, 2, 41, 2, 16, 0],
  },
  {
    name: 'two-rounds',
    flags: ['BASIC'],
    why: 'So many examples that they are shuffled twice in an epoch, since two may have drawn equal keys.',
    hyperparameters: those({ examples: 1700, batchSize: 5, seed: 12 }),
    applies: having('batchSize', 'shuffle'),
    iterations: [0, 339, 340],
  },
  {
    name: 'two-words',
    flags: ['BASIC'],
    why: 'So many examples that each number drawn needs both of its random words.',
    hyperparameters: those({ examples: 60_000, batchSize: 5, seed: 12 }),
    applies: drawing('randomIntegers'),
    iterations: [0, 1, 2],
  },
  {
    name: 'low-words',
    flags: ['BOUNDARY'],
    why: 'More than 2^16 examples: the high random words do not count.',
    hyperparameters: those({ examples: 65_537, batchSize: 5, seed: 12 }),
    applies: drawing('randomIntegers'),
    iterations: [0, 1, 2],
  },
  {
    name: 'fifty-thousand',
    flags: ['BOUNDARY'],
    why: '50 000 examples in batches of 256: 196 batches, the last of 80; 1960 updates in 10 epochs.',
    hyperparameters: those({ examples: 50_000, batchSize: 256, shuffle: false }),
    applies: having('batchSize'),
    iterations: [0, 194, 195, 196, 1959, 1960],
    counts: true,
  },
  {
    name: 'fifty-thousand-drop-last',
    flags: ['BOUNDARY'],
    why: '50 000 examples in whole batches of 256: 195 batches, and 80 examples left out of each epoch.',
    hyperparameters: those({ examples: 50_000, batchSize: 256, shuffle: false, dropLast: true }),
    applies: having('batchSize', 'dropLast'),
    iterations: [0, 194, 195, 1949, 1950],
    counts: true,
  },
  {
    name: 'many-batches',
    flags: ['BOUNDARY'],
    why: 'So many batches that a size which is off by little changes their number.',
    hyperparameters: those({ examples: 40_001, batchSize: 2, shuffle: false }),
    applies: having('batchSize'),
    iterations: [20_000, 20_001],
    counts: true,
  },
  {
    name: 'many-batches-drop-last',
    flags: ['BOUNDARY'],
    why: 'So many whole batches that a size which is off by little changes their number.',
    hyperparameters: those({ examples: 40_001, batchSize: 2, shuffle: false, dropLast: true }),
    applies: having('batchSize', 'dropLast'),
    iterations: [19_999, 20_000],
    counts: true,
  },
  {
    name: 'large-t',
    flags: ['LARGE_T'],
    why: 'Iterations beyond 2^31 and 2^32: counters must not wrap.',
    hyperparameters: those({ examples: 10, batchSize: 3, seed: 4 }),
    applies: having(),
    iterations: [2 ** 31 - 1, 2 ** 31, 2 ** 32 - 1],
  },
];

/** Records one case of one sampler; samplers compute on the host, and their results are integers. */
export function recordSampler(
  reader: Reader,
  definition: Definition,
  { iterations, counts = false }: SamplerCase,
  hyperparameters: Hyperparameters,
): Pick<SamplerTrace, 'steps'> {
  const program = programOf(definition, hyperparameters);
  const outcomes = (iteration: number, positions: number) => {
    const compute = <Scalar>(domain: Domain<Scalar>) =>
      batchOver(program, domain, hyperparameters, iteration, positions);
    return outcomesOf(
      {
        ideal: reader.ideal(compute, 'f64'),
        canonical: reader.canonical(compute, 'f64'),
        ieee: reader.bounds(compute, 'f64', 'ieee'),
        wgsl: undefined,
      },
      () => 'f64',
    );
  };
  const steps = iterations.map((iteration) => {
    const size = Number(outcomes(iteration, 0)['size']?.[0]?.ideal[0]);
    const { batchesPerEpoch = [], epoch = [], size: sizes = [], index } = outcomes(iteration, counts ? 0 : size);
    return { iteration, after: { batchesPerEpoch, epoch, size: sizes, ...(index ? { index } : {}) } };
  });
  return { steps };
}

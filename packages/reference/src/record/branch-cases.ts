import type { Definition, Hyperparameters } from '@optspec/core';
import { distinct, has, type OptimizerCase } from './optimizer-case.js';
import { at } from '../lookup.js';

/** What the gradients of a `sign-runs` case do: two runs that end in a turn, one of them after a zero. */
const SIGN_RUNS: readonly number[] = [1, 1, -1, -1, 0, -1, 1];

/** Whether the step depends on the length of the average of the second moment. */
function rectifies(definition: Definition): boolean {
  return JSON.stringify(definition.program).includes('rhoInfinity');
}

function threshold(definition: Definition, value: number): Hyperparameters {
  return has('threshold')(definition) ? { threshold: value } : {};
}

/** The cases of optimizers that step by the sign of the gradient, with a size for each weight. */
const STEP_SIZE_CASES: readonly OptimizerCase[] = [
  {
    name: 'sign-runs',
    flags: ['SIGN_FLIP', 'NAKED_UPDATE'],
    why: 'Gradients that stay, vanish and turn, each weight in an order of its own: what a step remembers of the one before shows.',
    applies: has('etaPlus'),
    hyperparameters: distinct,
    weightScale: 0,
    steps: 6,
    gradients: ({ random, format, count, step }) =>
      random.positive(count, 1, format).map((x, i) => x * at(SIGN_RUNS, (step + i) % SIGN_RUNS.length)),
  },
  {
    name: 'small-start',
    flags: ['BOUNDARY', 'NAKED_UPDATE'],
    why: 'A first step size below the smallest: when it is brought within the bounds.',
    applies: has('minimumStep'),
    hyperparameters: (definition) => ({ ...distinct(definition), learningRate: 0.003 }),
    weightScale: 0,
    steps: 3,
    gradients: ({ random, format, count }) => random.positive(count, 1, format),
  },
  {
    name: 'large-start',
    flags: ['BOUNDARY', 'NAKED_UPDATE'],
    why: 'A first step size above the largest: when it is brought within the bounds.',
    applies: has('maximumStep'),
    hyperparameters: (definition) => ({ ...distinct(definition), learningRate: 0.9 }),
    weightScale: 0,
    steps: 3,
    gradients: ({ random, format, count, step }) => random.positive(count, 1, format).map((x) => (step === 1 ? -x : x)),
  },
];

/** The cases of optimizers that ask how long the average of the second moment is. */
const RECTIFICATION_CASES: readonly OptimizerCase[] = [
  {
    name: 'rectification-from-four',
    flags: ['BOUNDARY'],
    why: 'A beta2 at which the average is 4.00013 steps long at the fifth step, so that a threshold of 4 is passed there and not a step before or after.',
    applies: rectifies,
    hyperparameters: (definition) => ({ ...distinct(definition), beta2: 0.77333, ...threshold(definition, 4) }),
    stepsDone: 3,
    steps: 3,
  },
  {
    name: 'rectification-from-five',
    flags: ['BOUNDARY'],
    why: 'A beta2 at which the average is 5.0002 steps long at the sixth step, so that a threshold of 5 is passed there and not a step before or after.',
    applies: rectifies,
    hyperparameters: (definition) => ({ ...distinct(definition), beta2: 0.8398, ...threshold(definition, 5) }),
    stepsDone: 4,
    steps: 3,
  },
  {
    name: 'rectification-at-threshold',
    flags: ['BOUNDARY', 'FIRST_STEP'],
    why: 'The average of the first step is exactly one step long, as long as the threshold.',
    applies: has('threshold'),
    hyperparameters: (definition) => ({ ...distinct(definition), beta2: 0.75, threshold: 1 }),
    steps: 1,
  },
];

/** Cases for the few optimizers whose step has branches, each branch and the bound between them. */
export const BRANCH_CASES: readonly OptimizerCase[] = [...STEP_SIZE_CASES, ...RECTIFICATION_CASES];

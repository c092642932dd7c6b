import type { Definition, Hyperparameters } from '@optspec/core';
import { type GradientContext, has, type OptimizerCase } from './optimizer-case.js';
import { OPTIMIZER_CASES } from './optimizer-cases.js';

/** Hyperparameters as sharp numbers of their own. With three in a period, seven steps meet each place of it twice. */
function distinct(definition: Definition): Hyperparameters {
  const values: Readonly<Record<string, number>> = {
    maximumValue: 0.3,
    maximumNorm: 0.7,
    epsilon: 0.03,
    learningRate: 0.0625,
    weightDecay: 0.07,
    decay: 0.85,
    start: 2,
    every: 3,
    slowStep: 0.3,
  };
  return Object.fromEntries(Object.entries(values).filter(([name]) => has(name)(definition)));
}

/** Cases of optimizers that show something of a transform too. */
const SHARED: readonly string[] = [
  'zero-gradient',
  'subnormal',
  'overflow',
  'nan-gradient',
  'inf-gradient',
  'learning-rate-change',
  'multi-tensor',
  'empty',
];

const limits = (definition: Definition): boolean => has('maximumNorm')(definition) || has('maximumValue')(definition);

/** Gradients of a norm of exactly 5 in every parameter, in every order of summation. */
function threeAndFour({ count, step }: GradientContext): number[] {
  return Array.from({ length: count }, (_, i) => (i % count === step % count ? 3 : i === (step + 1) % count ? -4 : 0));
}

const OWN: readonly OptimizerCase[] = [
  {
    name: 'basic',
    flags: ['BASIC'],
    why: 'Steps in mid-training from a given state, every hyperparameter at a value of its own.',
    hyperparameters: distinct,
    stepsDone: 6,
    steps: 3,
  },
  {
    name: 'first-steps',
    flags: ['FIRST_STEP', 'RESUME'],
    why: 'From fresh state on, saved and loaded in the middle: initial state, and each place of a period twice.',
    hyperparameters: distinct,
    steps: 7,
  },
  {
    name: 'defaults',
    flags: ['FIRST_STEP'],
    why: 'The defaults, from fresh state.',
    hyperparameters: () => ({}),
    steps: 5,
  },
  {
    name: 'below-maximum',
    flags: ['BOUNDARY'],
    why: 'Gradients within the limit stay as they are.',
    applies: limits,
    hyperparameters: (definition) => (has('maximumNorm')(definition) ? { maximumNorm: 96.5 } : { maximumValue: 96.5 }),
    steps: 2,
  },
  {
    name: 'at-maximum',
    flags: ['BOUNDARY'],
    why: 'Gradients of exactly the maximum norm, and a little above it.',
    applies: has('maximumNorm'),
    hyperparameters: () => ({ maximumNorm: 5 }),
    shapes: [[3]],
    steps: 2,
    gradients: threeAndFour,
  },
  {
    name: 'every-step',
    flags: ['BOUNDARY'],
    why: 'A start after two steps, then every step counts.',
    applies: has('start'),
    hyperparameters: () => ({ start: 2, every: 1 }),
    steps: 4,
  },
  {
    name: 'late-start',
    flags: ['BOUNDARY', 'LARGE_T'],
    why: 'A start so late that the fourth digit of it shows.',
    applies: has('start'),
    hyperparameters: () => ({ start: 20000, every: 2 }),
    stepsDone: 19998,
    steps: 4,
  },
  {
    name: 'large-t',
    flags: ['LARGE_T'],
    why: 'So many steps that powers of the decay rate underflow.',
    applies: (definition) => definition.state !== undefined,
    hyperparameters: distinct,
    stepsDone: 2 ** 20,
    steps: 3,
  },
];

/** The cases of a transform: its own, and those of optimizers, with weights that move between the steps. */
export function transformCasesOf(definition: Definition): OptimizerCase[] {
  const shared = OPTIMIZER_CASES.filter(({ name }) => SHARED.includes(name));
  return [...OWN, ...shared]
    .filter(({ applies }) => applies === undefined || applies(definition))
    .map((one) => ({
      ...one,
      hyperparameters: hyperparametersOf(one, definition),
      weightScale: 1,
      movesWeights: true,
    }));
}

function hyperparametersOf(one: OptimizerCase, definition: Definition): OptimizerCase['hyperparameters'] {
  return SHARED.includes(one.name) ? () => distinct(definition) : one.hyperparameters;
}

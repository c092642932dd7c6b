import type { Definition } from '@optspec/core';
import { distinct, has, type OptimizerCase } from './optimizer-case.js';

/** Whether a program chooses by the norm of one tensor. */
function choosesByNorm({ program }: Definition): boolean {
  return JSON.stringify(program).includes('where(norm(');
}

/** Matrices of every form, for what takes matrices alone. */
const MATRIX_SHAPES: readonly OptimizerCase[] = [
  { name: 'wide', shape: [2, 5], why: 'More columns than rows.' },
  { name: 'tall', shape: [5, 2], why: 'More rows than columns.' },
  { name: 'square', shape: [3, 3], why: 'As many rows as columns.' },
  { name: 'single-row', shape: [1, 4], why: 'One row.' },
  { name: 'single-column', shape: [4, 1], why: 'One column.' },
].map(({ name, shape, why }) => ({
  name,
  flags: ['BASIC'],
  why,
  applies: ({ rank }) => rank === 2,
  hyperparameters: distinct,
  shapes: [shape],
  steps: 2,
}));

/** Zeros in one tensor of several, where a program chooses by the norm of each. */
const ZERO_AMONG_OTHERS: readonly OptimizerCase[] = [
  { name: 'zero-among-others', why: 'each norm is of its own tensor.', settings: {} },
  {
    name: 'bare-zero-among-others',
    why: 'nothing else keeps a zero norm apart.',
    settings: { weightDecay: 0, epsilon: 0 },
  },
].map(({ name, why, settings }) => ({
  name,
  flags: ['ZERO_ZERO', 'MULTI_TENSOR'],
  why: `A tensor with weights of zero and one with gradients of zero, beside one with neither: ${why}`,
  applies: choosesByNorm,
  hyperparameters: (definition) => ({ ...distinct(definition), ...settings }),
  shapes: [[2], [3], [2]],
  steps: 1,
  weights: (parameter, count) => (parameter === 0 ? Array.from({ length: count }, () => 0) : undefined),
  gradients: ({ random, format, count, parameter }) =>
    random.signed(count, 1, format).map((x) => (parameter === 1 ? 0 : x)),
}));

/** Cases for programs that look at tensors as wholes: norms, rows and columns. */
export const TENSOR_CASES: readonly OptimizerCase[] = [
  {
    name: 'growing-gradients',
    flags: ['BASIC'],
    why: 'Gradients ten times as large at each step: averages lag behind, and what is clipped shows.',
    applies: has('clipThreshold'),
    hyperparameters: distinct,
    stepsDone: 4,
    steps: 3,
    gradients: ({ random, format, count, step }) => random.signed(count, 10 ** step, format),
  },
  {
    name: 'small-and-unclipped',
    flags: ['EPSILON', 'NAKED_UPDATE'],
    why: 'Squares of gradients below epsilon, weights of zero, and a clipping threshold that no direction reaches.',
    applies: has('clipThreshold'),
    hyperparameters: (definition) => ({ ...distinct(definition), epsilon1: 0.01, clipThreshold: 100 }),
    weightScale: 0,
    steps: 2,
    gradients: ({ random, format, count }) => random.positive(count, 0.125, format),
  },
  {
    name: 'cancelling-decay',
    flags: ['ZERO_ZERO', 'MULTI_TENSOR'],
    why: 'Decay that cancels the rest of the direction to the last bit in one tensor of two: its norm is zero, and that of the weights is not.',
    applies: (definition) => choosesByNorm(definition) && has('beta2')(definition),
    hyperparameters: () => ({ beta1: 0, beta2: 0, epsilon: 0, weightDecay: 0.25, learningRate: 0.5 }),
    shapes: [[2], [2]],
    steps: 1,
    weights: () => [-4, 4],
    gradients: ({ parameter }) => (parameter === 0 ? [0.25, -0.5] : [0.5, 0.5]),
  },
  {
    name: 'norm-below-epsilon',
    flags: ['EPSILON'],
    why: 'Directions with a norm below epsilon, which bounds it.',
    applies: ({ program }) => JSON.stringify(program).includes('max(norm(d), epsilon)'),
    hyperparameters: (definition) => ({ ...distinct(definition), epsilon: 4 }),
    steps: 2,
  },
  ...MATRIX_SHAPES,
  ...ZERO_AMONG_OTHERS,
];

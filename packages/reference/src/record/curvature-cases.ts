import { FORMATS } from '../format.js';
import { distinct, has, type GradientContext, type OptimizerCase } from './optimizer-case.js';
import { at } from '../lookup.js';

/** The gradient of ½·Σ cᵢ·wᵢ² with curvatures 1, 2, 3, …, which go on from tensor to tensor. */
function quadratic({ format, parameter, weights }: GradientContext): number[] {
  return weights.map((w, i) => FORMATS[format].round((i + 1 + 2 * parameter) * w));
}

/** First gradient 1, then one along which the curvature condition is met, or is not, by so much. */
function secondGradient(second: number): (context: GradientContext) => number[] {
  return ({ step, format }) => [step === 0 ? 1 : FORMATS[format].round(second - 0.125 * (step - 1))];
}

/** The cases of optimizers that remember steps and the change of the gradient along each. */
export const CURVATURE_CASES: readonly OptimizerCase[] = [
  {
    name: 'quadratic',
    flags: ['BASIC', 'MULTI_TENSOR'],
    why: 'Gradients of a quadratic of two tensors: every pair is kept, and the oldest is dropped when there are too many.',
    applies: has('historySize'),
    hyperparameters: distinct,
    shapes: [[2], [3]],
    steps: 5,
    gradients: quadratic,
  },
  {
    name: 'long-history',
    flags: ['BASIC'],
    why: 'A history of five pairs, filled one by one and beyond.',
    applies: has('historySize'),
    hyperparameters: (definition) => ({ ...distinct(definition), historySize: 5 }),
    shapes: [[4]],
    steps: 7,
    gradients: quadratic,
  },
  {
    name: 'single-pair',
    flags: ['BASIC'],
    why: 'A history of one pair.',
    applies: has('historySize'),
    hyperparameters: (definition) => ({ ...distinct(definition), historySize: 1 }),
    shapes: [[3]],
    steps: 3,
    gradients: quadratic,
  },
  {
    name: 'unchanged-in-one-tensor',
    flags: ['MULTI_TENSOR'],
    why: 'A gradient that never changes in one tensor of two: inner products go over both.',
    applies: has('historySize'),
    hyperparameters: distinct,
    shapes: [[2], [2]],
    steps: 3,
    gradients: (context) => (context.parameter === 0 ? [0.5, -0.25] : quadratic(context)),
  },
  {
    name: 'change-across-the-step',
    flags: ['BOUNDARY', 'NAKED_UPDATE'],
    why: 'A gradient that changes at right angles to the step: the product of the pair is zero, and neither of it is.',
    applies: has('historySize'),
    hyperparameters: distinct,
    shapes: [[2]],
    weightScale: 0,
    steps: 3,
    gradients: ({ step }) => [1, at([0, 0.5, 0.75], step)],
  },
  {
    name: 'long-first-gradient',
    flags: ['FIRST_STEP', 'NAKED_UPDATE'],
    why: 'First gradients longer than 1, and not so long that every norm of them says the same.',
    applies: has('historySize'),
    hyperparameters: distinct,
    shapes: [[2], [2]],
    weightScale: 0,
    steps: 1,
    gradients: ({ parameter }) => (parameter === 0 ? [3, -0.5] : [0.25, 4]),
  },
  {
    name: 'short-first-gradient',
    flags: ['FIRST_STEP', 'NAKED_UPDATE'],
    why: 'The defaults, and first gradients shorter than 1 by every norm: they are not scaled up.',
    applies: has('historySize'),
    hyperparameters: () => ({}),
    shapes: [[2], [2]],
    weightScale: 0,
    steps: 1,
    gradients: ({ parameter }) => (parameter === 0 ? [0.125, -0.0625] : [0.25, 0.03125]),
  },
  ...[
    { name: 'curvature-at-minimum', second: 0.5, why: 'A pair whose product is the least curvature itself.' },
    { name: 'curvature-above-minimum', second: 0.499975, why: 'A pair whose product is 0.005 % above the least.' },
    { name: 'curvature-below-minimum', second: 0.500025, why: 'A pair whose product is 0.005 % below the least.' },
  ].map(
    ({ name, second, why }): OptimizerCase => ({
      name,
      flags: ['BOUNDARY'],
      why,
      applies: has('minimumCurvature'),
      hyperparameters: () => ({ learningRate: 0.5, historySize: 2, minimumCurvature: 0.25 }),
      shapes: [[1]],
      steps: 3,
      gradients: secondGradient(second),
    }),
  ),
];

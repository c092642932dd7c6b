import type { Format } from '@optspec/core';
import { FORMATS } from '../format.js';
import {
  admits,
  distinct,
  type GradientContext,
  has,
  hasEpsilon,
  type OptimizerCase,
  typical,
  withValue,
} from './optimizer-case.js';
import { TENSOR_CASES } from './tensor-cases.js';
import { at, named } from '../lookup.js';

/** Gradients of the size of ε and of its root, where ε decides the denominator. */
function epsilonSized({ random, format, step, count, hyperparameters }: GradientContext): number[] {
  const epsilon = Number(hyperparameters['epsilon'] ?? hyperparameters['epsilon1']);
  return Array.from({ length: count }, (_, i) => {
    const size = i % 2 === 0 ? epsilon : Math.sqrt(epsilon);
    const sign = (i + step) % 3 === 0 ? -1 : 1;
    return FORMATS[format].round(sign * size * random.decimal(0.5, 2));
  });
}

/** `g = −β₁·m / (1 − β₁)`, off by half of 0.01 % to either side. */
function cancelling({ format, hyperparameters, slots }: GradientContext): number[] {
  const beta1 = Number(hyperparameters['beta1']);
  return named(slots, 'm').map((m, i) =>
    FORMATS[format].round((-beta1 * m * (1 + (i % 2 === 0 ? 5e-5 : -5e-5))) / (1 - beta1)),
  );
}

/** The defaults of ε in Keras, PyTorch and optax, and TensorFlow 1: Adagrad and RMSprop of one name differ by them. */
const EPSILONS: readonly number[] = [1e-7, 1e-8, 1e-10];

const epsilonCases: readonly OptimizerCase[] = EPSILONS.map((epsilon) => ({
  name: `epsilon-${epsilon.toExponential()}`,
  flags: ['EPSILON', 'NAKED_UPDATE'],
  why: `An epsilon of ${epsilon}, which frameworks have as default, and gradients of its size and of its root on weights of zero.`,
  applies: (definition) =>
    has('epsilon')(definition) && (has('rho')(definition) || has('initialAccumulator')(definition)),
  hyperparameters: withValue('epsilon', epsilon),
  weightScale: 0,
  steps: 2,
  gradients: epsilonSized,
}));

/** What accumulators start at in PyTorch (0), and in Keras, optax and TensorFlow (0.1). */
const accumulatorCases: readonly OptimizerCase[] = [
  { name: 'accumulator-zero', value: 0 },
  { name: 'accumulator-tenth', value: 0.1 },
].map(({ name, value }) => ({
  name,
  flags: ['FIRST_STEP', 'NAKED_UPDATE'],
  why: `The first steps on weights of zero from an accumulator of ${value}.`,
  applies: has('initialAccumulator'),
  hyperparameters: withValue('initialAccumulator', value),
  weightScale: 0,
  steps: 3,
}));

/** The ends of the momentum's domain, where the velocity forgets all or nothing. */
const momentumCases: readonly OptimizerCase[] = [
  { name: 'momentum-zero', value: 0, why: 'A momentum of zero: every form forgets its velocity.' },
  { name: 'momentum-one', value: 1, why: 'A momentum of one: a velocity never fades, and an average never starts.' },
].map(({ name, value, why }) => ({
  name,
  flags: ['FIRST_STEP'],
  why,
  applies: admits('momentum', value),
  hyperparameters: (definition) => ({ ...distinct(definition), momentum: value }),
  steps: 3,
}));

const SUBNORMAL: Readonly<Record<Format, number>> = { f16: 2 ** -17, f32: 2 ** -130, f64: 2 ** -1030 };

/** The cases that every optimizer has, as far as they make sense for it. */
export const OPTIMIZER_CASES: readonly OptimizerCase[] = [
  {
    name: 'basic',
    flags: ['BASIC'],
    why: 'Three steps in mid-training from a given state, every hyperparameter at a value of its own.',
    hyperparameters: distinct,
    stepsDone: 6,
    steps: 3,
  },
  {
    name: 'first-step',
    flags: ['FIRST_STEP'],
    why: 'The first steps from fresh state with the defaults: initial state, bias correction and the index of the first step show.',
    hyperparameters: typical,
    steps: 3,
  },
  {
    name: 'first-step-distinct',
    flags: ['FIRST_STEP'],
    why: 'The first steps from fresh state with every hyperparameter at a value of its own.',
    hyperparameters: distinct,
    steps: 2,
  },
  {
    name: 'large-t',
    flags: ['LARGE_T'],
    why: 'So many steps that powers of the decay rates underflow and the bias corrections are one.',
    hyperparameters: distinct,
    stepsDone: 2 ** 20,
    steps: 2,
  },
  {
    name: 'epsilon',
    flags: ['EPSILON', 'NAKED_UPDATE'],
    why: 'Gradients of the size of epsilon and of its root on weights of zero: where epsilon stands is invisible otherwise.',
    applies: hasEpsilon,
    hyperparameters: typical,
    weightScale: 0,
    steps: 2,
    gradients: epsilonSized,
  },
  {
    name: 'epsilon-large',
    flags: ['EPSILON', 'NAKED_UPDATE'],
    why: 'An epsilon as large as the gradients, on weights of zero.',
    applies: hasEpsilon,
    hyperparameters: (definition) => withValue(has('epsilon')(definition) ? 'epsilon' : 'epsilon1', 0.1)(definition),
    weightScale: 0,
    steps: 3,
  },
  ...epsilonCases,
  ...accumulatorCases,
  ...momentumCases,
  {
    name: 'naked-update',
    flags: ['NAKED_UPDATE'],
    why: 'Weights of zero: the new weight is the update itself, not an update lost in the last bits of a weight.',
    hyperparameters: distinct,
    weightScale: 0,
    stepsDone: 3,
    steps: 1,
  },
  {
    name: 'decay-only',
    flags: ['DECAY_ONLY'],
    why: 'Gradients of zero from fresh state: only the decay moves the weights.',
    applies: has('weightDecay'),
    hyperparameters: (definition) => ({ ...typical(definition), weightDecay: 0.1, learningRate: 0.5 }),
    steps: 2,
    gradients: ({ count }) => Array.from({ length: count }, () => 0),
  },
  {
    name: 'zero-gradient',
    flags: ['DECAY_ONLY'],
    why: 'Gradients of zero on a given state: averages decay, momentum coasts.',
    hyperparameters: typical,
    stepsDone: 4,
    steps: 2,
    gradients: ({ count }) => Array.from({ length: count }, () => 0),
  },
  {
    name: 'zero-zero',
    flags: ['ZERO_ZERO'],
    why: 'Epsilon and gradients of zero from fresh state: what 0/0 gives, and that it stays in its element.',
    applies: (definition) => has('epsilon')(definition) || JSON.stringify(definition.program).includes('1 / sqrt('),
    hyperparameters: (definition) => ({
      ...typical(definition),
      ...(has('epsilon')(definition) ? { epsilon: 0 } : {}),
      ...(has('initialAccumulator')(definition) ? { initialAccumulator: 0 } : {}),
    }),
    steps: 2,
    gradients: ({ random, format, count }) => random.positive(count, 1, format).map((x, i) => (i % 2 === 0 ? 0 : x)),
  },
  {
    name: 'subnormal',
    flags: ['SUBNORMAL'],
    why: 'Subnormal gradients: squares underflow; a device that flushes them shows it.',
    hyperparameters: typical,
    weightScale: 0,
    steps: 2,
    gradients: ({ random, format, count }) => random.signed(count, SUBNORMAL[format], format),
  },
  {
    name: 'overflow',
    flags: ['OVERFLOW'],
    why: 'Gradients near the largest number: their squares are infinite in the format.',
    hyperparameters: typical,
    steps: 2,
    gradients: ({ random, format, count }) => random.signed(count, FORMATS[format].largest * 0.9, format),
  },
  {
    name: 'nan-gradient',
    flags: ['NAN_GRADIENT'],
    why: 'One NaN among the gradients: it must reach its weight and no other.',
    hyperparameters: typical,
    steps: 2,
    gradients: ({ random, format, count, step }) =>
      random.signed(count, 1, format).map((x, i) => (step === 0 && i === 1 ? Number.NaN : x)),
  },
  {
    name: 'inf-gradient',
    flags: ['INF_GRADIENT'],
    why: 'Infinite gradients of both signs among finite ones.',
    hyperparameters: typical,
    steps: 2,
    gradients: ({ random, format, count, step }) => {
      const infinities = [Number.POSITIVE_INFINITY, undefined, Number.NEGATIVE_INFINITY];
      return random.signed(count, 1, format).map((x, i) => (step === 0 ? (infinities[i] ?? x) : x));
    },
  },
  {
    name: 'learning-rate-change',
    flags: ['LR_CHANGE', 'NAKED_UPDATE'],
    why: 'A learning rate inside the momentum or outside only shows when it changes.',
    applies: has('learningRate'),
    hyperparameters: distinct,
    weightScale: 0,
    steps: 3,
    overrides: (step) => ({ learningRate: at([0.5, 0.0625, 0.25], step) }),
  },
  {
    name: 'sign-flip',
    flags: ['SIGN_FLIP'],
    why: 'Gradients that turn at every step: signs, maxima and momenta part company.',
    hyperparameters: distinct,
    steps: 4,
    gradients: ({ random, format, count, step }) =>
      random.positive(count, 1, format).map((x, i) => ((step + (i % 2)) % 2 === 0 ? x : -x)),
  },
  {
    name: 'sign-threshold',
    flags: ['SIGN_FLIP'],
    why: 'Gradients that all but cancel the momentum: the sign of the interpolation hangs on the fourth digit of beta1.',
    applies: (definition) => has('beta1')(definition) && JSON.stringify(definition.program).includes('sign('),
    hyperparameters: distinct,
    stepsDone: 5,
    steps: 1,
    gradients: cancelling,
  },
  {
    name: 'resume',
    flags: ['RESUME'],
    why: 'Saved and loaded in the middle: what is not in the state is lost.',
    hyperparameters: distinct,
    steps: 4,
  },
  {
    name: 'multi-tensor',
    flags: ['MULTI_TENSOR'],
    why: 'Several parameters of different ranks in one call, a scalar among them.',
    hyperparameters: distinct,
    shapes: [[2, 2], [3], [], [1, 2, 1]],
    steps: 2,
  },
  ...TENSOR_CASES,
  {
    name: 'empty',
    flags: ['EMPTY'],
    why: 'Parameters without elements beside one with.',
    hyperparameters: typical,
    shapes: [[0], [2], [0, 3]],
    steps: 1,
  },
];

import { type Definition, type Format, targetOf } from '@optspec/core';

/** Targets that are recorded in f16 too: storing is the same for every program, so a few show it. */
const HALF_TARGETS: ReadonlySet<string> = new Set([
  'optimizer/adamw',
  'optimizer/sgd',
  'optimizer/momentum',
  'optimizer/lion',
  'optimizer/lamb',
  'transform/clip-by-global-norm',
  'initializer/uniform',
  'initializer/he-normal',
]);

/** Their cases in which the range and the spacing of binary16 show. */
const HALF_CASES: ReadonlySet<string> = new Set([
  'basic',
  'first-step',
  'subnormal',
  'overflow',
  'nan-gradient',
  'resume',
  'multi-tensor',
  'empty',
]);

/**
 * What a variant changes is a formula, so its cases about bookkeeping and about special values come in one format; its
 * definition shows them in both. Special values take f64, whose profile says what they must be.
 */
const ONE_FORMAT_IN_VARIANTS: Readonly<Record<string, Format>> = {
  defaults: 'f32',
  empty: 'f32',
  'first-step': 'f32',
  'multi-tensor': 'f32',
  'naked-update': 'f32',
  resume: 'f32',
  'inf-gradient': 'f64',
  'nan-gradient': 'f64',
  overflow: 'f64',
  subnormal: 'f64',
  'zero-gradient': 'f64',
};

/**
 * Variants with large states that take their algorithm as it stands, and change what is done with its result: the cases
 * that show that, and the formats of each.
 */
const SELECTED: Readonly<Record<string, Readonly<Record<string, readonly Format[]>>>> = {
  'optimizer/lbfgs#line-search': {
    basic: ['f64'],
    'multi-tensor': ['f32'],
    resume: ['f32'],
    empty: ['f32'],
    'nan-gradient': ['f64'],
    'inf-gradient': ['f64'],
    'single-pair': ['f64'],
    'unchanged-in-one-tensor': ['f64'],
    'curvature-at-minimum': ['f64'],
    'curvature-above-minimum': ['f64'],
    'along-a-direction': ['f32', 'f64'],
    'on-rosenbrock': ['f32', 'f64'],
    'on-logistic-regression-iris': ['f32', 'f64'],
    'on-beale': ['f64'],
    'on-himmelblau': ['f64'],
    'on-quadratic-bowl': ['f64'],
    'on-softmax-regression-iris': ['f64'],
  },
};

/** The formats that a case of a target is recorded in; none: it is not. */
export function formatsFor(definition: Definition, caseName: string): readonly Format[] {
  const selected = SELECTED[targetOf(definition)];
  if (selected) return selected[caseName] ?? [];
  const only = definition.$id.includes('#') ? ONE_FORMAT_IN_VARIANTS[caseName] : undefined;
  if (only) return [only];
  const isHalf = HALF_TARGETS.has(targetOf(definition)) && HALF_CASES.has(caseName);
  return isHalf ? ['f16', 'f32', 'f64'] : ['f32', 'f64'];
}

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

/** The formats that a case of a target is recorded in. */
export function formatsFor(definition: Definition, caseName: string): readonly Format[] {
  const isHalf = HALF_TARGETS.has(targetOf(definition)) && HALF_CASES.has(caseName);
  return isHalf ? ['f16', 'f32', 'f64'] : ['f32', 'f64'];
}

import { describe, expect, it } from 'vitest';
import type { OptimizerCase } from '../../src/record/optimizer-case.js';
import { transformCasesOf } from '../../src/record/transform-cases.js';
import { small } from '../mutants/small-documents.js';
import { caseNamed, gradientsOf, having } from './case-contexts.js';

const EVERY = ['basic', 'first-steps', 'defaults'];
const SHARED = ['zero-gradient', 'subnormal', 'overflow', 'nan-gradient', 'inf-gradient'];
const SIZES = ['multi-tensor', 'empty'];
const names = (cases: readonly OptimizerCase[]) => cases.map(({ name }) => name);

describe('the cases of a transform', () => {
  it.each([
    ['nothing to limit and no state', small({ properties: {} }), [...EVERY, ...SHARED, ...SIZES]],
    ['a greatest value', having('maximumValue'), [...EVERY, 'below-maximum', ...SHARED, ...SIZES]],
    ['a greatest norm', having('maximumNorm'), [...EVERY, 'below-maximum', 'at-maximum', ...SHARED, ...SIZES]],
    ['a start', having('start'), [...EVERY, 'every-step', 'late-start', ...SHARED, ...SIZES]],
    ['state', small({ state: { average: { like: 'w' } } }), [...EVERY, 'large-t', ...SHARED, ...SIZES]],
    ['a learning rate', having('learningRate'), [...EVERY, ...SHARED, 'learning-rate-change', ...SIZES]],
  ])('with %s', (_, definition, expected) => {
    expect(names(transformCasesOf(definition))).toEqual(expected);
  });

  it('move the weights between the steps, from weights that are not zero, also where an optimizer would not', () => {
    const cases = transformCasesOf(having('learningRate'));
    expect(cases.map(({ movesWeights, weightScale }) => [movesWeights, weightScale])).toEqual(
      cases.map(() => [true, 1]),
    );
  });

  it('have the values of a transform in the cases that they share with optimizers too', () => {
    const definition = having('every', 'decay');
    const cases = transformCasesOf(definition);
    const of = (name: string) => caseNamed(cases, name).hyperparameters(definition);
    expect([of('basic'), of('overflow'), of('defaults')]).toEqual([
      { decay: 0.85, every: 3 },
      { decay: 0.85, every: 3 },
      {},
    ]);
  });

  it('have a limit that nothing drawn reaches, of the kind that the definition has', () => {
    const of = (name: string) =>
      caseNamed(transformCasesOf(having(name)), 'below-maximum').hyperparameters(having(name));
    expect([of('maximumNorm'), of('maximumValue')]).toEqual([{ maximumNorm: 96.5 }, { maximumValue: 96.5 }]);
  });

  it('have gradients of exactly the greatest norm, at another place in each step', () => {
    const one = caseNamed(transformCasesOf(having('maximumNorm')), 'at-maximum');
    expect(one.hyperparameters(small())).toEqual({ maximumNorm: 5 });
    expect([0, 1, 2].map((step) => gradientsOf(one, { count: 3, step }))).toEqual([
      [3, -4, 0],
      [0, 3, -4],
      [-4, 0, 3],
    ]);
  });
});

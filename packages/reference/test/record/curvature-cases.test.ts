import { describe, expect, it } from 'vitest';
import { CURVATURE_CASES } from '../../src/record/curvature-cases.js';
import { small } from '../mutants/small-documents.js';
import { caseNamed, gradientsOf, having, namesFor } from './case-contexts.js';

describe('the cases of optimizers with a history', () => {
  it('are for those with a size of it, and those of the least curvature for those with one', () => {
    expect(namesFor(CURVATURE_CASES, small())).toEqual([]);
    expect(namesFor(CURVATURE_CASES, having('minimumCurvature'))).toEqual([
      'curvature-at-minimum',
      'curvature-above-minimum',
      'curvature-below-minimum',
    ]);
    expect(namesFor(CURVATURE_CASES, having('historySize'))).toEqual([
      'quadratic',
      'long-history',
      'single-pair',
      'unchanged-in-one-tensor',
      'change-across-the-step',
      'long-first-gradient',
      'short-first-gradient',
    ]);
  });

  it('have histories of one, of two and of five', () => {
    const sizes = ['single-pair', 'quadratic', 'long-history'].map(
      (name) => caseNamed(CURVATURE_CASES, name).hyperparameters(having('historySize'))['historySize'],
    );
    expect(sizes).toEqual([1, 2, 5]);
  });

  it('have gradients of a quadratic whose curvatures go on from tensor to tensor', () => {
    const one = caseNamed(CURVATURE_CASES, 'quadratic');
    expect(gradientsOf(one, { parameter: 0, weights: [2, -1] })).toEqual([1 * 2, 2 * -1]);
    expect(gradientsOf(one, { parameter: 1, weights: [1, 0.5, -1] })).toEqual([3 * 1, 4 * 0.5, 5 * -1]);
    expect(gradientsOf(one, { weights: [0.1], format: 'f32' })).toEqual([Math.fround(0.1)]);
  });

  it('leave the gradient of the first of two tensors as it is', () => {
    const one = caseNamed(CURVATURE_CASES, 'unchanged-in-one-tensor');
    const at = (parameter: number, w: number) => gradientsOf(one, { parameter, weights: [w, w] });
    expect([at(0, 1), at(0, 2)]).toEqual([
      [0.5, -0.25],
      [0.5, -0.25],
    ]);
    expect([at(1, 1), at(1, 2)]).toEqual([
      [3, 4],
      [6, 8],
    ]);
  });

  it('change at right angles to a step along the first gradient', () => {
    const gradients = [0, 1, 2].map((step) =>
      gradientsOf(caseNamed(CURVATURE_CASES, 'change-across-the-step'), { step }),
    );
    expect(gradients).toEqual([
      [1, 0],
      [1, 0.5],
      [1, 0.75],
    ]);
  });

  // A step of −0.5·1, and a change of the gradient of `second` − 1: their product is (1 − second) / 2.
  it.each([
    ['curvature-at-minimum', 0.5, 0],
    ['curvature-above-minimum', 0.499975, 1],
    ['curvature-below-minimum', 0.500025, -1],
  ])('have in %s a pair whose product is on the right side of the least curvature', (name, second, side) => {
    const one = caseNamed(CURVATURE_CASES, name);
    expect(one.hyperparameters(small())).toEqual({ learningRate: 0.5, historySize: 2, minimumCurvature: 0.25 });
    expect([0, 1].flatMap((step) => gradientsOf(one, { step }))).toEqual([1, second]);
    expect(Math.sign((1 - second) / 2 - 0.25)).toBe(side);
  });

  it.each([
    ['long-first-gradient', [3, 0.5, 0.25, 4], 1],
    ['short-first-gradient', [0.125, 0.0625, 0.25, 0.03125], -1],
  ])('have in %s elements whose sum and largest are on one side of 1', (name, sizes, side) => {
    const one = caseNamed(CURVATURE_CASES, name);
    const found = [0, 1].flatMap((parameter) => gradientsOf(one, { parameter }));
    expect(found.map(Math.abs)).toEqual(sizes);
    expect([Math.max(...sizes) - 1, sizes.reduce((sum, x) => sum + x, 0) - 1].map(Math.sign)).toEqual([side, side]);
  });

  it('have the defaults where first gradients are short', () => {
    expect(caseNamed(CURVATURE_CASES, 'short-first-gradient').hyperparameters(having('historySize'))).toEqual({});
  });
});

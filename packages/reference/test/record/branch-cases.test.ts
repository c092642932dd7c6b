import { describe, expect, it } from 'vitest';
import { BRANCH_CASES } from '../../src/record/branch-cases.js';
import { program, small } from '../mutants/small-documents.js';
import { add, compare, divide, multiply, type Rational, rational } from '../rational.js';
import { caseNamed, chosen, gradientsOf, having, namesFor } from './case-contexts.js';

describe('the cases of optimizers with branches', () => {
  const rectified = program('length: rhoInfinity = 2', 'update: w = w - rhoInfinity * g');

  it.each([
    ['no branch', small(), []],
    ['growing step sizes', having('etaPlus'), ['sign-runs']],
    ['a least step', having('minimumStep'), ['small-start']],
    ['a greatest step', having('maximumStep'), ['large-start']],
    ['the length of an average', small({ program: rectified }), ['rectification-from-four', 'rectification-from-five']],
    ['a threshold', having('threshold'), ['rectification-at-threshold']],
  ])('are for one with %s', (_, definition, names) => {
    expect(namesFor(BRANCH_CASES, definition)).toEqual(names);
  });

  it('have gradients that stay, vanish and turn, each weight one step ahead of the one before', () => {
    const signs = Array.from({ length: 7 }, (_, step) =>
      gradientsOf(caseNamed(BRANCH_CASES, 'sign-runs'), { step }).map((x) => Math.sign(x) + 0),
    );
    const runs = [1, 1, -1, -1, 0, -1, 1];
    expect(signs).toEqual(runs.map((sign, i) => [sign, runs[(i + 1) % 7]]));
  });

  it('turn at the second step from a step size that is too large', () => {
    const large = caseNamed(BRANCH_CASES, 'large-start');
    const signs = [0, 1, 2].map((step) => gradientsOf(large, { step }).map(Math.sign));
    expect(signs).toEqual([
      [1, 1],
      [-1, -1],
      [1, 1],
    ]);
  });

  it.each([
    ['small-start', 'minimumStep', -1],
    ['large-start', 'maximumStep', 1],
  ] as const)('start beyond the bound in %s', (name, bound, side) => {
    const found = chosen(caseNamed(BRANCH_CASES, name), having('learningRate', bound), 'learningRate', bound);
    expect(Math.sign(Number(found['learningRate']) - Number(found[bound]))).toBe(side);
  });

  /** ρ after t steps: 2 / (1 − β) − 1 − 2t·βᵗ / (1 − βᵗ) (Liu et al. 2020, algorithm 2), in fractions. */
  function length(beta: number, t: number): Rational {
    const one = rational(1);
    const less = (x: Rational) => add(one, multiply(rational(-1), x));
    let power = one;
    for (let i = 0; i < t; i += 1) power = multiply(power, rational(beta));
    const infinite = add(divide(rational(2), less(rational(beta))), rational(-1));
    return add(infinite, multiply(rational(-2 * t), divide(power, less(power))));
  }

  it.each([
    ['rectification-from-four', 4, 5],
    ['rectification-from-five', 5, 6],
  ])('pass the threshold of %s in the second of three steps', (name, threshold, passes) => {
    const one = caseNamed(BRANCH_CASES, name);
    const { beta2, threshold: set } = chosen(one, having('beta2', 'threshold'), 'beta2', 'threshold');
    const sides = [0, 1, 2].map((i) =>
      compare(length(Number(beta2), (one.stepsDone ?? 0) + 1 + i), rational(threshold)),
    );
    expect([set, one.steps, (one.stepsDone ?? 0) + 2]).toEqual([threshold, 3, passes]);
    expect(sides.map(Math.sign)).toEqual([-1, 1, 1]);
    expect(chosen(one, having('beta2'), 'beta2', 'threshold')).toEqual({ beta2 });
  });

  it('meet the threshold exactly at the first step', () => {
    const one = caseNamed(BRANCH_CASES, 'rectification-at-threshold');
    const { beta2, threshold } = chosen(one, having('beta2', 'threshold'), 'beta2', 'threshold');
    expect(compare(length(Number(beta2), 1), rational(Number(threshold)))).toBe(0);
  });
});

import { describe, expect, it } from 'vitest';
import { TENSOR_CASES } from '../../src/record/tensor-cases.js';
import { program, small } from '../mutants/small-documents.js';
import { caseNamed, chosen, gradientsOf, having, namesFor } from './case-contexts.js';

const byNorm = program('update: w = w - where(norm(w) > 0, norm(w), 1) * g');

describe('the cases of programs that look at whole tensors', () => {
  it.each([
    ['elements alone', small(), []],
    ['a clipping threshold', having('clipThreshold'), ['growing-gradients', 'small-and-unclipped']],
    ['matrices alone', small({ rank: 2 }), ['wide', 'tall', 'square', 'single-row', 'single-column']],
    ['a choice by a norm', small({ program: byNorm }), ['zero-among-others', 'bare-zero-among-others']],
    [
      'a choice by the norm of an adaptive direction',
      { ...having('beta2'), program: byNorm },
      ['cancelling-decay', 'zero-among-others', 'bare-zero-among-others'],
    ],
    [
      'a norm that epsilon bounds',
      small({ program: program('d: d = g', 'update: w = w - d / max(norm(d), epsilon)') }),
      ['norm-below-epsilon'],
    ],
  ])('are for one with %s', (_, definition, names) => {
    expect(namesFor(TENSOR_CASES, definition)).toEqual(names);
  });

  it('have gradients ten times as large at each step', () => {
    const one = caseNamed(TENSOR_CASES, 'growing-gradients');
    const [first, second, third] = [0, 1, 2].map((step) => gradientsOf(one, { step }));
    expect([second, third]).toEqual([first?.map((x) => x * 10), first?.map((x) => x * 100)]);
  });

  it('have weights of zero in the first tensor, gradients of zero in the second, and neither in the third', () => {
    const one = caseNamed(TENSOR_CASES, 'zero-among-others');
    expect([0, 1, 2].map((parameter) => one.weights?.(parameter, 2))).toEqual([[0, 0], undefined, undefined]);
    const areZero = [0, 1, 2].map((parameter) => gradientsOf(one, { parameter }).map((x) => x === 0));
    expect(areZero).toEqual([
      [false, false],
      [true, true],
      [false, false],
    ]);
  });

  it('leave decay and epsilon out where nothing else shall keep a zero norm apart', () => {
    const names = ['weightDecay', 'epsilon'];
    const of = (name: string) => chosen(caseNamed(TENSOR_CASES, name), having(...names), ...names);
    expect(of('bare-zero-among-others')).toEqual({ weightDecay: 0, epsilon: 0 });
    expect(of('zero-among-others')).toEqual({ weightDecay: 0.07, epsilon: 0.03 });
  });

  // With both betas and epsilon zero the direction is sign(g) + 0.25·w.
  it('have decay that cancels the direction in the first tensor of two', () => {
    const one = caseNamed(TENSOR_CASES, 'cancelling-decay');
    const { beta1, beta2, epsilon, weightDecay } = one.hyperparameters(small());
    const directions = [0, 1].map((parameter) => {
      const w = one.weights?.(parameter, 2) ?? [];
      return gradientsOf(one, { parameter }).map((g, i) => Math.sign(g) + 0.25 * (w[i] ?? Number.NaN));
    });
    expect([beta1, beta2, epsilon, weightDecay]).toEqual([0, 0, 0, 0.25]);
    expect(directions).toEqual([
      [0, 0],
      [0, 2],
    ]);
  });

  it('have gradients whose squares are below epsilon where nothing is clipped', () => {
    const one = caseNamed(TENSOR_CASES, 'small-and-unclipped');
    const { epsilon1 } = one.hyperparameters(having('epsilon1'));
    const gradients = gradientsOf(one, { count: 50 });
    expect(epsilon1).toBe(0.01);
    expect(gradients.filter((g) => g <= 0 || g > 0.125)).toEqual([]);
    expect(gradients.some((g) => g * g < 0.01)).toBe(true);
  });
});

import { describe, expect, it } from 'vitest';
import { evaluate, type Parameters, zeros } from '../src/softmax-regression.js';

const parameters = (weights: number[], biases: number[]): Parameters => [
  Float64Array.from(weights),
  Float64Array.from(biases),
];

describe('evaluate', () => {
  it('gives each of two classes probability one half at zero weights', () => {
    const { loss, gradients } = evaluate(zeros(2, 2), [{ features: [2, 4], label: 0 }]);
    expect(loss).toBe(Math.LN2);
    expect(gradients).toEqual(parameters([-1, 1, -2, 2], [-0.5, 0.5]));
  });

  it('averages over the samples', () => {
    const samples = [
      { features: [2], label: 0 },
      { features: [4], label: 1 },
    ];
    expect(evaluate(zeros(1, 2), samples).gradients).toEqual(parameters([0.5, -0.5], [0, 0]));
  });

  it('takes the loss of a hopeless sample without overflow', () => {
    expect(evaluate(parameters([1000, 0], [0, 0]), [{ features: [1], label: 1 }]).loss).toBe(1000);
  });

  it('counts the samples whose label has the largest logit', () => {
    const samples = [1, -1, -2, 3].map((x) => ({ features: [x], label: 0 }));
    expect(evaluate(parameters([1, 0], [0, 0]), samples).accuracy).toBe(0.5);
  });
});

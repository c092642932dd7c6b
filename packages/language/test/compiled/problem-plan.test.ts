import { ShapeError } from '@optspec/core';
import { describe, expect, it } from 'vitest';
import { dimensionsOf, planProblem } from '../../src/index.js';
import { definitionWith, errorOf } from '../definitions.js';

const parabola = definitionWith({
  $id: 'urn:optspec:problem:parabola',
  kind: 'problem',
  properties: { steepness: { type: 'number', minimum: 0, default: 3 } },
  shape: [2],
  start: [1, 2],
  program: [{ clause: 'loss', set: 'loss', to: 'steepness * dot(w, w)' }],
});

/** Five numbers from two: passes over the residuals and over the weights are of different lengths. */
const regression = definitionWith({
  $id: 'urn:optspec:problem:regression',
  kind: 'problem',
  properties: {},
  shape: [2, 1],
  start: [0, 0],
  data: {
    x: { shape: [5, 2], values: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] },
    y: { shape: [5, 1], values: [1, 2, 3, 4, 5] },
  },
  program: [
    { clause: 'residual', set: 'r', to: 'matmul(x, w) - y' },
    { clause: 'penalty', set: 'p', to: 'w^2' },
    { clause: 'loss', set: 'loss', to: 'sum(r^2) + sum(p)' },
  ],
});

describe('a problem plan', () => {
  it('holds the shape, the start and the constants, one of them for the loss', () => {
    const { shape, start, constants } = planProblem(regression);
    expect({ shape, start }).toEqual({ shape: [2, 1], start: [0, 0] });
    expect(constants).toEqual({ ...regression.data, lossUnit: { shape: [], values: [1] } });
  });

  it('leaves the gradient and the loss as tensors, and reads hyperparameters as scalars', () => {
    const { evaluation, hessianRow } = planProblem(parabola, { steepness: 5 });
    expect(evaluation.program.outputs).toEqual(['g', 'lossTensor']);
    expect(evaluation.program.scalars).toContain('steepness');
    expect(evaluation.scalars[evaluation.program.scalars.indexOf('steepness')]).toBe(5);
    expect(hessianRow.program.outputs).toEqual(['row']);
  });

  it('keeps tensors of different sizes in passes of their own', () => {
    const { program } = planProblem(regression).evaluation;
    const { passes } = dimensionsOf(program, [2, 1]);
    const sizes = program.passes.map(({ writes }, index) => [writes.join(), passes[index]?.over.rows]);
    expect(sizes.filter(([names]) => names === 'g' || names === 'lossTensor')).toEqual([
      ['g', 2],
      ['lossTensor', 1],
    ]);
    expect(passes.filter(({ over }) => over.rows === 5).length).toBeGreaterThan(0);
  });

  it('refuses weights of another shape', () => {
    const plan = planProblem(regression);
    expect(() => plan.check({ shape: [2, 1] })).not.toThrow();
    expect(() => plan.check({ shape: [2] })).toThrow(
      new ShapeError('w has the shape [2]; that of problem/regression is [2, 1]'),
    );
  });

  it('refuses to evaluate into what has another shape, or is the weights', () => {
    const plan = planProblem(regression);
    const w = { shape: [2, 1] };
    const [loss, gradient] = [{ shape: [] }, { shape: [2, 1] }];
    expect(() => plan.check(w, { loss, gradient })).not.toThrow();
    expect(() => plan.check(w, { loss: gradient, gradient })).toThrow(
      new ShapeError('into.loss has the shape [2, 1]; that of problem/regression is []'),
    );
    expect(() => plan.check(w, { loss, gradient: loss })).toThrow(
      new ShapeError('into.gradient has the shape []; that of problem/regression is [2, 1]'),
    );
    expect(() => plan.check(w, { loss, gradient: w })).toThrow(new TypeError('w is in into, which is overwritten'));
  });

  it.each([
    [
      () => planProblem(parabola, { steepness: -1 }),
      'HyperparameterError: problem/parabola: steepness must be at least 0; got -1',
    ],
    [
      () => planProblem(definitionWith({ kind: 'scheduler', $id: 'urn:optspec:scheduler:s' })),
      'UnsupportedError: scheduler/s is of the kind scheduler; here only problem will do',
    ],
    [
      () => planProblem({ ...regression, data: { ...regression.data, lossUnit: { shape: [], values: [1] } } }),
      'DefinitionError: problem/regression: the name "lossUnit" is taken',
    ],
  ])('refuses what is no problem: %#', (plan, message) => {
    expect(errorOf(plan)).toBe(message);
  });
});

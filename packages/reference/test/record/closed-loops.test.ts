import { type Definition, targetOf } from '@optspec/core';
import { loadSpec } from '@optspec/core/load';
import { beforeAll, describe, expect, it } from 'vitest';
import { Reader } from '../../src/reader.js';
import { closedLoopCases } from '../../src/record/closed-loops.js';
import type { OptimizerCase } from '../../src/record/optimizer-case.js';
import { program, small } from '../mutants/small-documents.js';
import { context, gradientsOf, having, squareOf } from './case-contexts.js';

let reader: Reader;

beforeAll(async () => {
  reader = await Reader.open();
});

const problems = loadSpec().filter(({ kind }) => kind === 'problem');
const learner = (target: string, facts: Partial<Definition> = {}): Definition => ({
  ...small(facts),
  $id: `urn:optspec:${target.replace('/', ':')}`,
});

/** Half the sum of squares: the gradient is where it is taken, the Hessian is the identity. */
const bowl = small({
  $id: 'urn:optspec:problem:bowl',
  kind: 'problem',
  version: '2.1.0',
  properties: {},
  shape: [2],
  start: [0.1, 3],
  program: program('loss: loss = sum(w^2) / 2'),
});

function sole(definition: Definition, problem: Definition = bowl): OptimizerCase {
  const [one] = closedLoopCases(reader, definition, [problem]);
  if (!one) throw new RangeError('no case');
  return one;
}

describe('the cases on problems', () => {
  it('are for the few optimizers that are recorded on them', () => {
    expect(closedLoopCases(reader, small(), problems)).toEqual([]);
    const names = closedLoopCases(reader, learner('optimizer/adam'), problems).map(({ name }) => name);
    expect(names).toEqual(problems.map((each) => targetOf(each).replace('problem/', 'on-')));
    expect(names).toContain('on-softmax-regression-iris');
  });

  it('leave out, for those that take a Hessian, the problem whose Hessian is singular', () => {
    const newton = learner('optimizer/newton', { inputs: { h: { square: 'w', description: '' } } });
    const names = closedLoopCases(reader, newton, problems).map(({ name }) => name);
    expect(names).toHaveLength(problems.length - 1);
    expect(names).not.toContain('on-softmax-regression-iris');
  });

  it('are on every problem for those that damp the Hessian, with a damping that suits the problem', () => {
    const damped = learner('optimizer/newton#levenberg-marquardt', {
      inputs: { h: { square: 'w', description: '' } },
      properties: { damping: { type: 'number', default: 0.5 } },
    });
    const cases = closedLoopCases(reader, damped, problems);
    expect(cases).toHaveLength(problems.length);
    expect(cases.map(({ name, hyperparameters }) => [name, hyperparameters(damped)])).toContainEqual([
      'on-saddle',
      { damping: 4 },
    ]);
    expect(sole(damped).hyperparameters(damped)).toEqual({ damping: 1 });
  });

  it('start where the problem says, and say which problem it is', () => {
    const one = sole(learner('optimizer/adam'));
    expect([one.name, one.problem, one.shapes, one.weights?.(0, 2)]).toEqual([
      'on-bowl',
      'bowl@2.1.0',
      [[2]],
      [0.1, 3],
    ]);
  });

  it.each([
    [4, 10],
    [5, 4],
  ])('of %d weights take %d steps', (count, steps) => {
    const start = Array.from({ length: count }, () => 1);
    expect(sole(learner('optimizer/adam'), { ...bowl, shape: [count], start }).steps).toBe(steps);
  });

  it('take the gradient at the weights, or at the point that the optimizer keeps', () => {
    const facts = { weights: [0.1, 3], slots: { lookAhead: [5, 6] }, format: 'f64' } as const;
    expect(gradientsOf(sole(learner('optimizer/adam')), facts)).toEqual([0.1, 3]);
    const ahead = learner('optimizer/nesterov#look-ahead', { gradientAt: 'lookAhead' });
    expect(gradientsOf(sole(ahead), facts)).toEqual([5, 6]);
    expect(() => gradientsOf(sole(ahead), { ...facts, slots: {} })).toThrow(
      new RangeError('no lookAhead (there are: )'),
    );
  });

  it('take the gradient of an f32 run at a point of f32', () => {
    // the gradient is how far the point is from a tenth
    const tenth = { ...bowl, program: program('loss: loss = sum((w - 0.1)^2) / 2') };
    const at = (format: 'f32' | 'f64') =>
      gradientsOf(sole(learner('optimizer/adam'), tenth), { weights: [0.1, 0.1], format }).map((x) => x + 0);
    const distance = Math.fround(0.1) - 0.1;
    expect([at('f64'), at('f32')]).toEqual([
      [0, 0],
      [Math.fround(distance), Math.fround(distance)],
    ]);
  });

  it('take the Hessian there too', () => {
    expect(
      squareOf(sole(learner('optimizer/newton')), { weights: [0.1, 3] }).map((row) => row.map((x) => x + 0)),
    ).toEqual([
      [1, 0],
      [0, 1],
    ]);
  });

  const given = (target: string, definition: Definition, problem: Definition) =>
    sole({ ...definition, $id: learner(target).$id }, problem).hyperparameters(definition);
  const rosenbrock = problems.find(({ $id }) => $id.endsWith(':rosenbrock')) ?? bowl;

  it('have a learning rate that suits the problem and the kind of method', () => {
    expect(given('optimizer/momentum', having('learningRate'), rosenbrock)).toEqual({ learningRate: 2 ** -10 });
    expect(given('optimizer/adam', having('learningRate'), rosenbrock)).toEqual({ learningRate: 2 ** -4 });
    expect(given('optimizer/lbfgs', having('learningRate'), rosenbrock)).toEqual({ learningRate: 1 });
  });

  it('have a learning rate of one on a problem that none is known for, and the rest as far as there is any', () => {
    const all = having('learningRate', 'momentum', 'historySize');
    expect(given('optimizer/lbfgs', all, bowl)).toEqual({ learningRate: 1, momentum: 0.9, historySize: 4 });
    expect(given('optimizer/lbfgs', small(), bowl)).toEqual({});
  });

  it('begin from no weights on a problem without a start', () => {
    const { shape: _, start: __, ...bare } = bowl;
    const one = sole(learner('optimizer/adam'), bare);
    expect([one.shapes, one.weights?.(0, 1), context().count]).toEqual([[[]], [], 2]);
  });
});

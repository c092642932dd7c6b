import { type Definition, UnsupportedError } from '@optspec/core';
import { describe, expect, it } from 'vitest';
import { checkStepShapes, planOptimizer } from '../../src/compiled/index.js';
import { dimensionsOf } from '../../src/compiled/dimensions.js';
import { compose } from '../../src/index.js';

/** An optimizer that takes a square matrix for each parameter. */
function taking(to: string, more: Partial<Definition> = {}): Definition {
  return {
    $schema: 'optimizer.schema.json',
    $id: 'urn:optspec:optimizer:taking',
    kind: 'optimizer',
    version: '1.0.0',
    title: 'Taking',
    description: 'For one test.',
    type: 'object',
    properties: {},
    additionalProperties: false,
    inputs: { h: { square: 'w' } },
    program: [{ clause: 'update', set: 'w', to }],
    references: [],
    ...more,
  };
}

const SOLVING = taking('w - solve(h, g)');

describe('a definition with inputs', () => {
  it('solves in a pass of its own, which has memory for the matrix and one column more', () => {
    const { step } = planOptimizer(SOLVING);
    expect(step.squares).toEqual(['h']);
    expect(step.passes[0]).toEqual({
      kind: 'matrix',
      set: 'local1',
      operation: 'solve',
      arguments: ['h', 'g'],
      scratch: 'elimination1',
      reads: ['h', 'g'],
      writes: ['local1', 'elimination1'],
    });
    const { passes, temporaries } = dimensionsOf(step, [2, 3]);
    expect(passes[0]).toEqual({
      over: { rows: 2, columns: 3 },
      arguments: [
        { rows: 6, columns: 6 },
        { rows: 2, columns: 3 },
      ],
    });
    expect([...temporaries]).toEqual([
      ['local1', 6],
      ['elimination1', 42],
    ]);
  });

  it('changes its matrix in a pass apart from those over the weights', () => {
    const { step } = planOptimizer(
      taking('w - solve(h + 2 * identity(h), d)', {
        program: [
          { clause: 'doubled', set: 'd', to: '2 * g' },
          { clause: 'update', set: 'w', to: 'w - solve(h + 2 * identity(h), d)' },
        ],
      }),
    );
    expect(dimensionsOf(step, [2, 3]).passes.map(({ over }) => over)).toEqual([
      { rows: 2, columns: 3 },
      { rows: 6, columns: 6 },
      { rows: 6, columns: 6 },
      { rows: 2, columns: 3 },
      { rows: 2, columns: 3 },
    ]);
  });

  it('is refused where the matrix is not square over the right side', () => {
    const { step } = planOptimizer(taking('w - solve(g, g)'));
    expect(() => dimensionsOf(step, [2, 2])).toThrow(
      'solve of 2×2 for 2×2: the matrix is not square over the elements',
    );
  });

  it.each([
    [{}, '0 tensors for input h; there must be 1, one per parameter'],
    [{ h: [[6]] }, 'input h 0 has the shape [6]; it must be [6, 6]'],
    [{ h: [[2, 3]] }, 'input h 0 has the shape [2, 3]; it must be [6, 6]'],
  ])('refuses a step with the inputs %j', (inputs, message) => {
    expect(() => checkStepShapes(planOptimizer(SOLVING), [[2, 3]], [[2, 3]], {}, inputs)).toThrow(message);
  });

  it('computes with such matrices in passes of their own', () => {
    const damped = taking('w - x', {
      program: [
        { clause: 'twice', set: 'a', to: '2 * h' },
        { clause: 'solution', set: 'x', to: 'solve(a, g)' },
        { clause: 'update', set: 'w', to: 'w - x' },
      ],
    });
    expect(dimensionsOf(planOptimizer(damped).step, [2, 3]).passes.map(({ over }) => over)).toEqual([
      { rows: 6, columns: 6 },
      { rows: 2, columns: 3 },
      { rows: 2, columns: 3 },
    ]);
  });

  it('is refused where one pass would go over matrices of two sizes', () => {
    const apart = taking('w - x', {
      program: [
        { clause: 'twice', set: 'a', to: '2 * h' },
        { clause: 'thrice', set: 'b', to: '3 * g' },
        { clause: 'solution', set: 'x', to: 'solve(a, b)' },
        { clause: 'update', set: 'w', to: 'w - x' },
      ],
    });
    const { step } = planOptimizer(apart);
    const elementwise = step.passes.filter((pass) => pass.kind === 'elementwise');
    const [first, second] = elementwise;
    if (!first || !second) throw new TypeError('there are two passes before the solution');
    const mixed = { ...step, passes: [{ ...first, body: [...first.body, ...second.body] }] };
    expect(() => dimensionsOf(mixed, [2, 3])).toThrow(
      new UnsupportedError('one pass over a matrix of 6×6 and one of 2×3'),
    );
  });

  it('refuses names that are taken', () => {
    expect(() => planOptimizer(taking('w - g', { inputs: { g: { square: 'w' } } }))).toThrow('the name "g" is taken');
  });

  it('is no part of a composition', () => {
    expect(() => compose({ newton: SOLVING })).toThrow(
      'a composition takes weights and gradients alone; this definition also takes the input h',
    );
  });
});

import type { Definition } from '@optspec/core';
import { describe, expect, it } from 'vitest';
import { deviceNames, dimensionsOf, isElementwise, memoryNames, planOptimizer } from '../../src/index.js';
import { ADAMW, definitionWith, errorOf } from '../definitions.js';

const program = (...formulas: readonly (readonly [string, string])[]) => {
  const statements = formulas.map(([set, to], index) => ({ clause: `s${index}`, set, to }));
  const definition: Definition = definitionWith({
    properties: {},
    state: { r: { rows: 'w' }, c: { columns: 'w' } },
    program: statements,
  });
  return planOptimizer(definition).step;
};

describe('dimensions', () => {
  it('of an elementwise program are those of the parameter, as a matrix', () => {
    const { passes, temporaries } = dimensionsOf(planOptimizer(ADAMW).step, [2, 3, 4]);
    expect(passes).toEqual([{ over: { rows: 6, columns: 4 }, arguments: [] }]);
    expect(temporaries.size).toBe(0);
  });

  it('follow matrix operations', () => {
    const { passes, temporaries } = dimensionsOf(
      program(['a', 'matmul(g, transpose(g))'], ['b', 'matmul(2 * a, g)'], ['w', 'w - b']),
      [2, 5],
    );
    expect(passes.map(({ over }) => over)).toEqual([
      { rows: 5, columns: 2 },
      { rows: 2, columns: 2 },
      { rows: 2, columns: 2 },
      { rows: 2, columns: 5 },
      { rows: 2, columns: 5 },
    ]);
    expect(passes[1]?.arguments).toEqual([
      { rows: 2, columns: 5 },
      { rows: 5, columns: 2 },
    ]);
    expect(Object.fromEntries(temporaries)).toEqual({ local1: 10, a: 4, local2: 4, b: 10 });
  });

  it('of vectors are one value per row or column', () => {
    const found = dimensionsOf(
      program(['r', 'r + rowMean(g)'], ['c', 'c + columnMean(g)'], ['w', 'w - g * r * c * sum(r)']),
      [2, 5],
    );
    expect(found.passes.map(({ over }) => [over.rows, over.columns])).toContainEqual([2, 1]);
    expect(found.passes.map(({ over }) => [over.rows, over.columns])).toContainEqual([1, 5]);
  });

  it('of masks are those of the tensors that they come from', () => {
    const masked = program(['m', 'g > w'], ['n', 'norm(where(m, g, 0))'], ['w', 'where(m, w * n, w)']);
    const { passes, temporaries } = dimensionsOf(masked, [2, 5]);
    expect(passes.map(({ over }) => over)).toEqual([
      { rows: 2, columns: 5 },
      { rows: 2, columns: 5 },
    ]);
    expect(temporaries.get('m')).toBe(10);
  });

  it('of a tensor that is filled with a number are those of the tensor', () => {
    expect(dimensionsOf(program(['w', '0']), [2, 5]).passes).toEqual([
      { over: { rows: 2, columns: 5 }, arguments: [] },
    ]);
  });

  it('of numbers that reductions leave are one by one', () => {
    const scaled = program(
      ['n', 'norm(g)'],
      ['k', 'sqrt(n) + n'],
      ['p', 'matmul(w, transpose(w))'],
      ['w', 'w - k * sum(p)'],
    );
    expect(dimensionsOf(scaled, [2, 5]).passes.map(({ over }) => [over.rows, over.columns])).toEqual([
      [2, 5],
      [1, 1],
      [5, 2],
      [2, 2],
      [2, 2],
      [2, 5],
    ]);
  });

  it.each([
    [[['w', 'matmul(g, g)']], 'ShapeError: matmul of 2×5 by 2×5: the inner sizes differ'],
    [[['w', 'w + transpose(g)']], 'ShapeError: a matrix of 2×5 does not go with one of 5×2'],
  ] as const)('refuse %j for a matrix that is not square', (formulas, message) => {
    expect(errorOf(() => dimensionsOf(program(...formulas), [2, 5]))).toBe(message);
    expect(errorOf(() => dimensionsOf(program(...formulas), [3, 3]))).toBeUndefined();
  });

  it('differ between passes, also of statements that stand side by side', () => {
    const mixed = program(['a', 'matmul(g, transpose(g))'], ['b', '2 * a'], ['d', '3 * g'], ['w', 'w - matmul(b, d)']);
    expect(dimensionsOf(mixed, [2, 5]).passes.map(({ over }) => [over.rows, over.columns])).toEqual([
      [5, 2],
      [2, 2],
      [2, 2],
      [2, 5],
      [2, 5],
      [2, 5],
    ]);
  });
});

describe('names', () => {
  it('of tensors need memory, those of device scalars a number', () => {
    const step = program(['n', 'norm(g)'], ['r', 'r + rowMean(g) / n'], ['w', 'w - r']);
    expect(memoryNames(step).toSorted()).toEqual(['g', 'local1', 'r', 'w']);
    expect(deviceNames(step)).toEqual(['n']);
  });
});

describe('a program', () => {
  it('is elementwise when each result depends on the same elements alone', () => {
    expect(isElementwise(planOptimizer(ADAMW).step)).toBe(true);
    for (const to of ['w - sum(g)', 'w - transpose(g)', 'w - r']) {
      expect(isElementwise(program(['w', to]))).toBe(false);
    }
  });
});

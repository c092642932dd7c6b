import { describe, expect, it } from 'vitest';
import { checkShapes, fansOf, matrixShape, sizeOf, slotShape } from '../../src/index.js';
import { errorOf } from '../definitions.js';

describe('shapes', () => {
  it.each([
    [[], 1, 1, 1],
    [[5], 1, 5, 5],
    [[2, 3], 2, 3, 6],
    [[2, 3, 4], 6, 4, 24],
    [[0, 7], 0, 7, 0],
  ])('%j is a matrix of %d by %d with %d elements', (shape, rows, columns, size) => {
    expect([matrixShape(shape), sizeOf(shape)]).toEqual([{ rows, columns }, size]);
    expect(slotShape('tensor', shape)).toEqual(shape);
    expect(slotShape('rows', shape)).toEqual([rows]);
    expect(slotShape('columns', shape)).toEqual([columns]);
  });

  it.each([[[-1]], [[0.5]], [[2 ** 53, 2]], [[2 ** 40, 2 ** 40]], [[Number.NaN]]])('%j is refused', (shape) => {
    expect(errorOf(() => sizeOf(shape))).toBe(
      `ShapeError: the shape is [${shape.join(', ')}]; its dimensions and their product must be non-negative integers below 2^53`,
    );
  });

  it('must be as many as expected, and the same', () => {
    expect(errorOf(() => checkShapes('gradient', [[2], [3]], [[2], [3]]))).toBeUndefined();
    expect(errorOf(() => checkShapes('gradient', [[2], [3]]))).toBe(
      'ShapeError: 0 tensors for gradient; there must be 2, one per parameter',
    );
    for (const wrong of [[4], [3, 1], []]) {
      expect(errorOf(() => checkShapes('gradient', [[2], [3]], [[2], wrong]))).toBe(
        `ShapeError: gradient 1 has the shape [${wrong.join(', ')}]; it must be [3]`,
      );
    }
  });
});

describe('fans', () => {
  it.each([
    [[], 'in-out', 1, 1],
    [[5], 'out-in', 5, 5],
    [[2, 3], 'in-out', 2, 3],
    [[2, 3], 'out-in', 3, 2],
    [[5, 7, 2, 3], 'in-out', 70, 105],
    [[2, 3, 5, 7], 'out-in', 105, 70],
  ] as const)('of %j in the layout %s are %d and %d', (shape, layout, fanIn, fanOut) => {
    expect(fansOf(shape, layout)).toEqual({ fanIn, fanOut });
  });
});

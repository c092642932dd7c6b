import { describe, expect, it } from 'vitest';
import { diagonalOf } from '../../src/index.js';

describe('the diagonal of a shape', () => {
  it.each([
    ['a square', [2, 2], 'in-out', [1, 0, 0, 1]],
    ['more outputs than inputs', [2, 3], 'in-out', [1, 0, 0, 0, 1, 0]],
    ['more inputs than outputs', [2, 3], 'out-in', [1, 0, 0, 0, 1, 0]],
    ['an odd receptive field', [3, 1, 2], 'in-out', [0, 0, 1, 0, 0, 0]],
    ['an even receptive field, after its half', [2, 2, 2], 'in-out', [0, 0, 0, 0, 1, 0, 0, 1]],
    ['a receptive field that comes last', [2, 2, 3], 'out-in', [0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0]],
    ['a vector', [3], 'out-in', [1, 1, 1]],
    ['a scalar', [], 'in-out', [1]],
    ['no inputs', [0, 3], 'in-out', []],
    ['no receptive field', [2, 2, 0], 'out-in', []],
  ] as const)('of %s', (_, shape, layout, values) => {
    expect([...diagonalOf(shape, layout)]).toEqual(values);
  });
});

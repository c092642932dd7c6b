import { describe, expect, it } from 'vitest';
import { matrixDrawOf } from '../../src/compiled/matrix-draw.js';
import { tensorKey } from '../../src/index.js';
import { definitionWith } from '../definitions.js';

const ORTHOGONAL = definitionWith({
  $id: 'urn:optspec:draw:orthogonal',
  kind: 'draw',
  properties: {},
  draws: { z: 'below' },
  program: [{ clause: 'sample', set: 'sample', to: 'orthonormal(z)' }],
});

const below = (...formulas: readonly (readonly [string, string])[]) =>
  definitionWith({
    ...ORTHOGONAL,
    $id: 'urn:optspec:draw:below',
    draws: {},
    program: formulas.map(([set, to]) => ({ clause: set, set, to })),
  });

const KEY = tensorKey(8, 0);
const random = matrixDrawOf(ORTHOGONAL, { below: below(['x', '2 * fraction'], ['sample', 'x - 1']) });

describe('a draw of a matrix', () => {
  it.each([
    [[4], 'in-out'],
    [[4], 'out-in'],
    [[4, 1], 'in-out'],
    [[2, 2, 1], 'in-out'],
    [[4, 1], 'out-in'],
    [[1, 4], 'out-in'],
    [[1, 2, 2], 'out-in'],
  ] as const)('of shape %j in the layout %s is a vector of length one', (shape, layout) => {
    const ones = matrixDrawOf(ORTHOGONAL, { below: below(['sample', '1 + 0 * fraction']) });
    expect([...ones(shape, layout, KEY)]).toEqual([0.5, 0.5, 0.5, 0.5]);
  });

  it('of a scalar is one', () => {
    expect([...random([], 'in-out', KEY)].map(Math.abs)).toEqual([1]);
    expect([...random([], 'in-out', KEY)]).toEqual([...random([], 'out-in', KEY)]);
  });

  it('has orthonormal columns where outputs are fewer, and else rows', () => {
    const tall = random([3, 2], 'in-out', KEY);
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = tall;
    // Two rounded products and sums of numbers up to one, of a factor that errs by 64 · 3 · 2 roundings at most.
    const bound = 64 * 6 * 2 ** -52;
    expect(Math.abs(a * b + c * d + e * f)).toBeLessThanOrEqual(bound);
    expect(Math.abs(a * a + c * c + e * e - 1)).toBeLessThanOrEqual(bound);
    expect(Math.abs(b * b + d * d + f * f - 1)).toBeLessThanOrEqual(bound);
    expect([...random([2, 3], 'in-out', KEY)]).toEqual([a, c, e, b, d, f]);
  });

  it('has the same matrix with its outputs first in the other layout', () => {
    const tall = [...random([3, 2], 'in-out', KEY)];
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = tall;
    expect([...random([2, 3], 'out-in', KEY)]).toEqual([a, c, e, b, d, f]);
    expect([...random([3, 2], 'out-in', KEY)]).toEqual(tall);
  });
});

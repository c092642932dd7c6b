import { describe, expect, it } from 'vitest';
import { broadcast, dividesByHost, parse, type Sort, sortOf } from '../src/index.js';
import { errorOf } from './definitions.js';

const SORTS = new Map<string, Sort>([
  ['h', 'host'],
  ['q', 'condition'],
  ['l', 'list'],
  ['d', 'device'],
  ['f', 'flag'],
  ['x', 'tensor'],
  ['k', 'mask'],
  ['r', 'rows'],
  ['c', 'columns'],
]);

describe('sortOf', () => {
  it.each([
    ['2 * h', 'host'],
    ['h^h', 'host'],
    ['h * d', 'device'],
    ['d * x', 'tensor'],
    ['r + h', 'rows'],
    ['c + d', 'columns'],
    ['r * x', 'tensor'],
    ['x / c', 'tensor'],
    ['x^2', 'tensor'],
    ['d^8', 'device'],
    ['r^3', 'rows'],
    ['h < 2', 'condition'],
    ['x >= h', 'mask'],
    ['r != x', 'mask'],
    ['d < h', 'flag'],
    ['d == d', 'flag'],
    ['r * c', 'tensor'],
    ['c - r', 'tensor'],
    ['r < c', 'mask'],
    ['where(f, 1, 2)', 'device'],
    ['where(f, d, 2)', 'device'],
    ['where(f, x, 0)', 'tensor'],
    ['where(f, r, 1)', 'rows'],
    ['where(q, r, c)', 'tensor'],
    ['where(q, h, d)', 'device'],
    ['where(k, h, d)', 'tensor'],
    ['where(k, r, 0)', 'tensor'],
    ['if(q, h, 1)', 'host'],
    ['norm(x)', 'device'],
    ['sum(r)', 'device'],
    ['maxAbs(c)', 'device'],
    ['dot(x, x)', 'device'],
    ['globalNorm(x)', 'device'],
    ['rowMean(x)', 'rows'],
    ['columnMean(x)', 'columns'],
    ['matmul(x, transpose(x))', 'tensor'],
    ['bisectLeft(l, h)', 'host'],
    ['at(l, 0) + length(l)', 'host'],
    ['increasing(l)', 'condition'],
    ['permutation(h, 1, 2)', 'list'],
    ['randomIntegers(h, 1, 2)', 'list'],
    ['orthonormal(x)', 'tensor'],
    ['floor(pi())', 'host'],
    ['clamp(x, -1, r)', 'tensor'],
  ] as const)('gives %s the sort %s', (text, sort) => {
    expect(sortOf(parse(text), SORTS)).toBe(sort);
  });

  it.each([
    ['1 + hh', 5, 'unknown name "hh"; did you mean "h"?'],
    ['wholly', 1, 'unknown name "wholly"'],
    ['x / l', 5, 'divide takes numbers, not a list'],
    ['x + k', 5, 'add takes numbers, not a mask'],
    ['f + 1', 1, 'add takes numbers, not a device truth value'],
    ['q * 2', 1, 'multiply takes numbers, not a host condition'],
    ['x^h', 3, 'the exponent of a tensor is a literal integer from 2 to 8'],
    ['x^1', 3, 'the exponent of a tensor is a literal integer from 2 to 8'],
    ['x^9', 3, 'the exponent of a tensor is a literal integer from 2 to 8'],
    ['x^2.5', 3, 'the exponent of a tensor is a literal integer from 2 to 8'],
    ['d^x', 3, 'the exponent of a device scalar is a literal integer from 2 to 8'],
    ['h^x', 3, 'the exponent of a host scalar is a host scalar, not a tensor'],
    ['l^2', 1, 'power takes numbers, not a list'],
    ['2^q', 3, 'power takes numbers, not a host condition'],
    ['r < h', 3, 'less compares scalars, or a tensor with a number, not a vector of rows'],
    ['x == k', 6, 'equal takes numbers, not a mask'],
    ['where(x, 1, 2)', 7, 'where chooses by a truth value, not by a tensor'],
    ['where(k, l, 2)', 10, 'where takes numbers, not a list'],
    ['if(k, 1, 2)', 4, 'if takes a host condition, not a mask'],
    ['if(q, x, 2)', 7, 'if takes a host scalar, not a tensor'],
    ['floor(x)', 7, 'floor takes a host scalar, not a tensor'],
    ['cos(d)', 5, 'cos takes a host scalar, not a device scalar'],
    ['at(h, 1)', 4, 'at takes a list, not a host scalar'],
    ['norm(h)', 6, 'norm takes a tensor or a vector of rows or a vector of columns, not a host scalar'],
    ['dot(x, r)', 8, 'dot takes a tensor, not a vector of rows'],
    ['sqrt(k)', 6, 'sqrt takes numbers, not a mask'],
  ])('refuses %s at column %i', (text, column, message) => {
    expect(errorOf(() => sortOf(parse(text), SORTS, { file: 'f', clause: 'c' }))).toBe(
      `DefinitionError: f, clause c, column ${column}: ${message}`,
    );
  });
});

describe('broadcast', () => {
  it('is symmetric, and no sort but numbers takes part', () => {
    const all = [...SORTS.values()];
    for (const a of all) for (const b of all) expect(broadcast(a, b)).toBe(broadcast(b, a));
    expect(broadcast('mask', 'mask')).toBe(undefined);
  });
});

describe('dividesByHost', () => {
  it.each([
    ['x / h', true],
    ['r / 2', true],
    ['d / (h + 1)', true],
    ['h / h', false],
    ['h / x', false],
    ['x / d', false],
    ['x / x', false],
    ['x * h', false],
    ['sqrt(x)', false],
  ])('tells that of %s', (text, answer) => {
    const call = parse(text);
    expect(call.kind === 'call' && dividesByHost(call, SORTS)).toBe(answer);
  });
});

import type { Definition } from '@optspec/core';
import { describe, expect, it } from 'vitest';
import { gradientProgram, hessianRowProgram, print, type Program } from '../../src/index.js';
import { definitionWith } from '../definitions.js';
import { type Grid, runProgram } from '../evaluate.js';

function problem(lines: readonly string[], changes: Partial<Definition> = {}): Definition {
  const program = lines.map((line, index) => {
    const [set = '', to = ''] = line.split(' = ');
    return { clause: `line-${index}`, set, to };
  });
  return definitionWith({ kind: 'problem', properties: {}, shape: [2], program, ...changes });
}

const lines = ({ statements }: Program) => statements.map(({ set, expression }) => `${set} = ${print(expression)}`);

/** The statements that the gradient adds. */
function derived(loss: readonly string[], changes: Partial<Definition> = {}): string[] {
  return lines(gradientProgram(problem(loss, changes), {})).slice(loss.length);
}

const W: Grid = [1, 2, 5, 8];
const X: Grid = [1, 2, 3, 4];

/** The gradient at a matrix of two by two, with another as data; zeros have one sign. */
function gradientAt(loss: readonly string[]): Grid | undefined {
  const x = { shape: [2, 2], values: X };
  const program = gradientProgram(problem(loss, { shape: [2, 2], data: { x } }), {});
  const grids = new Map([
    ['w', W],
    ['x', X],
  ]);
  return runProgram(program, new Map(), grids)
    .get('g')
    ?.map((x) => x + 0);
}

describe('gradientProgram', () => {
  it.each([
    ['sum(w^3)', 'g = 3 * w^2'],
    ['sum(w * w)', 'g = w + w'],
    ['sum(-w)', 'g = -1 + 0 * w'],
    ['sum(1 - w)', 'g = -1 + 0 * w'],
    ['mean(w^2)', 'g = 1 / 2 * (2 * w)'],
    ['dot(w, w)', 'g = w + w'],
    ['norm(w)', 'g = w / norm(w)'],
    ['sum(exp(w))', 'g = exp(w)'],
    ['sum(log(w))', 'g = 1 / w'],
    ['sum(tanh(w))', 'g = 1 - tanh(w)^2'],
    ['sum(sqrt(w))', 'g = 1 / (2 * sqrt(w))'],
    ['sum(abs(w))', 'g = sign(w)'],
    ['sum(1 / w)', 'g = -(1 / w^2)'],
  ])('derives %s', (loss, gradient) => {
    expect(derived([`loss = ${loss}`])).toEqual([gradient]);
  });

  it('goes back through locals, and adds what comes from each use', () => {
    expect(derived(['length = norm(w)', 'loss = length^2 + length'])).toEqual([
      'gOflength = 2 * length + 1',
      'g = gOflength * w / norm(w)',
    ]);
  });

  it('derives products of matrices with data', () => {
    const data = { features: { shape: [3, 2], values: [1, 2, 3, 4, 5, 6] } };
    expect(derived(['z = matmul(features, w)', 'loss = sum(z^2)'], { shape: [2, 1], data })).toEqual([
      'gOfz = 2 * z',
      'g = matmul(transpose(features), gOfz)',
    ]);
  });

  it('gathers over the rows or elements that a value was repeated to', () => {
    const data = { x: { shape: [3, 2], values: [1, 2, 3, 4, 5, 6] } };
    expect(derived(['z = matmul(x, w)', 'r = rowMean(z)', 'loss = sum(z * r)'], { shape: [2, 4], data })).toEqual([
      'gOfr = rowMean(z) * 4',
      'gOfz = r + gOfr / 4',
      'g = matmul(transpose(x), gOfz + 0 * matmul(x, w))',
    ]);
  });

  it.each([
    ['a scalar', ['n = sum(w)', 'loss = sum(w + n)'], [5, 5, 5, 5]],
    ['a scalar that cancels', ['m = mean(w)', 'loss = sum(w - m)'], [0, 0, 0, 0]],
    ['a scalar over rows', ['n = sum(w)', 'r = rowMean(w)', 'loss = sum(r + n)'], [2.5, 2.5, 2.5, 2.5]],
    ['a scalar over columns', ['n = sum(w)', 'c = columnMean(w)', 'loss = sum(n - c)'], [1.5, 1.5, 1.5, 1.5]],
    ['a scalar that divides', ['n = sum(w)', 'loss = sum(w / n)'], [0, 0, 0, 0]],
    ['rows', ['r = rowMean(w)', 'loss = sum(w + r)'], [2, 2, 2, 2]],
    ['rows that are factors', ['r = rowMean(w)', 'loss = sum(w * r)'], [3, 3, 13, 13]],
    ['columns', ['c = columnMean(w)', 'loss = sum(w + c)'], [2, 2, 2, 2]],
    ['columns that are factors', ['c = columnMean(w)', 'loss = sum(w * c)'], [6, 10, 6, 10]],
    ['rows and columns', ['r = rowMean(w)', 'c = columnMean(w)', 'loss = sum(r + c)'], [2, 2, 2, 2]],
    ['an outer product', ['r = rowMean(w)', 'c = columnMean(w)', 'loss = sum(r * c)'], [8, 8, 8, 8]],
    ['rows, whose adjoint is of rows', ['r = rowMean(w)', 'z = w + r', 'loss = sum(rowMean(z) * r)'], [3, 3, 13, 13]],
    [
      'columns, whose adjoint is of rows',
      ['r = rowMean(w)', 'c = columnMean(w)', 'z = w + c', 'loss = sum(rowMean(z) * r)'],
      [5.5, 5.5, 10.5, 10.5],
    ],
    [
      'a scalar, whose adjoint is of rows',
      ['r = rowMean(w)', 'n = sum(w)', 'z = w + n', 'loss = sum(rowMean(z) * r)'],
      [17.5, 17.5, 22.5, 22.5],
    ],
    [
      'columns, whose adjoint is of columns',
      ['c = columnMean(w)', 'z = w + c', 'loss = sum(columnMean(z) * c)'],
      [6, 10, 6, 10],
    ],
    [
      'rows, whose adjoint is of columns',
      ['r = rowMean(w)', 'c = columnMean(w)', 'z = w + r', 'loss = sum(columnMean(z) * c)'],
      [7, 9, 7, 9],
    ],
  ])('counts every copy of %s', (_, loss, gradient) => {
    expect(gradientAt(loss)).toEqual(gradient);
  });

  it.each([
    ['dot(w, x)', [1, 2, 3, 4]],
    ['sum(w / x)', [1, 1 / 2, 1 / 3, 1 / 4]],
    ['sum(x / w)', [-1, -2 / 4, -3 / 25, -4 / 64]],
    ['sum(w^2) / 2', [1, 2, 5, 8]],
    ['sum(x * w^3)', [3, 24, 225, 768]],
    ['sum(abs(w - 3))', [-1, -1, 1, 1]],
    ['sum(matmul(w, x))', [3, 7, 3, 7]],
    ['sum(matmul(transpose(w), x))', [3, 3, 7, 7]],
    ['sum(rowMean(w)^2)', [1.5, 1.5, 6.5, 6.5]],
    ['sum(columnMean(w)^2)', [3, 5, 3, 5]],
    ['mean(columnMean(w))', [0.25, 0.25, 0.25, 0.25]],
    ['sum(x)', [0, 0, 0, 0]],
    ['sum(1 - tanh(w * 0))', [0, 0, 0, 0]],
  ])('is that of %s by hand', (loss, gradient) => {
    expect(gradientAt([`loss = ${loss}`])).toEqual(gradient);
  });

  it.each([
    ['globalSum(x)', 'g = 1 / 2 * n + 0 * w'],
    ['globalNorm(x)', 'g = 1 / 2 * n + 0 * w'],
    ['rowCount(x)', 'g = 1 / 2 * n + 0 * w'],
    ['columnCount(x)', 'g = 1 / 2 * n + 0 * w'],
  ])('knows that %s is one number, whatever the size of x', (to, gradient) => {
    const data = { x: { shape: [3, 4], values: Array.from({ length: 12 }, () => 1) } };
    expect(derived([`n = ${to}`, 'loss = mean(w * n)'], { shape: [2, 1], data })).toEqual([gradient]);
  });

  it('knows that a solution has the size of the right side', () => {
    const data = {
      x: { shape: [2, 2], values: [1, 0, 0, 1] },
      y: { shape: [2, 1], values: [1, 2] },
    };
    expect(derived(['z = solve(x, y)', 'loss = mean(w * z)'], { shape: [2, 1], data })).toEqual(['g = 1 / 2 * z']);
  });

  it('takes a scalar for one element', () => {
    expect(derived(['loss = mean(w^2)'], { shape: [] })).toEqual(['g = 1 / 1 * (2 * w)']);
  });

  it('multiplies by no lengths of one', () => {
    expect(derived(['r = rowMean(w)', 'loss = sum(w * r)'], { shape: [2, 1] })).toEqual([
      'gOfr = rowMean(w)',
      'g = r + gOfr / 1 + 0 * w',
    ]);
  });

  it.each([
    [['loss = sum(sign(w))'], 'clause line-0, column 5: the gradient of sign is not known'],
    [['a = norm(w)', 'a = a + 1', 'loss = a'], 'clause line-1: "a" is set twice'],
    [['g = norm(w)', 'loss = g'], 'clause g: "g" is set twice'],
    [
      ['gOfz = sum(w)', 'z = norm(w) * gOfz', 'loss = z^2'],
      'clause line-1: "gOfz" is the name of an adjoint here; give the local another',
    ],
  ])('refuses %j', (loss, message) => {
    expect(() => gradientProgram(problem(loss), {})).toThrow(message);
  });
});

describe('hessianRowProgram', () => {
  it('goes back through the adjoints of the gradient', () => {
    const program = hessianRowProgram(problem(['n = sum(w)', 'loss = sum(w + n)^2'], { shape: [2, 2] }), {});
    // loss = (5 Σw)², so every entry of the Hessian is 2 · 5².
    const grids = new Map<string, Grid>([
      ['w', W],
      ['basis', [0, 1, 0, 0]],
    ]);
    expect(runProgram(program, new Map(), grids).get('row')).toEqual([50, 50, 50, 50]);
  });

  it('derives the partial derivative that a basis tensor picks', () => {
    const { inputs, outputs, statements } = hessianRowProgram(problem(['loss = sum(w^3)']), {});
    expect(inputs.get('basis')).toBe('tensor');
    expect(outputs).toEqual(['row']);
    expect(statements.map(({ set, expression }) => `${set} = ${print(expression)}`)).toEqual([
      'loss = sum(w^3)',
      'g = 3 * w^2',
      'partial = dot(g, basis)',
      'row = basis * 3 * (2 * w)',
    ]);
  });
});

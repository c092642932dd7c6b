import type { Definition } from '@optspec/core';
import { describe, expect, it } from 'vitest';
import { gradientProgram, hessianRowProgram, print, type Program } from '../../src/index.js';
import { definitionWith } from '../definitions.js';

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
    [['loss = sum(sign(w))'], 'clause line-0, column 5: the gradient of sign is not known'],
    [['a = norm(w)', 'a = a + 1', 'loss = a'], 'clause line-1: "a" is set twice'],
    [['g = norm(w)', 'loss = g'], 'clause g: "g" is set twice'],
    [['a = norm(w)', 'gOfa = 2 * a', 'loss = a * gOfa'], 'clause gOfa: "gOfa" is set twice'],
  ])('refuses %j', (loss, message) => {
    expect(() => gradientProgram(problem(loss), {})).toThrow(message);
  });
});

describe('hessianRowProgram', () => {
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

import { parse, print } from '@optspec/language';
import { describe, expect, it } from 'vitest';
import { call, name, number, rewritten, substituted } from '../../src/mutants/tree.js';

describe('the builders of formulas', () => {
  it('build what the parser reads', () => {
    expect(print(call('add', name('w'), number(2)))).toBe('w + 2');
  });

  it('write a negative number as the negation of a literal', () => {
    expect(number(-2)).toEqual(call('negate', number(2)));
    expect(print(call('multiply', number(-0.5), name('g')))).toBe('-0.5 * g');
  });
});

describe('rewritten', () => {
  it('changes one node at a time, the whole first and then from left to right', () => {
    const renamed = rewritten(parse('sqrt(a) + b * a'), (node) =>
      node.kind === 'name' ? [{ expression: name('x'), note: node.name }] : [],
    );
    expect([...renamed].map(({ expression, note }) => [print(expression), note])).toEqual([
      ['sqrt(x) + b * a', 'a'],
      ['sqrt(a) + x * a', 'b'],
      ['sqrt(a) + b * x', 'a'],
    ]);
    const wholes = rewritten(parse('-(-a)'), (node) =>
      node.kind === 'call' ? [{ expression: number(0), note: '' }] : [],
    );
    expect([...wholes].map(({ expression }) => print(expression))).toEqual(['0', '-0']);
  });
});

describe('substituted', () => {
  it('replaces every use of a name at once, and not in what it puts in', () => {
    const swap = new Map([
      ['a', name('b')],
      ['b', call('add', name('a'), number(1))],
    ]);
    expect(print(substituted(parse('a * b + sqrt(a) - 2 * c'), swap))).toBe('b * (a + 1) + sqrt(b) - 2 * c');
  });
});

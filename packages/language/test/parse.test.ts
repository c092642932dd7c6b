import { describe, expect, it } from 'vitest';
import { MAX_FORMULA_DEPTH, parse, print } from '../src/index.js';
import { errorOf } from './definitions.js';

const OPERAND = 'a number, a name, "-" or "("';

describe('parse', () => {
  it('turns operators into calls with the column of the operator', () => {
    const name = (name: string, column: number) => ({ kind: 'name', name, column });
    expect(parse('a + (b - c)*2')).toEqual({
      kind: 'call',
      operation: 'add',
      column: 3,
      arguments: [
        name('a', 1),
        {
          kind: 'call',
          operation: 'multiply',
          column: 12,
          arguments: [
            { kind: 'call', operation: 'subtract', column: 8, arguments: [name('b', 6), name('c', 10)] },
            { kind: 'number', value: 2, column: 13 },
          ],
        },
      ],
    });
  });

  it('gives functions, signs and powers the column where they are written', () => {
    expect(parse(' max(-x, y ^ 2)')).toMatchObject({
      operation: 'max',
      column: 2,
      arguments: [
        { operation: 'negate', column: 6 },
        { operation: 'power', column: 12 },
      ],
    });
  });

  it.each([
    ['-x^2', '-(x^2)'],
    ['2^-1', '2^(-1)'],
    ['2^-x^2', '2^(-(x^2))'],
    ['2^3^2', '2^(3^2)'],
    ['a - b - c', '(a - b) - c'],
    ['a / b * c', '(a / b) * c'],
    ['-x * y', '(-x) * y'],
    ['a + b * c^d', 'a + (b * (c^d))'],
    ['a + 1 < b == c', '((a + 1) < b) == c'],
    ['a<=b', '(a) <= (b)'],
    ['--x', '-(-x)'],
  ])('reads %s as %s', (text, spelledOut) => {
    expect(print(parse(text))).toBe(print(parse(spelledOut)));
  });

  it.each([
    ['0.001', 0.001],
    ['1e-8', 1e-8],
    ['.5', 0.5],
    ['5.', 5],
    ['2.5E+3', 2500],
    ['0.1', 0.1],
  ])('reads the literal %s as the nearest binary64 number', (text, value) => {
    expect(parse(text)).toEqual({ kind: 'number', value, column: 1 });
  });

  it.each([
    ['a ? b : c', 3, 'expected an operator, found "?"'],
    ['a.b', 2, 'expected an operator, found "."'],
    ['a[1]', 2, 'expected an operator, found "["'],
    ['[1]', 1, `expected ${OPERAND}, found "["`],
    ['"x"', 1, `expected ${OPERAND}, found """`],
    ['a && b', 3, 'expected an operator, found "&"'],
    ['a % b', 3, 'expected an operator, found "%"'],
    ['a;b', 2, 'expected an operator, found ";"'],
    [';a', 1, `expected ${OPERAND}, found ";"`],
    ['a,', 2, 'expected an operator, found ","'],
    ['a = 3', 3, 'expected an operator, found "="'],
    ['a === b', 5, `expected ${OPERAND}, found "="`],
    ['a ** b', 4, `expected ${OPERAND}, found "*"`],
    ['!a', 1, `expected ${OPERAND}, found "!"`],
    ['~a', 1, `expected ${OPERAND}, found "~"`],
    ['+a', 1, `expected ${OPERAND}, found "+"`],
    ['a b', 3, 'expected an operator, found "b"'],
    ['', 1, `expected ${OPERAND}, found the end`],
    ['a +', 4, `expected ${OPERAND}, found the end`],
    ['()', 2, `expected ${OPERAND}, found ")"`],
    ['(a', 3, 'expected an operator or ")", found the end'],
    ['a)', 2, 'expected an operator, found ")"'],
    ['sqrt(a', 7, 'expected an operator or ")", found the end'],
    ['sqrt(a b)', 8, 'expected an operator or ")", found "b"'],
    ['max(a,)', 7, `expected ${OPERAND}, found ")"`],
    ['max(,a)', 5, `expected ${OPERAND}, found ","`],
    ['(a)(b)', 4, 'expected an operator, found "("'],
    ['sqrt(a)(b)', 8, 'expected an operator, found "("'],
    ['3x', 2, 'malformed number'],
    ['1e', 3, 'malformed number'],
    ['1.2.3', 4, 'malformed number'],
    ['1 + 1e999', 5, '1e999 is beyond the largest binary64 number'],
    ['1 + __proto__', 5, '"__proto__" is not allowed as a name'],
    ['constructor', 1, '"constructor" is not allowed as a name'],
    ['prototype', 1, '"prototype" is not allowed as a name'],
    ['_a', 1, '"_a" is not a name: a letter, then letters and digits'],
    ['a + µ', 5, '"µ" is not a name: a letter, then letters and digits'],
    ['__proto__(a)', 1, 'unknown function "__proto__"'],
    ['constructor(a)', 1, 'unknown function "constructor"'],
    ['1 + sqr(a)', 5, 'unknown function "sqr"; did you mean "sqrt"?'],
    ['add3(a)', 1, 'unknown function "add3"; did you mean "add"?'],
    ['frobnicate(a)', 1, 'unknown function "frobnicate"'],
    ['a + max(b)', 5, 'max takes 2 arguments, not 1'],
    ['sqrt()', 1, 'sqrt takes 1 argument, not 0'],
    ['pi(1)', 1, 'pi takes 0 arguments, not 1'],
  ])('refuses %s at column %i', (text, column, message) => {
    const place = 'urn:optspec:optimizer:x, clause update';
    expect(errorOf(() => parse(text, { file: 'urn:optspec:optimizer:x', clause: 'update' }))).toBe(
      `DefinitionError: ${place}, column ${column}: ${message}`,
    );
  });

  it('refuses more than 4096 characters', () => {
    expect(print(parse('a'.padEnd(4096)))).toBe('a');
    expect(errorOf(() => parse('a'.padEnd(4097)))).toBe(
      'DefinitionError: column 4097: a formula of 4097 characters; the limit is 4096',
    );
  });

  it('refuses names of more than 64 characters', () => {
    expect(print(parse('a'.repeat(64)))).toBe('a'.repeat(64));
    expect(errorOf(() => parse('a'.repeat(65)))).toBe(
      'DefinitionError: column 1: "aaaaaaaaaaaaaaaa…" is longer than 64 characters',
    );
  });

  it('refuses trees of more than 64 levels', () => {
    const sumOf = (terms: number) => Array.from({ length: terms }, () => 'a').join('+');
    expect(print(parse(sumOf(MAX_FORMULA_DEPTH)))).toBe(sumOf(MAX_FORMULA_DEPTH).replaceAll('+', ' + '));
    expect(errorOf(() => parse(sumOf(MAX_FORMULA_DEPTH + 1)))).toBe(
      'DefinitionError: column 1: nested deeper than 64 levels',
    );
  });

  it.each(['(', '-', 'sqrt(', '2^'])('refuses deep nesting of %s before its own stack grows', (opening) => {
    const message = errorOf(() => parse(`${opening.repeat(500)}x`));
    expect(message).toBe(`DefinitionError: column ${128 * opening.length + 1}: nested deeper than 128 levels`);
  });
});

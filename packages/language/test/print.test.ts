import { describe, expect, it } from 'vitest';
import { parse, print } from '../src/index.js';
import { fill } from '../src/print.js';

describe('print', () => {
  it.each([
    ['(((a)))', 'a'],
    ['(a+b)+c', 'a + b + c'],
    ['a+(b+c)', 'a + (b + c)'],
    ['a-(b-c)', 'a - (b - c)'],
    ['(a*b)/c', 'a * b / c'],
    ['a/(b*c)', 'a / (b * c)'],
    ['(a+b)*c', '(a + b) * c'],
    ['a*(-b)', 'a * -b'],
    ['a-(-b)', 'a - -b'],
    ['-(a*b)', '-(a * b)'],
    ['-(a^b)', '-a^b'],
    ['(-a)^b', '(-a)^b'],
    ['(a^b)^c', '(a^b)^c'],
    ['a^(b^c)', 'a^b^c'],
    ['a^(-b)', 'a^-b'],
    ['a^(b*c)', 'a^(b * c)'],
    ['(a<b)==(c<d)', 'a < b == c < d'],
    ['(a==b)<(c==d)', '(a == b) < (c == d)'],
    ['a<(b<c)', 'a < (b < c)'],
    ['where((a<b),(c),(d+e))', 'where(a < b, c, d + e)'],
    ['pi( )', 'pi()'],
    ['1E-8', '1e-8'],
  ])('writes %s as %s', (text, printed) => {
    expect(print(parse(text))).toBe(printed);
  });

  it('puts a negative literal of a lowered program in parentheses where a sign needs them', () => {
    const minusTwo = { kind: 'number', value: -2, column: 1 } as const;
    expect(print({ kind: 'call', operation: 'power', arguments: [minusTwo, minusTwo], column: 1 })).toBe('(-2)^-2');
  });

  it('refuses a notation that asks for an argument that is not there', () => {
    expect(() => fill({ template: '#1 + #2', binding: 'sum' }, [{ text: 'a', binding: 'atom' }], ['(', ')'])).toThrow(
      new RangeError('the notation #1 + #2 asks for argument 2'),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { evaluateHost, evaluateHostNumber, type HostValue, parse } from '../src/index.js';
import { errorOf } from './definitions.js';

const VALUES = new Map<string, HostValue>([
  ['t', 3],
  ['yes', true],
  ['stops', [10, 20, 20, 30]],
  ['empty', []],
]);
const evaluated = (text: string) => evaluateHost(parse(text), (name) => VALUES.get(name));

describe('evaluateHost', () => {
  it.each([
    ['1 + 2 * t - 4 / 8', 6.5],
    ['2^t^2', 512],
    ['-t', -3],
    ['sqrt(16) + cbrt(27) + abs(-2)', 9],
    ['sign(-3)', -1],
    ['min(1, t) + max(1, t)', 4],
    ['exp(0) + log(1) + log1p(0) + tanh(0)', 1],
    ['clamp(t, 0, 2)', 2],
    ['clamp(-t, 0, 2)', 0],
    ['floor(2.5) + ceil(2.5)', 5],
    ['cos(0)', 1],
    ['pi()', Math.PI],
    ['modulo(7, 3)', 1],
    ['modulo(-7, 3)', 2],
    ['modulo(7, -3)', -2],
    ['modulo(-7, -3)', -1],
    ['modulo(6, -3)', 0],
    ['cyclesDone(20, 7, 2)', 1],
    ['cyclesDone(21, 7, 2)', 2],
    ['cyclesDone(48, 7, 2)', 2],
    ['cyclesDone(49, 7, 2)', 3],
    ['cyclesDone(0, 7, 2)', 0],
    ['cyclesDone(13, 7, 1)', 1],
    ['cyclesDone(14, 7, 1)', 2],
    ['cyclesDone(4, 2, 1.5)', 1],
    ['cyclesDone(5, 2, 1.5)', 2],
    ['product(stops, 0)', 1],
    ['product(stops, 2)', 200],
    ['product(stops, 9)', 120000],
    ['product(empty, 1)', 1],
    ['if(t > 2, 1, 0)', 1],
    ['if(t < 2, at(empty, 0), 5)', 5],
    ['where(yes, 1, 2)', 1],
    ['at(stops, 3)', 30],
    ['length(stops) + length(empty)', 4],
    ['bisectLeft(stops, 20)', 1],
    ['bisectRight(stops, 20)', 3],
    ['bisectRight(stops, 5)', 0],
    ['bisectLeft(empty, 5)', 0],
    ['t < 3', false],
    ['t <= 3', true],
    ['t > 3', false],
    ['t >= 3', true],
    ['t == 3', true],
    ['t != 3', false],
    ['increasing(stops)', false],
    ['increasing(empty)', true],
    ['permutation(t, 0, 0)', [0, 2, 1]],
    ['at(permutation(7, 0, t - 2), 1)', 3],
    ['randomIntegers(t, 42, 9 / t)', [1, 1, 0]],
    ['at(randomIntegers(7, 0, t - 2), 5)', 2],
    ['stops', [10, 20, 20, 30]],
  ])('computes %s', (text, value) => {
    expect(evaluated(text)).toEqual(value);
  });

  it('rounds each operation of a remainder', () => {
    expect(evaluated('modulo(-6, 3)')).toBe(0);
    // 1 / 0.1 rounds to 10, and 10 · 0.1 to 1; the exact remainder of these numbers is just below 0.1.
    expect(evaluated('modulo(1, 0.1)')).toBe(0);
  });

  it('compares with NaN as IEEE 754 does', () => {
    expect(['<', '<=', '>', '>=', '==', '!='].map((sign) => evaluated(`0 / 0 ${sign} 0 / 0`))).toEqual([
      false,
      false,
      false,
      false,
      false,
      true,
    ]);
  });

  it.each([
    ['at(stops, 4)', 'RangeError: at: index 4 is not an integer from 0 to 3'],
    ['at(stops, -1)', 'RangeError: at: index -1 is not an integer from 0 to 3'],
    ['at(stops, 0.5)', 'RangeError: at: index 0.5 is not an integer from 0 to 3'],
    ['cyclesDone(9007199254740992, 1, 1.0000001)', 'RangeError: cyclesDone: more than 1048576 cycles'],
    ['1 + nothing', 'TypeError: "nothing" has no value on the host'],
    ['norm(t)', 'TypeError: norm is no operation of the host: norm(t)'],
    ['yes + 1', 'TypeError: add(yes, 1): a number was expected'],
    ['if(t, 1, 2)', 'TypeError: if(t, 1, 2): a truth value was expected'],
    ['length(t)', 'TypeError: length(t): a list was expected'],
  ])('refuses %s', (text, message) => {
    expect(errorOf(() => evaluated(text))).toBe(message);
  });
});

describe('evaluateHostNumber', () => {
  it('gives a number and refuses a truth value', () => {
    expect(evaluateHostNumber(parse('t + 1'), () => 2)).toBe(3);
    expect(errorOf(() => evaluateHostNumber(parse('t < 1'), () => 2))).toBe(
      'TypeError: less(t, 1): a number was expected',
    );
  });
});

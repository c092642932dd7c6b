import { expect, it } from 'vitest';
import { callText, parse } from '../src/index.js';

it.each([
  ['w', 'w'],
  ['0.5', '0.5'],
  ['w - 2 * g', 'subtract(w, multiply(2, g))'],
  ['(w - 2) * g', 'multiply(subtract(w, 2), g)'],
  ['-max(w, 1e-8)^2', 'negate(power(max(w, 1e-8), 2))'],
  ['pi()', 'pi()'],
])('%s as calls is %s', (formula, text) => {
  expect(callText(parse(formula))).toBe(text);
});

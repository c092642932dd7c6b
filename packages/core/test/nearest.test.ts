import { expect, it } from 'vitest';
import { nearest } from '../src/nearest.js';

it.each<[string, string[], string | undefined]>([
  ['learningrate', ['learningRate', 'momentum'], 'learningRate'],
  ['momentun', ['learningRate', 'momentum'], 'momentum'],
  ['beta_1', ['beta2', 'beta1'], 'beta1'],
  ['lr', ['learningRate'], undefined],
  ['lr', [], undefined],
  ['', ['a'], 'a'],
  ['abcdef', ['abc'], undefined],
  ['abcdef', ['abcd'], 'abcd'],
  ['ab', ['ba', 'ax'], 'ax'],
])('%s among %j means %s', (name, candidates, expected) => {
  expect(nearest(name, candidates)).toBe(expected);
});

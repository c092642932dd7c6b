import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { jsonFault } from '../src/json-fault.js';

it.each<[string, number, number, string]>([
  ['', 1, 1, 'expected a value, found the end of the file'],
  ['  x', 1, 3, 'expected a value, found "x"'],
  ['{"a" 1}', 1, 6, 'expected ":", found "1}"'],
  ['{"a": 1\n "b": 2}', 2, 2, 'expected "," or "}", found "\\"b\\": 2}"'],
  ['{"a": 1,}', 1, 9, 'expected a key in double quotes, found "}"'],
  ["{'a': 1}", 1, 2, 'expected a key in double quotes or "}", found "\'a\': 1}"'],
  ['{1: 2}', 1, 2, 'expected a key in double quotes or "}", found "1: 2}"'],
  ['[1, 2', 1, 6, 'expected "," or "]", found the end of the file'],
  ['[1, ]', 1, 5, 'expected a value, found "]"'],
  ['[1}', 1, 3, 'expected "," or "]", found "}"'],
  ['[,]', 1, 2, 'expected a value or "]", found ",]"'],
  ['[01]', 1, 2, 'expected a value or "]", found "01]"'],
  ['[NaN]', 1, 2, 'expected a value or "]", found "NaN]"'],
  ['{"a": "b\nc"}', 1, 7, 'expected a value, found "\\"b"'],
  ['[1] [2]', 1, 5, 'expected the end of the file, found "[2]"'],
  [']', 1, 1, 'expected a value, found "]"'],
])('%j breaks at line %d, column %d', (text, line, column, message) => {
  expect(jsonFault(text)).toEqual({ line, column, message });
});

it('finds nothing wrong with JSON', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      expect(jsonFault(text)).toBe(undefined);
      expect(jsonFault(JSON.stringify(JSON.parse(text), null, 2))).toBe(undefined);
    }),
    { seed: 3 },
  );
});

it('finds a fault exactly where JSON.parse does', () => {
  const mutated = fc.tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', '"', '}', '[', '0', 'e', ' '));
  fc.assert(
    fc.property(mutated, ([text, at, character]) => {
      const index = at % (text.length + 1);
      const changed = text.slice(0, index) + character + text.slice(index + 1);
      expect(jsonFault(changed) === undefined).toBe(parses(changed));
    }),
    { seed: 4, numRuns: 2000 },
  );
});

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

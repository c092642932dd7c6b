import { expect, it } from 'vitest';
import { knownKeys } from '../src/schemas.js';
import { shown, violationOf } from '../src/violation.js';

it('says something even where a validator says nothing', () => {
  expect(violationOf([], () => [])).toEqual({ path: '', message: 'does not match its schema' });
});

it('quotes values as JSON, cut to fit a line', () => {
  expect([1, 'a', null, [1, { a: true }]].map(shown)).toEqual(['1', '"a"', 'null', '[1,{"a":true}]']);
  expect([undefined, Number.NaN, -Infinity].map(shown)).toEqual(['undefined', 'NaN', '-Infinity']);
  expect(shown('x'.repeat(100))).toBe(`"${'x'.repeat(78)}…`);
  expect(shown('x'.repeat(78))).toBe(`"${'x'.repeat(78)}"`);
});

it('knows the keys of a schema and of those that it refers to', () => {
  expect(knownKeys({ properties: { a: true } })).toEqual(['a']);
  expect(knownKeys({ $ref: 'vocabulary.schema.json#/$defs/constraint', properties: { b: true, rule: true } })).toEqual([
    'rule',
    'message',
    'b',
  ]);
  expect(knownKeys({ $ref: 'nowhere.schema.json' })).toEqual([]);
  expect(knownKeys({ $ref: 'vocabulary.schema.json#/$defs/nothing' })).toEqual([]);
});

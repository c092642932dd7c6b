import type { Hyperparameters } from '@optspec/core';
import { describe, expect, test } from 'vitest';
import { HyperparameterError } from '../src/errors.js';
import { complete, type Domains } from '../src/hyperparameters.js';

const DOMAINS: Domains = {
  rate: { type: 'number', minimum: 0, exclusiveMaximum: 1, default: 0.5 },
  bound: { type: 'number', exclusiveMinimum: 0, maximum: 2, default: 1 },
  count: { type: 'integer', minimum: 1, default: 1 },
  flag: { type: 'boolean', default: false },
  fan: { type: 'string', enum: ['in', 'out'], default: 'in' },
  list: { type: 'array', items: { type: 'integer', minimum: 0 }, minItems: 1, default: [1] },
};

const REFUSED: readonly { readonly given: Hyperparameters; readonly says: string }[] = [
  { given: { rate: -1 }, says: 'rate is -1; it must be at least 0' },
  { given: { rate: 1 }, says: 'rate is 1; it must be less than 1' },
  { given: { rate: Number.NaN }, says: 'rate is NaN; it must be a finite number' },
  { given: { rate: '0.5' }, says: 'rate is "0.5"; it must be a finite number' },
  { given: { bound: 0 }, says: 'bound is 0; it must be greater than 0' },
  { given: { bound: 3 }, says: 'bound is 3; it must be at most 2' },
  { given: { bound: Infinity }, says: 'bound is Infinity; it must be a finite number' },
  { given: { count: 1.5 }, says: 'count is 1.5; it must be a safe integer' },
  { given: { flag: 1 }, says: 'flag is 1; it must be true or false' },
  { given: { fan: 'up' }, says: 'fan is "up"; it must be one of in, out' },
  { given: { fan: true }, says: 'fan is true; it must be a string' },
  { given: { list: 1 }, says: 'list is 1; it must be a list of numbers' },
  { given: { list: [] }, says: 'list is []; it must be a list of at least 1 items' },
  { given: { list: [1, -1] }, says: 'list is [1, -1]; it must be a list in which each item is at least 0' },
  { given: { speed: 1 }, says: 'speed is not a hyperparameter (known: rate, bound, count, flag, fan, list)' },
  { given: { constructor: 1 }, says: 'constructor is not a hyperparameter' },
];

function completed(given: Hyperparameters): Hyperparameters {
  return complete('optimizer/x', {}, DOMAINS, given);
}

describe('complete', () => {
  test('fills in defaults', () => {
    expect(completed({ rate: 0, list: [3, 4] })).toEqual({
      rate: 0,
      bound: 1,
      count: 1,
      flag: false,
      fan: 'in',
      list: [3, 4],
    });
  });

  test.each(REFUSED)('refuses $given', ({ given, says }) => {
    expect(() => completed(given)).toThrow(HyperparameterError);
    expect(() => completed(given)).toThrow(`optimizer/x: ${says}`);
  });

  test('refuses to go without a value that has no default', () => {
    expect(() => complete('optimizer/x', {}, { rate: { type: 'number' } }, {})).toThrow(
      new HyperparameterError('optimizer/x: rate must be given; there is no default'),
    );
  });

  test('refuses values that break a rule together', () => {
    expect(() => complete('optimizer/x', { broken: () => 'rate is odd' }, DOMAINS, {})).toThrow(
      new HyperparameterError('optimizer/x: rate is odd'),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { checkConstraints } from '../src/index.js';
import { definitionWith, errorOf } from './definitions.js';

const LISTS = definitionWith({
  constraints: [
    { rule: 'length(values) == length(boundaries) + 1', message: 'values needs one entry more than boundaries' },
    { rule: 'increasing(boundaries)', message: 'boundaries must increase strictly' },
  ],
});

describe('checkConstraints', () => {
  it('accepts hyperparameters for which every rule holds', () => {
    expect(errorOf(() => checkConstraints(LISTS, { values: [1, 2, 3], boundaries: [5, 6], mode: 'x' }))).toBe(
      undefined,
    );
    expect(errorOf(() => checkConstraints(definitionWith(), {}))).toBe(undefined);
  });

  it('refuses the others with message, rule and values', () => {
    expect(errorOf(() => checkConstraints(LISTS, { values: [1, 2, 3], boundaries: [6, 6] }))).toBe(
      'HyperparameterError: urn:optspec:optimizer:example: boundaries must increase strictly (rule increasing(boundaries), boundaries = [6,6])',
    );
  });

  it('refuses what NaN leaves undecided', () => {
    const definition = definitionWith({ constraints: [{ rule: 'a / b < 1', message: 'a below b' }] });
    expect(errorOf(() => checkConstraints(definition, { a: 0, b: 0 }))).toMatch(/^HyperparameterError: .* a below b/);
  });

  it('has no value for what is not given', () => {
    const definition = definitionWith({ constraints: [{ rule: 'a < 1', message: 'no' }] });
    expect(errorOf(() => checkConstraints(definition, {}))).toBe('TypeError: "a" has no value on the host');
  });

  it('has no value for strings', () => {
    const definition = definitionWith({ constraints: [{ rule: 'mode > 1', message: 'no' }] });
    expect(errorOf(() => checkConstraints(definition, { mode: 'x' }))).toBe(
      'TypeError: "mode" has no value on the host',
    );
  });
});

import { type Definition, type Hyperparameters, resolveHyperparameters, targetsOf } from '@optspec/core';
import { loadSpec } from '@optspec/core/load';
import { describe, expect, it } from 'vitest';
import { completeHyperparameters } from '../../src/index.js';
import { ADAMW, ADAMW_DEFAULTS, definitionWith, errorOf } from '../definitions.js';

const TARGETS = loadSpec()
  .filter(({ kind }) => kind === 'optimizer' || kind === 'scheduler' || kind === 'initializer')
  .flatMap(targetsOf);

/** What a hyperparameter may be given that it should not: beside each bound, of each type. */
const VALUES: readonly unknown[] = [
  0,
  -0,
  1,
  -1,
  0.5,
  1.5,
  1e-300,
  2,
  3,
  Number.NaN,
  Infinity,
  2 ** 53,
  true,
  'in',
  'none',
  '1',
  null,
  [],
  [1],
  [1, 2],
  [0.5, -1],
  ['a'],
];

/** Every value in the place of every hyperparameter: what was said, or the name that the message begins with. */
function verdicts(definition: Definition, resolve: (given: Hyperparameters) => unknown): unknown[] {
  return Object.keys(definition.properties).flatMap((name) =>
    VALUES.map((value) => {
      const given = JSON.parse('{}');
      for (const required of definition.required ?? [])
        given[required] = definition.properties[required]?.type === 'array' ? [1, 2] : 1;
      given[name] = value;
      const error = errorOf(() => resolve(given));
      return [name, value, error === undefined ? resolve(given) : error.split(/[ [:]+/).slice(0, 3)];
    }),
  );
}

const DOMAINS: readonly (readonly [Definition['properties'], Hyperparameters, string])[] = [
  [{ n: { type: 'number', exclusiveMinimum: 1 } }, { n: 1 }, 'n must be above 1; got 1'],
  [{ n: { type: 'number', maximum: 1 } }, { n: 2 }, 'n must be at most 1; got 2'],
  [{ n: { type: 'integer' } }, { n: 0.5 }, 'n must be an integer; got 0.5'],
  [{ n: { type: 'integer' } }, { n: 2 ** 53 }, 'n must be below 2^53 in size; got 9007199254740992'],
  [{ n: { type: 'string', enum: ['a', 'b'] } }, { n: 'c' }, 'n must be one of a, b; got "c"'],
  [{ n: { type: 'string' } }, { n: 1 }, 'n must be a string; got 1'],
  [{ n: { type: 'array' } }, { n: 1 }, 'n must be a list of numbers; got 1'],
  [{ n: { type: 'array', minItems: 2 } }, { n: [1] }, 'n must be a list of at least 2 items; got [1]'],
  [
    { n: { type: 'array', items: { type: 'integer' } } },
    { n: [1, 1.5] },
    'n must be a list in which each item is an integer; got [1,1.5]',
  ],
  [
    { n: { type: 'array' } },
    JSON.parse('{ "n": ["a"] }'),
    'n must be a list in which each item is a finite number; got ["a"]',
  ],
  [{ n: { type: 'number' } }, {}, 'needs n, which has no default'],
  [{}, { n: 1 }, 'unknown hyperparameter "n"; known are none'],
];

describe('hyperparameters', () => {
  it('take their defaults', () => {
    expect(completeHyperparameters(ADAMW)).toEqual(ADAMW_DEFAULTS);
    expect(completeHyperparameters(ADAMW, { beta1: 0.5 })).toEqual({ ...ADAMW_DEFAULTS, beta1: 0.5 });
  });

  it('take what they were before, when others are overridden', () => {
    const before = { ...ADAMW_DEFAULTS, learningRate: 0.5 };
    expect(completeHyperparameters(ADAMW, { beta1: 0.25 }, before)).toEqual({ ...before, beta1: 0.25 });
  });

  it.each(TARGETS.map((each) => [each.$id, each] as const))(
    'of %s are taken and refused as core does',
    (_, definition) => {
      const rules = definition.constraints ?? [];
      const unruled: Definition = { ...definition, constraints: [] };
      expect(verdicts(unruled, (given) => completeHyperparameters(unruled, given))).toEqual(
        verdicts(unruled, (given) => resolveHyperparameters(unruled, given)),
      );
      for (const { message } of rules) expect(message).not.toBe('');
    },
  );

  it.each([
    [{ beta1: 1 }, 'HyperparameterError: optimizer/adamw: beta1 must be below 1; got 1'],
    [{ beta1: -1 }, 'HyperparameterError: optimizer/adamw: beta1 must be at least 0; got -1'],
    [{ beta1: Number.NaN }, 'HyperparameterError: optimizer/adamw: beta1 must be a finite number; got NaN'],
    [{ beta1: '0.9' }, 'HyperparameterError: optimizer/adamw: beta1 must be a finite number; got "0.9"'],
    [{ amsgrad: 1 }, 'HyperparameterError: optimizer/adamw: amsgrad must be true or false; got 1'],
    [{ beta: 1 }, 'HyperparameterError: optimizer/adamw: unknown hyperparameter "beta"; did you mean "beta1"?'],
    [
      { zzz: 1 },
      'HyperparameterError: optimizer/adamw: unknown hyperparameter "zzz"; known are learningRate, beta1, beta2, epsilon, weightDecay, amsgrad',
    ],
  ])('%j are refused', (given, message) => {
    expect(errorOf(() => completeHyperparameters(ADAMW, given))).toBe(message);
  });

  it.each(DOMAINS)('with %j, %j are refused', (properties, given, message) => {
    const definition = definitionWith({ properties });
    expect(errorOf(() => completeHyperparameters(definition, given))).toBe(
      `HyperparameterError: optimizer/example: ${message}`,
    );
  });

  it('that a constraint rules out are refused', () => {
    const definition = definitionWith({
      properties: { low: { type: 'number', default: 1 }, high: { type: 'number', default: 2 } },
      constraints: [{ rule: 'low < high', message: 'low must be below high' }],
    });
    expect(errorOf(() => completeHyperparameters(definition, { low: 3 }))).toBe(
      'HyperparameterError: urn:optspec:optimizer:example: low must be below high (rule low < high, low = 3, high = 2)',
    );
  });
});

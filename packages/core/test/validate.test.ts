import { describe, expect, it } from 'vitest';
import { DefinitionError } from '../src/errors.js';
import { validate } from '../src/validate.js';
import { descent, type Json, type JsonObject } from './fixtures.js';

const FILE = 'descent/definition.json';

/** The message of the error that `validate` throws, without the file. */
function refusal(document: Json): string {
  try {
    validate('definition', document, FILE);
  } catch (error) {
    if (!(error instanceof DefinitionError)) throw error;
    return error.message.replace(`${FILE}: `, '');
  }
  return 'accepted';
}

const property = (schema: JsonObject): JsonObject =>
  descent({ properties: { learningRate: schema }, program: [], state: {} });
const statement = (changes: JsonObject): JsonObject =>
  descent({ program: [{ clause: 'update', set: 'w', to: 'w - g', ...changes }], variants: {} });
const slot = (changes: JsonObject): JsonObject => descent({ state: { v: changes } });
const variant = (changes: JsonObject): JsonObject => descent({ variants: { slow: { summary: 'Slow.', ...changes } } });

describe('a definition', () => {
  it('is returned as it is when it is valid', () => {
    const document = descent();
    expect(validate('definition', document)).toBe(document);
    expect(validate('optimizer', document)).toBe(document);
  });

  it.each<[string, Json, string]>([
    ['is not an object', 7, 'must be object; got 7'],
    ['is a list', [], 'must be object; got []'],
    [
      'names an unknown kind',
      descent({ kind: 'optimiser' }),
      '/kind: must be one of optimizer, scheduler, initializer, sampler, draw, transform, problem; got "optimiser"; did you mean "optimizer"?',
    ],
    [
      'has a version that is not one',
      descent({ version: '1.0' }),
      '/version: must match pattern "^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)$"; got "1.0"',
    ],
    [
      'has the id of another kind',
      descent({ $id: 'urn:optspec:scheduler:descent' }),
      '/$id: must match pattern "^urn:optspec:optimizer:[a-z0-9]+(-[a-z0-9]+)*(#[a-z0-9]+(-[a-z0-9]+)*)?$"; got "urn:optspec:scheduler:descent"',
    ],
    ['has a misspelt key', { ...descent(), stat: {} }, 'unknown key "stat"; did you mean "state"?'],
    [
      'has a key like no other',
      { ...descent(), zebra: 1 },
      'unknown key "zebra"; known are $schema, $id, kind, version, title, description, type, properties, required, additionalProperties, constraints, program, variants, references, frameworks, composedOf, state, inputs, gradientAt, rank',
    ],
    [
      'has draws, which are for initializers',
      descent({ draws: { u: 'uniform' } }),
      'unknown key "draws"; known are $schema, $id, kind, version, title, description, type, properties, required, additionalProperties, constraints, program, variants, references, frameworks, composedOf, state, inputs, gradientAt, rank',
    ],
    [
      'admits further hyperparameters',
      descent({ additionalProperties: true }),
      '/additionalProperties: must be false; got true',
    ],
    ['has an empty program', descent({ program: [] }), '/program: must NOT have fewer than 1 items; got []'],
    [
      'has a name with an underscore',
      descent({ properties: { learning_rate: { type: 'number', default: 1 } } }),
      '/properties: key "learning_rate": must match pattern "^[A-Za-z][A-Za-z0-9]*$"; got "learning_rate"',
    ],
    [
      'has a name that JavaScript gives a meaning to',
      descent({ properties: { toString: { type: 'number', default: 1 } } }),
      '/properties: key "toString": "toString" is not allowed',
    ],
    [
      'has a hyperparameter without a type',
      property({ default: 1 }),
      '/properties/learningRate: misses the key "type"',
    ],
    [
      'has a hyperparameter of an unknown type',
      property({ type: 'nunber', default: 1 }),
      '/properties/learningRate/type: must be one of number, integer, boolean, string, array; got "nunber"; did you mean "number"?',
    ],
    [
      'has a bound that is no number',
      property({ type: 'number', minimum: '0' }),
      '/properties/learningRate/minimum: must be number; got "0"',
    ],
    [
      'bounds a boolean',
      property({ type: 'boolean', minimum: 0 }),
      '/properties/learningRate/minimum: is not allowed here; got 0',
    ],
    [
      'has a string without its values',
      property({ type: 'string' }),
      '/properties/learningRate: misses the key "enum"',
    ],
    ['has a list without items', property({ type: 'array' }), '/properties/learningRate: misses the key "items"'],
    [
      'has a slot of a misspelt shape',
      slot({ lik: 'w' }),
      '/state/v: must have exactly one of like, rows, columns, scalar; it has lik',
    ],
    [
      'has a slot of two shapes',
      slot({ like: 'w', rows: 'w' }),
      '/state/v: must have exactly one of like, rows, columns, scalar; it has like, rows',
    ],
    ['has a slot of no shape', slot({}), '/state/v: must have exactly one of like, rows, columns, scalar; it has none'],
    ['has a slot like something else', slot({ like: 'g' }), '/state/v/like: must be "w"; got "g"'],
    [
      'has a statement without a clause',
      { ...descent(), program: [{ set: 'w', to: 'w' }] },
      '/program/0: misses the key "clause"',
    ],
    [
      'has a statement with a misspelt guard',
      statement({ wen: 'momentum' }),
      '/program/0: unknown key "wen"; did you mean "when"?',
    ],
    [
      'has a statement with a misspelt key that it needs',
      { ...descent(), program: [{ clause: 'update', sett: 'w', to: 'w' }] },
      '/program/0: misses the key "set"; is "sett" meant to be it?',
    ],
    [
      'has a clause that is no slug',
      statement({ clause: 'Up date' }),
      '/program/0/clause: must match pattern "^[a-z0-9]+(-[a-z0-9]+)*$"; got "Up date"',
    ],
    ['has a guard that is a number', statement({ when: 1 }), '/program/0/when: must be string or object; got 1'],
    [
      'has a guard without names',
      statement({ when: {} }),
      '/program/0/when: must NOT have fewer than 1 properties; got {}',
    ],
    [
      'has a guard on no values',
      statement({ when: { mode: [] } }),
      '/program/0/when/mode: must NOT have fewer than 1 items; got []',
    ],
    [
      'has a formula of 5000 characters',
      statement({ to: 'w'.repeat(5000) }),
      `/program/0/to: must NOT have more than 4096 characters; got "${'w'.repeat(78)}…`,
    ],
    [
      'repeats zero times',
      descent({ program: [{ repeat: 0, do: [{ clause: 'a', set: 'w', to: 'w' }] }], variants: {} }),
      '/program/0/repeat: must be >= 1; got 0',
    ],
    [
      'repeats nothing',
      descent({ program: [{ repeat: 'steps', do: [] }], variants: {} }),
      '/program/0/do: must NOT have fewer than 1 items; got []',
    ],
    [
      'cites a page that is not https',
      descent({ references: [{ title: 'x', url: 'javascript:0' }] }),
      '/references/0/url: must match pattern "^https://[^\\s]+$"; got "javascript:0"',
    ],
    [
      'has a variant without a summary',
      descent({ variants: { slow: {} } }),
      '/variants/slow: misses the key "summary"',
    ],
    [
      'replaces a clause by a number',
      variant({ replace: { update: 1 } }),
      '/variants/slow/replace/update: must be string or object or null; got 1',
    ],
    [
      'inserts on two sides',
      variant({ insert: [{ before: 'a', after: 'b', statement: { clause: 'c', set: 'w', to: 'w' } }] }),
      '/variants/slow/insert/0: must not have before and after together',
    ],
    [
      'replaces a clause that is not there',
      variant({ replace: { velocities: null } }),
      '/variants/slow: urn:optspec:optimizer:descent, clause velocities: variant "slow" names a clause that the program does not have',
    ],
    [
      'has a variant that bounds a boolean',
      { ...variant({ properties: { mode: { minimum: 1 } } }) },
      '/variants/slow: the definition that it makes is wrong at /properties/mode/minimum: is not allowed here; got 1',
    ],
  ])('is refused when it %s', (_, document, message) => {
    expect(refusal(document)).toBe(message);
  });

  it('says what is wrong of a document without a name', () => {
    expect(() => validate('definition', null)).toThrow(
      new DefinitionError('must be object; got null', { file: 'document' }),
    );
  });

  it.each(['__proto__', 'constructor', 'prototype'])('is refused when it holds the key %s anywhere', (key) => {
    const document: Json = JSON.parse(`{ "kind": "optimizer", "state": { "v": { "${key}": { "like": "w" } } } }`);
    expect(refusal(document)).toBe(`/state/v: the key "${key}" is not allowed`);
  });

  it('is refused when it is nested too deep', () => {
    const document: Json = JSON.parse('['.repeat(70) + ']'.repeat(70));
    expect(refusal(document)).toBe(`${'/0'.repeat(65)}: is nested more than 64 levels deep`);
  });

  it('may repeat statements, guard by several values and keep host scalars', () => {
    const document = descent({
      state: { v: { like: 'w', init: '0' }, rate: { scalar: 'host' } },
      program: [
        { repeat: 2, do: [{ clause: 'update', set: 'w', to: 'w - g', unless: { mode: ['plain', 'signed'] } }] },
      ],
      variants: {},
    });
    expect(refusal(document)).toBe('accepted');
  });
});

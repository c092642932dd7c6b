import { describe, expect, it } from 'vitest';
import { HyperparameterError } from '../src/errors.js';
import { resolveHyperparameters } from '../src/hyperparameters.js';
import { validate } from '../src/validate.js';
import { descent, type JsonObject } from './fixtures.js';

const definition = validate('optimizer', descent());
const withProperties = (properties: JsonObject, changes: JsonObject = {}) =>
  validate('optimizer', descent({ properties, state: {}, variants: {}, frameworks: {}, ...changes }));
const lists = withProperties({
  boundaries: { type: 'array', items: { type: 'integer', minimum: 0 }, minItems: 1, default: [1, 2] },
  on: { type: 'boolean', default: false },
});

function resolved(target: typeof definition, given: object): unknown {
  return resolveHyperparameters(target, { ...given });
}

describe('resolveHyperparameters', () => {
  it('fills in defaults', () => {
    expect(resolveHyperparameters(definition)).toEqual({ learningRate: 0.5, momentum: 0, mode: 'plain' });
    expect(resolveHyperparameters(definition, { momentum: 1 })).toEqual({
      learningRate: 0.5,
      momentum: 1,
      mode: 'plain',
    });
  });

  it('leaves what it was given as it was', () => {
    const given = { momentum: 0.25 };
    resolveHyperparameters(definition, given);
    expect(given).toEqual({ momentum: 0.25 });
  });

  it('gives each caller lists of its own', () => {
    const first = resolveHyperparameters(lists);
    expect(first['boundaries']).toEqual([1, 2]);
    expect(resolveHyperparameters(lists)['boundaries']).not.toBe(first['boundaries']);
  });

  it.each<[string, object, string]>([
    ['a number below its minimum', { learningRate: -1 }, 'learningRate must be >= 0; got -1'],
    ['a number above its maximum', { momentum: 1.5 }, 'momentum must be <= 1; got 1.5'],
    ['NaN', { learningRate: Number.NaN }, 'learningRate must be finite; got NaN'],
    ['an infinity', { learningRate: Infinity }, 'learningRate must be finite; got Infinity'],
    ['a text for a number', { learningRate: '0.1' }, 'learningRate must be number; got "0.1"'],
    ['an unknown choice', { mode: 'signd' }, 'mode must be one of plain, signed; got "signd"; did you mean "signed"?'],
    ['a number for a choice', { mode: 1 }, 'mode must be string; got 1'],
    ['undefined', { mode: Symbol.iterator }, 'mode must be string; got Symbol(Symbol.iterator)'],
    ['a misspelt name', { learningrate: 1 }, 'unknown hyperparameter "learningrate"; did you mean "learningRate"?'],
    ['an unknown name', { zebra: 1 }, 'unknown hyperparameter "zebra"; known are learningRate, momentum, mode'],
    [
      'a name that JavaScript gives a meaning to',
      JSON.parse('{ "__proto__": 1 }'),
      'unknown hyperparameter "__proto__"; known are learningRate, momentum, mode',
    ],
  ])('refuses %s', (_, given, message) => {
    expect(() => resolved(definition, given)).toThrow(new HyperparameterError(`optimizer/descent: ${message}`));
  });

  it('points into lists', () => {
    expect(() => resolved(lists, { boundaries: [1, 2.5] })).toThrow(
      new HyperparameterError('optimizer/descent: boundaries[1] must be integer; got 2.5'),
    );
    expect(() => resolved(lists, { boundaries: [-1] })).toThrow(
      new HyperparameterError('optimizer/descent: boundaries[0] must be >= 0; got -1'),
    );
    expect(() => resolved(lists, { boundaries: [] })).toThrow(
      new HyperparameterError('optimizer/descent: boundaries must NOT have fewer than 1 items; got []'),
    );
    expect(() => resolved(lists, { boundaries: 3 })).toThrow(
      new HyperparameterError('optimizer/descent: boundaries must be array; got 3'),
    );
    expect(() => resolved(lists, { on: 'yes' })).toThrow(
      new HyperparameterError('optimizer/descent: on must be boolean; got "yes"'),
    );
  });

  it('refuses open ends', () => {
    const open = withProperties({ rate: { type: 'number', exclusiveMinimum: 0, exclusiveMaximum: 1, default: 0.5 } });
    expect(() => resolved(open, { rate: 0 })).toThrow(
      new HyperparameterError('optimizer/descent: rate must be > 0; got 0'),
    );
    expect(() => resolved(open, { rate: 1 })).toThrow(
      new HyperparameterError('optimizer/descent: rate must be < 1; got 1'),
    );
  });

  it('asks for what has no default', () => {
    const required = withProperties({ rate: { type: 'number' } }, { required: ['rate'] });
    expect(resolveHyperparameters(required, { rate: 2 })).toEqual({ rate: 2 });
    expect(() => resolved(required, {})).toThrow(new HyperparameterError('optimizer/descent: needs "rate"'));
    expect(() => resolved(required, { rates: 2 })).toThrow(
      new HyperparameterError('optimizer/descent: needs "rate"; is "rates" meant to be it?'),
    );
  });

  it('says that there are none where there are none', () => {
    const none = withProperties({}, { program: [{ clause: 'update', set: 'w', to: 'w - g' }] });
    expect(resolveHyperparameters(none)).toEqual({});
    expect(() => resolved(none, { lr: 1 })).toThrow(
      new HyperparameterError('optimizer/descent: unknown hyperparameter "lr"; known are none'),
    );
  });

  it('keeps definitions of the same id apart', () => {
    const other = withProperties({ learningRate: { type: 'number', default: 3 } });
    expect(resolveHyperparameters(other)).toEqual({ learningRate: 3 });
    expect(resolveHyperparameters(definition)).toEqual({ learningRate: 0.5, momentum: 0, mode: 'plain' });
  });
});

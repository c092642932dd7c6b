import { describe, expect, it } from 'vitest';
import { DefinitionError } from '../src/errors.js';
import { validate } from '../src/validate.js';
import { descent, type JsonObject } from './fixtures.js';

function validated(changes: JsonObject): unknown {
  return validate('definition', descent(changes), 'x.json');
}

function refusal(message: string): DefinitionError {
  return new DefinitionError(message, { file: 'x.json' });
}

const rate = (schema: JsonObject): JsonObject => ({
  properties: { learningRate: schema },
  state: {},
  program: [{ clause: 'update', set: 'w', to: 'w - learningRate * g' }],
  variants: {},
  frameworks: {},
});
const framework = (changes: JsonObject): JsonObject => ({
  frameworks: { torch: { symbol: 'x', map: {}, ...changes } },
});

describe('a definition is refused', () => {
  it('when a default is out of its domain', () => {
    expect(() => validated(rate({ type: 'number', minimum: 0, default: -1 }))).toThrow(
      refusal('the default of learningRate must be >= 0; got -1'),
    );
  });

  it('when a default is of another type', () => {
    expect(() => validated(rate({ type: 'string', enum: ['in'], default: true }))).toThrow(
      refusal('the default of learningRate must be string; got true'),
    );
  });

  it('when a hyperparameter has no default and is not required', () => {
    expect(() => validated(rate({ type: 'number' }))).toThrow(
      refusal('"learningRate" has no default and is not required'),
    );
  });

  it('when it requires a hyperparameter that it does not have', () => {
    expect(() => validated({ required: ['learnigRate'] })).toThrow(
      refusal('requires "learnigRate", which is not there; did you mean "learningRate"?'),
    );
    expect(() => validated({ required: ['zebra'] })).toThrow(
      refusal('requires "zebra", which is not there; known are learningRate, momentum, mode'),
    );
  });

  it('when a framework maps to a hyperparameter that is not there', () => {
    expect(() => validated(framework({ map: { lr: 'rate' } }))).toThrow(
      refusal('torch maps lr to "rate", which is not there; known are learningRate, momentum, mode'),
    );
    expect(() => validated(framework({ map: { betas: ['momentum', 'momentun'] } }))).toThrow(
      refusal('torch maps betas to "momentun", which is not there; did you mean "momentum"?'),
    );
  });

  it('when a framework names the state of a slot that is not there', () => {
    expect(() => validated(framework({ state: { m: 'exp_avg' } }))).toThrow(
      refusal('torch names the state of "m", which is not there; did you mean "v"?'),
    );
  });

  it('when a variant removes what its framework maps to', () => {
    const slow = {
      summary: 'Slow.',
      properties: { mode: null },
      frameworks: { jax: { symbol: 'x', map: { kind: 'mode' } } },
    };
    expect(() => validated({ variants: { slow } })).toThrow(
      refusal('/variants/slow: jax maps kind to "mode", which is not there; known are learningRate, momentum'),
    );
  });

  it('when a variant has a default out of its domain', () => {
    const slow = { summary: 'Slow.', properties: { momentum: { default: 2 } } };
    expect(() => validated({ variants: { slow } })).toThrow(
      refusal('/variants/slow: the default of momentum must be <= 1; got 2'),
    );
  });
});

describe('a definition is accepted', () => {
  it('when a hyperparameter without a default is required', () => {
    const document = descent({ ...rate({ type: 'number' }), required: ['learningRate'] });
    expect(validate('definition', document)).toBe(document);
  });

  it('without state, hyperparameters and frameworks', () => {
    const {
      state: _,
      frameworks: __,
      ...document
    } = descent({
      properties: {},
      program: [{ clause: 'update', set: 'w', to: 'w - g' }],
      variants: {},
    });
    expect(validate('definition', document)).toBe(document);
    expect(() => validate('definition', { ...document, ...framework({ state: { m: 'exp_avg' } }) })).toThrow(
      'torch names the state of "m", which is not there; known are none',
    );
  });
});

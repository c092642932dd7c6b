import { describe, expect, it } from 'vitest';
import type { Definition } from '../src/documents.js';
import { DefinitionError } from '../src/errors.js';
import { validate } from '../src/validate.js';
import { applyVariant, targetOf, targetsOf } from '../src/variants.js';
import { descent, type JsonObject } from './fixtures.js';

const VELOCITY = { clause: 'velocity', set: 'v', to: 'momentum * v + g', when: 'momentum' };
const UPDATE = { clause: 'update', set: 'w', to: 'w - learningRate * g', when: { mode: 'plain' } };
const SIGNED = { clause: 'signed-update', set: 'w', to: 'w - learningRate * sign(g)', when: { mode: ['signed'] } };
const EXTRA = { clause: 'extra', set: 'd', to: 'g' };

function applied(changes: JsonObject, base: JsonObject = {}): Definition {
  const variants = { other: { summary: 'Other.', ...changes } };
  return applyVariant(validate('optimizer', descent({ ...base, variants })), 'other');
}

describe('applyVariant', () => {
  it('names the target and drops variants and the frameworks of the definition', () => {
    const { $id, title, description, variants, frameworks } = applied({});
    expect({ $id, title, description, variants, frameworks }).toEqual({
      $id: 'urn:optspec:optimizer:descent#other',
      title: 'Descent (other)',
      description: 'Other.',
      variants: undefined,
      frameworks: undefined,
    });
  });

  it('replaces a formula, a statement, and removes one', () => {
    const replaced = applied({ replace: { velocity: 'g', update: EXTRA, 'signed-update': null } });
    expect(replaced.program).toEqual([{ ...VELOCITY, to: 'g' }, EXTRA]);
  });

  it.each([
    [{ before: 'update' }, [VELOCITY, EXTRA, UPDATE, SIGNED]],
    [{ after: 'update' }, [VELOCITY, UPDATE, EXTRA, SIGNED]],
    [{}, [EXTRA, VELOCITY, UPDATE, SIGNED]],
  ])('inserts at %j', (place, program) => {
    expect(applied({ insert: [{ ...place, statement: EXTRA }] }).program).toEqual(program);
  });

  it('changes, adds and removes hyperparameters', () => {
    const properties = { learningRate: { default: 2 }, scale: { default: 1 }, mode: null };
    expect(applied({ properties }).properties).toEqual({
      learningRate: { type: 'number', minimum: 0, default: 2 },
      momentum: { type: 'number', minimum: 0, maximum: 1, default: 0 },
      scale: { type: 'number', default: 1 },
    });
  });

  it('changes, adds and removes slots', () => {
    expect(applied({ state: { v: null, u: { like: 'w', init: '1' } } }).state).toEqual({ u: { like: 'w', init: '1' } });
    expect(applied({}).state).toEqual({ v: { like: 'w', when: 'momentum' } });
  });

  it('leaves state out where neither has any', () => {
    const { state: _, ...stateless } = descent({ frameworks: {}, variants: { other: { summary: 'Other.' } } });
    expect('state' in applyVariant(validate('optimizer', stateless), 'other')).toBe(false);
    const gains = { ...stateless, variants: { other: { summary: 'Other.', state: { u: { like: 'w' } } } } };
    expect(applyVariant(validate('optimizer', gains), 'other').state).toEqual({ u: { like: 'w' } });
  });

  it('moves the point of the gradient', () => {
    expect(applied({ gradientAt: 'v' }).gradientAt).toBe('v');
    expect(applied({}, { gradientAt: 'v' }).gradientAt).toBe('v');
    expect('gradientAt' in applied({})).toBe(false);
  });

  it('puts its own references first and keeps its own frameworks', () => {
    const frameworks = { jax: { symbol: 'x', map: {} } };
    const { references, frameworks: own } = applied({ references: [{ title: 'Own' }], frameworks });
    expect(references).toEqual([{ title: 'Own' }, { title: 'None' }]);
    expect(own).toEqual(frameworks);
  });

  it('replaces draws', () => {
    const initializer = validate('initializer', {
      $schema: '../../dialect/initializer.schema.json',
      $id: 'urn:optspec:initializer:noise',
      kind: 'initializer',
      version: '1.0.0',
      title: 'Noise',
      description: 'Noise.',
      type: 'object',
      properties: {},
      additionalProperties: false,
      draws: { z: 'normal' },
      program: [{ clause: 'weight', set: 'w', to: 'z' }],
      variants: { cut: { summary: 'Cut.', draws: { z: 'truncated-normal' } }, same: { summary: 'Same.' } },
      references: [],
    });
    expect(targetsOf(initializer).map(({ draws }) => draws)).toEqual([
      { z: 'normal' },
      { z: 'truncated-normal' },
      { z: 'normal' },
    ]);
  });

  it('cannot replace the statements of a repeat as one', () => {
    const repeat = { repeat: 2, do: [{ clause: 'update', set: 'w', to: 'w - g' }] };
    const document = {
      ...descent({ program: [repeat], variants: { other: { summary: 'x', replace: { update: 'w' } } } }),
    };
    expect(() => validate('optimizer', document)).toThrow('clause update: variant "other" names a clause');
  });

  it('refuses an unknown variant and lists those that there are', () => {
    const definition = validate('optimizer', descent());
    expect(() => applyVariant(definition, 'fast')).toThrow(
      new DefinitionError('urn:optspec:optimizer:descent has no variant "fast" (known: slow)'),
    );
    expect(() => applyVariant(definition, 'toString')).toThrow('has no variant "toString" (known: slow)');
    const { variants: _, ...plain } = definition;
    expect(() => applyVariant(plain, 'fast')).toThrow('has no variant "fast" (known: none)');
  });
});

describe('targets', () => {
  it('are the definition and each of its variants', () => {
    const targets = targetsOf(validate('optimizer', descent()));
    expect(targets.map(targetOf)).toEqual(['optimizer/descent', 'optimizer/descent#slow']);
    expect(targets.map(({ variants }) => variants)).toEqual([undefined, undefined]);
  });

  it('of a definition without variants are the definition', () => {
    const { variants: _, ...plain } = validate('optimizer', descent());
    expect(targetsOf(plain)).toEqual([plain]);
  });
});

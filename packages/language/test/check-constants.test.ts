import type { Definition } from '@optspec/core';
import { describe, expect, it } from 'vitest';
import { checkDefinition } from '../src/index.js';
import { definitionWith, errorOf } from './definitions.js';

const BOWL: Partial<Definition> = {
  $id: 'urn:optspec:problem:bowl',
  kind: 'problem',
  properties: {},
  shape: [2, 3],
  start: [1, 2, 3, 4, 5, 6],
  data: { centre: { shape: [2, 1], values: [1, 2] } },
  optimum: { w: [1, 1, 1, 2, 2, 2], loss: 0 },
  program: [{ clause: 'loss', set: 'loss', to: 'sum((w - centre)^2)' }],
};

const errorIn = (changes: Partial<Definition>) =>
  errorOf(() => checkDefinition(definitionWith({ ...BOWL, ...changes })));

describe('checkDefinition, of a problem', () => {
  it('accepts as many values as the shapes say', () => {
    expect(errorIn({})).toBe(undefined);
    expect(errorIn({ shape: [], start: [1], optimum: { w: [0], loss: 0 } })).toBe(undefined);
  });

  it.each([
    ['start', { start: [1, 2, 3, 4, 5] }, '5 values, but the shape [2, 3] has 6'],
    ['optimum.w', { optimum: { w: [0, 0], loss: 0 } }, '2 values, but the shape [2, 3] has 6'],
    ['data.centre', { data: { centre: { shape: [2, 1], values: [1, 2, 3] } } }, '3 values, but the shape [2, 1] has 2'],
    ['data.centre', { data: { centre: { shape: [], values: [] } } }, '0 values, but the shape [] has 1'],
  ] as const)('refuses another number of values in %s', (clause, changes, message) => {
    expect(errorIn(changes)).toBe(`DefinitionError: urn:optspec:problem:bowl, clause ${clause}: ${message}`);
  });

  it('refuses a loss without a derivative, and names taken by derivatives', () => {
    const loss = (to: string) => ({ program: [{ clause: 'loss', set: 'loss', to }] });
    expect(errorIn(loss('maxAbs(w - centre)'))).toBe(
      'DefinitionError: urn:optspec:problem:bowl, clause loss, column 1: the gradient of maxAbs is not known',
    );
    const program = [
      { clause: 'row', set: 'row', to: 'norm(w - centre)' },
      { clause: 'loss', set: 'loss', to: 'row^2' },
    ];
    expect(errorIn({ program })).toBe('DefinitionError: urn:optspec:problem:bowl, clause row: "row" is set twice');
  });

  it('refuses a constant that nothing reads', () => {
    const data = { ...BOWL.data, unread: { shape: [1], values: [1] } };
    expect(errorIn({ data })).toBe('DefinitionError: urn:optspec:problem:bowl: no formula or guard reads "unread"');
  });
});

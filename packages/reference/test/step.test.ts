import { type Definition, DefinitionError, type Hyperparameters } from '@optspec/core';
import { parse, programOf } from '@optspec/language';
import { describe, expect, it } from 'vitest';
import { CanonicalDomain } from '../src/canonical.js';
import { initialState, load, type NumericState, runOnce, step } from '../src/step.js';

/** An optimizer with a slot of every sort. */
const definition: Definition = {
  $schema: '../../dialect/optimizer.schema.json',
  $id: 'urn:optspec:optimizer:every-slot',
  kind: 'optimizer',
  version: '1.0.0',
  title: 'Every slot',
  description: 'For tests.',
  type: 'object',
  properties: {
    rate: { type: 'number', default: 0.5 },
    start: { type: 'number', default: 2 },
    flag: { type: 'boolean', default: true },
    stops: { type: 'array', items: { type: 'number' }, default: [1, 2] },
    mode: { type: 'string', enum: ['a', 'b'], default: 'a' },
  },
  additionalProperties: false,
  state: {
    m: { like: 'w', init: 'w * start' },
    n: { like: 'w', init: 'start' },
    r: { rows: 'w', init: 'start + 1' },
    c: { columns: 'w' },
    k: { scalar: 'host', init: 'start * 3' },
  },
  program: [
    { clause: 'count', set: 'k', to: 'k * 2 + at(stops, 1)' },
    { clause: 'rows', set: 'r', to: 'r + k' },
    { clause: 'columns', set: 'c', to: 'c + 1' },
    { clause: 'moment', set: 'm', to: 'm + where(flag, g, w) + r + c' },
    { clause: 'update', set: 'w', to: 'w - rate * m' },
  ],
  references: [],
};

const values: Hyperparameters = { rate: 0.5, start: 2, flag: true, stops: [1, 2], mode: 'a' };
const domain = new CanonicalDomain('f64', () => Number.NaN);
const program = programOf(definition, values);
const shapes = [[2, 2], [3]];
const w = [
  [1, 2, 3, 4],
  [5, 6, 7],
];

describe('initialState', () => {
  it('fills every slot: like the weights, by row, by column, and one number on the host', () => {
    expect(initialState(program, domain, values, shapes, w)).toEqual({
      m: [
        [2, 4, 6, 8],
        [10, 12, 14],
      ],
      n: [
        [2, 2, 2, 2],
        [2, 2, 2],
      ],
      r: [[3, 3], [3]],
      c: [
        [0, 0],
        [0, 0, 0],
      ],
      k: [[6]],
    });
  });

  it('refuses an initial value that is neither a number nor a tensor', () => {
    const wrong = { ...program, slots: [{ name: 'm', sort: 'tensor', init: parse('flag') }] } as const;
    expect(() => initialState(wrong, domain, values, shapes, w)).toThrow(
      new DefinitionError('the initial state of m cannot take a condition'),
    );
  });
});

describe('step', () => {
  it('reads and writes every slot', () => {
    const { k = [], ...slots } = initialState(program, domain, values, shapes, w);
    const state = load(domain, { w, slots, scalars: { k: k[0]?.[0] ?? Number.NaN } });
    const gradients = [
      [1, 1, 1, 1],
      [2, 2, 2],
    ];
    // k = 6·2 + 2; r = 3 + 14; c = 1; m = m + g + 17 + 1; w = w − m / 2
    expect(step(program, domain, { hyperparameters: values, shapes, gradients, t: 1 }, state)).toEqual({
      w: [
        [1 - 10.5, 2 - 11.5, 3 - 12.5, 4 - 13.5],
        [5 - 15, 6 - 16, 7 - 17],
      ],
      m: [
        [21, 23, 25, 27],
        [30, 32, 34],
      ],
      n: [
        [2, 2, 2, 2],
        [2, 2, 2],
      ],
      r: [[17, 17], [17]],
      c: [
        [1, 1],
        [1, 1, 1],
      ],
      k: [[14]],
    });
  });

  it('leaves a parameter without elements as it is', () => {
    const slots = { m: [[]], n: [[]], r: [[3]], c: [[]] };
    const given = { hyperparameters: values, shapes: [[0]], gradients: [[]], t: 1 };
    expect(step(program, domain, given, { w: [[]], slots, scalars: { k: 1 } })).toEqual({
      w: [[]],
      m: [[]],
      n: [[]],
      r: [[3 + 4]],
      c: [[]],
      k: [[4]],
    });
  });

  it.each<[missing: string, state: Partial<NumericState>, message: string]>([
    ['the weights of a parameter', { w: [[1]] }, 'no item 1 in a list of 1'],
    ['a tensor slot', { slots: {} }, 'no m (there are: )'],
    ['a slot of a parameter', { slots: { m: [[1]], n: [[1]], r: [[1]], c: [[1]] } }, 'no item 1 in a list of 1'],
    ['a host scalar', { scalars: { j: 1 } }, 'no k (there are: j)'],
  ])('refuses to start without %s', (_, missing, message) => {
    const rows = [[1], [2]];
    const state = { w: rows, slots: { m: rows, n: rows, r: rows, c: rows }, scalars: { k: 1 }, ...missing };
    const given = { hyperparameters: values, shapes: [[1], [1]], gradients: rows, t: 1 };
    expect(() => step(program, domain, given, state)).toThrow(new RangeError(message));
  });

  it('refuses gradients of fewer parameters than there are', () => {
    const { k: _, ...slots } = initialState(program, domain, values, shapes, w);
    const given = { hyperparameters: values, shapes, gradients: [[1, 1, 1, 1]], t: 1 };
    expect(() => step(program, domain, given, { w, slots, scalars: { k: 1 } })).toThrow(
      new RangeError('no item 1 in a list of 1'),
    );
  });
});

describe('runOnce', () => {
  it('gives what a scheduler computes on the host', () => {
    const schedule: Definition = {
      ...definition,
      $id: 'urn:optspec:scheduler:half',
      kind: 'scheduler',
      state: {},
      program: [{ clause: 'rate', set: 'learningRate', to: 'rate / (step + 1)' }],
    };
    const results = runOnce(programOf(schedule, values), domain, values, { step: { sort: 'host', value: 3 } }, []);
    expect(results).toEqual({ learningRate: [[0.125]] });
  });

  it.each<[output: string, message: string]>([
    ['flag', 'the output flag cannot take a condition'],
    ['unheardOf', 'the output unheardOf cannot take nothing'],
  ])('refuses the output %s, which is no number', (output, message) => {
    const wrong = { ...program, slots: [], statements: [], outputs: [output] };
    expect(() => runOnce(wrong, domain, values, {}, [])).toThrow(new DefinitionError(message));
  });
});

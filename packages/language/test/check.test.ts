import type { Definition } from '@optspec/core';
import { describe, expect, it } from 'vitest';
import { checkDefinition, combinationsOf, guardsOn } from '../src/index.js';
import { ADAMW, definitionWith, errorOf } from './definitions.js';

const errorIn = (changes: Partial<Definition>) => errorOf(() => checkDefinition(definitionWith(changes)));
const at = (clause: string, message: string) =>
  `DefinitionError: urn:optspec:optimizer:example, clause ${clause}: ${message}`;
const inFile = (message: string) => `DefinitionError: urn:optspec:optimizer:example: ${message}`;
const update = { clause: 'update', set: 'w', to: 'w - learningRate * g' } as const;
const rate = { learningRate: { type: 'number' } } as const;

describe('checkDefinition', () => {
  it('accepts AdamW and its variant', () => {
    expect(errorOf(() => checkDefinition(ADAMW))).toBe(undefined);
  });

  it('finds the fault of a variant', () => {
    expect(errorIn({ variants: { odd: { summary: 'Odd.', replace: { update: 'w - learningRate * gg' } } } })).toBe(
      'DefinitionError: urn:optspec:optimizer:example#odd, clause update, column 20: unknown name "gg"; did you mean "g"?',
    );
  });

  it('finds the fault that only one outcome of a guard shows', () => {
    const changes: Partial<Definition> = {
      properties: { ...rate, momentum: { type: 'number', minimum: 0 } },
      state: { v: { like: 'w', when: 'momentum' } },
      program: [
        { clause: 'velocity', set: 'v', to: 'momentum * v + g', when: 'momentum' },
        { clause: 'update', set: 'w', to: 'w - learningRate * v' },
      ],
    };
    expect(errorIn(changes)).toBe(
      'DefinitionError: urn:optspec:optimizer:example, clause update, column 20: the slot "v" is absent where its guards do not hold, but read here',
    );
  });

  it('refuses two statements of one clause', () => {
    expect(errorIn({ program: [update, update] })).toBe(at('update', 'two statements have this clause'));
    expect(errorIn({ program: [update, { repeat: 2, do: [update] }] })).toBe(
      at('update', 'two statements have this clause'),
    );
  });

  it('refuses a local that nothing reads, also when a later statement hides it', () => {
    expect(errorIn({ program: [update, { clause: 'late', set: 'x', to: 'g' }] })).toBe(
      at('late', 'nothing reads the "x" that is set here'),
    );
    const hidden = [
      { clause: 'first', set: 'x', to: 'g' },
      { clause: 'second', set: 'x', to: 'g * g' },
    ];
    expect(errorIn({ program: [...hidden, { ...update, to: 'w - learningRate * x' }] })).toBe(
      at('first', 'nothing reads the "x" that is set here'),
    );
  });

  it('refuses a result that is overwritten unread', () => {
    expect(
      errorIn({
        program: [
          { clause: 'lost', set: 'w', to: '2 * w' },
          { ...update, to: 'learningRate * g' },
        ],
      }),
    ).toBe(at('lost', 'nothing reads the "w" that is set here'));
  });

  it('accepts a local that only some outcomes of the guards read', () => {
    const program = [
      { clause: 'scaled', set: 'x', to: 'learningRate * g' },
      { clause: 'plain', set: 'w', to: 'w - x', unless: 'still' },
      { clause: 'still', set: 'w', to: 'w + 0', when: 'still' },
    ];
    expect(errorIn({ properties: { ...rate, still: { type: 'boolean' } }, program })).toBe(undefined);
  });

  it('refuses a slot that nothing sets or reads, but for the point of the gradient and what transforms keep', () => {
    const state = { m: { like: 'w' } } as const;
    const set = { clause: 'moment', set: 'm', to: 'w + g' };
    expect(errorIn({ state, program: [{ ...update, to: 'w - learningRate * (g + m)' }] })).toBe(
      at('state.m', 'no statement sets the slot "m"'),
    );
    expect(errorIn({ state, program: [update, set] })).toBe(at('state.m', 'no formula reads the slot "m"'));
    expect(errorIn({ state, program: [update, set], gradientAt: 'm' })).toBe(undefined);
    expect(errorIn({ state, program: [update, set], kind: 'transform' })).toBe(undefined);
  });

  it('refuses a hyperparameter or draw that nothing reads', () => {
    expect(errorIn({ properties: { ...rate, beta: { type: 'number' } } })).toBe(
      inFile('no formula or guard reads "beta"'),
    );
    expect(
      errorIn({ kind: 'initializer', properties: {}, draws: { z: 'normal' }, program: [{ ...update, to: '1' }] }),
    ).toBe(inFile('no formula or guard reads "z"'));
  });

  it.each([
    ['nothing', {}],
    ['g', {}],
    ['s', { state: { s: { scalar: 'host' } }, program: [{ clause: 's', set: 's', to: 's + 1' }, update] }],
    [
      'z',
      {
        properties: { ...rate, on: { type: 'boolean' } },
        state: { z: { like: 'w', when: 'on' } },
        program: [update, { clause: 'z', set: 'z', to: 'w', when: 'on' }],
      },
    ],
  ] as const)('refuses a gradient at %s', (gradientAt, changes) => {
    expect(errorIn({ ...changes, gradientAt })).toBe(
      inFile(`gradientAt: "${gradientAt}" is neither w nor a slot that every program has as a tensor`),
    );
  });

  it('refuses a constraint that is no condition on the hyperparameters', () => {
    const constrained = (rule: string) => errorIn({ constraints: [{ rule, message: 'no' }] });
    expect(constrained('learningRate < 1')).toBe(undefined);
    expect(constrained('learningRate + 1')).toBe(
      'DefinitionError: urn:optspec:optimizer:example, clause constraints.0, column 14: a constraint is a condition, not a host scalar',
    );
    expect(constrained('1 < w')).toBe(
      'DefinitionError: urn:optspec:optimizer:example, clause constraints.0, column 5: unknown name "w"',
    );
  });

  it('refuses constraints that leave nothing', () => {
    expect(
      errorIn({
        properties: { learningRate: { type: 'number', default: 2 } },
        constraints: [{ rule: 'learningRate < 1', message: 'no' }],
      }),
    ).toBe(inFile('the constraints rule out every combination of guards'));
  });
});

describe('guardsOn', () => {
  it('names the hyperparameters that guards and repeats look at', () => {
    expect([...guardsOn(ADAMW)]).toEqual(['amsgrad']);
    const definition = definitionWith({
      state: { m: { like: 'w', unless: 'a' } },
      program: [
        { ...update, when: { b: 'x', c: ['y'] } },
        { repeat: 'n', when: 'd', do: [{ clause: 'inner', set: 'w', to: 'g', unless: 'e' }] },
        { repeat: 2, do: [{ clause: 'other', set: 'w', to: 'g' }] },
        { repeat: 2, do: [] },
      ],
    });
    expect([...guardsOn(definition)]).toEqual(['a', 'b', 'c', 'd', 'e', 'n']);
  });
});

describe('combinationsOf', () => {
  const combinations = (
    properties: Definition['properties'],
    names: readonly string[],
    constraints: Definition['constraints'] = [],
  ) =>
    combinationsOf(
      definitionWith({
        properties,
        constraints,
        program: names.map((name) => ({ ...update, clause: name, when: name })),
      }),
    );

  it('takes both truth values, and defaults for what no guard looks at', () => {
    expect(combinationsOf(ADAMW)).toEqual(
      [false, true].map((amsgrad) => ({
        learningRate: 0.001,
        beta1: 0.9,
        beta2: 0.999,
        epsilon: 1e-8,
        weightDecay: 0.01,
        amsgrad,
      })),
    );
  });

  it.each([
    ['any number', {}, [0, 1]],
    ['a default', { default: 0.9 }, [0, 0.9]],
    ['a default of zero', { default: 0, minimum: 0, exclusiveMaximum: 1 }, [0, 0.5]],
    ['numbers above zero', { exclusiveMinimum: 0 }, [1]],
    ['numbers below zero', { exclusiveMaximum: 0, minimum: -3 }, [-3]],
    ['large numbers', { minimum: 2, maximum: 5 }, [2]],
    ['zero alone', { minimum: 0, maximum: 0 }, [0]],
  ])('takes zero and not zero where %s is admitted', (_, schema, values) => {
    expect(combinations({ x: { type: 'number', ...schema } }, ['x'])).toEqual(values.map((x) => ({ x })));
  });

  it('takes each value of an enum, and all pairs', () => {
    const definition = definitionWith({
      properties: { mode: { type: 'string', enum: ['x', 'y'] }, on: { type: 'boolean' } },
      program: [{ ...update, when: { mode: 'x' }, unless: 'on' }],
    });
    expect(combinationsOf(definition)).toEqual([
      { mode: 'x', on: false },
      { mode: 'x', on: true },
      { mode: 'y', on: false },
      { mode: 'y', on: true },
    ]);
  });

  it('takes the fewest and the most rounds of a repeat', () => {
    const repeat = (n: Definition['properties'][string]) =>
      errorOf(() =>
        expect(combinationsOf(definitionWith({ properties: { n }, program: [{ repeat: 'n', do: [update] }] }))).toEqual(
          [{ n: 1 }, { n: 64 }],
        ),
      );
    expect(repeat({ type: 'integer', minimum: 1, maximum: 64 })).toBe(undefined);
    const fault = inFile('repeat n: it needs an integer hyperparameter with minimum ≥ 0 and maximum ≤ 128');
    expect(repeat({ type: 'integer', minimum: 1, maximum: 129 })).toBe(fault);
    expect(repeat({ type: 'integer', maximum: 64 })).toBe(fault);
    expect(repeat({ type: 'integer', minimum: 1 })).toBe(fault);
    expect(repeat({ type: 'number', minimum: 1, maximum: 64 })).toBe(fault);
    expect(errorIn({ program: [{ repeat: 'n', do: [update] }] })).toBe(fault);
  });

  it('leaves out what the constraints rule out', () => {
    const properties = {
      mu: { type: 'number', default: 0 },
      nesterov: { type: 'boolean' },
      nu: { type: 'number' },
    } as const;
    const rules = [
      { rule: 'if(nesterov, mu, 1) > 0', message: 'Nesterov needs momentum' },
      { rule: 'nu > 5', message: 'not decidable here' },
    ];
    expect(combinations(properties, ['mu', 'nesterov'], rules)).toEqual([
      { mu: 0, nesterov: false },
      { mu: 1, nesterov: false },
      { mu: 1, nesterov: true },
    ]);
  });

  it('stands another number for "not zero" where a constraint rules the first out', () => {
    const rules = [{ rule: 'mu < 1', message: 'momentum below one' }];
    expect(combinations({ mu: { type: 'number', default: 0 } }, ['mu'], rules)).toEqual([{ mu: 0 }, { mu: 0.5 }]);
  });

  it('refuses more than 256', () => {
    const names = Array.from({ length: 9 }, (_, index) => `b${index}`);
    const properties = Object.fromEntries(names.map((name) => [name, { type: 'boolean' } as const]));
    expect(combinations(properties, names.slice(0, 8))).toHaveLength(256);
    expect(errorOf(() => combinations(properties, names))).toBe(
      inFile('the guards on b0, b1, b2, b3, b4, b5, b6, b7, b8 make 512 combinations; the limit is 256'),
    );
  });

  it.each([
    ['nothing', 'learningRat', 'a guard on "learningRat", which is no hyperparameter; did you mean "learningRate"?'],
    ['a list', 'list', 'a guard on "list" must say which values it wants: it is of type array'],
    ['an enum without a value', 'mode', 'a guard on "mode" must say which values it wants: it is of type string'],
    [
      'a value that is none',
      { mode: ['x', 'z'] },
      'a guard wants "mode" to be "z", which is none of its values (x, y)',
    ],
    [
      'a value of a number',
      { learningRate: '1' },
      'a guard wants "learningRate" to be "1", which is none of its values (it is no enum)',
    ],
  ] as const)('refuses a guard on %s', (_, when, message) => {
    const properties = { ...rate, list: { type: 'array' }, mode: { type: 'string', enum: ['x', 'y'] } } as const;
    expect(errorIn({ properties, program: [{ ...update, when }] })).toBe(at('update', message));
  });

  describe('of a schedule that observes several numbers', () => {
    const schedule = (changes: Partial<Definition>) =>
      errorOf(() =>
        checkDefinition({
          ...definitionWith({}),
          $id: 'urn:optspec:scheduler:example',
          kind: 'scheduler',
          properties: {},
          state: { rate: { scalar: 'host' } },
          metrics: { loss: {}, slope: {} },
          program: [
            { clause: 'rate', set: 'rate', to: 'rate + loss * slope' },
            { clause: 'learning-rate', set: 'learningRate', to: 'rate' },
          ],
          ...changes,
        }),
      );
    const fault = (message: string) => `DefinitionError: urn:optspec:scheduler:example: ${message}`;

    it('accepts metrics that are all read', () => {
      expect(schedule({})).toBe(undefined);
    });

    it('refuses a metric that nothing reads, also where there is no state', () => {
      expect(schedule({ metrics: { loss: {}, slope: {}, norm: {} } })).toBe(fault('no formula or guard reads "norm"'));
      const program = [{ clause: 'learning-rate', set: 'learningRate', to: '1 / (step + 1)' }];
      expect(schedule({ state: {}, program })).toBe(fault('no formula or guard reads "loss"'));
    });

    it('refuses a metric whose name is taken or refused', () => {
      expect(schedule({ metrics: { loss: {}, slope: {}, learningRate: {} } })).toBe(
        fault('the name "learningRate" is taken'),
      );
      expect(schedule({ properties: { loss: { type: 'number', default: 1 } } })).toBe(
        fault('the name "loss" is taken'),
      );
      expect(schedule({ metrics: { loss: {}, slope: {}, constructor: {} } })).toContain('constructor');
    });
  });
});

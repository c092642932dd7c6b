import type { Definition, Hyperparameters } from '@optspec/core';
import { applyVariant } from '@optspec/core';
import { describe, expect, it } from 'vitest';
import { print, programOf } from '../src/index.js';
import { ADAMW, ADAMW_DEFAULTS, definitionWith, errorOf } from './definitions.js';

const formulas = (definition: Definition, values: Hyperparameters) =>
  programOf(definition, values).statements.map(
    ({ clause, set, expression }) => `${clause}: ${set} = ${print(expression)}`,
  );

/** The error of a program of one statement `set = to`, with changes to the rest of the definition. */
const errorIn = (to: string, changes: Partial<Definition> = {}, set = 'w') =>
  errorOf(() =>
    programOf(definitionWith({ program: [{ clause: 'update', set, to }], ...changes }), { learningRate: 0.5 }),
  );

describe('programOf', () => {
  it('keeps the statements and slots whose guards hold', () => {
    const program = programOf(ADAMW, ADAMW_DEFAULTS);
    expect(program.statements.map(({ clause }) => clause)).toEqual([
      'first-moment',
      'second-moment',
      'bias-correction-1',
      'bias-correction-2',
      'decoupled-decay',
      'update',
    ]);
    expect(program.slots).toEqual([
      { name: 'm', sort: 'tensor', init: { kind: 'number', value: 0, column: 1 } },
      { name: 'v', sort: 'tensor', init: { kind: 'number', value: 0, column: 1 } },
    ]);
    expect(program.outputs).toEqual(['w', 'm', 'v']);
    expect(program).toMatchObject({ target: 'optimizer/adamw', kind: 'optimizer' });
  });

  it('keeps the others when the hyperparameter changes', () => {
    const program = programOf(ADAMW, { ...ADAMW_DEFAULTS, amsgrad: true });
    expect(program.statements.map(({ clause }) => clause)).toEqual([
      'first-moment',
      'second-moment',
      'amsgrad-maximum',
      'bias-correction-1',
      'bias-correction-2-amsgrad',
      'decoupled-decay',
      'update',
    ]);
    expect(program.outputs).toEqual(['w', 'm', 'v', 'vMax']);
  });

  it('knows the sorts of inputs, hyperparameters and slots', () => {
    expect([...programOf(ADAMW, ADAMW_DEFAULTS).inputs]).toEqual([
      ['w', 'tensor'],
      ['g', 'tensor'],
      ['t', 'host'],
      ['learningRate', 'host'],
      ['beta1', 'host'],
      ['beta2', 'host'],
      ['epsilon', 'host'],
      ['weightDecay', 'host'],
      ['amsgrad', 'condition'],
      ['m', 'tensor'],
      ['v', 'tensor'],
    ]);
  });

  it('names the target of a variant and takes its formulas', () => {
    const variant = applyVariant(ADAMW, 'decay-unscaled');
    expect(programOf(variant, ADAMW_DEFAULTS).target).toBe('optimizer/adamw#decay-unscaled');
    expect(formulas(variant, ADAMW_DEFAULTS)).toContain('decoupled-decay: w = w - weightDecay * w');
  });

  it('decides guards on booleans, numbers that are not zero, and values of enums', () => {
    const definition = definitionWith({
      properties: { on: { type: 'boolean' }, mu: { type: 'number' }, mode: { type: 'string', enum: ['x', 'y', 'z'] } },
      program: [
        { clause: 'on', set: 'w', to: '1', when: 'on' },
        { clause: 'off', set: 'w', to: '2', unless: 'on' },
        { clause: 'some', set: 'w', to: '3', when: 'mu' },
        { clause: 'none', set: 'w', to: '4', unless: 'mu' },
        { clause: 'x', set: 'w', to: '5', when: { mode: 'x' } },
        { clause: 'x-or-y', set: 'w', to: '6', when: { mode: ['x', 'y'] } },
        { clause: 'on-not-z', set: 'w', to: '7', when: 'on', unless: { mode: 'z' } },
      ],
    });
    const clauses = (values: Hyperparameters) => programOf(definition, values).statements.map(({ clause }) => clause);
    expect(clauses({ on: true, mu: 0, mode: 'x' })).toEqual(['on', 'none', 'x', 'x-or-y', 'on-not-z']);
    expect(clauses({ on: false, mu: 0.5, mode: 'y' })).toEqual(['off', 'some', 'x-or-y']);
    expect(clauses({ on: true, mu: -1, mode: 'z' })).toEqual(['on', 'some']);
  });

  it('unrolls repeats, by number or by hyperparameter, under their guards', () => {
    const definition = definitionWith({
      properties: { n: { type: 'integer' }, twice: { type: 'boolean' } },
      program: [
        {
          repeat: 'n',
          do: [
            { clause: 'a', set: 'w', to: 'w + g' },
            { clause: 'b', set: 'w', to: 'w * g', when: 'twice' },
          ],
        },
        { repeat: 2, when: 'twice', do: [{ clause: 'c', set: 'w', to: 'w - g' }] },
      ],
    });
    const clauses = (values: Hyperparameters) => programOf(definition, values).statements.map(({ clause }) => clause);
    expect(clauses({ n: 2, twice: true })).toEqual(['a', 'b', 'a', 'b', 'c', 'c']);
    expect(clauses({ n: 3, twice: false })).toEqual(['a', 'a', 'a']);
  });

  it.each([
    [129, {}, 'the count is 129'],
    [-1, {}, 'the count is -1'],
    [1.5, {}, 'the count is 1.5'],
    ['n', { n: 129 }, 'the count is 129'],
    ['n', {}, 'the count is no hyperparameter'],
  ])('refuses to repeat %s times', (repeat, values, met) => {
    const definition = definitionWith({ program: [{ repeat, do: [{ clause: 'a', set: 'w', to: 'g' }] }] });
    expect(errorOf(() => programOf(definition, values))).toBe(
      `DefinitionError: urn:optspec:optimizer:example, clause a: repeat ${repeat}: ${met}, not an integer from 0 to 128`,
    );
  });

  it('marks where a round of stated accuracy starts and ends', () => {
    const accuracy = { of: 'x', range: 2, amplification: 3, rounding: 'rows', argument: ['It halves.'] };
    const definition = definitionWith({
      program: [
        { clause: 'start', set: 'x', to: 'g' },
        {
          repeat: 2,
          accuracy,
          do: [
            { clause: 'halve', set: 'y', to: 'x / 2' },
            { clause: 'whole', set: 'x', to: 'y' },
          ],
        },
        { clause: 'update', set: 'w', to: 'w - x' },
      ],
    });
    const [first, last] = [
      { accuracy, starts: true, ends: false },
      { accuracy, starts: false, ends: true },
    ];
    const rounds = programOf(definition, { learningRate: 0.5 }).statements.map(({ round }) => round);
    expect(rounds).toEqual([undefined, first, last, first, last, undefined]);
  });

  it('refuses a count also where there is nothing to repeat', () => {
    expect(errorOf(() => programOf(definitionWith({ program: [{ repeat: 129, do: [] }] }), {}))).toBe(
      'DefinitionError: urn:optspec:optimizer:example, clause repeat: repeat 129: the count is 129, not an integer from 0 to 128',
    );
  });

  it('refuses programs of more than 1024 statements', () => {
    const rounds = Array.from({ length: 17 }, (_, index) => ({
      repeat: 64,
      do: [{ clause: `round-${index}`, set: 'w', to: 'g' }],
    }));
    expect(errorOf(() => programOf(definitionWith({ program: rounds }), {}))).toBe(
      'DefinitionError: urn:optspec:optimizer:example: a program of 1088 statements; the limit is 1024',
    );
  });

  it('reads initial values over hyperparameters and w', () => {
    const definition = definitionWith({
      state: {
        z: { like: 'w', init: 'w * learningRate' },
        s: { scalar: 'host', init: '1' },
        r: { rows: 'w' },
        c: { columns: 'w' },
      },
    });
    expect(programOf(definition, {}).slots.map(({ name, sort, init }) => [name, sort, print(init)])).toEqual([
      ['z', 'tensor', 'w * learningRate'],
      ['s', 'host', '1'],
      ['r', 'rows', '0'],
      ['c', 'columns', '0'],
    ]);
  });

  it('fills a tensor with a scalar', () => {
    const zeros = definitionWith({
      kind: 'initializer',
      properties: {},
      program: [{ clause: 'weight', set: 'w', to: '0' }],
    });
    expect(programOf(zeros, {}).statements[0]?.sort).toBe('tensor');
  });

  it.each([
    ['scheduler', 'learningRate', 'step + 1', 'host'],
    ['initializer', 'w', 'z / (fanIn + fanOut)', 'tensor'],
    ['draw', 'sample', '2 * fraction', 'tensor'],
    ['transform', 'g', 'g + w * t', 'tensor'],
    ['problem', 'loss', 'norm(w)', 'device'],
  ] as const)('gives a %s its inputs and takes its output', (kind, set, to, sort) => {
    const draws = kind === 'initializer' ? { draws: { z: 'normal' } } : {};
    const program = programOf(
      definitionWith({ kind, properties: {}, program: [{ clause: 'only', set, to }], ...draws }),
      {},
    );
    expect(program.statements[0]?.sort).toBe(sort);
    expect(program.outputs).toEqual(kind === 'transform' ? ['w', 'g'] : [set]);
  });

  it('lets a transform set its state alone; weights and gradients that stay are results too', () => {
    const average = definitionWith({
      kind: 'transform',
      state: { mean: { like: 'w' } },
      properties: {},
      program: [{ clause: 'average', set: 'mean', to: '(mean + w) / 2' }],
    });
    expect(programOf(average, {}).outputs).toEqual(['w', 'g', 'mean']);
  });

  it.each([
    [
      'a tensor slot of a scheduler',
      { kind: 'scheduler', state: { m: { like: 'w' } } },
      'state.m: the kind scheduler does not remember a tensor',
    ],
    [
      'state of an initializer',
      { kind: 'initializer', state: { s: { scalar: 'host' } } },
      'state.s: the kind initializer does not remember a host scalar',
    ],
    ['a slot of no sort', { state: { m: {} } }, 'state.m: a slot says exactly one of like, rows, columns, scalar'],
    [
      'a slot of two sorts',
      { state: { m: { like: 'w', rows: 'w' } } },
      'state.m: a slot says exactly one of like, rows, columns, scalar',
    ],
    [
      'an initial value of another sort',
      { state: { s: { scalar: 'host', init: ' w' } } },
      'state.s.init, column 2: the slot holds a host scalar, its initial value is a tensor',
    ],
    [
      'an initial value over g',
      { state: { m: { like: 'w', init: '1 + g' } } },
      'state.m.init, column 5: unknown name "g"; did you mean "w"?',
    ],
    [
      'a guard on nothing',
      { state: { m: { like: 'w', when: 'learningRat' } } },
      'state.m: a guard on "learningRat", which is none of the hyperparameters given; did you mean "learningRate"?',
    ],
  ] as const)('refuses %s', (_, changes, message) => {
    expect(errorIn('g', changes)).toBe(`DefinitionError: urn:optspec:optimizer:example, clause ${message}`);
  });

  it.each([
    ['a hyperparameter named w', { properties: { w: { type: 'number' } } }, 'the name "w" is taken'],
    [
      'a slot named like a hyperparameter',
      { state: { learningRate: { like: 'w' } } },
      'the name "learningRate" is taken',
    ],
    ['a draw named like an output', { kind: 'initializer', draws: { w: 'normal' } }, 'the name "w" is taken'],
    [
      'a name with a sign',
      { properties: { 'a-b': { type: 'number' } } },
      '"a-b" is not a name: a letter, then letters and digits',
    ],
    ['a name of JavaScript', { state: { constructor: { like: 'w' } } }, '"constructor" is not allowed as a name'],
  ] as const)('refuses %s', (_, changes, message) => {
    expect(errorIn('g', changes)).toBe(`DefinitionError: urn:optspec:optimizer:example: ${message}`);
  });

  it.each([
    ['an optimizer', { kind: 'optimizer' }, 'w'],
    ['a scheduler', { kind: 'scheduler', properties: {} }, 'learningRate'],
    ['a draw', { kind: 'draw' }, 'sample'],
    ['a transform', { kind: 'transform' }, 'w or g'],
  ] as const)('refuses %s without its output', (_, changes, names) => {
    expect(errorIn('1', changes, 'x')).toBe(
      `DefinitionError: urn:optspec:optimizer:example: the program never sets ${names}`,
    );
  });
});

describe('statements', () => {
  const guarded = {
    properties: { on: { type: 'boolean' }, mode: { type: 'string', enum: ['x'] } },
    state: { m: { like: 'w', when: 'on' } },
  } as const;
  const guardedError = (set: string, to: string) =>
    errorOf(() =>
      programOf(definitionWith({ ...guarded, program: [{ clause: 'update', set, to }] }), { on: false, mode: 'x' }),
    );
  const place = 'DefinitionError: urn:optspec:optimizer:example, clause update';

  it.each(['g', 't', 'learningRate'])('cannot set the input %s', (set) => {
    expect(errorIn('1', {}, set)).toBe(`${place}: "${set}" is an input and cannot be set`);
  });

  it('cannot set a string hyperparameter or an absent slot', () => {
    expect(guardedError('mode', '1')).toBe(`${place}: "mode" is an input and cannot be set`);
    expect(guardedError('m', 'g')).toBe(`${place}: the slot "m" is absent where its guards do not hold, but set here`);
  });

  it.each(['1', 'a b', '__proto__', 'toString'])('cannot set %s, which is no name', (set) => {
    expect(errorIn('1', {}, set)).toMatch(/^DefinitionError: .* clause update: "(1|a b|__proto__|toString)" is not/);
  });

  it('cannot read what is not there', () => {
    expect(guardedError('w', '1 + m')).toBe(
      `${place}, column 5: the slot "m" is absent where its guards do not hold, but read here`,
    );
    expect(guardedError('w', '2 * mode')).toBe(
      `${place}, column 5: "mode" is a string: guards may look at it, formulas may not`,
    );
    expect(errorIn('g + x + y')).toBe(`${place}, column 5: unknown name "x"; did you mean "w"?`);
  });

  it('cannot read a local before it is set', () => {
    expect(errorIn('x + g', {}, 'x')).toBe(`${place}, column 1: "x" is read before it is set`);
  });

  it('cannot give a name a value of another sort than it holds', () => {
    expect(errorIn('l', { properties: { l: { type: 'array', items: { type: 'number' } } } })).toBe(
      `${place}, column 1: "w" holds a tensor; this is a list`,
    );
    const twice = definitionWith({
      program: [
        { clause: 'first', set: 'x', to: 'learningRate' },
        { clause: 'update', set: 'x', to: 'x * g' },
      ],
    });
    expect(errorOf(() => programOf(twice, {}))).toBe(`${place}, column 3: "x" holds a host scalar; this is a tensor`);
  });
});

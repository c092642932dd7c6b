import type { Definition } from '@optspec/core';
import { describe, expect, it } from 'vitest';
import { checkDefinition, compose, guardsOn, isInstanceOf, print, programOf } from '../src/index.js';
import { withIndices } from '../src/indices.js';
import { definitionWith, errorOf } from './definitions.js';

/** The mean of the last n gradients, which are kept in a queue. */
const QUEUE: Definition = definitionWith({
  properties: {
    learningRate: { type: 'number', minimum: 0, default: 0.5 },
    n: { type: 'integer', minimum: 1, maximum: 8, default: 3 },
  },
  state: { 'q{i}': { like: 'w', repeat: 'n', init: '0' } },
  program: [
    { clause: 'newest', set: 'q0', to: 'g' },
    { repeat: 'n', index: 'i', do: [{ clause: 'shift', set: 'q{n+1-i}', to: 'q{n-i}' }] },
    { clause: 'start', set: 'total', to: '0 * g' },
    { repeat: 'n', index: 'i', do: [{ clause: 'sum', set: 'total', to: 'total + q{i}' }] },
    { clause: 'update', set: 'w', to: 'w - learningRate * total / n' },
  ],
});

const withProgram = (program: Definition['program'], changes: Partial<Definition> = {}) =>
  definitionWith({ ...QUEUE, program: [...program, ...QUEUE.program], ...changes });

const errorIn = (definition: Definition) => errorOf(() => programOf(definition, { learningRate: 0.5, n: 2 }));

describe('indexed repeats', () => {
  it('become so many slots and statements', () => {
    const { slots, statements } = programOf(QUEUE, { learningRate: 0.5, n: 2 });
    expect(slots.map(({ name }) => name)).toEqual(['q1', 'q2']);
    expect(statements.map(({ set, expression }) => `${set} = ${print(expression)}`)).toEqual([
      'q0 = g',
      'q2 = q1',
      'q1 = q0',
      'total = 0 * g',
      'total = total + q1',
      'total = total + q2',
      'w = w - learningRate * total / n',
    ]);
  });

  it('pass the check for every count', () => expect(() => checkDefinition(QUEUE)).not.toThrow());

  it('fix the hyperparameters that count them', () => expect([...guardsOn(QUEUE)]).toEqual(['n']));

  it('are renamed in a composition, with what they count, and wait behind a gate', () => {
    const gate = definitionWith({
      $id: 'urn:optspec:transform:every-third',
      kind: 'transform',
      properties: {},
      state: { open: { scalar: 'host' } },
      gate: 'open',
      program: [{ clause: 'open', set: 'open', to: 'if(modulo(t, 3) == 0, 1, 0)' }],
    });
    const program = programOf(compose({ gate, mean: QUEUE }), { meanLearningRate: 1, meanN: 2 });
    expect(program.slots.map(({ name }) => name)).toEqual(['gateOpen', 'meanQ1', 'meanQ2']);
    const shifts = program.statements.filter(({ clause }) => clause === 'mean-shift');
    expect(shifts.map(({ set, expression }) => `${set} = ${print(expression)}`)).toEqual([
      'meanQ2 = where(gateOpen == 1, meanQ1, meanQ2)',
      'meanQ1 = where(gateOpen == 1, meanQ0, meanQ1)',
    ]);
  });

  it.each([
    ['q{n-3}', 'the index {n-3} is -1; it must be an integer from 0'],
    ['q{m+1}', 'the index {m+1}: "m" has no value here (known: n, i)'],
    ['q{n*2}', 'the index {n*2} is no sum or difference of names and integers'],
    ['q{}', 'the index {} is no sum or difference of names and integers'],
    ['q{learningRate}', 'the index {learningRate}: "learningRate" has no value here (known: n, i)'],
  ])('refuse %s', (set, message) => {
    const definition = withProgram([{ repeat: 1, index: 'i', do: [{ clause: 'wrong', set, to: 'g' }] }]);
    expect(errorIn(definition)).toBe(`DefinitionError: urn:optspec:optimizer:example, clause wrong: ${message}`);
  });

  it('say so where no name has a value', () => {
    expect(withIndices('q{4-1}', new Map(), {})).toBe('q3');
    expect(errorOf(() => withIndices('q{n}', new Map(), {}))).toBe(
      'DefinitionError: the index {n}: "n" has no value here (known: none)',
    );
  });

  it('refuse an index outside a repeat that has one', () => {
    expect(errorIn(withProgram([{ clause: 'wrong', set: 'x', to: 'q{i}' }]))).toBe(
      'DefinitionError: urn:optspec:optimizer:example, clause wrong, column 1: no repeat here counts the index of "q{i}"',
    );
    expect(errorIn(withProgram([{ clause: 'wrong', set: 'x{i}', to: 'g' }]))).toBe(
      'DefinitionError: urn:optspec:optimizer:example, clause wrong: "x{i}" is not a name: a letter, then letters and digits',
    );
  });

  it('refuse a repeated slot without an index, and two slots of one name', () => {
    const { state = {} } = QUEUE;
    expect(errorIn(definitionWith({ ...QUEUE, state: { q: { like: 'w', repeat: 'n' } } }))).toBe(
      'DefinitionError: urn:optspec:optimizer:example, clause state.q: the repeated slot "q" does not end in an index such as {i}',
    );
    expect(errorIn(definitionWith({ ...QUEUE, state: { ...state, q2: { like: 'w' } } }))).toBe(
      'DefinitionError: urn:optspec:optimizer:example: two slots are named "q2"',
    );
  });

  it('name the slots that a name with an index stands for', () => {
    expect(isInstanceOf('q{n+1-i}', 'q12')).toBe(true);
    expect(['q', 'q1x', 'qq1', 'r1'].map((name) => isInstanceOf('q{i}', name))).toEqual([false, false, false, false]);
    expect([isInstanceOf('q1', 'q1'), isInstanceOf('q1', 'q11')]).toEqual([true, false]);
  });
});

import type { Definition } from '@optspec/core';
import { describe, expect, it } from 'vitest';
import { DEFINITION_OPERATORS } from '../../src/mutants/definition-operators.js';
import { lines, program, small } from './small-documents.js';

/** What an operator makes of a definition: the clause at fault, the note and whatever `view` shows of the result. */
function mistakes<Shown>(operator: string, definition: Definition, view: (wrong: Definition) => Shown) {
  const row = DEFINITION_OPERATORS.find(({ name }) => name === operator);
  return [...(row?.apply(definition) ?? [])].map(({ clause, note, definition: wrong }) => [clause, note, view(wrong)]);
}

const programOf = ({ program: statements }: Definition) => lines(statements);
const momentum = small({
  state: { m: { like: 'w' } },
  program: program('moment: m = 0.5 * m + g', 'update: w = w - rate * m'),
});

describe('DEFINITION_OPERATORS', () => {
  it('has the rows that are tested here', () => {
    expect(DEFINITION_OPERATORS.map(({ name }) => name)).toEqual([
      'omit a clause',
      'another number of rounds',
      'swap neighbouring clauses',
      'read stale state',
      'wrong initial state',
      'count from elsewhere everywhere',
      'swap hyperparameters everywhere',
      'other random draws',
    ]);
  });
});

describe('omit a clause', () => {
  it('leaves out each clause in turn', () => {
    expect(mistakes('omit a clause', momentum, programOf)).toEqual([
      ['moment', 'the clause is omitted', ['update: w = w - rate * m']],
      ['update', 'the clause is omitted', ['moment: m = 0.5 * m + g']],
    ]);
  });

  it('leaves out those in repeats, too, and a repeat with nothing left', () => {
    const repeating = small({
      program: [{ repeat: 2, do: program('half: w = w / 2') }, ...program('update: w = w - g')],
    });
    expect(mistakes('omit a clause', repeating, programOf)).toEqual([
      ['half', 'the clause is omitted', ['update: w = w - g']],
      ['update', 'the clause is omitted', ['repeat 2']],
    ]);
  });
});

describe('another number of rounds', () => {
  it('repeats once less and once more', () => {
    const repeating = small({
      program: [{ repeat: 2, do: program('half: w = w / 2') }, ...program('update: w = w - g')],
    });
    expect(mistakes('another number of rounds', repeating, programOf)).toEqual([
      ['half', '1 rounds', ['repeat 1', 'update: w = w - g']],
      ['half', '3 rounds', ['repeat 3', 'update: w = w - g']],
    ]);
  });
});

describe('swap neighbouring clauses', () => {
  const swaps = (...[first, second]: readonly [object, object]) => {
    const [a, b] = program('first: m = m + g', 'second: w = w - m');
    const definition = small({
      state: { m: { like: 'w' } },
      program:
        a && b
          ? [
              { ...a, ...first },
              { ...b, ...second },
            ]
          : [],
    });
    return mistakes('swap neighbouring clauses', definition, ({ program: statements }) =>
      statements.map((statement) => ('clause' in statement ? statement.clause : 'repeat')),
    );
  };
  const swapped = [['first', 'comes after second', ['second', 'first']]];

  it.each([
    ['the second reads what the first sets', {}, {}],
    ['the first reads what the second sets', { set: 'm', to: 'w' }, { set: 'w', to: 'g' }],
    ['both set one name', { set: 'w', to: 'g' }, { set: 'w', to: '2 * g' }],
    ['the guards are of different hyperparameters', { when: 'a' }, { when: 'b' }],
    ['the guards are the same', { when: 'a' }, { when: 'a' }],
    ['one guard looks at a choice, the other does not', { when: { mode: 'a' } }, { when: 'mode' }],
    ['the choices are of different hyperparameters', { when: { mode: 'a' } }, { when: { kind: 'b' } }],
    ['the choices are the same', { when: { mode: 'a' } }, { when: { mode: 'a' } }],
    ['the choices overlap', { when: { mode: ['a', 'b'] } }, { when: { mode: ['b', 'c'] } }],
    ['a choice is among those of the other', { when: { mode: 'a' } }, { when: { mode: ['a', 'b'] } }],
  ])('swaps where %s', (_, first, second) => {
    expect(swaps(first, second)).toEqual(swapped);
  });

  it.each([
    ['neither touches what the other sets', { set: 'm', to: 'm + g' }, { set: 'w', to: 'w - g' }],
    ['the guard of one is that of the other turned over', { when: 'a' }, { unless: 'a' }],
    ['the same the other way round', { unless: 'a' }, { when: 'a' }],
    ['the guards ask for different choices', { when: { mode: 'a' } }, { when: { mode: 'b' } }],
    ['the lists of choices have none in common', { when: { mode: ['a', 'b'] } }, { when: { mode: ['c', 'd'] } }],
  ])('does not swap where %s', (_, first, second) => {
    expect(swaps(first, second)).toEqual([]);
  });

  it('swaps each pair of three clauses and no repeat', () => {
    const definition = small({
      program: [
        ...program('one: a = w', 'two: b = a', 'three: w = b'),
        { repeat: 2, do: program('half: w = w / 2') },
        ...program('four: w = w - g'),
      ],
    });
    expect(mistakes('swap neighbouring clauses', definition, programOf)).toEqual([
      ['one', 'comes after two', ['two: b = a', 'one: a = w', 'three: w = b', 'repeat 2', 'four: w = w - g']],
      ['two', 'comes after three', ['one: a = w', 'three: w = b', 'two: b = a', 'repeat 2', 'four: w = w - g']],
    ]);
  });
});

describe('read stale state', () => {
  it('lets each reader after an update see the slot as it was before the step', () => {
    const definition = small({
      state: { m: { like: 'w' }, count: { scalar: 'host' } },
      program: program(
        'count: count = count + 1',
        'before: d = m + g / count',
        'moment: m = m + d',
        'update: w = w - m * m',
        'norm: v = m + w',
      ),
    });
    const others = [
      'stale-copy: staleM = m',
      'count: count = count + 1',
      'before: d = m + g / count',
      'moment: m = m + d',
    ];
    expect(mistakes('read stale state', definition, programOf)).toEqual([
      [
        'update',
        'reads m as it was before the step (stale)',
        [...others, 'update: w = w - staleM * staleM', 'norm: v = m + w'],
      ],
      [
        'norm',
        'reads m as it was before the step (stale)',
        [...others, 'update: w = w - m * m', 'norm: v = staleM + w'],
      ],
      [
        'norm',
        'reads w as it was before the step (stale)',
        ['stale-copy: staleW = w', ...others.slice(1), 'update: w = w - m * m', 'norm: v = m + staleW'],
      ],
    ]);
  });

  it('has nothing where the update and the reader never both run', () => {
    const [update, reader] = program('update: w = w - g', 'reader: w = w + g');
    const definition = small({
      program:
        update && reader
          ? [
              { ...update, when: 'a' },
              { ...reader, unless: 'a' },
            ]
          : [],
    });
    expect(mistakes('read stale state', definition, programOf)).toEqual([]);
  });

  it('has nothing where nothing reads after an update', () => {
    expect(mistakes('read stale state', small(), programOf)).toEqual([]);
  });

  it('keeps repeats', () => {
    const definition = small({
      program: [{ repeat: 2, do: program('half: g = g / 2') }, ...program('update: w = w - g', 'clip: w = max(w, 0)')],
    });
    expect(mistakes('read stale state', definition, programOf)).toEqual([
      [
        'clip',
        'reads w as it was before the step (stale)',
        ['stale-copy: staleW = w', 'repeat 2', 'update: w = w - g', 'clip: w = max(staleW, 0)'],
      ],
    ]);
  });
});

describe('wrong initial state', () => {
  it('starts each slot from one instead of zero, and from zero instead of anything else', () => {
    const definition = small({
      state: { m: { like: 'w' }, v: { like: 'w', init: '0' }, z: { like: 'w', init: 'w' } },
    });
    expect(mistakes('wrong initial state', definition, ({ state }) => state)).toEqual([
      ['state', 'm starts from 1', { ...definition.state, m: { like: 'w', init: '1' } }],
      ['state', 'v starts from 1', { ...definition.state, v: { like: 'w', init: '1' } }],
      ['state', 'z starts from 0', { ...definition.state, z: { like: 'w', init: '0' } }],
    ]);
  });

  it('has nothing without state', () => {
    expect(mistakes('wrong initial state', small(), ({ state }) => state)).toEqual([]);
  });
});

describe('count from elsewhere everywhere', () => {
  it('shifts every use of the counter at once', () => {
    const definition = small({ program: program('update: w = w - rate^t * g / t', 'last: w = w * step') });
    expect(mistakes('count from elsewhere everywhere', definition, programOf)).toEqual([
      ['program', 't is one ahead everywhere', ['update: w = w - rate^(t + 1) * g / (t + 1)', 'last: w = w * step']],
      ['program', 't is one behind everywhere', ['update: w = w - rate^(t - 1) * g / (t - 1)', 'last: w = w * step']],
      ['program', 'step is one ahead everywhere', ['update: w = w - rate^t * g / t', 'last: w = w * (step + 1)']],
      ['program', 'step is one behind everywhere', ['update: w = w - rate^t * g / t', 'last: w = w * (step - 1)']],
    ]);
  });
});

describe('swap hyperparameters everywhere', () => {
  it('swaps beta1 and beta2', () => {
    const definition = small({
      properties: { beta1: { type: 'number' }, beta2: { type: 'number' } },
      program: program('update: w = beta1 * w - (1 - beta2) * g', 'last: w = w * beta1'),
    });
    expect(mistakes('swap hyperparameters everywhere', definition, programOf)).toEqual([
      ['program', 'beta1 and beta2 are swapped', ['update: w = beta2 * w - (1 - beta1) * g', 'last: w = w * beta2']],
    ]);
  });

  it('has nothing without a beta2', () => {
    const definition = small({ properties: { beta1: { type: 'number' } }, program: program('update: w = beta1 * w') });
    expect(mistakes('swap hyperparameters everywhere', definition, programOf)).toEqual([]);
  });
});

describe('other random draws', () => {
  it.each([
    ['uniform', 'symmetric-uniform'],
    ['symmetric-uniform', 'uniform'],
    ['normal', 'truncated-normal'],
    ['truncated-normal', 'normal'],
  ])('takes for %s: %s', (draw, other) => {
    const definition = small({ draws: { z: draw, other: 'of-another-world' } });
    expect(mistakes('other random draws', definition, ({ draws }) => draws)).toEqual([
      ['draws', `${draw} → ${other}`, { z: other, other: 'of-another-world' }],
    ]);
  });

  it('has nothing without draws', () => {
    expect(mistakes('other random draws', small(), ({ draws }) => draws)).toEqual([]);
  });
});

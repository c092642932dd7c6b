import { targetOf, targetsOf } from '@optspec/core';
import { loadSpec } from '@optspec/core/load';
import { describe, expect, it } from 'vitest';
import { mutantsOf } from '../../src/mutants/mutants.js';
import { lines, program, small } from './small-documents.js';

describe('mutantsOf', () => {
  it('gives every mistake of gradient descent', () => {
    const mutants = mutantsOf(small());
    expect(mutants.map(({ operator, name, definition }) => [operator, name, ...lines(definition.program)])).toEqual([
      ['omit a clause', 'update: the clause is omitted'],
      ['drop a term', 'update: rate * g is dropped', 'update: w = w'],
      ['drop a term', 'update: w is dropped', 'update: w = -(rate * g)'],
      ['drop a factor', 'update: no factor g', 'update: w = w - rate'],
      ['drop a factor', 'update: no factor rate', 'update: w = w - g'],
      ['take another operation', 'update: subtract → add in w - rate * g', 'update: w = w + rate * g'],
      ['take another operation', 'update: multiply → divide in rate * g', 'update: w = w - rate / g'],
      ['swap operands', 'update: operands of w and rate * g are swapped', 'update: w = rate * g - w'],
      ['drift of a hyperparameter by 0.01 %', 'update: rate off by 0.01 %', 'update: w = w - rate * 1.0001 * g'],
      ['flip the sign of the gradient', 'update: g → −g', 'update: w = w - rate * -g'],
    ]);
  });

  it('counts programs that come out the same once', () => {
    const names = mutantsOf(small({ program: program('update: w = g + g') })).map(({ name }) => name);
    // dropping either term gives `g`; subtracting gives `g - g` once
    expect(names).toEqual([
      'update: the clause is omitted',
      'update: g is dropped',
      'update: add → subtract in g + g',
      'update: g → −g',
      'update: g → −g (2)',
    ]);
  });

  it('takes programs that differ only in the name of a clause for the same', () => {
    const definition = small({ program: program('one: w = w - g', 'two: w = w - g') });
    const omitted = mutantsOf(definition).filter(({ operator }) => operator === 'omit a clause');
    expect(omitted.map(({ name }) => name)).toEqual(['one: the clause is omitted']);
  });

  it('tells programs apart that differ in a guard, in the state or in a draw', () => {
    const [one, two] = program('one: w = w - g', 'two: w = w - g');
    const guarded = small({ program: one && two ? [{ ...one, when: 'rate' }, two] : [] });
    const operators = (definition: typeof guarded) => mutantsOf(definition).map(({ operator }) => operator);
    expect(operators(guarded).filter((operator) => operator === 'omit a clause')).toHaveLength(2);
    expect(operators(small({ state: { m: { like: 'w' } } }))).toContain('wrong initial state');
    expect(operators(small({ draws: { z: 'normal' } }))).toContain('other random draws');
  });

  it('is never the definition itself, however that is spelt', () => {
    const spelt = small({ program: program('update: w = (w) - ((rate * g))') });
    const plain = lines(small().program);
    expect(mutantsOf(spelt).filter(({ definition }) => lines(definition.program).join() === plain.join())).toEqual([]);
    expect(mutantsOf(spelt)).toHaveLength(mutantsOf(small()).length);
  });

  it('numbers different programs whose names come out the same', () => {
    const definition = small({ program: program('update: w = (g + w) * (g + w)') });
    const dropped = mutantsOf(definition).filter(({ name }) => name.includes('w is dropped'));
    expect(dropped.map(({ name, definition: wrong }) => [name, ...lines(wrong.program)])).toEqual([
      ['update: w is dropped', 'update: w = g * (g + w)'],
      ['update: w is dropped (2)', 'update: w = (g + w) * g'],
    ]);
  });

  it('changes the formulas in repeats, whose stated accuracy then is not that of the round', () => {
    const accuracy = { of: 'w', range: 1, amplification: 1, rounding: 'rows', argument: ['None.'] };
    const repeat = { repeat: 2, accuracy, do: program('half: w = w / 2') };
    const mutants = mutantsOf(small({ program: [repeat, ...program('update: w = w - g')] }));
    const changed = mutants.find(({ name }) => name === 'half: 2 off by 0.01 %');
    expect(changed?.definition.program[0]).toEqual({ repeat: 2, do: program('half: w = w / 2.0002') });
    const kept = mutants.find(({ name }) => name === 'update: g → −g');
    expect(kept?.definition.program[0]).toEqual(repeat);
  });
});

describe('the mutants of the standard', () => {
  const targets = loadSpec()
    .filter(({ kind }) => kind !== 'draw')
    .flatMap(targetsOf);

  it.each(targets.map((definition) => [targetOf(definition), definition] as const))(
    'of %s have names of their own',
    (_, definition) => {
      const names = mutantsOf(definition).map(({ name }) => name);
      expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
      expect(names.length).toBeGreaterThan(0);
    },
  );
});

import { describe, expect, it } from 'vitest';
import { clauseOf } from '../src/clause.js';
import { definition } from './fixtures/traces.js';

const adam = definition('optimizers/adam');
const sgd = definition('optimizers/sgd');

describe('clauseOf', () => {
  it('is the last clause that assigns the name', () => {
    expect(clauseOf(adam, {}, 'w')).toBe('update');
    expect(clauseOf(adam, {}, 'm')).toBe('first-moment');
  });

  it('follows guards, with defaults for what is not given', () => {
    expect(clauseOf(adam, {}, 'vHat')).toBe('bias-correction-2');
    expect(clauseOf(adam, { amsgrad: true }, 'vHat')).toBe('bias-correction-2-amsgrad');
    expect(clauseOf(sgd, { momentum: 0.9 }, 'u')).toBe('momentum-direction');
    expect(clauseOf(sgd, { momentum: 0.9, nesterov: true }, 'u')).toBe('nesterov-direction');
  });

  it('follows guards on the values of an enum', () => {
    const when = { mode: ['one', 'two'] };
    const choosing = {
      ...sgd,
      properties: { mode: { type: 'string', default: 'one' } },
      program: [
        { clause: 'a', set: 'w', to: 'w', when },
        { clause: 'b', set: 'w', to: 'g', unless: { mode: 'one' } },
      ],
    } as const;
    expect(clauseOf(choosing, {}, 'w')).toBe('a');
    expect(clauseOf(choosing, { mode: 'two' }, 'w')).toBe('b');
    expect(clauseOf(choosing, { mode: 'three' }, 'w')).toBe('b');
  });

  it('looks into repeats', () => {
    const repeating = { ...sgd, program: [{ repeat: 3, do: [{ clause: 'inner', set: 'w', to: 'w - g' }] }] };
    expect(clauseOf(repeating, {}, 'w')).toBe('inner');
  });

  it('is undefined for what no clause assigns', () => {
    expect(clauseOf(adam, {}, 'vMax')).toBeUndefined();
  });
});

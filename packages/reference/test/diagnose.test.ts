import type { Definition, Trace } from '@optspec/core';
import { describe, expect, it } from 'vitest';
import { explain, type ObservedCase } from '../src/diagnose.js';
import type { Results } from '../src/step.js';
import { initializerTrace, optimizerTrace, program, small } from './mutants/small-documents.js';

const NO_DRAWS = new Map<string, Definition>();

/** A definition of another name and program. */
function named(id: string, ...lines: readonly string[]): Definition {
  return { ...small(), $id: `urn:optspec:${id}`, program: program(...lines) };
}

/** A case of one step from w = 3 in which a backend returned a weight. */
function returned(w: number, facts: Partial<Trace> & { gradient?: number } = {}): ObservedCase {
  const { gradient = 2, ...rest } = facts;
  const trace = { ...optimizerTrace([{ gradients: [[gradient]] }]), ...rest } as Trace;
  return { trace, observed: new Map([[0, { w: [[w]] }]]) };
}

const target = small();
const explained = (cases: readonly ObservedCase[], known: readonly Definition[], profile: 'ieee' | 'wgsl' = 'ieee') => {
  const found = explain(target, cases, known, profile, NO_DRAWS);
  return found && [found.by, found.name, found.explains];
};

describe('explain', () => {
  const ascent = 'update: w = w + rate * g';
  const variant = named('optimizer:small#ascent', ascent);
  const other = named('optimizer:other', ascent);

  it('prefers a variant to a mutant, and a mutant to another definition', () => {
    const cases = [returned(4)];
    expect(explained(cases, [other, variant])).toEqual(['variant', 'optimizer/small#ascent', 1]);
    expect(explained(cases, [other])).toEqual(['mutant', 'update: subtract → add in w - rate * g', 1]);
  });

  it('finds another definition where no mutant is like it', () => {
    const cubed = named('optimizer:cubed', 'update: w = g^3');
    expect(explained([returned(8)], [variant, cubed])).toEqual(['definition', 'optimizer/cubed', 1]);
  });

  it('gives the definition that explains', () => {
    expect(explain(target, [returned(4)], [variant], 'ieee', NO_DRAWS)?.definition).toBe(variant);
  });

  it('takes the candidate that explains the most cases', () => {
    const once = named('optimizer:small#once', 'update: w = 4');
    const twice = named('optimizer:twice', 'update: w = g^3');
    const cases = [returned(4), returned(27, { gradient: 3 }), returned(64, { gradient: 4 })];
    expect(explained(cases, [once, twice])).toEqual(['definition', 'optimizer/twice', 2]);
  });

  it('takes the first of those that explain as many', () => {
    const first = named('optimizer:small#first', 'update: w = 100');
    const second = named('optimizer:small#second', 'update: w = 100');
    expect(explained([returned(100)], [first, second])).toEqual(['variant', 'optimizer/small#first', 1]);
  });

  it('takes the one of those that gives what was returned in the cases that passed, too', () => {
    const other = named('optimizer:small#other', 'update: w = 100');
    const bounded = named('optimizer:small#bounded', 'update: w = where(g > 2, w - g, 100)');
    const passed = [returned(-1, { gradient: 4 })];
    const cases = [returned(100)];
    const name = (known: readonly Definition[]) => explain(target, cases, known, 'ieee', NO_DRAWS, passed)?.name;
    expect(name([other, bounded])).toBe('optimizer/small#bounded');
    expect(name([bounded, other])).toBe('optimizer/small#bounded');
    expect(name([other])).toBe('optimizer/small#other');
  });

  it('counts the cases that passed like those that failed, but takes none that explains no failure', () => {
    const often = named('optimizer:small#often', 'update: w = 100');
    const bounded = named('optimizer:small#bounded', 'update: w = where(g > 2, w - g, 100)');
    const elsewhere = named('optimizer:small#elsewhere', 'update: w = w - g');
    const cases = [returned(100), returned(100, { gradient: 5 })];
    const name = (...passed: ObservedCase[]) =>
      explain(target, cases, [elsewhere, often, bounded], 'ieee', NO_DRAWS, passed)?.name;
    expect(name()).toBe('optimizer/small#often');
    expect(name(returned(-1, { gradient: 4 }))).toBe('optimizer/small#often');
    expect(name(returned(-1, { gradient: 4 }), returned(-3, { gradient: 6 }))).toBe('optimizer/small#bounded');
  });

  it('explains nothing where no candidate gives the values', () => {
    expect(explained([returned(1000)], [variant, other])).toBeUndefined();
  });

  it('explains nothing of no cases', () => {
    expect(explained([], [variant, other])).toBeUndefined();
  });

  it('considers neither the target itself nor definitions of another kind', () => {
    const same = named('optimizer:small', 'update: w = 100');
    const schedule: Definition = { ...named('scheduler:small', 'rate: learningRate = 100'), kind: 'scheduler' };
    const initializer: Definition = { ...named('initializer:small', 'weight: w = 100'), kind: 'initializer' };
    expect(explained([returned(100)], [same, schedule, initializer])).toBeUndefined();
  });

  it('holds a candidate to every step and element that was seen', () => {
    const trace = optimizerTrace([{ after: {} }, { gradients: [[4]] }], { format: 'f64' });
    const seen = (...steps: [number, Results<number>][]): ObservedCase => ({ trace, observed: new Map(steps) });
    const gradient = named('optimizer:small#gradient', 'update: w = g^3');
    expect(explained([seen([0, { w: [[8]] }], [1, { w: [[64]] }])], [gradient])).toEqual([
      'variant',
      'optimizer/small#gradient',
      1,
    ]);
    expect(explained([seen([1, { w: [[64]] }])], [gradient])?.[1]).toBe('optimizer/small#gradient');
    expect(explained([seen([0, { w: [[8]] }], [1, { w: [[65]] }])], [gradient])).toBeUndefined();
  });

  it('holds a candidate to the state that init gave', () => {
    const started = (init: string): Definition => ({
      ...named(`optimizer:small#from-${init}`, 'moment: m = m + g', 'update: w = w - m'),
      state: { m: { like: 'w', init } },
    });
    const observed = new Map([
      [-1, { m: [[5]] }],
      [0, { w: [[-4]], m: [[7]] }],
    ]);
    const trace = optimizerTrace([{}]);
    expect(explained([{ trace, observed }], [started('1'), started('5')])?.[1]).toBe('optimizer/small#from-5');
  });

  it('takes nothing compared for nothing explained', () => {
    const trace = optimizerTrace([{}]);
    expect(explained([{ trace, observed: new Map() }], [variant])).toBeUndefined();
    expect(explained([{ trace, observed: new Map([[0, { unheardOf: [[1]] }]]) }], [variant])).toBeUndefined();
    expect(explained([{ trace, observed: new Map([[7, { w: [[4]] }]]) }], [variant])).toBeUndefined();
  });

  it('passes over candidates that do not fit the trace', () => {
    const unfit = { ...variant, program: program(ascent).map((one) => ({ ...one, when: 'unheardOf' })) };
    expect(explained([returned(4)], [unfit])?.[0]).toBe('mutant');
  });

  it('allows what the profile of the backend allows', () => {
    const quotient = named('optimizer:small#quotient', 'update: w = g / w');
    // two units from the nearest: wgsl divides within two and a half
    const near = returned(Math.fround(1 / 3) + 2 ** -24, { gradient: 1 });
    expect(explained([near], [quotient], 'wgsl')?.[1]).toBe('optimizer/small#quotient');
    expect(explained([near], [quotient], 'ieee')).toBeUndefined();
  });

  it('explains NaN only by NaN', () => {
    const root = named('optimizer:small#root', 'update: w = sqrt(-g)');
    const ratio = named('optimizer:small#ratio', 'update: w = g - 2 * g');
    expect(explained([returned(Number.NaN)], [ratio, root])?.[1]).toBe('optimizer/small#root');
  });

  it('passes on what is not the fault of a candidate', () => {
    const drawn: Definition = {
      ...named('initializer:small', 'weight: w = z'),
      kind: 'initializer',
      draws: { z: 'nowhere' },
    };
    const sibling = { ...drawn, $id: 'urn:optspec:initializer:small#sibling' };
    const cases = [{ trace: initializerTrace([{}]), observed: new Map([[0, { w: [[1, 1]] }]]) }];
    expect(() => explain(drawn, cases, [sibling], 'ieee', NO_DRAWS)).toThrow('unknown draw nowhere (known: )');
  });
});

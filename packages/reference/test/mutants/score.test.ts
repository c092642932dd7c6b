import type { Definition, Trace } from '@optspec/core';
import { describe, expect, it } from 'vitest';
import { kills, MAX_KILLERS, scoreMutants, siblingsNotCompared } from '../../src/mutants/score.js';
import type { Draws } from '../../src/predict.js';
import {
  exactly,
  initializerTrace,
  optimizerTrace,
  program,
  refusalTrace,
  schedulerTrace,
  small,
} from './small-documents.js';

const NO_DRAWS: Draws = new Map();

/** Names of mutants with the traces that kill them. */
function fates(definition: Definition, traces: readonly Trace[], siblings: readonly Definition[] = []) {
  return Object.fromEntries(
    scoreMutants(definition, siblings, traces, NO_DRAWS).map(({ name, killedBy }) => [name, killedBy]),
  );
}

const descent = small();
// 3 − 0.5 · 2 = 2: no mistake gives that
const sharp = optimizerTrace([{ gradients: [[2]], after: { w: [exactly(2)] } }], { id: 'sharp' });
// 3 − 1 · 1 = 2: a missing factor does too
const blunt = optimizerTrace([{ gradients: [[1]], after: { w: [exactly(2)] } }], {
  id: 'blunt',
  hyperparameters: { rate: 1 },
});

describe('scoreMutants', () => {
  it('finds every mutant of gradient descent killed by one sharp trace', () => {
    const killed = Object.values(fates(descent, [sharp]));
    expect(killed).toHaveLength(9);
    expect(killed).toEqual(killed.map(() => ['sharp']));
  });

  it('finds survivors where a trace gives mistakes the same values', () => {
    const survivors = Object.entries(fates(descent, [blunt])).filter(([, killedBy]) => killedBy.length === 0);
    expect(survivors.map(([name]) => name)).toEqual([
      'update: no factor g',
      'update: no factor rate',
      'update: multiply → divide in rate * g',
    ]);
  });

  it('has nothing killed without traces', () => {
    expect(Object.values(fates(descent, []))).toEqual(Array.from({ length: 10 }, () => []));
  });

  it('leaves out mutants that are no program', () => {
    const local = small({ program: program('direction: d = rate * g', 'update: w = w - d') });
    const names = Object.keys(fates(local, [sharp]));
    expect(names).toContain('direction: no factor rate');
    // without the first clause, or after the second, nothing is called d; without the second nothing is set
    expect(names.filter((name) => /omitted|comes after/.test(name))).toEqual([]);
  });

  it('names an equivalent mutant without killers', () => {
    const positive = small({ program: program('update: w = w - rate * max(g, 0)') });
    expect(fates(positive, [sharp])['update: g instead of the max']).toEqual([]);
    expect(fates(positive, [sharp])['update: 0 instead of the max']).toEqual(['sharp']);
  });

  it('lists no more killers than enough, in the order of the traces', () => {
    const traces = ['a', 'b', 'c', 'd'].map((id) => ({ ...sharp, id }));
    const killed = Object.values(fates(descent, [blunt, ...traces]));
    expect(killed.every(({ length }) => length === MAX_KILLERS)).toBe(true);
    expect(fates(descent, [blunt, ...traces])['update: no factor g']).toEqual(['a', 'b', 'c']);
  });

  it('takes no refusal for a trace that a mutant must fit or meet', () => {
    expect(fates(descent, [refusalTrace(), sharp])).toEqual(fates(descent, [sharp]));
    expect(Object.values(fates(descent, [refusalTrace()]))).toEqual(Array.from({ length: 10 }, () => []));
  });

  it('takes siblings for mutants, and not the definition itself', () => {
    const sibling = { ...descent, $id: 'urn:optspec:optimizer:small#ascent', program: program('update: w = w + g') };
    const [first, ...rest] = scoreMutants(descent, [descent, sibling], [sharp], NO_DRAWS);
    expect(first).toEqual({ name: 'is optimizer/small#ascent', operator: 'another variant', killedBy: ['sharp'] });
    expect(rest).toHaveLength(9);
  });

  it('leaves out siblings that fit no trace but names them, and has those that fit some killed by them', () => {
    const guarded = (when: string): Definition => ({
      ...descent,
      $id: `urn:optspec:optimizer:small#${when}`,
      program: program('update: w = w + g').map((statement) => ({ ...statement, when })),
    });
    const siblings = [guarded('unheard-of'), guarded('nesterov')];
    const fits = { ...sharp, id: 'fits', hyperparameters: { rate: 0.5, nesterov: true } };
    const names = scoreMutants(descent, siblings, [sharp, fits], NO_DRAWS).flatMap(({ operator, name, killedBy }) =>
      operator === 'another variant' ? [[name, killedBy]] : [],
    );
    expect(names).toEqual([['is optimizer/small#nesterov', ['fits']]]);
    const left = siblingsNotCompared(descent, [descent, ...siblings], [refusalTrace(), sharp, fits], NO_DRAWS);
    expect(left).toEqual(['is optimizer/small#unheard-of']);
  });

  it('passes on what is not the fault of a mutant', () => {
    const drawn = small({ kind: 'initializer', draws: { z: 'nowhere' }, program: program('weight: w = rate * z') });
    expect(() => scoreMutants(drawn, [], [initializerTrace([{}])], NO_DRAWS)).toThrow('unknown draw nowhere (known: )');
  });
});

describe('kills', () => {
  const wrong = small({ program: program('update: w = w - 0.25 * g') });
  // 3 − 0.25 · 2 = 2.5
  const inside = { ideal: [2], ieee: { lo: [2], hi: [2] }, wgsl: { lo: [1], hi: [3] } };
  const outside = { ...inside, wgsl: { lo: [1], hi: [2] } };
  const traceOf = (outcome: typeof inside) => optimizerTrace([{ after: { w: [outcome] } }]);

  it('asks for intervals that are apart under every profile', () => {
    expect(kills(traceOf(outside), wrong, NO_DRAWS)).toBe(true);
    expect(kills(traceOf(inside), wrong, NO_DRAWS)).toBe(false);
    expect(kills(traceOf({ ...outside, ieee: { lo: [2], hi: [2.5] } }), wrong, NO_DRAWS)).toBe(false);
  });

  it('asks for ieee alone in f64', () => {
    expect(kills({ ...traceOf(inside), format: 'f64' }, wrong, NO_DRAWS)).toBe(true);
  });

  it('asks for ieee alone of a scheduler', () => {
    const schedule = (rate: string) =>
      small({ kind: 'scheduler', program: program(`rate: learningRate = ${rate} / (step + 1)`) });
    const after = (rate: number) => ({ learningRate: [{ ideal: [rate], ieee: { lo: [rate], hi: [rate] } }] });
    const steps = [0.5, 0.25].map((rate, step) => ({ step, after: after(rate) }));
    const trace = schedulerTrace({}, { format: 'f32', steps });
    expect([kills(trace, schedule('rate'), NO_DRAWS), kills(trace, schedule('2 * rate'), NO_DRAWS)]).toEqual([
      false,
      true,
    ]);
  });

  it('sees a fault that only the initial state has', () => {
    const momentum = (init: string) =>
      small({ state: { m: { like: 'w', init } }, program: program('moment: m = g', 'update: w = w - 0.5 * m') });
    const trace = optimizerTrace([{ after: { w: [exactly(2)], m: [exactly(2)] } }], {
      initial: { state: { m: [[0]] } },
    });
    const loaded = { ...trace, initial: { ...trace.initial, fresh: false } };
    expect([kills(trace, momentum('0'), NO_DRAWS), kills(trace, momentum('1'), NO_DRAWS)]).toEqual([false, true]);
    expect(kills(loaded, momentum('1'), NO_DRAWS)).toBe(false);
  });

  it('sees a fault in the last element of the last step', () => {
    const trace = optimizerTrace(
      [
        { gradients: [[2, 2]], after: { w: [exactly(2.5, 2.5)] } },
        { gradients: [[2, 2]], after: { w: [exactly(2, 1.5)] } },
      ],
      { parameters: [{ shape: [2] }], initial: { w: [[3, 3]] } },
    );
    expect(kills(trace, wrong, NO_DRAWS)).toBe(true);
    expect(kills({ ...trace, steps: trace.steps.slice(0, 1) }, wrong, NO_DRAWS)).toBe(false);
  });

  it('sees NaN where numbers are asked for, and numbers where NaN is', () => {
    const root = small({ program: program('update: w = sqrt(g)') });
    const negative = (outcome: ReturnType<typeof exactly>) =>
      optimizerTrace([{ gradients: [[-1]], after: { w: [outcome] } }], { format: 'f64' });
    expect(kills(negative(exactly(1)), root, NO_DRAWS)).toBe(true);
    expect(kills(negative(exactly('NaN')), root, NO_DRAWS)).toBe(false);
    expect(kills(negative(exactly('NaN')), wrong, NO_DRAWS)).toBe(true);
  });

  it('is not done by a definition that does not fit, or by a refusal', () => {
    const unfit = small({ program: program('update: w = w - d') });
    expect([kills(sharp, unfit, NO_DRAWS), kills(refusalTrace(), wrong, NO_DRAWS)]).toEqual([false, false]);
  });

  it('passes on what is not the fault of the definition', () => {
    const drawn = small({ kind: 'initializer', draws: { z: 'nowhere' }, program: program('weight: w = z') });
    expect(() => kills(initializerTrace([{}]), drawn, NO_DRAWS)).toThrow('unknown draw nowhere (known: )');
  });
});

import { programOf } from '@optspec/language';
import { describe, expect, it } from 'vitest';
import { CanonicalDomain } from '../src/canonical.js';
import { carriedInputs, initialSchedule, scheduleInputs } from '../src/schedule.js';
import { program, small } from './mutants/small-documents.js';

const domain = new CanonicalDomain('f64', () => Number.NaN);
const values = { rate: 0.5 };
/** Keeps the least metric, and takes the rate times it. */
const following = programOf(
  small({
    kind: 'scheduler',
    $id: 'urn:optspec:scheduler:following',
    state: { best: { scalar: 'host', init: 'rate * 8' }, seen: { scalar: 'host' } },
    program: program('best: best = min(best, metric)', 'seen: seen = seen + 1', 'rate: learningRate = rate * best'),
  }),
  values,
);
const ofSteps = programOf(
  small({
    kind: 'scheduler',
    $id: 'urn:optspec:scheduler:steps',
    program: program('rate: learningRate = rate * step'),
  }),
  values,
);

describe('initialSchedule', () => {
  it('is the state before the first metric, and nothing without state', () => {
    expect(initialSchedule(following, domain, values)).toEqual({ best: [[4]], seen: [[0]] });
    expect(initialSchedule(ofSteps, domain, values)).toEqual({});
  });
});

describe('scheduleInputs', () => {
  it('are a metric and the state before it, for a schedule that follows a metric', () => {
    expect(scheduleInputs(following, domain, 3, { best: [[4]], seen: [[2]] })).toEqual({
      best: { sort: 'host', value: 4 },
      seen: { sort: 'host', value: 2 },
      metric: { sort: 'host', value: 3 },
    });
  });

  it('are the step for any other', () => {
    expect(scheduleInputs(ofSteps, domain, 3, {})).toEqual({ step: { sort: 'host', value: 3 } });
  });

  it('refuse a state that lacks a slot', () => {
    expect(() => scheduleInputs(following, domain, 3, { best: [[4]] })).toThrow(
      new RangeError('no seen (there are: best)'),
    );
  });
});

describe('carriedInputs', () => {
  it('are a metric, and the state as what is made of its bounds', () => {
    const bounds = (lo: number, hi: number) => [[{ lo, hi, nan: false, empty: false }]];
    expect(
      carriedInputs(following, domain, 3, { best: bounds(4, 6), seen: bounds(1, 1) }, ({ lo, hi }) => hi - lo),
    ).toEqual({
      best: { sort: 'host', value: 2 },
      seen: { sort: 'host', value: 0 },
      metric: { sort: 'host', value: 3 },
    });
  });
});

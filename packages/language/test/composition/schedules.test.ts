import { validate } from '@optspec/core';
import { describe, expect, it } from 'vitest';
import { chain, planScheduler, sequence } from '../../src/index.js';
import { definitionWith } from '../definitions.js';

const WARMUP = definitionWith({
  $id: 'urn:optspec:scheduler:warmup',
  kind: 'scheduler',
  title: 'Warm-up',
  properties: {
    initialLearningRate: { type: 'number', default: 1 },
    steps: { type: 'integer', minimum: 1, default: 4 },
  },
  program: [{ clause: 'rate', set: 'learningRate', to: 'initialLearningRate * min(step, steps) / steps' }],
});

const HALVING = definitionWith({
  $id: 'urn:optspec:scheduler:halving',
  kind: 'scheduler',
  title: 'Halving',
  properties: {
    initialLearningRate: { type: 'number', default: 1 },
    every: { type: 'integer', minimum: 1, default: 2 },
  },
  program: [
    { clause: 'halvings', set: 'halvings', to: 'floor(step / every)' },
    { clause: 'rate', set: 'learningRate', to: 'initialLearningRate * 0.5^halvings' },
  ],
});

/** What grows by the same factor at every step, in so many rounds. */
const GROWTH = definitionWith({
  $id: 'urn:optspec:scheduler:growth',
  kind: 'scheduler',
  title: 'Growth',
  properties: {
    initialLearningRate: { type: 'number', default: 1 },
    growth: { type: 'number' },
    rounds: { type: 'integer', minimum: 0, maximum: 4, default: 2 },
    held: { type: 'boolean', default: false },
  },
  required: ['initialLearningRate', 'growth'],
  constraints: [{ rule: 'growth > initialLearningRate / 2', message: 'growth must be above half of the rate' }],
  program: [
    { clause: 'start', set: 'learningRate', to: 'initialLearningRate' },
    { repeat: 'rounds', unless: 'held', do: [{ clause: 'grow', set: 'learningRate', to: 'learningRate * growth' }] },
  ],
});

const rates = (definition: Parameters<typeof planScheduler>[0], values = {}, steps = 10) => {
  const { learningRate } = planScheduler(definition, values);
  return Array.from({ length: steps }, (_, step) => learningRate(step));
};

describe('sequence', () => {
  const warmThenHalve = sequence({ warmup: WARMUP, decay: HALVING });

  it('runs one schedule until the boundary, and the next from there, counting from zero', () => {
    expect(rates(warmThenHalve, { boundaries: [4] })).toEqual([0, 0.25, 0.5, 0.75, 1, 1, 0.5, 0.5, 0.25, 0.25]);
  });

  it('goes through three, and stays with the last', () => {
    const thrice = sequence({ a: WARMUP, b: HALVING, c: WARMUP });
    expect(rates(thrice, { boundaries: [2, 5], cInitialLearningRate: 8, cSteps: 2 }, 9)).toEqual([
      0, 0.25, 1, 1, 0.5, 0, 4, 8, 8,
    ]);
  });

  it('is a valid document', () => {
    expect(() => validate('scheduler', warmThenHalve)).not.toThrow();
  });

  it('demands of each part what it demands alone', () => {
    const grown = sequence({ up: GROWTH, decay: HALVING });
    expect(grown.required).toEqual(['boundaries', 'upInitialLearningRate', 'upGrowth']);
    expect(() => planScheduler(grown, { boundaries: [4], upGrowth: 0.5 })).toThrow(
      'up: growth must be above half of the rate',
    );
    expect(rates(grown, { boundaries: [1], upGrowth: 0.75 }, 3)).toEqual([0.5625, 1, 1]);
  });

  it.each([
    [{}, 'needs boundaries, which has no default'],
    [{ boundaries: [4, 6] }, 'boundaries must hold 1 steps'],
    [{ boundaries: [0] }, 'a list in which each item is at least 1'],
  ])('refuses the hyperparameters %j', (values, message) => {
    expect(() => planScheduler(warmThenHalve, values)).toThrow(message);
  });

  it('refuses boundaries that do not increase', () => {
    const thrice = sequence({ a: WARMUP, b: HALVING, c: WARMUP });
    expect(() => planScheduler(thrice, { boundaries: [5, 5] })).toThrow('boundaries must increase');
  });
});

describe('chain', () => {
  it('multiplies the schedules: the first has the learning rate, the others are factors', () => {
    const both = chain({ decay: HALVING, warmup: WARMUP });
    expect(Object.keys(both.properties)).toEqual(['decayInitialLearningRate', 'decayEvery', 'warmupSteps']);
    expect(rates(both, { decayInitialLearningRate: 16 }, 7)).toEqual([0, 4, 4, 6, 4, 4, 2]);
  });

  it('renames repeats, and demands of a factor what it demands alone, at a rate of one', () => {
    const both = chain({ decay: HALVING, up: GROWTH });
    expect(both.required).toEqual(['upGrowth']);
    expect(rates(both, { upGrowth: 3 }, 4)).toEqual([9, 9, 4.5, 4.5]);
    expect(rates(both, { upGrowth: 3, upRounds: 1 }, 2)).toEqual([3, 3]);
    expect(rates(both, { upGrowth: 3, upHeld: true }, 4)).toEqual([1, 1, 0.5, 0.5]);
    expect(() => planScheduler(both, { upGrowth: 0.5 })).toThrow('up: growth must be above half of the rate');
    expect(rates(both, { upGrowth: 0.75 }, 1)).toEqual([0.5625]);
    expect(rates(both, { decayInitialLearningRate: 8, upGrowth: 3 }, 1)).toEqual([72]);
  });

  it('demands of the first what it demands alone', () => {
    const both = chain({ up: GROWTH, decay: HALVING });
    expect(both.required).toEqual(['upInitialLearningRate', 'upGrowth']);
    expect(() => planScheduler(both, { upGrowth: 0.75, upInitialLearningRate: 2 })).toThrow(
      'up: growth must be above half of the rate',
    );
  });

  it('is a valid document', () => {
    expect(() => validate('scheduler', chain({ decay: HALVING, warmup: WARMUP }))).not.toThrow();
  });

  it.each([
    ['one schedule', { a: WARMUP }, '1 schedules make no sequence or chain; it takes two'],
    [
      'an optimizer',
      { a: WARMUP, b: definitionWith() },
      'urn:optspec:optimizer:example: a sequence or chain is made of schedulers; this is of the kind optimizer',
    ],
    [
      'a schedule that follows a metric',
      { a: WARMUP, b: definitionWith({ ...WARMUP, state: { best: { scalar: 'host' } } }) },
      'follows a metric; only functions of the step compose',
    ],
    [
      'a prefix that is no name',
      { 'a-b': WARMUP, c: WARMUP },
      'urn:optspec:scheduler:warmup: a prefix of a composition: "a-b" is not a name: a letter, then letters and digits',
    ],
    [
      'prefixes that make two names one',
      {
        aB: WARMUP,
        a: { ...WARMUP, program: [{ clause: 'local', set: 'bSteps', to: 'steps' }, ...WARMUP.program] },
      },
      'two parts of the composition both have a aBSteps; give them other prefixes',
    ],
    [
      'a local that the step of another part is named like',
      {
        aB: WARMUP,
        a: { ...WARMUP, program: [{ clause: 'local', set: 'bStep', to: 'steps' }, ...WARMUP.program] },
      },
      'two parts of the composition both have a aBStep; give them other prefixes',
    ],
  ])('refuses %s', (_, parts, message) => {
    expect(() => chain(parts)).toThrow(message);
  });
});

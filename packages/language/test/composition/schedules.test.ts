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
  ])('refuses %s', (_, parts, message) => {
    expect(() => chain(parts)).toThrow(message);
  });
});

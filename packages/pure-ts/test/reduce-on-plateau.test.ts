import type { Definition } from '@optspec/core';
import { describe, expect, test } from 'vitest';
import { backend, type MetricSchedule, reduceOnPlateau } from '../src/index.js';

/** One metric, seven of 0.9, four of 0.8; the row begins with the learning rate before the first. */
const METRICS = [1, ...Array.from({ length: 7 }, () => 0.9), ...Array.from({ length: 3 }, () => 0.8)];
const HALVES = { initialLearningRate: 1, factor: 0.5, patience: 2 };

function row({ init, observe }: MetricSchedule, metrics: readonly number[] = METRICS): string {
  const state = init();
  return [1, ...metrics.map((metric) => observe(state, metric))].join(' ');
}

describe('reduceOnPlateau', () => {
  test('gives the rows of torch ReduceLROnPlateau', () => {
    expect(row(reduceOnPlateau({ ...HALVES, cooldown: 1 }))).toBe('1 1 1 1 1 0.5 0.5 0.5 0.5 0.5 0.5 0.5');
    expect(row(reduceOnPlateau(HALVES))).toBe('1 1 1 1 1 0.5 0.5 0.5 0.25 0.25 0.25 0.25');
  });

  test('gives the row of optax reduce_on_plateau, whose patience is one less', () => {
    const optax = reduceOnPlateau({ ...HALVES, cooldown: 1 }, 'patience-reached');
    expect(row(optax)).toBe('1 1 1 1 0.5 0.5 0.5 0.25 0.25 0.25 0.25 0.125');
  });

  test('gives the row of the Keras callback, whose cooldown of one is none', () => {
    const due = '1 1 1 1 0.5 0.5 0.25 0.25 0.125 0.125 0.125 0.0625';
    expect(row(reduceOnPlateau({ ...HALVES, threshold: 0 }, 'cooldown-first'))).toBe(due);
    expect(row(reduceOnPlateau({ ...HALVES, threshold: 0, cooldown: 1 }, 'cooldown-first'))).toBe(due);
  });

  test('waits for a metric that rises', () => {
    const schedule = reduceOnPlateau({ ...HALVES, patience: 0 }, 'maximum');
    expect(row(schedule, [1, 2, 2, 3])).toBe('1 1 1 0.5 0.5');
  });

  test('counts NaN as no better, and as the best for Keras when it comes first', () => {
    const metrics = [Number.NaN, 2, 1];
    expect(row(reduceOnPlateau({ ...HALVES, patience: 0 }), metrics)).toBe('1 0.5 0.5 0.5');
    expect(row(reduceOnPlateau({ ...HALVES, patience: 1 }, 'cooldown-first'), metrics)).toBe('1 1 0.5 0.25');
  });

  test('is no function of the step in a session, nor are others of a metric', async () => {
    const session = await backend.open();
    const definition: Definition = {
      $schema: '',
      $id: 'urn:optspec:scheduler:constant',
      kind: 'scheduler',
      version: '1.0.0',
      title: '',
      description: '',
      type: 'object',
      properties: {},
      additionalProperties: false,
      program: [],
      references: [],
    };
    const metric = session.scheduler({
      ...definition,
      $id: 'urn:optspec:scheduler:reduce-on-plateau',
      properties: { initialLearningRate: { type: 'number', default: 1 } },
      state: { rate: { scalar: 'host' } },
    });
    expect(() => metric.learningRate(0)).toThrow('follows a metric; ask for observe(state, metric)');
    const step = session.scheduler(definition);
    expect(() => step.init()).toThrow('is a function of the step; ask for learningRate(step)');
    expect(() => step.observe({}, 1)).toThrow('is a function of the step; ask for learningRate(step)');
  });
});

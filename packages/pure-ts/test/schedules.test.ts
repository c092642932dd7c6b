import { describe, expect, test } from 'vitest';
import {
  constantSchedule,
  cosine,
  cosineRestarts,
  exponential,
  inverseTime,
  linearWarmup,
  oneCycle,
  piecewiseConstant,
  piecewiseFactors,
  stepSchedule,
  warmupLinear,
} from '../src/index.js';
import { ONE, ROWS } from './schedule-rows.js';

describe('schedules', () => {
  test.each(ROWS)('give the learning rates of $like', ({ schedule, row }) => {
    const rates = Array.from({ length: 12 }, (_, step) => Number(schedule(step).toPrecision(6)));
    expect(rates).toEqual(row.split(' ').map(Number));
  });

  test('scale with the initial learning rate', () => {
    const given = { initialLearningRate: 0.5, period: 2 };
    expect(stepSchedule({ ...given, factor: 0.5 })(2)).toBe(0.25);
    expect(exponential({ ...given, rate: 0.5 })(4)).toBe(0.125);
    expect(inverseTime({ ...given, rate: 1 })(2)).toBe(0.25);
    expect(cosine({ ...given, minimumLearningRate: 0.25 })(1)).toBe(0.375);
    expect(linearWarmup({ initialLearningRate: 0.5, warmupSteps: 2 })(1)).toBe(0.25);
  });

  test('of a long period come back to the same numbers', () => {
    const schedule = cosine({ ...ONE, period: 5 }, 'periodic');
    expect(schedule(10 ** 15 + 3)).toBe(schedule(3));
  });

  test('refuse factors and boundaries that do not fit together', () => {
    expect(() => piecewiseFactors({ boundaries: [1], scales: [] })).toThrow(
      'scales has 0 items; it must have as many as boundaries, which has 1',
    );
    expect(() => piecewiseFactors({ boundaries: [2, 2], scales: [1, 2] })).toThrow(
      'boundaries is [2, 2]; each item must be greater than the one before',
    );
  });

  test('refuse more restarts than can be counted', () => {
    expect(() => cosineRestarts({ period: 1, periodMultiplier: 1.0000001 })(2 ** 52)).toThrow(
      'step is 4503599627370496; with multiplier 1.0000001 that is after more than 1048576 cycles',
    );
  });

  test('refuse a warm-up that leaves no steps for the decay', () => {
    expect(() => warmupLinear({ warmupSteps: 9, totalSteps: 9 })).toThrow(
      'warmupSteps is 9; it must be below totalSteps, which is 9',
    );
    expect(() => oneCycle({ totalSteps: 3 })).toThrow('warmupFraction is 0.3; of 3 steps it must be more than one');
  });

  test.each([-1, 0.5, Number.NaN, 2 ** 53])('refuse the step %d', (step) => {
    expect(() => constantSchedule()(step)).toThrow(
      new RangeError(`scheduler/constant: step is ${step}; it must be a non-negative safe integer`),
    );
  });

  test('refuse values and boundaries that do not fit together', () => {
    expect(() => piecewiseConstant({ boundaries: [1], values: [1] })).toThrow(
      'values has 1 items; it must have one more than boundaries, which has 1',
    );
    expect(() => piecewiseConstant({ boundaries: [2, 2], values: [1, 2, 3] })).toThrow(
      'boundaries is [2, 2]; each item must be greater than the one before',
    );
  });
});

import { describe, expect, test } from 'vitest';
import {
  constantSchedule,
  cosine,
  exponential,
  inverseTime,
  linearWarmup,
  piecewiseConstant,
  type Schedule,
  stepSchedule,
} from '../src/index.js';

const ONE = { initialLearningRate: 1 };

/** Rows of twelve learning rates as frameworks print them, to six digits. */
const ROWS: readonly { readonly like: string; readonly schedule: Schedule; readonly row: string }[] = [
  { like: 'a constant', schedule: constantSchedule(ONE), row: '1 1 1 1 1 1 1 1 1 1 1 1' },
  {
    like: 'torch StepLR(3, 0.5)',
    schedule: stepSchedule({ ...ONE, period: 3, factor: 0.5 }),
    row: '1 1 1 0.5 0.5 0.5 0.25 0.25 0.25 0.125 0.125 0.125',
  },
  {
    like: 'torch MultiStepLR([2, 5], 0.5)',
    schedule: piecewiseConstant({ boundaries: [2, 5], values: [1, 0.5, 0.25] }),
    row: '1 1 0.5 0.5 0.5 0.25 0.25 0.25 0.25 0.25 0.25 0.25',
  },
  {
    like: 'Keras PiecewiseConstantDecay([3, 6], [1, 0.5, 0.1])',
    schedule: piecewiseConstant({ boundaries: [3, 6], values: [1, 0.5, 0.1] }, 'after-boundary'),
    row: '1 1 1 1 0.5 0.5 0.5 0.1 0.1 0.1 0.1 0.1',
  },
  {
    like: 'torch ExponentialLR(0.9)',
    schedule: exponential({ ...ONE, rate: 0.9, period: 1 }),
    row: '1 0.9 0.81 0.729 0.6561 0.59049 0.531441 0.478297 0.430467 0.38742 0.348678 0.313811',
  },
  {
    like: 'Keras ExponentialDecay(1, 3, 0.5)',
    schedule: exponential({ ...ONE, rate: 0.5, period: 3 }),
    row: '1 0.793701 0.629961 0.5 0.39685 0.31498 0.25 0.198425 0.15749 0.125 0.0992126 0.0787451',
  },
  {
    like: 'Keras ExponentialDecay(1, 3, 0.5, staircase)',
    schedule: exponential({ ...ONE, rate: 0.5, period: 3 }, 'staircase'),
    row: '1 1 1 0.5 0.5 0.5 0.25 0.25 0.25 0.125 0.125 0.125',
  },
  {
    like: 'e^(−n·ln 2 / 3)',
    schedule: exponential({ ...ONE, rate: Math.LN2, period: 3 }, 'natural'),
    row: '1 0.793701 0.629961 0.5 0.39685 0.31498 0.25 0.198425 0.15749 0.125 0.0992126 0.0787451',
  },
  {
    like: 'Keras InverseTimeDecay(1, 3, 0.5)',
    schedule: inverseTime({ ...ONE, rate: 0.5, period: 3 }),
    row: '1 0.857143 0.75 0.666667 0.6 0.545455 0.5 0.461538 0.428571 0.4 0.375 0.352941',
  },
  {
    like: 'Keras InverseTimeDecay(1, 3, 0.5, staircase)',
    schedule: inverseTime({ ...ONE, rate: 0.5, period: 3 }, 'staircase'),
    row: '1 1 1 0.666667 0.666667 0.666667 0.5 0.5 0.5 0.4 0.4 0.4',
  },
  {
    like: 'Keras CosineDecay(1, 6, 0.1)',
    schedule: cosine({ ...ONE, minimumLearningRate: 0.1, period: 6 }),
    row: '1 0.939711 0.775 0.55 0.325 0.160289 0.1 0.1 0.1 0.1 0.1 0.1',
  },
  {
    like: 'torch CosineAnnealingLR(5, 0.1)',
    schedule: cosine({ ...ONE, minimumLearningRate: 0.1, period: 5 }, 'periodic'),
    row: '1 0.914058 0.689058 0.410942 0.185942 0.1 0.185942 0.410942 0.689058 0.914058 1 0.914058',
  },
  {
    like: 'torch LinearLR(0.25, 1, 4)',
    schedule: linearWarmup({ ...ONE, startFactor: 0.25, warmupSteps: 4 }),
    row: '0.25 0.4375 0.625 0.8125 1 1 1 1 1 1 1 1',
  },
  {
    like: 'the same, one step ahead',
    schedule: linearWarmup({ ...ONE, startFactor: 0.25, warmupSteps: 4 }, 'one-based'),
    row: '0.4375 0.625 0.8125 1 1 1 1 1 1 1 1 1',
  },
];

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

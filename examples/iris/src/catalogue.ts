/** What the command line can name: optimizers, each with a learning rate that suits this problem, and schedules. */
import type { Optimizer, TensorValues } from '@optspec/core';
import * as optspec from '@optspec/pure-ts';

interface Choice {
  readonly make: () => Optimizer<TensorValues>;
  readonly learningRate: number;
}

export const OPTIMIZERS: Readonly<Record<string, Choice>> = {
  sgd: { make: optspec.sgd, learningRate: 0.3 },
  momentum: { make: optspec.momentum, learningRate: 0.1 },
  nesterov: { make: optspec.nesterov, learningRate: 0.1 },
  adagrad: { make: optspec.adagrad, learningRate: 0.3 },
  rmsprop: { make: optspec.rmsprop, learningRate: 0.03 },
  adadelta: { make: optspec.adadelta, learningRate: 3 },
  adam: { make: optspec.adam, learningRate: 0.1 },
  adamw: { make: optspec.adamw, learningRate: 0.1 },
  adamax: { make: optspec.adamax, learningRate: 0.1 },
  lion: { make: optspec.lion, learningRate: 0.03 },
};

type ScheduleOf = (initialLearningRate: number, steps: number) => optspec.Schedule;

/** Each schedule laid out over a run of `steps` steps. */
export const SCHEDULES: Readonly<Record<string, ScheduleOf>> = {
  constant: (initialLearningRate) => optspec.constantSchedule({ initialLearningRate }),
  step: (initialLearningRate, steps) =>
    optspec.stepSchedule({ initialLearningRate, factor: 0.5, period: Math.ceil(steps / 4) }),
  'piecewise-constant': (initialLearningRate, steps) =>
    optspec.piecewiseConstant({
      boundaries: [Math.ceil(steps / 2), Math.ceil((3 * steps) / 4) + 1],
      values: [initialLearningRate, initialLearningRate / 10, initialLearningRate / 100],
    }),
  exponential: (initialLearningRate, steps) => optspec.exponential({ initialLearningRate, rate: 0.05, period: steps }),
  'inverse-time': (initialLearningRate, steps) => optspec.inverseTime({ initialLearningRate, rate: 9, period: steps }),
  cosine: (initialLearningRate, steps) => optspec.cosine({ initialLearningRate, period: steps }),
  'linear-warmup': (initialLearningRate, steps) =>
    optspec.linearWarmup({ initialLearningRate, warmupSteps: Math.ceil(steps / 10), startFactor: 0.1 }),
};

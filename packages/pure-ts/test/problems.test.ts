import { describe, expect, test } from 'vitest';
import {
  type ArrayProblem,
  beale,
  himmelblau,
  logisticRegressionIris,
  quadraticBowl,
  rosenbrock,
  saddle,
  softmaxRegressionIris,
} from '../src/index.js';

/** By hand at binary fractions, where binary64 makes no error. */
const BY_HAND: readonly [
  name: string,
  problem: ArrayProblem,
  w: readonly number[],
  due: { readonly loss: number; readonly gradient: readonly number[]; readonly hessian: readonly number[] },
][] = [
  [
    'quadratic bowl',
    quadraticBowl({ conditionNumber: 8 }),
    [3, -0.5],
    { loss: 5.5, gradient: [3, -4], hessian: [1, 0, 0, 8] },
  ],
  ['saddle', saddle(), [1.5, 0.5], { loss: 2, gradient: [3, -1], hessian: [2, 0, 0, -2] }],
  // v = 1.75
  ['rosenbrock', rosenbrock(), [0.5, 2], { loss: 306.5, gradient: [-351, 350], hessian: [-498, -200, -200, 200] }],
  // p = −8, q = −4
  ['himmelblau', himmelblau(), [2, -1], { loss: 80, gradient: [-72, 0], hessian: [2, 4, 4, -6] }],
  // r = −1.5, 0.75, 0.375
  [
    'beale',
    beale(),
    [2, -0.5],
    { loss: 2.953125, gradient: [2.53125, -7.875], hessian: [8.15625, -10.3125, -10.3125, 22] },
  ],
];

describe.each(BY_HAND)('%s', (_, problem, w, { loss, gradient, hessian }) => {
  test.each([Float32Array, Float64Array])('has the loss and the derivatives that it has by hand, as %o', (Values) => {
    expect(problem.evaluate(Values.from(w))).toEqual({ loss, gradient: Values.from(gradient) });
    expect(problem.hessian(Values.from(w))).toEqual(Values.from(hessian));
  });
});

// With a bias of 1000 every flower is taken for one of the class with certainty: what counts is how many are not. 50 of 150 are.
describe('classifiers that are certain', () => {
  test('logistic regression loses 1000 for each flower that is no virginica, without overflow', () => {
    const { loss, gradient } = logisticRegressionIris().evaluate(Float64Array.of(0, 0, 0, 0, 1000));
    expect(loss).toBe(100_000 / 150);
    expect(gradient[4]).toBe(100 / 150);
  });

  test('softmax regression loses 1000 for each flower that is no setosa, without overflow', () => {
    const w = new Float64Array(15);
    w[12] = 1000;
    const problem = softmaxRegressionIris();
    const { loss, gradient } = problem.evaluate(w);
    expect(loss).toBe(100_000 / 150);
    expect([...gradient.subarray(12)]).toEqual([100 / 150, -50 / 150, -50 / 150]);
    expect(problem.hessian(w)).toEqual(new Float64Array(225));
  });
});

describe('logistic regression without weights', () => {
  const problem = logisticRegressionIris();
  const w = problem.start('f64');

  // Each probability is a half: 100 errors of ½ and 50 of −½.
  test('has a bias whose gradient counts the flowers', () => expect(problem.evaluate(w).gradient[4]).toBe(25 / 150));
  test('has a bias whose curvature is a quarter', () => expect(problem.hessian(w)[24]).toBe(0.25));
});

describe('a problem', () => {
  test('starts where its definition says, in a new array of the format asked for', () => {
    const problem = rosenbrock();
    const start = problem.start('f64');
    expect(start).toEqual(Float64Array.of(-1.2, 1));
    start.fill(0);
    expect(problem.start()).toEqual(Float32Array.of(-1.2, 1));
    expect(softmaxRegressionIris().shape).toEqual([5, 3]);
  });

  test('leaves the weights as they are', () => {
    const w = Float32Array.of(0.5, 2);
    rosenbrock().evaluate(w);
    rosenbrock().hessian(w);
    expect(w).toEqual(Float32Array.of(0.5, 2));
  });

  test('refuses another number of weights', () => {
    const due: Error = expect.objectContaining({ name: 'ShapeError', message: '3 weights; problem/saddle has 2' });
    expect(() => saddle().evaluate(new Float32Array(3))).toThrow(due);
    expect(() => saddle().hessian(new Float32Array(3))).toThrow(due);
  });

  test('refuses hyperparameters out of their domain', () => {
    expect(() => quadraticBowl({ conditionNumber: 0.5 })).toThrow(
      expect.objectContaining({
        name: 'HyperparameterError',
        message: 'problem/quadratic-bowl: conditionNumber is 0.5; it must be at least 1',
      }),
    );
  });
});

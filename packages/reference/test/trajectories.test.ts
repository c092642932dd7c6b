/** Forms of one algorithm that go the same way, and where they part: in exact fractions, on a quadratic bowl. */
import { type Definition, type Hyperparameters, resolveHyperparameters, targetOf, targetsOf } from '@optspec/core';
import { loadSpec } from '@optspec/core/load';
import { programOf } from '@optspec/language';
import { describe, expect, it } from 'vitest';
import { initialState, type LoadedState, type Results, step } from '../src/step.js';
import { add, multiply, type Rational, rational } from './rational.js';
import { rationalDomain } from './rational-domain.js';

const targets = new Map(
  loadSpec()
    .flatMap(targetsOf)
    .map((one) => [targetOf(one), one]),
);
const STEPS = 12;
const GIVEN = { learningRate: 0.1, momentum: 0.9 };
const START = [2, -3].map(rational);

/** Gradient of ½·wᵀAw − bᵀw with A = (3 1; 1 2) and b = (1, −4). */
function bowl([x = rational(0), y = rational(0)]: readonly Rational[]): Rational[] {
  const row = (a: number, b: number, c: number) =>
    add(add(multiply(rational(a), x), multiply(rational(b), y)), rational(c));
  return [row(3, 1, -1), row(1, 2, 4)];
}

type Rate = (step: number) => number;
const constant: Rate = () => GIVEN.learningRate;
const halved: Rate = (index) => (index < 6 ? 0.1 : 0.05);

/** The exact values of every name after each step; the gradient is taken where the definition says. */
function trajectory(target: string, rate: Rate = constant, given: Hyperparameters = GIVEN): Results<Rational>[] {
  const definition = targets.get(target);
  if (!definition) throw new RangeError(`the standard has no ${target}`);
  const hyperparameters = resolveHyperparameters(definition, given);
  const program = programOf(definition, hyperparameters);
  const shapes = [[2]];
  const fresh = initialState(program, rationalDomain([]), hyperparameters, shapes, [START]);
  let state: LoadedState<Rational> = { w: [START], slots: fresh, scalars: {} };
  return Array.from({ length: STEPS }, (_, index) => {
    const domain = rationalDomain(bowl(gradientPoint(definition, state)));
    const inputs = { shapes, gradients: [[0, 1]], t: index + 1 };
    const after = step(
      program,
      domain,
      { ...inputs, hyperparameters: { ...hyperparameters, learningRate: rate(index) } },
      state,
    );
    state = { w: after['w'] ?? [], slots: after, scalars: {} };
    return after;
  });
}

function gradientPoint({ gradientAt = 'w' }: Definition, { w, slots }: LoadedState<Rational>): readonly Rational[] {
  return (gradientAt === 'w' ? w : slots[gradientAt])?.[0] ?? [];
}

/** One name of a trajectory as text, so that equal fractions are equal. */
function of(name: string, results: readonly Results<Rational>[]): string[] {
  return results.map((after) =>
    (after[name]?.[0] ?? []).map(({ numerator, denominator }) => `${numerator}/${denominator}`).join(' '),
  );
}

describe("Nesterov's look-ahead", () => {
  const lookAhead = trajectory('optimizer/nesterov#look-ahead');

  it.each(['', '#velocity-difference', '#rate-inside', '#rate-outside'])(
    'is where optimizer/nesterov%s keeps its weights: the change of variables leaves the trajectory as it is',
    (variant) => {
      const transformed = trajectory(`optimizer/nesterov${variant}`);
      expect(of('w', transformed)).toEqual(of('lookAhead', lookAhead));
      expect(new Set(of('w', transformed)).size).toBe(STEPS);
    },
  );

  it('is where SGD keeps its weights with nesterov', () => {
    const sgd = trajectory('optimizer/sgd', constant, { ...GIVEN, nesterov: true });
    expect(of('w', sgd)).toEqual(of('lookAhead', lookAhead));
  });

  it('is not where the weights themselves are, nor where momentum without it goes', () => {
    expect(of('w', lookAhead)).not.toEqual(of('lookAhead', lookAhead));
    expect(of('w', trajectory('optimizer/momentum'))[1]).not.toBe(of('w', lookAhead)[1]);
  });

  it('stays with the forms that keep the learning rate inside the velocity when it changes, not with rate-outside', () => {
    const expected = of('lookAhead', trajectory('optimizer/nesterov#look-ahead', halved));
    expect(of('w', trajectory('optimizer/nesterov', halved))).toEqual(expected);
    expect(of('w', trajectory('optimizer/nesterov#velocity-difference', halved))).toEqual(expected);
    expect(of('w', trajectory('optimizer/nesterov#rate-inside', halved))).toEqual(expected);
    const outside = of('w', trajectory('optimizer/nesterov#rate-outside', halved));
    expect(outside.slice(0, 6)).toEqual(expected.slice(0, 6));
    expect(outside[6]).not.toBe(expected[6]);
  });
});

describe('Momentum', () => {
  const expected = of('w', trajectory('optimizer/momentum'));

  it.each(['optimizer/momentum#subtracted', 'optimizer/momentum#rate-outside', 'optimizer/sgd'])(
    'goes the way of %s while the learning rate stays',
    (target) => {
      expect(of('w', trajectory(target))).toEqual(expected);
    },
  );

  it('goes the way of ewma at 1 / (1 − momentum) times the learning rate', () => {
    const given = { learningRate: 0.25, momentum: 0.75 };
    const rate =
      (learningRate: number): Rate =>
      () =>
        learningRate;
    expect(of('w', trajectory('optimizer/momentum#ewma', rate(1), { ...given, learningRate: 1 }))).toEqual(
      of('w', trajectory('optimizer/momentum', rate(0.25), given)),
    );
  });

  it('parts with rate-outside at the first change of the learning rate, not with subtracted', () => {
    const inside = of('w', trajectory('optimizer/momentum', halved));
    expect(of('w', trajectory('optimizer/momentum#subtracted', halved))).toEqual(inside);
    const outside = of('w', trajectory('optimizer/momentum#rate-outside', halved));
    expect(outside.slice(0, 6)).toEqual(inside.slice(0, 6));
    expect(outside[6]).not.toBe(inside[6]);
  });

  it('is gradient descent at a momentum of zero, in every form, with nesterov or without', () => {
    const plain = of('w', trajectory('optimizer/gradient-descent', constant, { learningRate: 0.1 }));
    const zero = { learningRate: 0.1, momentum: 0 };
    for (const variant of ['', '#subtracted', '#ewma', '#rate-outside'])
      expect(of('w', trajectory(`optimizer/momentum${variant}`, constant, zero))).toEqual(plain);
    for (const variant of ['', '#velocity-difference', '#rate-inside', '#rate-outside', '#look-ahead'])
      expect(of('w', trajectory(`optimizer/nesterov${variant}`, constant, zero))).toEqual(plain);
  });

  it('never moves as ewma at a momentum of one, where the others never slow down', () => {
    const one = { learningRate: 0.1, momentum: 1 };
    expect(new Set(of('w', trajectory('optimizer/momentum#ewma', constant, one)))).toEqual(new Set(['2/1 -3/1']));
    expect(new Set(of('w', trajectory('optimizer/momentum', constant, one))).size).toBe(STEPS);
  });
});

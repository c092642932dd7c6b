import { type Hyperparameters, resolveHyperparameters, targetsOf } from '@optspec/core';
import { loadSpec } from '@optspec/core/load';
import { programOf } from '@optspec/language';
import { beforeAll, describe, expect, it } from 'vitest';
import type { NumericBounds } from '../../src/bounds.js';
import type { Domain } from '../../src/domain.js';
import { Reader } from '../../src/reader.js';
import { load, step } from '../../src/step.js';

interface Example {
  readonly hyperparameters: Hyperparameters;
  readonly w: number;
  readonly g: number;
  readonly t: number;
  readonly state: Readonly<Record<string, number>>;
  readonly scalars?: Readonly<Record<string, number>>;
  /** What a definition with inputs is given: a matrix of one element. */
  readonly inputs?: Readonly<Record<string, number>>;
  readonly after: Readonly<Record<string, number>>;
  /** The program reduces: no canonical reading, and an interval of more than a point. */
  readonly reduces?: true;
}

/** One step on dyadic numbers, by hand: every intermediate result is exact in both formats. */
const EXAMPLES: Readonly<Record<string, Example>> = {
  // w = 1 − 0.5·1.5
  'gradient-descent': {
    hyperparameters: { learningRate: 0.5 },
    w: 1,
    g: 1.5,
    t: 1,
    state: {},
    after: { w: 0.25 },
  },
  // w = 1 − 0.5·1.5 / 0.25
  newton: {
    hyperparameters: { learningRate: 0.5 },
    w: 1,
    g: 1.5,
    t: 1,
    state: {},
    inputs: { h: 0.25 },
    after: { w: -2 },
    reduces: true,
  },
  // w = 1.5 − 0.5·1.5 / (0.25 + 0.5)
  'newton#levenberg-marquardt': {
    hyperparameters: { learningRate: 0.5, damping: 0.5 },
    w: 1.5,
    g: 1.5,
    t: 1,
    state: {},
    inputs: { h: 0.25 },
    after: { w: 0.5 },
    reduces: true,
  },
  // d = 1.5 + 0.25·1 = 1.75; v = 0.5·2 + 0.75·1.75; w = 1 − 0.5·v
  sgd: {
    hyperparameters: { learningRate: 0.5, momentum: 0.5, dampening: 0.25, weightDecay: 0.25 },
    w: 1,
    g: 1.5,
    t: 2,
    state: { v: 2 },
    after: { v: 2.3125, w: -0.15625 },
  },
  // w = 1 − 0.5·1
  'sign-sgd': {
    hyperparameters: { learningRate: 0.5 },
    w: 1,
    g: 1.5,
    t: 1,
    state: {},
    after: { w: 0.5 },
  },
  // m = 0.5·(−2) + 0.5·1.5; w = 1 + 0.5·1
  signum: {
    hyperparameters: { learningRate: 0.5, momentum: 0.5 },
    w: 1,
    g: 1.5,
    t: 1,
    state: { m: -2 },
    after: { m: -0.25, w: 1.5 },
  },
  // v = 0.5·2 − 0.5·1.5
  momentum: {
    hyperparameters: { learningRate: 0.5, momentum: 0.5 },
    w: 1,
    g: 1.5,
    t: 2,
    state: { v: 2 },
    after: { v: 0.25, w: 1.25 },
  },
  // w = 1 − 0.5·2 + 1.5·0.25
  nesterov: {
    hyperparameters: { learningRate: 0.5, momentum: 0.5 },
    w: 1,
    g: 1.5,
    t: 2,
    state: { v: 2 },
    after: { v: 0.25, w: 0.375 },
  },
  // rate = 0.5 / (1 + 2·0.5); s = 1.75 + 2.25; w = 1 − 0.25·1.5 / (2 + 1)
  adagrad: {
    hyperparameters: { learningRate: 0.5, epsilon: 1, learningRateDecay: 0.5 },
    w: 1,
    g: 1.5,
    t: 3,
    state: { s: 1.75 },
    after: { s: 4, w: 0.875 },
  },
  // v = (5.75 + 2.25) / 2; buffer = 0.5·1 + 1.5 / (2 + 1); w = 1 − 0.5·buffer
  rmsprop: {
    hyperparameters: { learningRate: 0.5, rho: 0.5, momentum: 0.5, epsilon: 1 },
    w: 1,
    g: 1.5,
    t: 1,
    state: { v: 5.75, buffer: 1 },
    after: { v: 4, buffer: 1, w: 0.5 },
  },
  // s = (3.75 + 2.25) / 2; delta = √(3 + 1) / √(3 + 1) · 1.5; u = (3 + 2.25) / 2
  adadelta: {
    hyperparameters: { learningRate: 0.5, rho: 0.5, epsilon: 1 },
    w: 1,
    g: 1.5,
    t: 1,
    state: { s: 3.75, u: 3 },
    after: { s: 3, u: 2.625, w: 0.25 },
  },
  // d = 1 + 0.5·1 = 1.5; m̂ = 1.5; v̂ = 2.25; w = 1 − 0.5·1.5 / (1.5 + 0.5)
  adam: {
    hyperparameters: { learningRate: 0.5, beta1: 0.5, beta2: 0.75, epsilon: 0.5, weightDecay: 0.5 },
    w: 1,
    g: 1,
    t: 1,
    state: { m: 0, v: 0 },
    after: { m: 0.75, v: 0.5625, w: 0.625 },
  },
  // w = 1 − 0.5·0.5·1 − 0.5·1.5 / (1.5 + 0.5)
  adamw: {
    hyperparameters: { learningRate: 0.5, beta1: 0.5, beta2: 0.75, epsilon: 0.5, weightDecay: 0.5 },
    w: 1,
    g: 1.5,
    t: 1,
    state: { m: 0, v: 0 },
    after: { m: 0.75, v: 0.5625, w: 0.375 },
  },
  // m = (1 + 1.5) / 2; u = max(1, 1.5 + 0.5); m̂ = 1.25 / 0.5; w = 1 − 0.5·2.5 / 2
  adamax: {
    hyperparameters: { learningRate: 0.5, beta1: 0.5, beta2: 0.5, epsilon: 0.5 },
    w: 1,
    g: 1.5,
    t: 1,
    state: { m: 1, u: 2 },
    after: { m: 1.25, u: 2, w: 0.375 },
  },
  // A schedule that stands still gives 0.25 at every step; Π = 8·0.25; m = 3.75 + 0.75; v̂ = 2.25;
  // m̂ = 0.25 / (1 − 0.5)·m + 0.75 / (1 − 2)·1.5; w = 1 − 0.5·1.125 / (1.5 + 0.75)
  nadam: {
    hyperparameters: { learningRate: 0.5, beta1: 0.5, beta2: 0.75, epsilon: 0.75, momentumDecay: 0 },
    w: 1,
    g: 1.5,
    t: 1,
    state: { m: 7.5, v: 0 },
    scalars: { muProduct: 8 },
    after: { m: 4.5, v: 0.5625, muProduct: 2, w: 0.75 },
  },
  // ρ = 1 at the first step, so w = 1 − 0.5·m̂ with m̂ = 0.75 / 0.5
  radam: {
    hyperparameters: { learningRate: 0.5, beta1: 0.5, beta2: 0.75 },
    w: 1,
    g: 1.5,
    t: 1,
    state: { m: 0, v: 0 },
    after: { m: 0.75, v: 0.5625, w: 0.25 },
  },
  // The sign has stayed: Δ = 1.5·0.5; w = 1 + 0.75
  rprop: {
    hyperparameters: { etaPlus: 1.5 },
    w: 1,
    g: -0.5,
    t: 2,
    state: { previous: -2, stepSize: 0.5 },
    after: { previous: -0.5, stepSize: 0.75, w: 1.75 },
  },
  // w = 1·(1 − 0.5·0.5) − 0.5·1; a = 0.75 + 0.5·(0.25 − 0.75); η = 0.5 / (1 + 0.5·0.5·4)²; μ = 1 / (4 − 2)
  asgd: {
    hyperparameters: { learningRate: 0.5, lambda: 0.5, alpha: 2, averagingStart: 2 },
    w: 1,
    g: 1,
    t: 4,
    state: { average: 0.75 },
    scalars: { eta: 0.5, mu: 0.5 },
    after: { average: 0.5, eta: 0.125, mu: 0.5, w: 0.25 },
  },
  // m = 1; s = 0.25·(2 − 1)² + 0.75; m̂ = 2; ŝ = 4; w = 1 − 0.5·2 / (2 + 2)
  adabelief: {
    hyperparameters: { learningRate: 0.5, beta1: 0.5, beta2: 0.75, epsilon: 2, epsilonRoot: 0.75 },
    w: 1,
    g: 2,
    t: 1,
    state: { m: 0, s: 0 },
    after: { m: 1, s: 1, w: 0.75 },
  },
  // m = 1; v = 0 + 0.25·4, since 0 < g²; m̂ = 2; v̂ = 4; w = 1 − 0.5·2 / (2 + 2)
  yogi: {
    hyperparameters: { learningRate: 0.5, beta1: 0.5, beta2: 0.75, epsilon: 2 },
    w: 1,
    g: 2,
    t: 1,
    state: { m: 0, v: 0 },
    after: { m: 1, v: 1, w: 0.75 },
  },
  // c = (−1 + 1.5) / 2 > 0; w = 1 − 0.5·(1 + 0.25·1); m = −0.75 + 0.25·1.5
  lion: {
    hyperparameters: { learningRate: 0.5, beta1: 0.5, beta2: 0.75, weightDecay: 0.25 },
    w: 1,
    g: 1.5,
    t: 1,
    state: { m: -1 },
    after: { m: -0.375, w: 0.375 },
  },
  // m̂ = 1.5; v̂ = 2.25; u = 1.5 / (1.5 + 0.5) + 0.125·2 = 1; w = 2 − 0.5·(2 / 1)·1
  lamb: {
    hyperparameters: { learningRate: 0.5, beta1: 0.5, beta2: 0.75, epsilon: 0.5, weightDecay: 0.125 },
    w: 2,
    g: 1.5,
    t: 1,
    state: { m: 0, v: 0 },
    after: { m: 0.75, v: 0.5625, w: 1 },
    reduces: true,
  },
  // w = 4 − 0.5·1·4 = 2; α = 0.5·2; q = 1.5² + 1.75 = r = c = v; u = 1.5 / 2; w = 2 − 1·0.75 / (0.75 / 0.5)
  adafactor: {
    hyperparameters: { learningRate: 0.5, epsilon1: 1.75, epsilon2: 0.25, clipThreshold: 0.5, weightDecay: 1 },
    w: 4,
    g: 1.5,
    t: 1,
    state: { r: 0, c: 0 },
    after: { r: 4, c: 4, w: 1.5 },
    reduces: true,
  },
  // m = 0 = x; w = 4 − 0.5·0.5·4
  muon: {
    hyperparameters: { learningRate: 0.5, momentum: 0.5, weightDecay: 0.5, nesterov: false },
    w: 4,
    g: 0,
    t: 1,
    state: { m: 0 },
    after: { m: 0, w: 3 },
    reduces: true,
  },
  // s = −1, y = 2 − 6, ρ = γ = 1/4; α = 2 / 4; d = 0.25·(−2 + 0.5·4) = 0; d = 0.5·(−1) = −2 / 4; w = 1 − 0.5·0.5
  lbfgs: {
    hyperparameters: { learningRate: 0.5, historySize: 1, minimumCurvature: 2 },
    w: 1,
    g: 2,
    t: 2,
    state: { previousGradient: 6, lastStep: -1, s1: 0, y1: 0 },
    after: { previousGradient: 2, lastStep: -0.25, s1: -1, y1: -4, w: 0.75 },
    reduces: true,
  },
  // ratio = 0.5·2 / (1.5 + 0.25·2); s = 0.5·0.5·(1.5 + 0.5); v = 0.5·2 + 0.5
  lars: {
    hyperparameters: { learningRate: 0.5, momentum: 0.5, weightDecay: 0.25, trustCoefficient: 0.5 },
    w: 2,
    g: 1.5,
    t: 1,
    state: { v: 2 },
    after: { v: 1.5, w: 0.5 },
    reduces: true,
  },
};

let reader: Reader;

beforeAll(async () => {
  reader = await Reader.open();
});

const optimizers = loadSpec().filter(({ kind }) => kind === 'optimizer');
const targets = optimizers.flatMap(targetsOf);

describe('one step on dyadic numbers', () => {
  it('is worked out for every optimizer of the standard', () => {
    expect(
      optimizers.map(({ $id }) => $id.replace(/^.*:/, '')).filter((name) => !Object.hasOwn(EXAMPLES, name)),
    ).toEqual([]);
  });

  const cases = Object.entries(EXAMPLES).flatMap(([name, example]) =>
    (['f32', 'f64'] as const).map((format) => [name, format, example] as const),
  );
  it.each(cases)(
    'of %s in %s is exact in every reading, and its interval that point, or around it where sums have no order',
    (name, format, { hyperparameters, w, g, t, state, scalars = {}, inputs = {}, after, reduces }) => {
      const definition = targets.find(({ $id }) => $id.endsWith(`:${name}`));
      if (!definition) throw new RangeError(`the standard has no ${name}`);
      const values = resolveHyperparameters(definition, hyperparameters);
      const program = programOf(definition, values);
      const before = {
        w: [[w]],
        slots: Object.fromEntries(Object.entries(state).map(([slot, x]) => [slot, [[x]]])),
        scalars,
      };
      const given = {
        hyperparameters: values,
        shapes: [Array(definition.rank ?? 1).fill(1)],
        gradients: [[g]],
        inputs: Object.fromEntries(Object.entries(inputs).map(([input, x]) => [input, [[x]]])),
        t,
      };
      const compute = <Scalar>(domain: Domain<Scalar>) => step(program, domain, given, load(domain, before));
      const exact = Object.fromEntries(Object.entries(after).map(([output, x]) => [output, [[x]]]));
      const points = Object.fromEntries(
        Object.entries(after).map(([output, x]) => [output, [[{ lo: x, hi: x, nan: false, empty: false }]]]),
      );
      expect(reader.ideal(compute, format)).toEqual(exact);
      expect(reader.canonical(compute, format)).toEqual(reduces ? undefined : exact);
      const bounds = reader.bounds(compute, format, 'ieee');
      const isAround = ({ lo, hi }: NumericBounds, x = Number.NaN) => lo <= x && x <= hi;
      if (reduces)
        expect(
          Object.keys(after).every((output) => bounds[output]?.flat().every((each) => isAround(each, after[output]))),
        ).toBe(true);
      else expect(bounds).toEqual(points);
    },
  );
});

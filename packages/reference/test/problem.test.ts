import { applyVariant, type Definition, resolveHyperparameters } from '@optspec/core';
import { loadSpec } from '@optspec/core/load';
import { describe, expect, it } from 'vitest';
import { Problem, Reader } from '../src/recorder.js';
import { program, small } from './mutants/small-documents.js';

const reader = await Reader.open();
const PROBLEMS = new Map(
  loadSpec()
    .filter(({ kind }) => kind === 'problem')
    .map((definition) => [definition.$id.replace('urn:optspec:problem:', ''), definition]),
);

function problem(name: string, given: Readonly<Record<string, number>> = {}): Problem {
  const definition = PROBLEMS.get(name);
  if (!definition) throw new Error(`no problem ${name}`);
  return new Problem(reader, definition, resolveHyperparameters(definition, given));
}

/** The sign of a zero says nothing about a derivative. */
function unsigned(values: readonly number[]): number[] {
  return values.map((each) => each + 0);
}

/** By hand, on integers and binary fractions, where binary64 makes no error. */
const BY_HAND: readonly [
  name: string,
  derivatives: (x: number, y: number) => { loss: number; gradient: number[]; hessian: number[] },
][] = [
  ['quadratic-bowl', (x, y) => ({ loss: (x * x + 10 * y * y) / 2, gradient: [x, 10 * y], hessian: [1, 0, 0, 10] })],
  ['saddle', (x, y) => ({ loss: x * x - y * y, gradient: [2 * x, -2 * y], hessian: [2, 0, 0, -2] })],
  [
    'rosenbrock',
    (x, y) => ({
      loss: (1 - x) ** 2 + 100 * (y - x * x) ** 2,
      gradient: [2 * (x - 1) - 400 * x * (y - x * x), 200 * (y - x * x)],
      hessian: [2 - 400 * (y - x * x) + 800 * x * x, -400 * x, -400 * x, 200],
    }),
  ],
  [
    'himmelblau',
    (x, y) => ({
      loss: (x * x + y - 11) ** 2 + (x + y * y - 7) ** 2,
      gradient: [4 * x * (x * x + y - 11) + 2 * (x + y * y - 7), 2 * (x * x + y - 11) + 4 * y * (x + y * y - 7)],
      hessian: [12 * x * x + 4 * y - 42, 4 * x + 4 * y, 4 * x + 4 * y, 12 * y * y + 4 * x - 26],
    }),
  ],
  [
    'beale',
    (x, y) => {
      const residuals = [1.5 - x + x * y, 2.25 - x + x * y ** 2, 2.625 - x + x * y ** 3];
      const byX = [y - 1, y ** 2 - 1, y ** 3 - 1];
      const byY = [x, 2 * x * y, 3 * x * y ** 2];
      const byXY = [1, 2 * y, 3 * y ** 2];
      const byYY = [0, 2 * x, 6 * x * y];
      const total = (a: readonly number[], b: readonly number[]) =>
        a.reduce((sum, each, i) => sum + each * (b[i] ?? 0), 0);
      const mixed = 2 * (total(byX, byY) + total(residuals, byXY));
      return {
        loss: total(residuals, residuals),
        gradient: [2 * total(residuals, byX), 2 * total(residuals, byY)],
        hessian: [2 * total(byX, byX), mixed, mixed, 2 * (total(byY, byY) + total(residuals, byYY))],
      };
    },
  ],
];

describe.each(BY_HAND)('%s', (name, byHand) => {
  it.each([
    [1, 1],
    [-1.5, 0.25],
    [3, -2],
    [0, 0],
  ])('has the loss, the gradient and the Hessian that its formula has by hand at (%d, %d)', (x, y) => {
    const { loss, gradient, hessian } = byHand(x, y);
    const at = problem(name);
    expect(at.loss([x, y], 'f64') + 0).toBe(loss);
    expect(unsigned(at.gradient([x, y], 'f64'))).toEqual(unsigned(gradient));
    expect(unsigned(at.hessian([x, y], 'f64'))).toEqual(unsigned(hessian));
  });
});

describe('a problem', () => {
  it.each([...PROBLEMS].filter(([, { optimum }]) => optimum))(
    '%s is stationary where its loss is least',
    (name, { optimum }) => {
      const at = problem(name);
      const { w = [], loss } = optimum ?? {};
      expect(at.loss(w, 'f64')).toBe(loss);
      expect(unsigned(at.gradient(w, 'f64'))).toEqual(w.map(() => 0));
    },
  );

  it('has the condition number that was chosen', () => {
    expect(problem('quadratic-bowl', { conditionNumber: 1000 }).hessian([3, 5], 'f64')).toEqual([1, 0, 0, 1000]);
  });

  it('starts a logistic regression without weights at a loss of log 2', () => {
    expect(problem('logistic-regression-iris').loss([0, 0, 0, 0, 0], 'f64')).toBe(Math.LN2);
  });

  // At zero weights each species is a third, so a component is Σ features·(⅓ − label) / 150; features are tenths.
  it('has the gradient of softmax regression that counting gives without weights', () => {
    const definition = PROBLEMS.get('softmax-regression-iris');
    const { features, labels } = definition?.data ?? {};
    const exact = Array.from({ length: 15 }, (_, i) => {
      const [row, column] = [Math.floor(i / 3), i % 3];
      const tenths = Array.from({ length: 150 }, (__, n) => Math.round((features?.values[n * 5 + row] ?? 0) * 10));
      const own = tenths.reduce((sum, each, n) => sum + each * (labels?.values[n * 3 + column] ?? 0), 0);
      const all = tenths.reduce((sum, each) => sum + each, 0);
      return (all - 3 * own) / 4500;
    });
    const found = problem('softmax-regression-iris').gradient(Array(15).fill(0), 'f32');
    // The data are the binary64 numbers nearest to tenths, so only the rounding to binary32 hides that they are not tenths.
    expect(unsigned(found)).toEqual(unsigned(exact.map((each) => Math.fround(each))));
  });

  it('has a symmetric Hessian', () => {
    const n = 5;
    const hessian = problem('logistic-regression-iris').hessian([0.5, -1, 0.25, 1, 0], 'f64');
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < i; j++) expect(hessian[i * n + j]).toBe(hessian[j * n + i]);
    }
  });

  it('may be of one number, and without data', () => {
    const definition = small({
      $id: 'urn:optspec:problem:cube',
      kind: 'problem',
      program: program('loss: loss = rate * sum(w^3)'),
    });
    const cube = new Problem(reader, definition, { rate: 0.5 });
    expect([cube.loss([2], 'f32'), cube.gradient([2], 'f32'), cube.hessian([2], 'f32')]).toEqual([4, [6], [6]]);
  });

  it('refuses a loss whose derivative it does not know, and names the clause', () => {
    const rosenbrock = PROBLEMS.get('rosenbrock');
    if (!rosenbrock) throw new Error('no rosenbrock');
    const broken: Definition = applyVariantOf(rosenbrock);
    expect(() => new Problem(reader, broken, {})).toThrow(
      'urn:optspec:problem:rosenbrock#signs, clause loss, column 1: the gradient of sign is not known',
    );
  });
});

function applyVariantOf(definition: Definition): Definition {
  return applyVariant(
    { ...definition, variants: { signs: { summary: 'Signs.', replace: { loss: 'sign(x) * y' } } } },
    'signs',
  );
}

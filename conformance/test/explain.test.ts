import type { SchedulerTrace } from '@optspec/core';
import pc from 'picocolors';
import { describe, expect, it } from 'vitest';
import { explain } from '../src/explain.js';
import { explainText } from '../src/explain-text.js';
import { definition, exactly, exponential, trace } from './fixtures/traces.js';

const sgd = definition('optimizers/sgd');
/** An ULP of f32 is 2^-25 below 0.5, 2^-24 from there on, and 2^-23 from 1 on. */
const bounds = { lo: [0.5 - 2 ** -25, 1], hi: [0.5 + 2 ** -24, 1 + 2 ** -22] };
const example = trace('sgd/example', ['FIRST_STEP'], {
  hyperparameters: { learningRate: 0.5 },
  steps: [
    {
      t: 1,
      gradients: [[1, 2]],
      after: { w: [{ ideal: [0.5, 1], canonical: [0.5, 1], ieee: { ...bounds, nan: [1] } }] },
    },
  ],
});

describe('an explanation', () => {
  const explanation = explain(sgd, example);

  it('tells what the flags mean', () => {
    expect(explanation.flags).toEqual([
      { flag: 'FIRST_STEP', meaning: 'one step from fresh state: initial values and bias correction at t = 1' },
    ]);
  });

  it('tells given hyperparameters from defaults', () => {
    const [first, ...others] = explanation.hyperparameters;
    expect(first).toMatchObject({ name: 'learningRate', value: 0.5, isDefault: false });
    expect(others.map(({ isDefault }) => isDefault)).toEqual(others.map(() => true));
  });

  it('marks the clauses that a guard leaves out', () => {
    const active = explanation.formula.filter((line) => line.active).map(({ set }) => set);
    expect(active.at(-1)).toBe('w');
    expect(explanation.formula.some((line) => !line.active)).toBe(true);
  });

  it('gives each element its input, its results, and its interval with the width in ULPs', () => {
    expect(explanation.steps[0]?.outputs[0]).toEqual({
      name: 'w[0]',
      elements: [
        {
          index: 0,
          before: 1,
          ideal: 0.5,
          canonical: 0.5,
          intervals: [{ profile: 'ieee', lo: 0.5 - 2 ** -25, hi: 0.5 + 2 ** -24, ulps: 2, nan: false }],
        },
        {
          index: 1,
          before: 2,
          ideal: 1,
          canonical: 1,
          intervals: [{ profile: 'ieee', lo: 1, hi: 1 + 2 ** -22, ulps: 2, nan: true }],
        },
      ],
    });
  });

  it('is written with the inputs above the table', () => {
    const text = explainText(explanation, { colors: pc.createColors(false), all: false });
    expect(text).toContain('Step 1 (t = 1)\n  g[0]  1  2\n');
    expect(text).toMatch(/w\[0\]\[1\] +2 +1 +1 +ieee +1 +1\.000000238418579 or NaN +2\n/);
  });

  it('shows the first eight elements of a tensor, or all', () => {
    const ideal = Array.from({ length: 10 }, (_, i) => i);
    const long = {
      ...example,
      steps: [{ t: 1, gradients: [ideal], after: { w: [{ ideal, ieee: { lo: ideal, hi: ideal } }] } }],
    };
    const colors = pc.createColors(false);
    expect(explainText(explain(sgd, long), { colors, all: false })).toContain('and 2 more\n');
    expect(explainText(explain(sgd, long), { colors, all: true })).toContain('w[0][9]');
  });
});

describe('an explanation of a schedule that observes several numbers', () => {
  it('names each', () => {
    const search = definition('schedulers/strong-wolfe');
    const observed: SchedulerTrace = {
      ...exponential,
      steps: [{ step: 0, metric: { loss: 8, slope: '-Infinity' }, after: { learningRate: [exactly(1)] } }],
    };
    expect(explain(search, observed).steps[0]).toMatchObject({
      title: 'after 0 metrics',
      inputs: [
        { name: 'loss', value: '8' },
        { name: 'slope', value: '-Infinity' },
      ],
    });
  });
});

/** Which traces of bad input there are: every target has those that it can have. */
import type { Property, Trace } from '@optspec/core';
import { describe, expect, it } from 'vitest';
import { loadCorpus } from '../../src/cli/corpus.js';
import { isElementwise } from '../../src/elementwise.js';

const TARGETS = loadCorpus().targets.map((each) => [each.target, each] as const);
const STEPPERS = TARGETS.filter(
  ([
    ,
    {
      definition: { kind },
    },
  ]) => kind === 'optimizer' || kind === 'transform',
);

/** Whether there is a trace of a case, in whatever format. */
function has(traces: readonly Trace[], name: string): boolean {
  return traces.some(({ id }) => id.startsWith(`${name}.f`));
}

/** Cases that all optimizers and transforms have, whatever they compute. */
const CASES = ['nan-gradient', 'inf-gradient', 'empty'];

/** Cases that all initializers have. */
const FILLS = ['zero-fans', 'empty'];

it.each(STEPPERS)(
  '%s has traces of gradients that are not finite, and of empty parameters',
  (_, { target, traces }) => {
    expect(CASES.filter((name) => !has(traces, `${target}/${name}`))).toEqual([]);
  },
);

it.each(
  TARGETS.filter(
    ([
      ,
      {
        definition: { kind },
      },
    ]) => kind === 'initializer',
  ),
)('%s has traces of fans of zero', (_, { target, traces }) => {
  expect(FILLS.filter((name) => !has(traces, `${target}/${name}`))).toEqual([]);
});

describe('a NaN gradient', () => {
  it.each(STEPPERS.filter(([, { definition }]) => isElementwise(definition)))(
    'reaches no element but its own in %s',
    (_, { target, traces }) => {
      const trace = traces.find(({ id }) => id === `${target}/nan-gradient.f64`);
      const outcomes = trace?.kind === 'optimizer' || trace?.kind === 'transform' ? trace.steps.slice(0, 1) : [];
      const reached = outcomes.flatMap(({ after }) =>
        ['w', ...Object.keys(after)].flatMap((name) =>
          (after[name] ?? []).flatMap(({ ieee }) => ieee.lo.flatMap((lo, index) => (lo === 'NaN' ? [index] : []))),
        ),
      );
      expect(reached.filter((index) => index !== 1)).toEqual([]);
    },
  );

  it('may reach other elements only where a program looks at tensors as wholes', () => {
    const whole = STEPPERS.filter(([, { definition }]) => !isElementwise(definition)).map(([target]) => target);
    expect(new Set(whole.map((target) => target.replace(/#.*/, '')))).toEqual(new Set(Object.keys(WHOLE)));
  });
});

/** Why a NaN among the gradients of these reaches other elements. */
const WHOLE: Readonly<Record<string, string>> = {
  'optimizer/adafactor': 'means of rows and columns, and the root mean square of the update',
  'optimizer/lbfgs': 'sums of products over all elements, for the curvature',
  'optimizer/lamb': 'the norm of the update, for the trust ratio',
  'optimizer/lars': 'the norm of the gradient, for the trust ratio',
  'optimizer/muon': 'products of matrices',
  'optimizer/newton': 'the solution of a system of equations over all elements',
  'transform/clip-by-global-norm': 'the norm of all gradients',
  'transform/clip-by-norm': 'the norm of the gradient',
};

it.each(TARGETS)('%s has a refusal beyond every bound of every hyperparameter', (_, { definition, traces }) => {
  const refusals = traces.flatMap((trace) => (trace.kind === 'refusal' ? trace.refusals : []));
  const missing = Object.entries(definition.properties).flatMap(([name, property]) => {
    const values = refusals.filter(({ names }) => names === name).map(({ hyperparameters }) => hyperparameters[name]);
    return brokenBy(property)
      .filter(([, isBroken]) => !values.some((value) => typeof value === 'number' && isBroken(value)))
      .map(([bound]) => `${name}: ${bound}`);
  });
  expect(missing).toEqual([]);
  expect(refusals.length).toBeGreaterThan(Object.keys(definition.properties).length);
});

type Broken = readonly [bound: string, isBroken: (value: number) => boolean];

/** The bounds of a hyperparameter, and when a number breaks each. */
function brokenBy({ minimum, exclusiveMinimum, maximum, exclusiveMaximum }: Property): Broken[] {
  const bounds: readonly (readonly [string, number | undefined, (value: number, bound: number) => boolean])[] = [
    ['minimum', minimum, (value, bound) => value < bound],
    ['exclusiveMinimum', exclusiveMinimum, (value, bound) => value <= bound],
    ['maximum', maximum, (value, bound) => value > bound],
    ['exclusiveMaximum', exclusiveMaximum, (value, bound) => value >= bound],
  ];
  return bounds.flatMap(([name, bound, isBroken]) =>
    bound === undefined ? [] : [[name, (value: number) => isBroken(value, bound)] as const],
  );
}

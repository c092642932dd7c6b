import { readdirSync } from 'node:fs';
import path from 'node:path';
import { type Definition, type ProblemTrace, resolveHyperparameters, type WireNumber } from '@optspec/core';
import { loadSpec, loadTrace, specFolder } from '@optspec/core/load';
import { describe, expect, it } from 'vitest';
import { PROBLEM_CASES, Reader } from '../../src/recorder.js';
import { recordProblem } from '../../src/record/problem-trace.js';

const reader = await Reader.open();
const PROBLEMS = loadSpec().filter(({ kind }) => kind === 'problem');

function recorded(name: string, caseName: string, format: 'f32' | 'f64'): ProblemTrace['steps'] {
  const definition = PROBLEMS.find(({ $id }) => $id === `urn:optspec:problem:${name}`);
  const plan = PROBLEM_CASES.find((each) => each.name === caseName);
  if (!definition || !plan) throw new Error(`no ${name} or no ${caseName}`);
  const hyperparameters = resolveHyperparameters(definition, plan.hyperparameters(definition));
  return recordProblem(reader, definition, plan, format, hyperparameters).steps;
}

describe('a recorded problem', () => {
  const [start, optimum] = recorded('rosenbrock', 'basic', 'f32');

  it('is taken at the start and at the optimum', () => {
    expect([start?.w, optimum?.w]).toEqual([
      [-1.2, 1],
      [1, 1],
    ]);
  });

  // x is the binary32 number nearest to −1.2. Binary64 rounds too, but where binary32 does not show it.
  it('has the loss and the derivatives at the numbers that the format has', () => {
    const x = Math.fround(-1.2);
    const loss = (1 - x) ** 2 + 100 * (1 - x * x) ** 2;
    expect(start?.after.loss[0]?.ideal.map(Number).map(Math.fround)).toEqual([Math.fround(loss)]);
    // 2 − 400·(1 − x²) + 800·x²
    expect(start?.after.hessian[0]?.ideal.map(Number).map(Math.fround)).toEqual(
      [1200 * x * x - 398, -400 * x, -400 * x, 200].map((each) => Math.fround(each)),
    );
  });

  it('is stationary at the optimum, with the curvature that it has by hand', () => {
    expect(optimum?.after.gradient[0]?.ideal).toEqual([0, 0]);
    expect(optimum?.after.hessian[0]?.ideal).toEqual([802, -400, -400, 200]);
  });

  it('has no canonical reading, since coordinates are picked by sums', () => {
    expect(start?.after.gradient[0]?.canonical).toBeNull();
  });

  // 5.1 is no binary32 number: what a backend holds is half a unit beside it, and both conform.
  it('admits constants that are rounded to the format', () => {
    const definition = problemOfConstant(5.1);
    const plan = PROBLEM_CASES.find(({ name }) => name === 'basic');
    if (!plan) throw new Error('no basic');
    const [first] = recordProblem(reader, definition, plan, 'f32', {}).steps;
    const [gradient] = first?.after.gradient ?? [];
    expect(gradient?.ideal).toEqual([5.1]);
    const [lo = Number.NaN, hi = Number.NaN] = [gradient?.ieee.lo[0], gradient?.ieee.hi[0]].map((each) =>
      Math.fround(Number(each)),
    );
    expect(lo <= Math.fround(5.1) && Math.fround(5.1) <= hi).toBe(true);
  });
});

/** constant · w of one number. */
function problemOfConstant(constant: number): Definition {
  const [{ $schema, references } = { $schema: '', references: [] }] = PROBLEMS;
  return {
    $schema,
    $id: 'urn:optspec:problem:line',
    kind: 'problem',
    version: '1.0.0',
    title: 'Line',
    description: 'A straight line.',
    type: 'object',
    properties: {},
    additionalProperties: false,
    shape: [1],
    start: [1],
    data: { slope: { shape: [1], values: [constant] } },
    program: [{ clause: 'loss', set: 'loss', to: 'dot(w, slope)' }],
    references,
  };
}

// An interval without ends would accept everything.
describe.each(PROBLEMS.map(({ $id }) => $id.replace('urn:optspec:problem:', '')))(
  'the ordinary trace of %s',
  (name) => {
    const folder = path.join(specFolder(), 'problems', name, 'traces');

    it.each(readdirSync(folder).filter((file) => file.startsWith('basic')))('%s has bounds that bound', (file) => {
      const trace = loadTrace(path.join(folder, file));
      const steps = trace.kind === 'problem' ? trace.steps : [];
      const bounds = steps.flatMap(({ after }) => Object.values(after).flatMap((list) => list.flatMap(endsOf)));
      expect(bounds.length).toBeGreaterThan(0);
      expect(bounds.filter((each) => !Number.isFinite(Number(each)))).toEqual([]);
    });
  },
);

function endsOf({ ieee, wgsl }: ProblemTrace['steps'][number]['after']['loss'][number]): WireNumber[] {
  return [ieee, ...(wgsl ? [wgsl] : [])].flatMap(({ lo, hi }) => [...lo, ...hi]);
}

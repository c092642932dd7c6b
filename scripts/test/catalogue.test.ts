import type { Definition } from '@optspec/core';
import { loadSpec, loadTrace, specFolder } from '@optspec/core/load';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { costsOf } from '../catalogue/costs.mjs';
import { formulas } from '../catalogue/formulas.mjs';
import { frameworksCell, readAgreement } from '../catalogue/frameworks.mjs';
import { gradesOf } from '../catalogue/grades.mjs';
import { page, withoutLastColumn } from '../catalogue/page.mjs';
import { closedLoops, problemRow } from '../catalogue/problems.mjs';

const MOMENTUM: Definition = {
  $schema: '../../dialect/optimizer.schema.json',
  $id: 'urn:optspec:optimizer:momentum',
  kind: 'optimizer',
  version: '1.0.0',
  title: 'Momentum',
  description: 'Steps by a velocity.',
  type: 'object',
  properties: {
    learningRate: { type: 'number', minimum: 0, default: 0.1 },
    momentum: { type: 'number', minimum: 0, default: 0 },
  },
  additionalProperties: false,
  state: { v: { like: 'w', init: '0*w', when: 'momentum' } },
  program: [
    { clause: 'velocity', set: 'v', to: 'momentum*v+g', when: 'momentum' },
    { clause: 'update', set: 'w', to: 'w-learningRate*v', when: 'momentum' },
    { clause: 'plain', set: 'w', to: 'w-learningRate*g', unless: 'momentum' },
  ],
  variants: {
    clipped: {
      summary: 'By a gradient of length one at most.',
      properties: { learningRate: { default: 1 } },
      replace: { plain: null, update: { clause: 'update', set: 'w', to: 'w-learningRate*g/max(1,norm(g))' } },
      frameworks: { there: { symbol: 'there.Momentum', map: {} } },
    },
  },
  references: [],
  frameworks: { here: { symbol: 'here.Momentum', map: {} }, else: { symbol: 'else.Momentum', map: {} } },
};

const REPORT = [
  {
    type: 'header',
    backends: [
      { name: '@optspec/a', manifest: {} },
      { name: '@optspec/b', manifest: { environment: { adapter: 'a soft one' } } },
    ],
  },
  ...['ideal', 'canonical', 'canonical'].map((grade) => caseOf('@optspec/a', grade)),
  caseOf('@optspec/b', 'ideal'),
];

function caseOf(backend: string, grade: string, status = 'passed') {
  return { type: 'case', backend, target: 'optimizer/momentum', status, grade };
}

describe('the catalogue', () => {
  it('writes programs, and of variants what they have of their own', () => {
    expect(formulas(MOMENTUM)).toEqual([
      'initially v = 0 * w    (when momentum)',
      'v = momentum * v + g    (when momentum)',
      'w = w - learningRate * v    (when momentum)',
      'w = w - learningRate * g    (unless momentum)',
      '',
      '#clipped',
      '  default learningRate = 1',
      '  w = w - learningRate * g / max(1, norm(g))',
      '  without plain',
    ]);
  });

  it('counts state and passes with the defaults, and with all hyperparameters', () => {
    expect(costsOf(MOMENTUM)).toEqual({ state: '0 (0–4)', passes: '1' });
    const clipped = {
      ...MOMENTUM,
      program: [{ clause: 'u', set: 'w', to: 'w - learningRate * g / norm(g)' }],
      state: {},
    };
    expect(costsOf(clipped)).toEqual({ state: '0', passes: '2' });
    const rows = {
      ...MOMENTUM,
      state: { r: { rows: 'w' } },
      program: [
        { clause: 'r', set: 'r', to: 'rowMean(w)' },
        { clause: 'u', set: 'w', to: 'w - r' },
      ],
    } as const;
    expect(costsOf(rows).state).toBe('0 + 4 a row');
  });

  it('says which frameworks agree', () => {
    const verdicts = {
      here: { verdict: 'agrees' },
      else: { verdict: 'disagrees', nearest: 'optimizer/momentum#clipped' },
    };
    const cell = (agreement: Parameters<typeof frameworksCell>[2]) =>
      frameworksCell(MOMENTUM, 'optimizer/momentum', agreement);
    expect(cell({ 'optimizer/momentum': verdicts })).toBe('here ✓, else ✗ (computes `optimizer/momentum#clipped`)');
    expect(cell({ 'optimizer/momentum': { here: { verdict: 'agrees', only: 'on Mondays' } } })).toBe(
      'here ✓ (on Mondays), else ?',
    );
  });

  it('takes the worst grade of a target, and how often', () => {
    const grades = gradesOf(REPORT);
    expect(grades.cell('optimizer/momentum', '@optspec/a')).toBe('canonical 2/3');
    expect(grades.cell('optimizer/momentum', '@optspec/b')).toBe('ideal');
    expect(grades.cell('optimizer/adam', '@optspec/a')).toBe('–');
    const failing = gradesOf([...REPORT, caseOf('@optspec/a', 'ideal', 'failed')]);
    expect(failing.cell('optimizer/momentum', '@optspec/a')).toBe('fails 1 of 4');
  });

  it('says of a problem where it starts and what is recorded on it', () => {
    const bowl: Definition = {
      ...MOMENTUM,
      $id: 'urn:optspec:problem:bowl',
      kind: 'problem',
      properties: {},
      state: {},
      variants: {},
      shape: [2],
      start: [1, 2],
      optimum: { w: [0, 0], loss: 0 },
      program: [{ clause: 'loss', set: 'loss', to: 'dot(w, w)' }],
    };
    expect(problemRow(bowl, new Map([['bowl', ['adam', 'adam', 'sgd']]]))).toEqual([
      '`problem/bowl`',
      '[2]',
      '(1, 2)',
      '0 at (0, 0)',
      // The loss is reduced in one, the gradient written in the next.
      '2',
      'adam, sgd',
    ]);
    const grades = gradesOf([...REPORT, { ...caseOf('@optspec/a', 'accepted'), target: 'problem/bowl' }]);
    const text = page({ definitions: [bowl], agreement: {}, loops: new Map(), grades });
    expect(text).toContain('| passes of the gradient | recorded on it | a | b |\n');
    expect(text).toContain('| 2 | – | accepted 1/1 | – |\n');
  });

  it('makes a section of a definition, with a row for each variant', () => {
    const text = page({ definitions: [MOMENTUM], grades: gradesOf(REPORT), agreement: {}, loops: new Map() });
    expect(text).toContain('WebGPU runs on a soft one.\n');
    expect(text).toContain('[Momentum](#momentum)');
    expect(text).toContain('Steps by a velocity. [optimizers/momentum](optimizers/momentum/definition.json)');
    expect(text.split('\n').filter((line) => line.startsWith('| `'))).toEqual([
      '| `optimizer/momentum` | As above. | 0 (0–4) | 1 | here ?, else ? | canonical 2/3 | ideal |',
      '| `#clipped` | By a gradient of length one at most. | 0 (0–4) | 2 | there ? | – | – |',
    ]);
  });

  it('leaves out what depends on the adapter', () => {
    const text = '| a | b |\n|---|---|\n| x | ideal |\nWebGPU runs on this.\n';
    expect(withoutLastColumn(text)).toBe('| a |\n|---|---|\n| x |\n\n');
  });
});

// Grades need a run of the suite, which `npm run catalogue -- --check` makes; all else is compared here, in seconds.
describe('spec/CATALOGUE.md', () => {
  it("says of today's definitions what they are, cost and agree with", () => {
    const spec = specFolder();
    const written = readFileSync(join(spec, 'CATALOGUE.md'), 'utf8');
    const backends = ['pure-ts', 'simd-wasm', 'webgpu'];
    const text = page({
      definitions: loadSpec(spec),
      agreement: readAgreement(join(spec, '../conformance/oracles/agreement.json')),
      loops: closedLoops(spec, loadTrace),
      grades: { backends, cell: () => '', adapter: '', cases: 0 },
    });
    const withoutGrades = (each: string) => backends.reduce(withoutLastColumn, each);
    expect(withoutGrades(text).split('\n')).toEqual(withoutGrades(written).split('\n'));
  });
});

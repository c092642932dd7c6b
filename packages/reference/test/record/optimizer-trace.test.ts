import { type Definition, type Format, resolveHyperparameters } from '@optspec/core';
import { beforeAll, describe, expect, it } from 'vitest';
import { Reader } from '../../src/reader.js';
import type { SearchContext } from '../../src/record/optimizer-case.js';
import { recordOptimizer } from '../../src/record/optimizer-trace.js';

/** An optimizer whose rate is a host scalar of its state. */
const definition: Definition = {
  $schema: '../../dialect/optimizer.schema.json',
  $id: 'urn:optspec:optimizer:decaying-rate',
  kind: 'optimizer',
  version: '1.0.0',
  title: 'Decaying rate',
  description: 'For tests.',
  type: 'object',
  properties: { learningRate: { type: 'number', minimum: 0, default: 0.1 } },
  additionalProperties: false,
  state: { rate: { scalar: 'host', init: 'learningRate' } },
  program: [
    { clause: 'decay', set: 'rate', to: 'rate * 0.9' },
    { clause: 'update', set: 'w', to: 'w - rate * g' },
  ],
  references: [],
};

let reader: Reader;

beforeAll(async () => {
  reader = await Reader.open();
});

describe('recordOptimizer', () => {
  const plan = { name: 'basic', flags: ['BASIC'], why: 'For tests.', hyperparameters: () => ({}), steps: 2 } as const;

  it('starts from weights of the format, whatever the case gives', () => {
    const remembering: Definition = {
      ...definition,
      state: { before: { like: 'w' } },
      program: [
        { clause: 'memory', set: 'before', to: 'w' },
        { clause: 'update', set: 'w', to: 'before - learningRate * g' },
      ],
    };
    const third = { ...plan, shapes: [[1]], weights: () => [1 / 3], gradients: () => [0], steps: 1 };
    const { steps } = recordOptimizer(reader, remembering, third, 'f32', { learningRate: 0.1 });
    expect(steps[0]?.after['before']?.[0]?.ieee).toEqual({ lo: [0.33333334], hi: [0.33333334] });
  });

  it('records an override that a case finds by trying the step', () => {
    const search = ({ before, tried }: SearchContext) => {
      const moved = tried({ learningRate: 0.5 }).w[0]?.[0] ?? Number.NaN;
      return { learningRate: (before.w[0]?.[0] ?? Number.NaN) - moved };
    };
    const byRate: Definition = {
      ...definition,
      state: {},
      program: [{ clause: 'update', set: 'w', to: 'w - learningRate * g' }],
    };
    const searched = { ...plan, shapes: [[1]], weights: () => [4], gradients: () => [2], steps: 1, search };
    const { steps } = recordOptimizer(reader, byRate, searched, 'f64', { learningRate: 0.125 });
    // 4 − (4 − 0.5 · 2) = 1, and 4 − 1 · 2 = 2
    expect(steps[0]?.overrides).toEqual({ learningRate: 1 });
    expect(steps[0]?.after['w']?.[0]?.ideal).toEqual([2]);
  });

  it.each<Format>(['f32', 'f64'])('records host scalars of the state in binary64, in %s traces too', (format) => {
    const { initial, steps, free } = recordOptimizer(
      reader,
      definition,
      plan,
      format,
      resolveHyperparameters(definition, {}),
    );
    const [first] = steps[0]?.after['rate'] ?? [];
    const [second] = steps[1]?.after['rate'] ?? [];
    expect(initial.state['rate']).toEqual([[0.1]]);
    // 0.1 · 0.9 and 0.09000000000000001 · 0.9 in binary64, correctly rounded as every product is
    expect([first?.ideal, second?.ideal]).toEqual([[0.1 * 0.9], [0.1 * 0.9 * 0.9]]);
    expect(first?.ieee.lo[0]).toBeLessThanOrEqual(0.1 * 0.9);
    expect(first?.ieee.hi[0]).toBeGreaterThanOrEqual(0.1 * 0.9);
    expect(free?.['rate']?.[0]?.ideal).toEqual([0.1 * 0.9 * 0.9]);
  });
});

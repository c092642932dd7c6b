import { type Definition, type Format, resolveHyperparameters } from '@optspec/core';
import { beforeAll, describe, expect, it } from 'vitest';
import { Reader } from '../../src/reader.js';
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

import { describe, expect, it } from 'vitest';
import { permutation, planSampler } from '../../src/index.js';
import { definitionWith, errorOf } from '../definitions.js';

const shuffling = definitionWith({
  $id: 'urn:optspec:sampler:shuffling',
  kind: 'sampler',
  properties: { examples: { type: 'integer', default: 5 } },
  program: [
    { clause: 'batches', set: 'batchesPerEpoch', to: 'ceil(examples / 2)' },
    { clause: 'epoch', set: 'epoch', to: 'floor(iteration / batchesPerEpoch)' },
    { clause: 'start', set: 'start', to: '2 * modulo(iteration, batchesPerEpoch)' },
    { clause: 'size', set: 'size', to: 'min(2, examples - start)' },
    { clause: 'order', set: 'order', to: 'permutation(examples, 7, epoch)' },
    { clause: 'index', set: 'index', to: 'at(order, start + position)' },
  ],
});

describe('a sampler plan', () => {
  it('cuts each epoch into batches, whatever was asked before', () => {
    const sampler = planSampler(shuffling);
    expect(sampler.batchesPerEpoch).toBe(3);
    for (const iteration of [4, 0, 5, 2, 4]) {
      const epoch = Math.floor(iteration / 3);
      const start = 2 * (iteration % 3);
      const indices = Uint32Array.from(permutation(5, 7, epoch).slice(start, start + 2));
      expect(sampler.batch(iteration)).toEqual({ epoch, indices });
    }
  });

  it.each([-1, 0.5, 3 * 2 ** 32, Number.NaN])('refuses iteration %d', (iteration) => {
    expect(() => planSampler(shuffling).batch(iteration)).toThrow(
      new RangeError(
        `sampler/shuffling: iteration is ${iteration}; it must be a non-negative safe integer of an epoch below 2^32`,
      ),
    );
  });

  it('refuses definitions of another kind', () => {
    expect(errorOf(() => planSampler({ ...shuffling, kind: 'scheduler' }))).toBe(
      'UnsupportedError: sampler/shuffling is of the kind scheduler; here only sampler will do',
    );
  });
});

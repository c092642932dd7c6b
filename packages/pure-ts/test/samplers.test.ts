import { describe, expect, it } from 'vitest';
import { fullBatch, miniBatch, singleSample } from '../src/index.js';

/** The examples of the first batches. */
function batches(sampler: ReturnType<typeof miniBatch>, count: number): number[][] {
  return Array.from({ length: count }, (_, iteration) => [...sampler.batch(iteration).indices]);
}

describe('mini-batches', () => {
  it('cut the examples in order, the last batch short', () => {
    const sampler = miniBatch({ examples: 7, batchSize: 3, shuffle: false });
    expect(sampler.batchesPerEpoch).toBe(3);
    expect(batches(sampler, 4)).toEqual([[0, 1, 2], [3, 4, 5], [6], [0, 1, 2]]);
    expect([2, 3, 8, 9].map((iteration) => sampler.batch(iteration).epoch)).toEqual([0, 1, 2, 3]);
  });

  it('leave the short batch out where told', () => {
    const sampler = miniBatch({ examples: 7, batchSize: 3, shuffle: false, dropLast: true });
    expect(sampler.batchesPerEpoch).toBe(2);
    expect(batches(sampler, 3)).toEqual([
      [0, 1, 2],
      [3, 4, 5],
      [0, 1, 2],
    ]);
  });

  it('number 196 for 50 000 examples in batches of 256, so 1960 in ten epochs', () => {
    const sampler = miniBatch({ examples: 50_000, batchSize: 256 });
    expect(sampler.batchesPerEpoch).toBe(196);
    expect(sampler.batch(1959)).toMatchObject({ epoch: 9, indices: { length: 80 } });
    expect(sampler.batch(1960)).toMatchObject({ epoch: 10, indices: { length: 256 } });
  });

  /** jax.random.permutation(jax.random.fold_in(jax.random.key(0), epoch), 7) */
  it('go through each epoch in the order of jax.random.permutation', () => {
    const sampler = miniBatch({ examples: 7, batchSize: 4 });
    expect(batches(sampler, 4)).toEqual([
      [0, 2, 4, 1],
      [5, 3, 6],
      [0, 3, 5, 1],
      [4, 6, 2],
    ]);
  });

  it('keep the order of the first epoch where shuffled once', () => {
    const sampler = miniBatch({ examples: 7, batchSize: 4 }, 'shuffle-once');
    expect(batches(sampler, 4)).toEqual([
      [0, 2, 4, 1],
      [5, 3, 6],
      [0, 2, 4, 1],
      [5, 3, 6],
    ]);
  });

  /** jax.random.randint(jax.random.fold_in(jax.random.key(0), epoch), (7,), 0, 7) */
  it('draw each example from all of them where told', () => {
    const sampler = miniBatch({ examples: 7, batchSize: 4 }, 'with-replacement');
    expect(batches(sampler, 4)).toEqual([
      [1, 6, 2, 4],
      [1, 4, 0],
      [5, 5, 4, 6],
      [3, 2, 2],
    ]);
    expect(batches(singleSample({ examples: 7 }, 'with-replacement'), 8).flat()).toEqual([1, 6, 2, 4, 1, 4, 0, 5]);
  });

  it('refuse to drop the only batch', () => {
    expect(() => miniBatch({ examples: 3, batchSize: 4, dropLast: true })).toThrow(
      'batchSize is 4; with dropLast it must be at most examples, which is 3',
    );
  });

  it.each([-1, 0.5, 2 ** 33, Number.NaN])('refuse iteration %d', (iteration) => {
    expect(() => miniBatch({ examples: 2, batchSize: 1 }).batch(iteration)).toThrow(
      new RangeError(
        `sampler/mini-batch: iteration is ${iteration}; it must be a non-negative safe integer of an epoch below 2^32`,
      ),
    );
  });
});

describe('other batches', () => {
  it('are single examples', () => {
    expect(batches(singleSample({ examples: 3, shuffle: false }), 4)).toEqual([[0], [1], [2], [0]]);
    expect(batches(singleSample({ examples: 7 }), 7).flat()).toEqual([0, 2, 4, 1, 5, 3, 6]);
  });

  it('are all examples', () => {
    const sampler = fullBatch({ examples: 3 });
    expect(sampler.batchesPerEpoch).toBe(1);
    expect(sampler.batch(5)).toEqual({ epoch: 5, indices: Uint32Array.of(0, 1, 2) });
  });
});

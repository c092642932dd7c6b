import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { shuffled } from '../../src/random/shuffled.js';

/** Count, seed, epoch, and jax.random.permutation(jax.random.fold_in(jax.random.key(seed), epoch), count) of JAX 0.10.2. */
const KNOWN = [
  [1, 0, 0, [0]],
  [2, 0, 0, [0, 1]],
  [7, 0, 0, [0, 2, 4, 1, 5, 3, 6]],
  [7, 0, 1, [0, 3, 5, 1, 4, 6, 2]],
  [7, 2 ** 32 - 1, 2 ** 32 - 1, [3, 2, 6, 1, 0, 4, 5]],
  [12, 42, 3, [4, 5, 3, 2, 10, 11, 7, 6, 0, 1, 9, 8]],
] as const;
/** The first examples, and the CRC-32 of all as little-endian words: the last size of one round, and sizes of two. */
const LARGE = [
  [1625, [1423, 807, 582, 520], 2712846971],
  [1626, [1516, 5, 1260, 369], 2778501552],
  [50_000, [44704, 26686, 7020, 29840], 3053447278],
] as const;

const checksum = (order: readonly number[] | Uint32Array) => {
  const words = new DataView(new ArrayBuffer(order.length * 4));
  for (const [i, index] of [...order].entries()) words.setUint32(i * 4, index, true);
  return crc32(new Uint8Array(words.buffer));
};

describe('shuffled', () => {
  it.each(KNOWN)('of %i under seed %i in epoch %i is that of JAX', (count, seed, epoch, order) => {
    expect([...shuffled(count, seed, epoch)]).toEqual(order);
  });

  it.each(LARGE)('of %i is that of JAX, in as many rounds', (count, first, sum) => {
    const order = shuffled(count, 7, 2);
    expect([...order.slice(0, 4)]).toEqual(first);
    expect(checksum(order)).toBe(sum);
  });

  it('of nothing is empty', () => {
    expect([...shuffled(0, 0, 0)]).toEqual([]);
  });
});

import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { randomIntegers } from '../../src/compiled/random-integers.js';

/** Count, seed, epoch, and jax.random.randint(fold_in(key(seed), epoch), (count,), 0, count, uint32) of JAX 0.10.2. */
const KNOWN = [
  [1, 0, 0, [0]],
  [2, 0, 0, [1, 1]],
  [7, 0, 0, [1, 6, 2, 4, 1, 4, 0]],
  [7, 0, 1, [5, 5, 4, 6, 3, 2, 2]],
  [7, 2 ** 32 - 1, 2 ** 32 - 1, [6, 4, 0, 5, 2, 0, 2]],
  [12, 42, 3, [10, 4, 9, 8, 11, 8, 8, 11, 11, 6, 2, 8]],
] as const;
/** The first integers, and the CRC-32 of all as little-endian words: with both random words, and with the low one alone. */
const LARGE = [
  [1700, [1436, 1498, 523, 1660], 979847841],
  [50_000, [14436, 18898, 9923, 14360], 2736111937],
  [65_536, [16292, 46850, 14707, 28584], 617470042],
  [65_537, [21048, 29405, 63097, 19972], 4202769291],
  [100_003, [40412, 88074, 26788, 7684], 1629492234],
] as const;

const checksum = (integers: readonly number[] | Uint32Array) => {
  const words = new DataView(new ArrayBuffer(integers.length * 4));
  for (const [i, integer] of [...integers].entries()) words.setUint32(i * 4, integer, true);
  return crc32(new Uint8Array(words.buffer));
};

describe('randomIntegers', () => {
  it.each(KNOWN)('of %i under seed %i in epoch %i is that of JAX', (count, seed, epoch, integers) => {
    expect([...randomIntegers(count, seed, epoch)]).toEqual(integers);
  });

  it.each(LARGE)('of %i is that of JAX', (count, first, sum) => {
    const integers = randomIntegers(count, 7, 2);
    expect([...integers.slice(0, 4)]).toEqual(first);
    expect(checksum(integers)).toBe(sum);
  });

  it('of nothing is empty', () => {
    expect([...randomIntegers(0, 0, 0)]).toEqual([]);
  });

  it.each([-1, 0.5, 2 ** 32, Number.NaN])('refuses %d', (count) => {
    expect(() => randomIntegers(count, 0, 0)).toThrow(
      new RangeError(`randomIntegers below ${count}; it must be an unsigned 32-bit integer`),
    );
  });
});

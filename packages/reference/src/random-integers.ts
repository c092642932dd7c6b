import { bitsAt, foldIn, keyOf, threefry2x32 } from './threefry.js';

/**
 * n integers from 0 to n − 1, each drawn alone under the key of a seed and an epoch as `jax.random.randint` does: the key
 * is split in two, whose random bits are the high and the low word of a 64-bit integer, and that is taken modulo n. From
 * n = 2¹⁶ + 1 on the high words do not count, since JAX multiplies them by (2¹⁶ mod n)² mod 2³², which is 0.
 */
export function randomIntegers(n: number, seed: number, epoch: number): number[] {
  const key = foldIn(keyOf(seed), epoch);
  const words = [threefry2x32(key, [0, 0]), threefry2x32(key, [0, 1])] as const;
  return Array.from({ length: n }, (_, i) => {
    const [high, low] = [BigInt(bitsAt(words[0], i)), BigInt(bitsAt(words[1], i))];
    return Number(((n > 2 ** 16 ? 0n : high << 32n) + low) % BigInt(n));
  });
}

import { bitsAt, foldIn, keyOf, threefry2x32 } from './threefry.js';

/**
 * The integers from 0 to n − 1, shuffled under the key of a seed and an epoch as `jax.random.permutation` does: each
 * round splits the key in two, keeps the first part and sorts stably by the random bits of the second. There are
 * ⌈3 ln n / ln(2³² − 1)⌉ rounds.
 */
export function permutation(n: number, seed: number, epoch: number): number[] {
  let key = foldIn(keyOf(seed), epoch);
  let items = Array.from({ length: n }, (_, i) => i);
  // n³ never equals a power of 2³² − 1, which is 3·5·17·257·65537, so no rounding can tip the quotient over an integer
  for (let rounds = Math.ceil((3 * Math.log(Math.max(1, n))) / Math.log(2 ** 32 - 1)); rounds > 0; rounds -= 1) {
    const subkey = threefry2x32(key, [0, 1]);
    key = threefry2x32(key, [0, 0]);
    items = items
      .map((item, i) => ({ item, bits: bitsAt(subkey, i) }))
      .sort((a, b) => a.bits - b.bits)
      .map(({ item }) => item);
  }
  return items;
}

import { randomWords, tensorKey, threefry2x32 } from './threefry.js';

/** Beyond it the square of 2¹⁶ mod count, which is 2³² mod count, would not fit into 32 bits: JAX then has 0 in its place. */
const LARGEST_WITH_HIGH_BITS = 2 ** 16;

/**
 * As many integers below `count` as there are, each drawn alone under `fold_in(key(seed), epoch)`, as
 * `jax.random.randint(key, (count,), 0, count)` does it: of two random words the 64-bit integer modulo count, or from
 * 65 537 on the lower word alone. Throws `RangeError` when a number is not an unsigned 32-bit integer.
 *
 * JAX, jax/_src/random/core.py, `_randint`.
 */
export function randomIntegers(count: number, seed: number, epoch: number): readonly number[] {
  if (!Number.isInteger(count) || count < 0 || count >= 2 ** 32) {
    throw new RangeError(`randomIntegers below ${count}; it must be an unsigned 32-bit integer`);
  }
  const key = tensorKey(seed, epoch);
  const high = randomWords(threefry2x32(key, [0, 0]), count);
  const low = randomWords(threefry2x32(key, [0, 1]), count);
  const carry = count > LARGEST_WITH_HIGH_BITS ? 0 : 2 ** 32 % count;
  return Array.from(low, (word, index) => ((Number(high[index]) % count) * carry + (word % count)) % count);
}

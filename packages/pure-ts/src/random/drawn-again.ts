import { foldIn, keyOf, randomBits, threefry2x32 } from './threefry2x32.js';

/**
 * `count` examples of 0, 1, …, count − 1, each put back before the next is drawn, as
 * `jax.random.randint(fold_in(key(seed), stream), (count,), 0, count)` draws them: with r = 2¹⁶ mod count, of two random
 * words (high · r² + low) mod count, where r² wraps at 2³².
 */
export function drawnAgain(count: number, seed: number, stream: number): Uint32Array {
  const key = foldIn(keyOf(seed), stream);
  const high = threefry2x32(key, [0, 0]);
  const low = threefry2x32(key, [0, 1]);
  const root = 65536 % count;
  const carry = (Math.imul(root, root) >>> 0) % count;
  return Uint32Array.from({ length: count }, (_, i) => {
    const ahead = Math.imul(randomBits(high, i) % count, carry) >>> 0;
    return (ahead + (randomBits(low, i) % count)) % count;
  });
}

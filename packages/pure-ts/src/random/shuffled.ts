import { foldIn, keyOf, randomBits, threefry2x32 } from './threefry2x32.js';

/**
 * 0, 1, …, count − 1 in the order of `jax.random.permutation` under `fold_in(key(seed), stream)`: sorted by random 32-bit
 * words, which keeps the order of equal ones, and again with other words as long as equal words are likely: until the
 * words of all rounds have three times the bits of an example's number.
 */
export function shuffled(count: number, seed: number, stream: number): Uint32Array {
  let key = foldIn(keyOf(seed), stream);
  let order = Uint32Array.from({ length: count }, (_, i) => i);
  for (let tickets = 1; tickets < count ** 3; tickets *= 2 ** 32 - 1) {
    const words = threefry2x32(key, [0, 1]);
    key = threefry2x32(key, [0, 0]);
    order = sortedBy(
      order,
      Uint32Array.from(order, (_, i) => randomBits(words, i)),
    );
  }
  return order;
}

function sortedBy(items: Uint32Array, words: Uint32Array): Uint32Array<ArrayBuffer> {
  const places = Uint32Array.from(items, (_, i) => i).sort((a, b) => words[a] - words[b] || a - b);
  return places.map((place) => items[place]);
}

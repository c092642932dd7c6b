import { randomWords, tensorKey, threefry2x32, type Words } from './threefry.js';

/** How much longer than one key for each example the keys of all rounds together must be, as an exponent. */
const SAFETY = 3;
const LARGEST_KEY = 2 ** 32 - 1;

/**
 * The integers below `count`, shuffled under `fold_in(key(seed), epoch)` as `jax.random.permutation` does it: in each
 * round, sorted by random 32-bit keys, ties in the order that they had. Rounds: the least r with
 * (2³² − 1)^r ≥ count³, so that equal keys in every round are improbable.
 * Throws `RangeError` when a number is not an unsigned 32-bit integer.
 *
 * JAX, jax/_src/random/core.py, `_shuffle`.
 */
export function permutation(count: number, seed: number, epoch: number): readonly number[] {
  if (!Number.isInteger(count) || count < 0 || count > LARGEST_KEY) {
    throw new RangeError(`permutation of ${count} numbers; it must be an unsigned 32-bit integer`);
  }
  let key: Words = tensorKey(seed, epoch);
  let order = Array.from({ length: count }, (_, index) => index);
  for (let round = 0; round < roundsFor(count); round++) {
    const bits = randomWords(threefry2x32(key, [0, 1]), count);
    key = threefry2x32(key, [0, 0]);
    const places = Array.from({ length: count }, (_, place) => place);
    places.sort((a, b) => Number(bits[a]) - Number(bits[b]));
    order = places.map((place) => Number(order[place]));
  }
  return order;
}

function roundsFor(count: number): number {
  let rounds = 0;
  for (let reach = 1n; reach < BigInt(count) ** BigInt(SAFETY); reach *= BigInt(LARGEST_KEY)) rounds++;
  return rounds;
}

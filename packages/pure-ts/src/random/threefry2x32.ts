/** Two unsigned 32-bit words: a key, a counter or what the generator makes of them. */
export type Words = readonly [number, number];

const ROTATIONS = [
  [13, 15, 26, 6],
  [17, 29, 16, 24],
] as const;

/**
 * Threefry-2x32 with 20 rounds: a keyed bijection of the counters, used as a random number generator without state.
 * Five groups of four rounds x₀ += x₁, x₁ = rotate(x₁) ⊕ x₀; the key is added before the first and after each group.
 *
 * Salmon, Moraes, Dror & Shaw 2011, "Parallel random numbers: as easy as 1, 2, 3", section 4.2 and table 2.
 */
export function threefry2x32(key: Words, counter: Words): Words {
  const keys = [key[0], key[1], key[0] ^ key[1] ^ 0x1bd11bda];
  let x0 = (counter[0] + keys[0]) | 0;
  let x1 = (counter[1] + keys[1]) | 0;
  for (let group = 1; group <= 5; group++) {
    const rotations = ROTATIONS[(group - 1) % 2];
    for (let round = 0; round < 4; round++) {
      const distance = rotations[round];
      x0 = (x0 + x1) | 0;
      x1 = ((x1 << distance) | (x1 >>> (32 - distance))) ^ x0;
    }
    x0 = (x0 + keys[group % 3]) | 0;
    x1 = (x1 + keys[(group + 1) % 3] + group) | 0;
  }
  return [x0 >>> 0, x1 >>> 0];
}

/** The key of a seed, as `jax.random.key` makes it. */
export function keyOf(seed: number): Words {
  return [0, seed];
}

/** A new key from a key and a number, as `jax.random.fold_in` makes it. */
export function foldIn(key: Words, data: number): Words {
  return threefry2x32(key, [0, data]);
}

/** The 32 random bits of element `index`, as `jax.random.bits` makes them: both words of the counter's image, xored. */
export function randomBits(key: Words, index: number): number {
  const [x0, x1] = threefry2x32(key, [Math.floor(index / 4294967296), index >>> 0]);
  return (x0 ^ x1) >>> 0;
}

/** Two unsigned 32-bit words: a key, a counter or what the generator makes of them. */
export type Words = readonly [number, number];

/** Distances of the four rotations of a group of rounds: of even groups, of odd groups. */
export const THREEFRY_ROTATIONS: readonly [readonly number[], readonly number[]] = [
  [13, 15, 26, 6],
  [17, 29, 16, 24],
];
/** What makes the third word of the key schedule: k₂ = k₀ ⊕ k₁ ⊕ this. */
export const THREEFRY_PARITY = 0x1bd11bda;

/**
 * Threefry-2x32 with 20 rounds: five groups of four rounds x₀ += x₁, x₁ = rotate(x₁) ⊕ x₀; key words are added before
 * the first group and after each.
 *
 * Salmon, Moraes, Dror & Shaw 2011, "Parallel random numbers: as easy as 1, 2, 3", section 4.2 and table 2.
 */
export function threefry2x32([k0, k1]: Words, [c0, c1]: Words): Words {
  let [key, next, last] = [k1, k0 ^ k1 ^ THREEFRY_PARITY, k0];
  let x0 = (c0 + k0) | 0;
  let x1 = (c1 + k1) | 0;
  for (let group = 0; group < 5; group++) {
    for (const distance of THREEFRY_ROTATIONS[group % 2 === 0 ? 0 : 1]) {
      x0 = (x0 + x1) | 0;
      x1 = ((x1 << distance) | (x1 >>> (32 - distance))) ^ x0;
    }
    x0 = (x0 + key) | 0;
    x1 = (x1 + next + group + 1) | 0;
    [key, next, last] = [next, last, key];
  }
  return [x0 >>> 0, x1 >>> 0];
}

/**
 * The key under which a tensor is filled: `fold_in(key(seed), stream)`, as `jax.random` makes it.
 * Throws `RangeError` when a number is not an unsigned 32-bit integer.
 */
export function tensorKey(seed: number, stream: number): Words {
  return threefry2x32([0, unsigned('seed', seed)], [0, unsigned('stream', stream)]);
}

/** The 32 random bits of each of the first elements under a key, as `jax.random.bits` makes them. */
export function randomWords(key: Words, count: number): Uint32Array {
  return Uint32Array.from({ length: count }, (_, index) => {
    const [a, b] = threefry2x32(key, [0, index]);
    return a ^ b;
  });
}

function unsigned(name: string, value: number): number {
  if (Number.isInteger(value) && value >= 0 && value <= 0xffffffff) return value;
  throw new RangeError(`${name} is ${value}; it must be an unsigned 32-bit integer`);
}

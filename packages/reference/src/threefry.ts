/**
 * Threefry-2x32 with 20 rounds (Salmon, Moraes, Dror, Shaw: Parallel Random Numbers: As Easy as 1, 2, 3; SC 2011), in
 * the counter layout of JAX (`jax_threefry_partitionable`): element i is encrypted from the counter (i >> 32, i).
 */
export type Words = readonly [number, number];

const EVEN_ROTATIONS = [13, 15, 26, 6] as const;
const ODD_ROTATIONS = [17, 29, 16, 24] as const;
const PARITY = 0x1bd11bda;

/** Encrypts a counter of two 32-bit words under a key of two. */
export function threefry2x32([key0, key1]: Words, [counter0, counter1]: Words): Words {
  const key2 = key0 ^ key1 ^ PARITY;
  const injected: readonly Words[] = [
    [key1, key2],
    [key2, key0],
    [key0, key1],
    [key1, key2],
    [key2, key0],
  ];
  let x0 = (counter0 + key0) | 0;
  let x1 = (counter1 + key1) | 0;
  for (const [group, [a, b]] of injected.entries()) {
    for (const rotation of group % 2 === 0 ? EVEN_ROTATIONS : ODD_ROTATIONS) {
      x0 = (x0 + x1) | 0;
      x1 = ((x1 << rotation) | (x1 >>> (32 - rotation))) ^ x0;
    }
    x0 = (x0 + a) | 0;
    x1 = (x1 + b + group + 1) | 0;
  }
  return [x0 >>> 0, x1 >>> 0];
}

/** The key of a seed, an unsigned 32-bit integer. */
export function keyOf(seed: number): Words {
  return [0, seed >>> 0];
}

/** A key of its own for a stream (`jax.random.fold_in`). */
export function foldIn(key: Words, stream: number): Words {
  return threefry2x32(key, [0, stream >>> 0]);
}

/** The 32 random bits of element `index`. */
export function bitsAt(key: Words, index: number): number {
  const [a, b] = threefry2x32(key, [Math.floor(index / 2 ** 32), index >>> 0]);
  return (a ^ b) >>> 0;
}

/** The fraction of element `index`: a multiple of 2⁻²³ in [0, 1). */
export function fractionAt(key: Words, index: number): number {
  return (bitsAt(key, index) >>> 9) * 2 ** -23;
}

import { describe, expect, test } from 'vitest';
import { foldIn, keyOf, randomBits, threefry2x32 } from '../../src/random/threefry2x32.js';

describe('threefry2x32', () => {
  // Known-answer vectors of Random123 1.14 (tests/kat_vectors, threefry2x32-20).
  test.each([
    { key: [0, 0], counter: [0, 0], words: [0x6b200159, 0x99ba4efe] },
    { key: [0xffffffff, 0xffffffff], counter: [0xffffffff, 0xffffffff], words: [0x1cb996fc, 0xbb002be7] },
    { key: [0x13198a2e, 0x03707344], counter: [0x243f6a88, 0x85a308d3], words: [0xc4923a9c, 0x483df7a0] },
  ] as const)('maps $counter under $key as Random123 does', ({ key, counter, words }) => {
    expect(threefry2x32(key, counter)).toEqual(words);
  });

  test('makes the words that the JAX test suite records for key(1701) in its original counter layout', () => {
    // jax tests/random_test.py: bits of shape (3,) are 56197195, 4200222568, 961309823 from counters (0, 2) and (1, 0).
    expect(threefry2x32(keyOf(1701), [0, 2])).toEqual([56197195, 961309823]);
    expect(threefry2x32(keyOf(1701), [1, 0])[0]).toBe(4200222568);
  });
});

describe('foldIn', () => {
  test('is jax.random.fold_in', () => {
    expect(foldIn(keyOf(0), 1)).toEqual([928981903, 3453687069]);
  });
});

describe('randomBits', () => {
  test('is jax.random.bits in the partitionable layout', () => {
    expect([0, 1, 2, 3].map((index) => randomBits(keyOf(0), index))).toEqual([
      0xf29a4fa7, 0xfa843692, 0x55110e28, 0x77faa835,
    ]);
  });

  test('counts in 64 bits', () => {
    const [x0, x1] = threefry2x32([3, 5], [7, 11]);
    expect(randomBits([3, 5], 7 * 2 ** 32 + 11)).toBe((x0 ^ x1) >>> 0);
  });
});

import { describe, expect, it } from 'vitest';
import { Random, seedOf } from '../../src/record/random.js';

describe('seedOf', () => {
  // the first three are of the authors' list, https://datatracker.ietf.org/doc/html/draft-eastlake-fnv
  it.each([
    ['', 0x811c9dc5],
    ['a', 0xe40c292c],
    ['foobar', 0xbf9cf968],
    ['optimizer/adam/basic', 0x9346e303],
  ])('of %j is its FNV-1a', (name, hash) => {
    expect(seedOf(name)).toBe(hash);
  });
});

describe('Random', () => {
  it('gives the words of SplitMix32, as integers of Python give them', () => {
    const zero = new Random(0);
    expect([zero.next(), zero.next(), zero.next()]).toEqual([1684164658, 3653269916, 2939563536]);
    const one = new Random(2 ** 32 + 1);
    expect([one.next(), one.next()]).toEqual([1580013426, 350525680]);
  });

  // 1684164658 / 2³² = 0.39212…, 3653269916 / 2³² = 0.85059…
  it('gives decimals of three digits, signed and positive numbers of the format', () => {
    expect(new Random(0).decimal(0.5, 2)).toBe(1.09);
    expect(new Random(0).signed(2, 0.5, 'f64')).toEqual([-0.216 * 0.5, 0.701 * 0.5]);
    expect(new Random(0).signed(2, 0.5, 'f32')).toEqual([-0.216 * 0.5, 0.701 * 0.5].map(Math.fround));
    expect(new Random(0).positive(2, 2, 'f64')).toEqual([0.453 * 2, 0.866 * 2]);
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fansOf } from '../src/fill.js';
import { bitsAt, foldIn, fractionAt, keyOf, threefry2x32, type Words } from '../src/threefry.js';

interface Vectors {
  readonly encrypt: { readonly vectors: readonly { key: string[]; counter: string[]; output: string[] }[] };
  readonly foldIn: { readonly vectors: readonly { seed: number; stream: number; key: string[] }[] };
  readonly bits: { readonly vectors: readonly { key: string[]; words: string[] }[] };
  readonly fractions: { readonly vectors: readonly { key: string[]; values: number[] }[] };
}

const known: Vectors = JSON.parse(
  readFileSync(new URL('../../../spec/randomness/threefry.json', import.meta.url), 'utf8'),
);
const words = ([first = '', second = '']: readonly string[]): Words => [Number(`0x${first}`), Number(`0x${second}`)];
const hex = (list: readonly number[]) => list.map((word) => word.toString(16).padStart(8, '0'));

describe('threefry', () => {
  it.each(known.encrypt.vectors)('encrypts $counter under $key', ({ key, counter, output }) => {
    expect(hex(threefry2x32(words(key), words(counter)))).toEqual(output);
  });

  it.each(known.foldIn.vectors)('folds stream $stream into seed $seed', ({ seed, stream, key }) => {
    expect(hex(foldIn(keyOf(seed), stream))).toEqual(key);
  });

  it.each(known.bits.vectors)('gives the bits of key $key', ({ key, words: expected }) => {
    expect(hex(expected.map((_, index) => bitsAt(words(key), index)))).toEqual(expected);
  });

  it.each(known.fractions.vectors)('gives the fractions of key $key', ({ key, values }) => {
    expect(values.map((_, index) => fractionAt(words(key), index))).toEqual(values);
  });

  it('counts elements beyond 2^32 in the high word', () => {
    const [a, b] = threefry2x32(keyOf(5), [1, 7]);
    expect(bitsAt(keyOf(5), 2 ** 32 + 7)).toBe((a ^ b) >>> 0);
  });

  it('takes seeds and streams as unsigned 32-bit integers', () => {
    expect(keyOf(2 ** 32 - 1)).toEqual([0, 2 ** 32 - 1]);
    expect(foldIn(keyOf(0), 2 ** 32 - 1)).toEqual(threefry2x32([0, 0], [0, 2 ** 32 - 1]));
  });
});

describe('fansOf', () => {
  it.each([
    [[], 'in-out', 1, 1],
    [[], 'out-in', 1, 1],
    [[5], 'in-out', 5, 5],
    [[5], 'out-in', 5, 5],
    [[3, 8], 'in-out', 3, 8],
    [[3, 8], 'out-in', 8, 3],
    [[3, 2, 4, 6], 'in-out', 24, 36],
    [[6, 4, 3, 2], 'out-in', 24, 36],
    [[7, 2, 5], 'in-out', 14, 35],
    [[5, 2, 7], 'out-in', 14, 35],
    [[3, 0], 'in-out', 3, 0],
    [[0], 'in-out', 0, 0],
  ] as const)('of %j, %s: %s and %s', (shape, layout, fanIn, fanOut) =>
    expect(fansOf(shape, layout)).toEqual({ fanIn, fanOut }),
  );
});

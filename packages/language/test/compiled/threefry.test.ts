import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { tensorKey, threefry2x32, type Words } from '../../src/index.js';

const KNOWN = JSON.parse(readFileSync(new URL('../../../../spec/randomness/threefry.json', import.meta.url), 'utf8'));

const word = (text: string) => Number.parseInt(text, 16);
const words = ([a = '', b = '']: readonly string[]): Words => [word(a), word(b)];

describe('the generator', () => {
  it('encrypts as the known answers say', () => {
    for (const { key, counter, output } of KNOWN.encrypt.vectors) {
      expect(threefry2x32(words(key), words(counter))).toEqual(words(output));
    }
  });

  it('makes the key of a tensor from a seed and a stream', () => {
    for (const { seed, stream, key } of KNOWN.foldIn.vectors) expect(tensorKey(seed, stream)).toEqual(words(key));
  });

  it.each([
    [-1, 0, 'seed is -1; it must be an unsigned 32-bit integer'],
    [2 ** 32, 0, 'seed is 4294967296; it must be an unsigned 32-bit integer'],
    [0, 0.5, 'stream is 0.5; it must be an unsigned 32-bit integer'],
  ])('refuses the seed %d with the stream %d', (seed, stream, message) => {
    expect(() => tensorKey(seed, stream)).toThrow(new RangeError(message));
  });
});

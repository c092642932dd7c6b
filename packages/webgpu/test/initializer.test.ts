import { specFolder } from '@optspec/core/load';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { fromSpec, made } from './documents.js';
import { drawn, opened } from './opened.js';

const session = await opened();
const uniform = fromSpec('initializers/uniform');

interface Known {
  readonly foldIn: { readonly vectors: readonly { seed: number; stream: number; key: string[] }[] };
  readonly bits: { readonly vectors: readonly { key: string[]; words: string[] }[] };
}
const known: Known = JSON.parse(readFileSync(path.join(specFolder(), 'randomness/threefry.json'), 'utf8'));

describe('draws', () => {
  it('have the bits of jax.random', async () => {
    const cases = known.foldIn.vectors.flatMap(({ seed, stream, key }) =>
      known.bits.vectors
        .filter((vector) => vector.key.join() === key.join())
        .map(({ words }) => ({ seed, stream, words })),
    );
    expect(cases.length).toBeGreaterThan(0);
    for (const { seed, stream, words } of cases) {
      const fractions = words.map((word) => Math.floor(Number.parseInt(word, 16) / 512) * 2 ** -23);
      expect(await drawn(session, uniform, [words.length], { seed, stream })).toEqual(fractions);
    }
  });

  it('depend on the index alone, not on the size of the tensor', async () => {
    const long = await drawn(session, uniform, [70, 50], { seed: 9 });
    for (const size of [0, 1, 63, 64, 65, 1025]) {
      expect(await drawn(session, uniform, [size], { seed: 9 })).toEqual(long.slice(0, size));
    }
  });

  it('differ by seed and by stream', async () => {
    const options = [{ seed: 1 }, { seed: 2 }, { seed: 1, stream: 1 }];
    const first = await Promise.all(options.map((each) => drawn(session, uniform, [1], each)));
    expect(new Set(first.flat()).size).toBe(3);
  });

  it('refuse a seed that is no word', async () => {
    await expect(drawn(session, uniform, [1], { seed: 2 ** 32 })).rejects.toThrow('seed is 4294967296');
  });
});

describe('initializers never seen before', () => {
  it('may use a draw twice and several draws of one key', async () => {
    const definition = made(['w = a + b - 2 * a'], { kind: 'initializer', draws: { a: 'uniform', b: 'uniform' } });
    expect(await drawn(session, definition, [5], { seed: 1 })).toEqual([0, 0, 0, 0, 0]);
  });

  it('may reduce and multiply matrices of draws', async () => {
    const draws = { u: 'uniform' };
    const normalized = made(['w = u / maxAbs(u)'], { kind: 'initializer', draws });
    const values = await drawn(session, normalized, [100], { seed: 5 });
    expect(Math.max(...values)).toBe(1);
    const turned = made(['w = transpose(u)'], { kind: 'initializer', draws });
    const plain = await drawn(session, uniform, [3, 3], { seed: 5 });
    expect(await drawn(session, turned, [3, 3], { seed: 5 })).toEqual(
      [0, 3, 6, 1, 4, 7, 2, 5, 8].map((index) => plain[index]),
    );
  });
});

import type { Format } from '@optspec/core';
import { loadSpec } from '@optspec/core/load';
import { backend as pureTs } from '@optspec/pure-ts';
import { fillOf } from '@optspec/reference';
import { Reader } from '@optspec/reference/recorder';
import { beforeAll, describe, expect, it } from 'vitest';
import { backend } from '../src/index.js';
import { definitionOf, filledBy, madeUp } from './definitions.js';

const UNIFORM = ['uniform', 'xavier-uniform', 'he-uniform'];
const NORMAL = ['normal', 'truncated-normal', 'xavier-normal', 'he-normal'];

let reader: Reader;

beforeAll(async () => {
  reader = await Reader.open();
});

async function drawn(name: string, format: Format, shape: readonly number[], seed: number, stream = 0) {
  const session = await backend.open({ format });
  return [
    ...(await session.read(session.initializer(definitionOf(`initializer/${name}`)).fill(shape, { seed, stream }))),
  ];
}

const draws = new Map(
  loadSpec().flatMap((each) => (each.kind === 'draw' ? [[each.$id.split(':').at(-1) ?? '', each]] : [])),
);

describe.each(['f32', 'f64'] as const)('initializers in %s', (format) => {
  it.each([...UNIFORM, ...NORMAL])('%s has the canonical bits', async (name) => {
    const definition = definitionOf(`initializer/${name}`);
    const hyperparameters = Object.fromEntries(
      Object.entries(definition.properties).flatMap(([key, { default: value }]) =>
        value === undefined ? [] : [[key, value]],
      ),
    );
    const fill = fillOf(definition, hyperparameters, draws);
    const shape = [37, 29];
    const canonical = reader.canonicalWithDraws(
      (domain, drawDomain) => fill(domain, drawDomain, { seed: 11, stream: 3, shape, layout: 'in-out' }),
      format,
    );
    expect(await drawn(name, format, shape, 11, 3)).toEqual(canonical?.['w']?.[0]);
  });

  it.each(UNIFORM)('%s draws the bits that pure-ts draws', async (name) => {
    // A hyperparameter of 1 leaves the draw itself: exact in every format.
    const definition = definitionOf('initializer/uniform');
    for (const size of [1, 3, 4, 8191, 8192, 8193, 20_001]) {
      const shape = [size];
      const own = await backend.open({ format });
      const other = await pureTs.open({ format });
      const given = { minimum: -1, maximum: 1 };
      const options = { seed: 4294967295, stream: name.length };
      const expected = await other.read(filledBy(other.initializer(definition, given), shape, options));
      expect([...(await own.read(filledBy(own.initializer(definition, given), shape, options)))]).toEqual([
        ...expected,
      ]);
    }
  });

  it('makes each element from seed, stream and index alone', async () => {
    const long = await drawn('normal', format, [70], 5);
    for (let size = 0; size <= 70; size++)
      expect(await drawn('normal', format, [size], 5)).toEqual(long.slice(0, size));
  });

  it('leaves no memory behind but the tensor', async () => {
    const session = await backend.open({ format });
    const initializer = session.initializer(definitionOf('initializer/he-normal'));
    const shape = [10_000];
    for (let cycle = 0; cycle < 200; cycle++) session.free(filledBy(initializer, shape, { seed: cycle }));
    expect(session.usedBytes).toBe(0);
  });

  it('runs a definition of its own, also one that is not elementwise', async () => {
    const session = await backend.open({ format });
    const definition = madeUp({
      kind: 'initializer',
      $id: 'urn:optspec:initializer:unit-norm',
      draws: { z: 'uniform' },
      program: [{ clause: 'scale', set: 'w', to: 'z / maxAbs(z)' }],
    });
    const shape = [100, 100];
    const filled = await session.read(filledBy(session.initializer(definition), shape, { seed: 1 }));
    expect(Math.max(...filled)).toBe(1);
    expect(Math.min(...filled)).toBeGreaterThanOrEqual(0);
  });
});

describe('what cannot be filled', () => {
  it.each([
    [{ seed: -1 }, 'seed is -1; it must be an unsigned 32-bit integer'],
    [{ seed: 0, stream: 2 ** 32 }, 'stream is 4294967296; it must be an unsigned 32-bit integer'],
  ])('%j is refused, and no memory lost', async (options, message) => {
    const session = await backend.open();
    const initializer = session.initializer(definitionOf('initializer/normal'));
    const shape = [4];
    expect(() => filledBy(initializer, shape, options)).toThrow(message);
    expect(session.usedBytes).toBe(0);
  });

  it('is a draw that is not known', async () => {
    const session = await backend.open();
    const definition = madeUp({
      kind: 'initializer',
      draws: { z: 'cauchy' },
      program: [{ clause: 'c', set: 'w', to: 'z' }],
    });
    expect(() => session.initializer(definition)).toThrow('draws "cauchy" (known: normal, ');
  });
});

import { readFileSync } from 'node:fs';
import type { Layout } from '@optspec/core';
import { describe, expect, it } from 'vitest';
import { binary64 } from '../src/binary64.js';
import { CanonicalDomain } from '../src/canonical.js';
import { diagonalOf, fillOf } from '../src/fill.js';
import { IntervalDomain } from '../src/interval.js';
import { foldIn, fractionAt, keyOf } from '../src/threefry.js';
import { program, small } from './mutants/small-documents.js';

const uniform = small({
  $id: 'urn:optspec:draw:uniform',
  kind: 'draw',
  properties: {},
  program: program('sample: sample = fraction'),
});
const doubled = { ...uniform, $id: 'urn:optspec:draw:doubled', program: program('sample: sample = 2 * fraction') };
const draws = new Map([
  ['uniform', uniform],
  ['doubled', doubled],
]);
const initializer = (...statements: string[]) =>
  small({
    $id: 'urn:optspec:initializer:small',
    kind: 'initializer',
    draws: { z: 'uniform', y: 'doubled' },
    program: program(...statements),
  });

const none = () => Number.NaN;
const f32 = new CanonicalDomain('f32', none);
const f64 = new CanonicalDomain('f64', none);
const fractions = (seed: number, stream: number, count: number) =>
  Array.from({ length: count }, (_, i) => fractionAt(foldIn(keyOf(seed), stream), i));

describe('fillOf', () => {
  it('gives each element its own fraction of the stream, in the order of the elements', () => {
    const fill = fillOf(initializer('weight: w = z'), { rate: 1 }, draws);
    const { w } = fill(f32, f32, { seed: 7, stream: 3, shape: [2, 3], layout: 'in-out' });
    expect(w).toEqual([fractions(7, 3, 6)]);
  });

  it('fills from every draw, the hyperparameters and the fans of the layout', () => {
    const fill = fillOf(initializer('weight: w = rate * z + y - y + fanIn * 16 + fanOut'), { rate: 0 }, draws);
    const at = (layout: 'in-out' | 'out-in') => fill(f64, f32, { seed: 0, stream: 0, shape: [1, 2], layout });
    expect(at('in-out')).toEqual({ w: [[18, 18]] });
    expect(at('out-in')).toEqual({ w: [[33, 33]] });
  });

  it('names the draw by which the definition calls it', () => {
    const fill = fillOf(initializer('weight: w = y'), { rate: 0 }, draws);
    expect(fill(f32, f32, { seed: 0, stream: 0, shape: [2], layout: 'in-out' })['w']).toEqual([
      fractions(0, 0, 2).map((x) => 2 * x),
    ]);
  });

  it('fills every element of the shape with a number, without draws', () => {
    const { draws: _, ...withoutDraws } = initializer('weight: w = rate');
    const fill = fillOf(withoutDraws, { rate: 0.25 }, new Map());
    expect(fill(f64, f32, { seed: 0, stream: 0, shape: [], layout: 'in-out' })).toEqual({ w: [[0.25]] });
    expect(fill(f64, f32, { seed: 0, stream: 0, shape: [3], layout: 'in-out' })).toEqual({ w: [[0.25, 0.25, 0.25]] });
    expect(fill(f64, f32, { seed: 0, stream: 0, shape: [0, 3], layout: 'in-out' })).toEqual({ w: [[]] });
  });

  it('refuses a draw that is not known', () => {
    expect(() => fillOf(initializer('weight: w = z'), { rate: 1 }, new Map([['doubled', doubled]]))).toThrow(
      new RangeError('unknown draw uniform (known: doubled)'),
    );
  });
});

describe('a draw of a whole matrix', () => {
  /** Each element less the mean of its row, so that it shows which elements make a row. */
  const levelled = small({
    $id: 'urn:optspec:draw:levelled',
    kind: 'draw',
    properties: {},
    draws: { z: 'uniform' },
    program: program('sample: sample = z - rowMean(z)'),
  });
  const fill = fillOf(
    { ...initializer('weight: w = z'), draws: { z: 'levelled' } },
    { rate: 0 },
    new Map([...draws, ['levelled', levelled]]),
  );
  const exact = new IntervalDomain(binary64, 'f64', 'exact');
  const filled = (shape: readonly number[], layout: Layout) =>
    fill(exact, exact, { seed: 3, stream: 1, shape, layout })['w']?.[0]?.map(({ lo }) => lo);

  /** The fractions of a matrix less the mean of their row; sums of four fractions of 23 bits are exact. */
  function centred(rows: number, columns: number): number[] {
    const all = fractions(3, 1, rows * columns);
    return all.map((x, i) => {
      const row = Math.floor(i / columns) * columns;
      return x - all.slice(row, row + columns).reduce((sum, y) => sum + y, 0) / columns;
    });
  }

  it('has the outputs for columns and all other axes for rows', () => {
    expect(filled([3, 2], 'in-out')).toEqual(centred(3, 2));
    expect(filled([2, 3, 4], 'in-out')).toEqual(centred(6, 4));
  });

  it('has a vector for one row, and a scalar for one of each', () => {
    expect(filled([4], 'out-in')).toEqual(centred(1, 4));
    expect(filled([], 'out-in')).toEqual([0]);
  });

  it('is transposed where the outputs come first', () => {
    // a matrix of six rows by two, whose columns one after the other fill the shape
    const matrix = centred(6, 2);
    const columns = [0, 1].flatMap((column) => matrix.filter((_, i) => i % 2 === column));
    expect(filled([2, 3, 2], 'out-in')).toEqual(columns);
  });
});

describe('the fractions that fill', () => {
  it('are those of the published vectors under the key of seed and stream', () => {
    const { foldIn: folded } = JSON.parse(
      readFileSync(new URL('../../../spec/randomness/threefry.json', import.meta.url), 'utf8'),
    ) as { foldIn: { vectors: { seed: number; stream: number; key: string[] }[] } };
    for (const { seed, stream, key } of folded.vectors) {
      const [first = '', second = ''] = key;
      const words = [Number(`0x${first}`), Number(`0x${second}`)] as const;
      const fill = fillOf(initializer('weight: w = z'), { rate: 1 }, draws);
      expect(fill(f32, f32, { seed, stream, shape: [2], layout: 'in-out' })['w']).toEqual([
        [fractionAt(words, 0), fractionAt(words, 1)],
      ]);
    }
  });
});

describe('the diagonal of a shape', () => {
  it.each([
    ['a square', [2, 2], 'in-out', [1, 0, 0, 1]],
    ['more outputs than inputs', [2, 3], 'in-out', [1, 0, 0, 0, 1, 0]],
    ['more inputs than outputs', [2, 3], 'out-in', [1, 0, 0, 0, 1, 0]],
    ['an odd receptive field', [3, 1, 2], 'in-out', [0, 0, 1, 0, 0, 0]],
    ['an even receptive field, after its half', [2, 2, 2], 'in-out', [0, 0, 0, 0, 1, 0, 0, 1]],
    ['a receptive field that comes last', [2, 2, 3], 'out-in', [0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0]],
    ['a vector', [3], 'out-in', [1, 1, 1]],
    ['a scalar', [], 'in-out', [1]],
    ['no inputs', [0, 3], 'in-out', []],
    ['no receptive field', [2, 2, 0], 'out-in', []],
  ] as const)('of %s', (_, shape, layout, values) => {
    expect(diagonalOf(shape, layout)).toEqual(values);
  });
});

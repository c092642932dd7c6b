/** Initializers of shapes without elements, of single numbers, and of what is no shape, on every backend. */
import type { FillOptions } from '@optspec/core';
import { describe, expect, it } from 'vitest';
import { errorNameOf, sessions, targets } from './opened.js';

const SESSIONS = await sessions();
const INITIALIZERS = targets('initializer');
const LAYOUTS = ['in-out', 'out-in'] as const;
/** A fan of zero in, out, both, and through the receptive field. */
const EMPTY = [[0], [0, 4], [4, 0], [0, 0], [0, 3, 4], [3, 0, 4], [3, 4, 0], [2, 0, 3, 4]];
const NO_SHAPES = [
  [-1],
  [2, -3],
  [-2, -3],
  [1.5],
  [Number.NaN],
  [Number.POSITIVE_INFINITY],
  [2 ** 53],
  [2 ** 30, 2 ** 30],
  [0, -1],
];
const NO_WORDS = [-1, 0.5, 2 ** 32, Number.NaN, Number.POSITIVE_INFINITY];

describe.each(SESSIONS)('on %s', (_, session) => {
  it.each(INITIALIZERS)('%s fills a shape without elements with none', async (__, definition) => {
    const initializer = session.initializer(definition);
    const fills = LAYOUTS.flatMap((layout) => EMPTY.map((shape) => initializer.fill(shape, { seed: 1, layout })));
    const sizes = await Promise.all(fills.map(async (tensor) => (await session.read(tensor)).length));
    expect(sizes).toEqual(fills.map(() => 0));
  });

  it.each(INITIALIZERS)('%s fills a single number with a finite one', async (__, definition) => {
    const values = Array.from(await session.read(session.initializer(definition).fill([], { seed: 1 })));
    expect(values.map((value) => Number.isFinite(value))).toEqual([true]);
  });

  it.each(INITIALIZERS)('%s refuses what is no shape', (__, definition) => {
    const initializer = session.initializer(definition);
    expect(NO_SHAPES.map((shape) => errorNameOf(() => initializer.fill(shape, { seed: 1 })))).toEqual(
      NO_SHAPES.map(() => 'ShapeError'),
    );
  });

  it.each(INITIALIZERS)('%s refuses seeds and streams that are no words', (__, definition) => {
    const initializer = session.initializer(definition);
    const options: FillOptions[] = NO_WORDS.flatMap((word) => [{ seed: word }, { seed: 1, stream: word }]);
    expect(options.map((each) => errorNameOf(() => initializer.fill([2, 3], each)))).toEqual(
      options.map(() => 'RangeError'),
    );
  });

  it('a tensor of what is no shape, or of another size, is refused', () => {
    const shapes = [...NO_SHAPES, [3], [], [2, 2, 2], [0]];
    expect(shapes.map((shape) => errorNameOf(() => session.tensor(new Float32Array(4), shape)))).toEqual(
      shapes.map(() => 'ShapeError'),
    );
  });
});

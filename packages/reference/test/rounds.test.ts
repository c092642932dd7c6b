import type { RoundAccuracy } from '@optspec/core';
import { describe, expect, it } from 'vitest';
import { binary64 } from '../src/binary64.js';
import type { Interval } from '../src/exact-intervals.js';
import { type Ball, type Narrowed, narrowed } from '../src/rounds.js';

const accuracy: RoundAccuracy = {
  of: 'x',
  range: 4,
  amplification: 3,
  rounding: '2 * rows + 2 * columns',
  argument: [],
};
/** One rounding of 2⁻¹⁰, and no underflow. */
const place = { arithmetic: binary64, unit: 2 ** -10, smallestNormal: 0 };
const about = (lo: number, hi = lo): Interval<number> => ({ lo, hi, nan: false, empty: false });
const doubled = (from: readonly Interval<number>[]) => from.map(({ lo, hi }) => about(2 * lo, 2 * hi));
/** What the operations of the round give, element by element. */
const after = [about(-100, 100)];

interface Facts {
  readonly before: readonly Interval<number>[];
  readonly accuracy?: Partial<RoundAccuracy>;
  readonly shape?: { readonly rows: number; readonly columns: number };
  readonly known?: Ball;
  readonly exactly?: typeof doubled;
}

function round({ before, shape = { rows: 1, columns: 1 }, known, exactly = doubled, ...facts }: Facts) {
  return narrowed({ accuracy: { ...accuracy, ...facts.accuracy }, shape, before, after, exactly }, place, known);
}

/** A little more than the radius, as binary64 computes it with its slack. */
function expectAround({ values }: Narrowed<Interval<number>>, centres: readonly number[], radius: number): void {
  const slack = 2 ** -26;
  const reached = values.map(({ lo, hi }, i) => {
    const centre = centres[i] ?? Number.NaN;
    return [centre - lo, hi - centre].map((x) => x >= radius && x < radius + slack);
  });
  expect(reached).toEqual(centres.map(() => [true, true]));
  expect(values.map(({ nan, empty }) => nan || empty)).not.toContain(true);
}

describe('what conforms after a round', () => {
  // The middle 1.25 goes to 2.5; three times the half-width of 0.25, and 2·1 + 2·1 roundings of 2⁻¹⁰.
  it('is around the exact result from the middle, by the distance amplified and the roundings', () => {
    const found = round({ before: [about(1, 1.5)] });
    expectAround(found, [2.5], 0.75 + 2 ** -8);
    expect(found.ball?.middle).toEqual([2.5]);
    expect(found.ball?.radius).toBeGreaterThanOrEqual(0.75 + 2 ** -8);
    expect(found.ball?.radius).toBeLessThan(0.75 + 2 ** -8 + 2 ** -26);
  });

  // Half-widths of 0.3 and 0.4 are 0.5 apart in the Frobenius norm; 2·2 + 2·1 roundings.
  it('measures distances over the whole matrix, and counts roundings by its sizes', () => {
    const before = [about(0, 0.75), about(0, 1)];
    expectAround(round({ before, shape: { rows: 2, columns: 1 } }), [0.75, 1], 3 * 0.625 + 6 * 2 ** -10);
  });

  it('is around what the ball of the round before holds, where that is known', () => {
    expectAround(round({ before: [about(1, 1.5)], known: { middle: [1], radius: 0 } }), [2], 2 ** -8);
  });

  it('allows for what underflows', () => {
    const tiny = { ...place, smallestNormal: 2 ** -20 };
    const facts = { accuracy, shape: { rows: 1, columns: 1 }, before: [about(1)], after, exactly: doubled };
    expectAround(narrowed(facts, tiny), [2], 2 ** -8 + 1000 * 2 ** -20);
  });

  it('takes matrices within the range by their spectral norm, which is less than that of Frobenius', () => {
    const unit = [about(1), about(0), about(0), about(1)];
    const shape = { rows: 2, columns: 2 };
    expectAround(round({ before: unit, shape, accuracy: { range: 1.25 } }), [2, 0, 0, 2], 2 ** -7);
  });

  it('takes a matrix of zeros within any range', () => {
    expectAround(round({ before: [about(0)], accuracy: { range: 0 } }), [0], 2 ** -8);
  });

  it.each<[what: string, before: Interval<number>]>([
    ['too large', about(4.5)],
    ['too large at an end', about(3, 4.5)],
    ['negative and too large', about(-4.5)],
    ['infinite', about(0, Number.POSITIVE_INFINITY)],
    ['NaN perhaps', { ...about(1), nan: true }],
    ['NaN', { lo: Number.NaN, hi: Number.NaN, nan: true, empty: true }],
  ])('is what its operations give for a matrix that is %s', (_, before) => {
    expect(round({ before: [before] })).toEqual({ values: after });
  });

  it('has no ball where the exact result is not finite', () => {
    const infinite = about(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);
    expect(round({ before: [about(1)], exactly: () => [infinite] })).toEqual({ values: [infinite] });
  });
});

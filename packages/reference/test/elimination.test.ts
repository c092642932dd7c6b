import { describe, expect, it } from 'vitest';
import { binary64 } from '../src/binary64.js';
import { type Elimination, Eliminator } from '../src/elimination.js';
import { ExactIntervals, type Interval } from '../src/exact-intervals.js';

type Entry = number | readonly [lo: number, hi: number];

const interval = (entry: Entry): Interval<number> => {
  const [lo, hi] = typeof entry === 'number' ? [entry, entry] : entry;
  return { lo, hi, nan: Number.isNaN(lo), empty: Number.isNaN(lo) };
};

/** Solutions as the ends of their intervals, or what else came out. */
function eliminated(rows: readonly (readonly Entry[])[], side: readonly Entry[], round = (x: number) => x): unknown {
  const eliminator = new Eliminator(binary64, new ExactIntervals(binary64), (x) => round(x) === x);
  const found: Elimination<number> = eliminator.eliminate(
    rows.map((row) => row.map(interval)),
    [side.map(interval)],
  );
  return found.kind === 'solved' ? found.columns[0]?.map(({ lo, hi }) => [lo + 0, hi + 0]) : found;
}

describe('elimination', () => {
  // x₂ = 6 / 2; x₁ = (10 − 2·3) / 4
  it('exchanges rows where the first pivot is zero', () => {
    const rows = [
      [0, 2],
      [4, 2],
    ];
    expect(eliminated(rows, [6, 10])).toEqual([
      [1, 1],
      [3, 3],
    ]);
  });

  it('takes the pivot that is certainly the largest: its least size counts, not its greatest', () => {
    // With the pivot 2: m = [1, 4] / 2, x₂ = −m / −m = [0.25, 4], x₁ = (1 − x₂) / 2. With [1, 4], x₂ were 1.
    const rows = [
      [[1, 4], 0],
      [2, 1],
    ] as const;
    expect(eliminated(rows, [0, 1])).toEqual([
      [-1.5, 0.375],
      [0.25, 4],
    ]);
  });

  it('takes the first of pivots of one size, whatever their signs', () => {
    // m = −1; x₂ = 1 / (1 + [0, 1]) = [0.5, 1]; x₁ = 1 − [0, 1]·x₂. From the second row, x₁ were [0.5, 1].
    const rows = [
      [1, [0, 1]],
      [-1, 1],
    ] as const;
    expect(eliminated(rows, [1, 0])).toEqual([
      [0, 1],
      [0.5, 1],
    ]);
  });

  it('measures negative intervals by the end that is nearest to zero', () => {
    // |[−4, −1]| is at least 1, less than 2
    const rows = [
      [[-4, -1], 0],
      [2, 1],
    ] as const;
    expect(eliminated(rows, [0, 1])).toEqual([
      [-1.5, 0.375],
      [0.25, 4],
    ]);
  });

  it('finds a matrix singular, exactly so where every number up to there is one of the format', () => {
    const rows = [
      [1, 2],
      [2, 4],
    ];
    expect(eliminated(rows, [1, 1])).toEqual({ kind: 'singular', exactly: true });
    expect(eliminated([[0]], [1])).toEqual({ kind: 'singular', exactly: true });
  });

  it('knows when the format lacks a multiplier, so that rounding may have moved the pivot', () => {
    const multiplier = 0.5 + 2 ** -30;
    const rows = [
      [1, 1],
      [multiplier, multiplier],
    ];
    expect(eliminated(rows, [1, 1])).toEqual({ kind: 'singular', exactly: true });
    expect(eliminated(rows, [1, 1], Math.fround)).toEqual({ kind: 'singular', exactly: false });
  });

  it('does not decide where a pivot may be zero', () => {
    expect(eliminated([[[-1, 1]]], [1])).toEqual({ kind: 'undecided' });
    expect(eliminated([[[0, 1]]], [1])).toEqual({ kind: 'undecided' });
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])('does not decide for %d', (x) => {
    expect(eliminated([[x]], [1])).toEqual({ kind: 'undecided' });
    expect(eliminated([[1]], [x])).toEqual({ kind: 'undecided' });
  });
});

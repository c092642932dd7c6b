import { describe, expect, it } from 'vitest';
import { factorized, NUMBERS, orthonormalRanges } from '../src/orthonormal.js';
import { Random } from '../src/record/random.js';

describe('factorized', () => {
  it('gives orthonormal columns and a triangle with a positive diagonal', () => {
    const { q, r } = factorized(
      [
        [0, 4],
        [-3, 8],
      ],
      NUMBERS,
      1,
    );
    expect(q).toEqual([
      [0, 1],
      [-1, 0],
    ]);
    expect(r).toEqual([[4], [8, 3]]);
  });
});

describe('orthonormalRanges', () => {
  const random = new Random(5);
  const column = (rows: number) => random.signed(rows, 1, 'f64');
  const within = (x: number, reach: number) => ({ lo: x - reach, hi: x + reach });

  it.each([1e-3, 1e-7, 0])('hold the factor of every matrix whose entries are within %d', (reach) => {
    for (let trial = 0; trial < 20; trial += 1) {
      const columns = [column(5), column(5), column(5)];
      const ranges = orthonormalRanges(columns.map((one) => one.map((x) => within(x, reach))));
      for (let sample = 0; sample < 50; sample += 1) {
        const moved = columns.map((one) => one.map((x) => x + reach * (random.signed(1, 1, 'f64')[0] ?? 0) * 0.999));
        const { q } = factorized(moved, NUMBERS, 2);
        for (const [k, direction] of q.entries()) {
          for (const [i, x] of direction.entries()) {
            const { lo, hi } = ranges[k]?.[i] ?? { lo: 1, hi: -1 };
            expect(lo <= x && x <= hi).toBe(true);
          }
        }
      }
    }
  });

  it('follow the least singular value of the columns up to each', () => {
    const reach = 2 ** -20;
    const columns = [
      [1, 0],
      [1, 2 ** -8],
    ];
    const [first = [], second = []] = orthonormalRanges(columns.map((one) => one.map((x) => within(x, reach))));
    const width = ({ lo, hi }: { lo: number; hi: number }) => hi - lo;
    // σ is 1 for the first column, and between 2⁻⁹ and 2⁻⁸ for both
    expect(width(first[1] ?? { lo: 0, hi: 0 })).toBeLessThan(2 ** -17);
    expect(width(second[0] ?? { lo: 0, hi: 0 })).toBeGreaterThan(2 ** -11);
  });

  it('are all of −1 to 1 for a matrix that may be singular', () => {
    const singular = orthonormalRanges([
      [within(1, 0.1), within(1, 0.1)],
      [within(1, 0.1), within(1, 0.1)],
    ]);
    expect(singular[1]?.map(({ lo, hi }) => [lo <= -1, hi >= 1])).toEqual([
      [true, true],
      [true, true],
    ]);
  });
});

import type { Format, Profile } from '@optspec/core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { NumericBounds } from '../src/bounds.js';
import type { Domain } from '../src/domain.js';
import { Reader } from '../src/reader.js';
import { Random } from '../src/record/random.js';
import { add, compare, divide, multiply, nearest, type Rational, rational } from './rational.js';

type Matrix = readonly (readonly number[])[];

let reader: Reader;
beforeAll(async () => {
  reader = await Reader.open();
});

const computed =
  (rows: Matrix, b: readonly number[]) =>
  <Scalar>(domain: Domain<Scalar>) => {
    const load = (list: readonly number[]) => list.map((x) => domain.load(x));
    return { x: [domain.solve(rows.map(load), load(b))] };
  };

const ideal = (rows: Matrix, b: readonly number[], format: Format = 'f64') =>
  reader.ideal(computed(rows, b), format)['x']?.[0] ?? [];

const bounds = (rows: Matrix, b: readonly number[], format: Format = 'f32', profile: Profile = 'ieee') =>
  reader.bounds(computed(rows, b), format, profile)['x']?.[0] ?? [];

/** Systems of up to six unknowns with numbers of the format. */
function systems(format: 'f32' | 'f64'): { readonly rows: Matrix; readonly b: readonly number[] }[] {
  return Array.from({ length: 40 }, (_, seed) => {
    const random = new Random(seed);
    const size = 1 + (seed % 6);
    const rows = Array.from({ length: size }, () => random.signed(size, 1, format));
    return { rows, b: random.signed(size, 1, format) };
  });
}

/** The exact solution by Gauss and Jordan in fractions. */
function exactly(matrix: Matrix, b: readonly number[]): Rational[] {
  const rows = matrix.map((row, i) => [...row, b[i] ?? 0].map(rational));
  const zero = rational(0);
  for (const [k] of matrix.entries()) {
    const found = rows.findIndex((row, i) => i >= k && compare(row[k] ?? zero, zero) !== 0);
    const pivot = rows[found] ?? [];
    rows[found] = rows[k] ?? [];
    rows[k] = pivot.map((x) => divide(x, pivot[k] ?? zero));
    const own = rows[k] ?? [];
    for (const [i, row] of rows.entries()) {
      if (i === k) continue;
      const factor = multiply(rational(-1), row[k] ?? zero);
      rows[i] = row.map((x, j) => add(x, multiply(factor, own[j] ?? zero)));
    }
  }
  return rows.map((row) => row.at(-1) ?? zero);
}

/** Elimination with every operation rounded to f32, or as `round` has it; `prefer` says which of two candidates is the better pivot. */
function rounded(
  matrix: Matrix,
  b: readonly number[],
  prefer: (a: number, b: number) => boolean = (candidate, best) => candidate > best,
  round: (x: number) => number = Math.fround,
): number[] {
  const rows = matrix.map((row, i) => [...row, b[i] ?? 0]);
  const at = (i: number, j: number) => rows[i]?.[j] ?? 0;
  const less = (x: number, a: number, c: number) => round(x - round(a * c));
  for (const k of rows.keys()) {
    let best = k;
    for (let i = k + 1; i < rows.length; i += 1) if (prefer(Math.abs(at(i, k)), Math.abs(at(best, k)))) best = i;
    [rows[k], rows[best]] = [rows[best] ?? [], rows[k] ?? []];
    for (let i = k + 1; i < rows.length; i += 1) {
      const multiplier = round(at(i, k) / at(k, k));
      rows[i] = (rows[i] ?? []).map((x, j) => (j > k ? less(x, multiplier, at(k, j)) : x));
    }
  }
  const x: number[] = [];
  for (const i of [...rows.keys()].toReversed()) {
    const rest = x.reduce((sum, value, j) => less(sum, at(i, i + 1 + j), value), at(i, rows.length));
    x.unshift(round(rest / at(i, i)));
  }
  return x;
}

/** Symmetric matrices of up to fifteen rows with a dominant diagonal, as damped Hessians are. */
const HESSIANS = Array.from({ length: 15 }, (_, seed) => {
  const random = new Random(seed);
  const size = seed + 1;
  const drawn = Array.from({ length: size }, () => random.signed(size, 1, 'f32'));
  const at = (i: number, j: number) => drawn[Math.max(i, j)]?.[Math.min(i, j)] ?? 0;
  const rows = drawn.map((row, i) => row.map((__, j) => at(i, j) + (i === j ? size : 0)));
  return { rows: rows.map((row) => row.map((x) => Math.fround(x))), b: random.signed(size, 1, 'f32'), random };
});

const holds = ({ lo, hi }: NumericBounds, x: number) => lo <= x && x <= hi;

describe('solve', () => {
  it.each(['f32', 'f64'] as const)('is ideally the solution in fractions, rounded once to %s', (format) => {
    for (const { rows, b } of systems(format)) {
      expect(ideal(rows, b, format)).toEqual(exactly(rows, b).map((x) => nearest(x, format)));
    }
  });

  it.each(['ieee', 'wgsl'] as const)('holds under %s what rounding every operation to f32 gives', (profile) => {
    for (const { rows, b } of systems('f32')) {
      const found = rounded(rows, b);
      expect(bounds(rows, b, 'f32', profile).map((each, i) => holds(each, found[i] ?? Number.NaN))).not.toContain(
        false,
      );
    }
  });

  it('holds eliminations whose every operation is off by up to a unit', () => {
    for (const { rows, b, random } of HESSIANS) {
      const off = [() => random.decimal(-1, 1), () => Math.sign(random.decimal(-1, 1)), () => 1, () => -1];
      for (const error of off) {
        const found = rounded(rows, b, undefined, (x) => x * (1 + 2 ** -24 * error()));
        expect(bounds(rows, b).map((each, i) => holds(each, found[i] ?? Number.NaN))).not.toContain(false);
      }
    }
  });

  it('holds the solutions of all systems within intervals', () => {
    const radius = 2 ** -10;
    for (const { rows, b, random } of HESSIANS) {
      const moved = (x: number) => x + radius * Math.sign(random.decimal(-1, 1));
      const interval = reader.carry(
        (domain, restore) => {
          const near = (x: number) => restore({ lo: x - radius, hi: x + radius, nan: false, empty: false });
          return {
            x: [
              domain.solve(
                rows.map((row) => row.map(near)),
                b.map(near),
              ),
            ],
          };
        },
        'f32',
        'ieee',
      )['x']?.[0];
      for (let time = 0; time < 8; time += 1) {
        const found = rounded(
          rows.map((row) => row.map(moved)),
          b.map(moved),
        );
        expect(interval?.map((each, i) => Math.abs(each.hi) < 1 && holds(each, found[i] ?? Number.NaN))).not.toContain(
          false,
        );
      }
    }
  });

  it('bounds fifteen unknowns in f32, of which growth by powers of two says nothing', () => {
    const { rows = [], b = [] } = HESSIANS.at(-1) ?? {};
    expect(rows.length).toBe(15);
    expect(bounds(rows, b).map(({ lo, hi }) => Number.isFinite(lo) && Number.isFinite(hi))).not.toContain(false);
    const nearlyTied = rows.map((row, i) => (i === 1 ? [...(rows[0] ?? [])].map((x, j) => (j === 1 ? -x : x)) : row));
    expect(bounds(nearlyTied, b).map(({ hi }) => hi)).toContain(Number.POSITIVE_INFINITY);
  });

  it('holds what rows of nearly the largest pivot give', () => {
    const single = [
      [1, Math.fround(0.3)],
      [-1, Math.fround(0.7)],
    ];
    const side = [0.1, 0.9].map((x) => Math.fround(x));
    for (const prefer of [(x: number, y: number) => x > y, (x: number, y: number) => x >= y]) {
      const found = rounded(single, side, prefer);
      expect(bounds(single, side).map((each, i) => holds(each, found[i] ?? Number.NaN))).toEqual([true, true]);
    }
  });

  it('bounds one unknown by a few roundings of the quotient', () => {
    const [{ lo, hi } = { lo: 0, hi: 0 }] = bounds([[4]], [3]);
    expect([lo < 0.75, hi > 0.75]).toEqual([true, true]);
    expect((hi - lo) / 2).toBeLessThan(0.75 * 32 * 2 ** -24);
  });

  it('is NaN everywhere where elimination without rounding meets a pivot of zero', () => {
    const singular = [
      [1, 2],
      [2, 4],
    ];
    expect(ideal(singular, [0.1, 0.7])).toEqual([Number.NaN, Number.NaN]);
    expect(bounds(singular, [Math.fround(0.1), Math.fround(0.7)]).map(({ empty }) => empty)).toEqual([true, true]);
    expect(bounds([[0]], [1]).map(({ empty }) => empty)).toEqual([true]);
  });

  it('may be anything where rounding decides whether a pivot is zero', () => {
    const nearly = [
      [1, 1],
      [1, 1 + 2 ** -23],
    ];
    const anything = { lo: Number.NEGATIVE_INFINITY, hi: Number.POSITIVE_INFINITY, nan: true, empty: false };
    expect(bounds(nearly, [1, 2])).toEqual([anything, anything]);
    expect(ideal(nearly, [1, 2])).toEqual([1 - 2 ** 23, 2 ** 23]);
  });

  it('is NaN everywhere for one NaN, and may be anything for an infinity', () => {
    const rows = [
      [2, 1],
      [1, 3],
    ];
    expect(bounds(rows, [1, Number.NaN]).map(({ empty }) => empty)).toEqual([true, true]);
    expect(ideal(rows, [Number.POSITIVE_INFINITY, 1])).toEqual([Number.NaN, Number.NaN]);
    expect(bounds(rows, [Number.POSITIVE_INFINITY, 1]).map(({ nan, hi }) => [nan, hi])).toEqual([
      [true, Number.POSITIVE_INFINITY],
      [true, Number.POSITIVE_INFINITY],
    ]);
  });

  it('has no canonical reading, and nothing to do for no unknowns', () => {
    expect(reader.canonical(computed([[1]], [1]), 'f32')).toBeUndefined();
    expect(ideal([], [])).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { factorSizes, type Size, type SizedRow, type SizedStage } from '../src/growth.js';
import { Random } from '../src/record/random.js';
import { add, compare, divide, multiply, nearest, type Rational, rational } from './rational.js';

type Matrix = readonly (readonly number[])[];
type Fractions = readonly Rational[];

const UNIT = 2 ** -24;
const ZERO = rational(0);

const absolute = (x: Rational) => (compare(x, ZERO) < 0 ? multiply(rational(-1), x) : x);
const without = (x: Rational, a: Rational, b: Rational) => add(x, multiply(rational(-1), multiply(a, b)));

/** Bounds of the size of a fraction: the nearest number and its neighbours. */
function sizeOf(x: Rational): Size {
  const size = nearest(absolute(x), 'f64');
  return { least: size * (1 - 2 ** -52), most: size * (1 + 2 ** -52) };
}

/** The stages of elimination with partial pivoting in fractions, and |L|·|U| with rows in the order of the matrix. */
function eliminated(matrix: Matrix): { readonly stages: SizedStage[]; readonly product: number[][] } {
  let left = matrix.map((row, index) => ({ index, row: row.map(rational) }));
  const product = matrix.map((row) => row.map(() => ZERO));
  const stages: SizedStage[] = [];
  const sized = ({ index, row }: { index: number; row: Fractions }): SizedRow => ({ index, sizes: row.map(sizeOf) });
  const accumulate = (index: number, multiplier: Rational, row: Fractions, k: number) => {
    const sums = product[index] ?? [];
    for (const [j, u] of row.entries()) {
      if (j >= k) sums[j] = add(sums[j] ?? ZERO, absolute(multiply(multiplier, u)));
    }
  };
  for (const k of matrix.keys()) {
    const at = ({ row }: { row: Fractions }) => row[k] ?? ZERO;
    const [first] = left.toSorted((a, b) => compare(absolute(at(b)), absolute(at(a))));
    if (!first) break;
    const others = left.filter((each) => each !== first);
    stages.push({ pivot: sized(first), others: others.map(sized) });
    accumulate(first.index, rational(1), first.row, k);
    left = others.map(({ index, row }) => {
      const multiplier = divide(row[k] ?? ZERO, at(first));
      accumulate(index, multiplier, first.row, k);
      return { index, row: row.map((x, j) => (j < k ? x : without(x, multiplier, first.row[j] ?? ZERO))) };
    });
  }
  return { stages, product: product.map((row) => row.map((x) => nearest(x, 'f64'))) };
}

/** |L̂|·|Û| of elimination with the same pivots, each operation off by up to a unit, as `error` draws it. */
function perturbed(matrix: Matrix, stages: readonly SizedStage[], error: () => number): number[][] {
  const rows = matrix.map((row) => [...row]);
  const product = matrix.map((row) => row.map(() => 0));
  const near = (x: number) => x * (1 + UNIT * error());
  for (const [k, { pivot, others }] of stages.entries()) {
    const top = rows[pivot.index] ?? [];
    const multiples = others.map(({ index }) => [index, near((rows[index]?.[k] ?? 0) / (top[k] ?? 0))] as const);
    for (const [index, multiplier] of [[pivot.index, 1] as const, ...multiples]) {
      const row = rows[index] ?? [];
      const sums = product[index] ?? [];
      for (let j = k; j < matrix.length; j += 1) {
        sums[j] = (sums[j] ?? 0) + Math.abs(multiplier * (top[j] ?? 0));
        if (index !== pivot.index) row[j] = near((row[j] ?? 0) - near(multiplier * (top[j] ?? 0)));
      }
    }
  }
  return product;
}

const elementsOf = (matrix: Matrix) => ({
  sizes: matrix.map((row) => row.map(Math.abs)),
  radius: matrix.map((row) => row.map(() => 0)),
});

/** Random matrices of up to nine rows, some with dominant diagonals as Hessians have. */
const MATRICES = Array.from({ length: 24 }, (_, seed): Matrix => {
  const random = new Random(seed);
  const size = 2 + (seed % 8);
  return Array.from({ length: size }, (__, i) =>
    random.signed(size, 1, 'f32').map((x, j) => (seed % 3 === 0 && i === j ? x + size : x)),
  );
});

const losses = { gamma: 33 * UNIT, lost: 0 };

function isAbove(bound: Matrix | undefined, least: Matrix): boolean {
  return least.every((row, i) => row.every((x, j) => (bound?.[i]?.[j] ?? Number.NaN) >= x));
}

describe('factorSizes', () => {
  const known = MATRICES.map((matrix) => ({ matrix, ...eliminated(matrix) })).filter(
    ({ matrix, stages }) => factorSizes(stages, elementsOf(matrix), losses) !== undefined,
  );

  it('knows the pivots of most random matrices', () => {
    expect(known.length).toBeGreaterThan(MATRICES.length / 2);
  });

  it('is |L|·|U| where nothing is rounded', () => {
    for (const { matrix, stages, product } of known) {
      const bound = factorSizes(stages, elementsOf(matrix), { gamma: 0, lost: 0 });
      expect(isAbove(bound, product)).toBe(true);
      const slightlyMore = product.map((row) => row.map((x) => x * (1 + 2 ** -20)));
      expect(isAbove(slightlyMore, bound ?? [])).toBe(true);
    }
  });

  it.each([
    ['at random', (random: Random) => () => random.decimal(-1, 1)],
    ['upwards', () => () => 1],
    ['downwards', () => () => -1],
  ] as const)('bounds the factors of eliminations that are rounded %s', (_, errors) => {
    for (const [seed, { matrix, stages }] of known.entries()) {
      const found = perturbed(matrix, stages, errors(new Random(seed)));
      expect(isAbove(factorSizes(stages, elementsOf(matrix), losses), found)).toBe(true);
    }
  });

  it('bounds the factors of matrices within the radius', () => {
    const radius = 2 ** -12;
    const held = known.flatMap(({ matrix, stages }, seed) => {
      const random = new Random(seed);
      const moved = matrix.map((row) => row.map((x) => x + radius * Math.sign(random.decimal(-1, 1))));
      const elements = {
        sizes: matrix.map((row) => row.map((x) => Math.abs(x) + radius)),
        radius: matrix.map((row) => row.map(() => radius)),
      };
      const bound = factorSizes(stages, elements, losses);
      return bound
        ? [
            isAbove(
              bound,
              perturbed(moved, stages, () => random.decimal(-1, 1)),
            ),
          ]
        : [];
    });
    expect(held.length).toBeGreaterThan(MATRICES.length / 3);
    expect(held).not.toContain(false);
  });

  it('knows nothing where rounding may decide which row is the pivot', () => {
    const tied = [
      [1, 0.25],
      [-1, 0.75],
    ];
    const nearlyTied = [
      [1 + 2 ** -23, 0.25],
      [-1, 0.75],
    ];
    for (const matrix of [tied, nearlyTied]) {
      expect(factorSizes(eliminated(matrix).stages, elementsOf(matrix), losses)).toBeUndefined();
    }
    expect(factorSizes(eliminated(nearlyTied).stages, elementsOf(nearlyTied), { gamma: 0, lost: 0 })).toBeDefined();
  });
});

import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { binary64 } from '../src/binary64.js';
import type { ScalarFunction } from '../src/directed.js';
import { ordinal } from '../src/format.js';
import { loadMpfr, MpfrArithmetic } from '../src/mpfr.js';
import { finiteNumbers } from './numbers-arbitrary.js';

let mpfr: MpfrArithmetic;

beforeAll(async () => {
  mpfr = new MpfrArithmetic(await loadMpfr(), 2300);
});

const SETTINGS = { seed: 20263, numRuns: 1000 };
const anything = fc.oneof(
  { weight: 9, arbitrary: finiteNumbers('f64') },
  { weight: 1, arbitrary: fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY) },
);
const moderate = fc.double({ min: -40, max: 40, noNaN: true }).filter((x) => x === 0 || Math.abs(x) > 2 ** -400);
/** Operands of the same size, where sums cancel and quotients are near one. */
const close = fc.tuple(fc.double({ min: 1, max: 2, noNaN: true }), fc.double({ min: -2, max: -1, noNaN: true }));

function directed(name: ScalarFunction, operands: readonly number[]): { own: number[]; truth: number[] } {
  mpfr.release();
  const ways = ['down', 'up'] as const;
  return {
    own: ways.map((way) => binary64.apply(name, operands, way)),
    truth: ways.map((way) =>
      mpfr.toNumber(
        mpfr.apply(
          name,
          operands.map((x) => mpfr.of(x)),
          way,
        ),
        way,
      ),
    ),
  };
}

/** Both bounds hold the exact result, at most `units` numbers outside the tightest bounds. */
function expectEnclosure(name: ScalarFunction, operands: readonly number[], units: bigint): void {
  const { own, truth } = directed(name, operands);
  const [low = Number.NaN, high = Number.NaN] = own;
  const [least = Number.NaN, most = Number.NaN] = truth;
  const call = `${name}(${operands.join(', ')}) in [${low}, ${high}] for [${least}, ${most}]`;
  if (Number.isNaN(least)) {
    expect([call, low, high]).toEqual([call, Number.NaN, Number.NaN]);
    return;
  }
  expect([call, low <= least, high >= most]).toEqual([call, true, true]);
  const excess = [ordinal(least, 'f64') - ordinal(low, 'f64'), ordinal(high, 'f64') - ordinal(most, 'f64')];
  expect([call, excess.every((steps) => steps <= units)]).toEqual([call, true]);
}

const EXACT = ['negate', 'abs', 'sign', 'min', 'max', 'floor'] as const;
const BASIC = ['add', 'subtract', 'multiply', 'divide', 'sqrt'] as const;
const LIBRARY = ['cbrt', 'exp', 'log', 'log1p', 'tanh', 'cos'] as const;

describe('directed rounding in binary64', () => {
  it.each(EXACT)('computes %s exactly', (name) => {
    fc.assert(
      fc.property(anything, anything, (a, b) => expectEnclosure(name, [a, b], 0n)),
      SETTINGS,
    );
  });

  it.each(BASIC)('encloses %s within three units over all exponents', (name) => {
    fc.assert(
      fc.property(anything, anything, (a, b) => expectEnclosure(name, [a, b], 3n)),
      SETTINGS,
    );
  });

  it.each(BASIC)('encloses %s within one unit where nothing can under- or overflow', (name) => {
    fc.assert(
      fc.property(fc.oneof(close, fc.tuple(moderate, moderate)), ([a, b]) => expectEnclosure(name, [a, b], 1n)),
      SETTINGS,
    );
  });

  it.each(LIBRARY)('encloses %s within twenty units', (name) => {
    fc.assert(
      fc.property(fc.oneof(anything, moderate), (a) => expectEnclosure(name, [a], 20n)),
      SETTINGS,
    );
  });

  it('encloses powers within twenty units', () => {
    const bases = fc.oneof(fc.double({ min: 0, max: 2, noNaN: true }), moderate, finiteNumbers('f64'));
    const exponents = fc.oneof(fc.integer({ min: -60, max: 2 ** 21 }), moderate);
    fc.assert(
      fc.property(bases, exponents, (a, b) => expectEnclosure('power', [a, b], 20n)),
      SETTINGS,
    );
  });

  it.each([
    ['add', [0.5, 0.25]],
    ['add', [2 ** 60, -(2 ** 8)]],
    ['multiply', [3, 5]],
    ['multiply', [0, -7]],
    ['divide', [21, 7]],
    ['divide', [1, 2 ** -30]],
    ['divide', [0, 3]],
    ['divide', [1, 0]],
    ['sqrt', [49]],
    ['sqrt', [0]],
    ['power', [3, 2]],
    ['power', [7, 1]],
    ['power', [7, 0]],
    ['power', [1, 99]],
    ['power', [0, 3]],
    ['exp', [0]],
    ['log', [1]],
    ['log', [0]],
    ['cos', [0]],
    ['tanh', [0]],
    ['cbrt', [0]],
    ['log1p', [0]],
    ['log1p', [-1]],
    ['exp', [Number.NEGATIVE_INFINITY]],
  ] as const)('keeps %s of %s exact', (name, operands) => {
    const { own, truth } = directed(name, operands);
    expect(own.map((x) => x + 0)).toEqual(truth.map((x) => x + 0));
  });

  it.each([
    ['multiply', [1e300, 1e300]],
    ['add', [Number.MAX_VALUE, Number.MAX_VALUE]],
    ['exp', [1000]],
    ['power', [10, 400]],
    ['divide', [1e300, 1e-300]],
  ] as const)('bounds the overflow of %s of %s by the largest number', (name, operands) => {
    expect(directed(name, operands).own).toEqual([Number.MAX_VALUE, Number.POSITIVE_INFINITY]);
  });

  it.each([
    ['power', [0.5, 2 ** 20]],
    ['exp', [-1000]],
    ['divide', [1e-300, 1e300]],
  ] as const)('bounds the underflow of %s of %s by the smallest number', (name, operands) => {
    const {
      own: [low = 1, high = 0],
    } = directed(name, operands);
    expect([low <= 0, high]).toEqual([true, Number.MIN_VALUE]);
  });

  it('bounds negative under- and overflow on their own side', () => {
    expect(directed('power', [-0.5, 2 ** 20 + 1]).own.map((x) => x + 0)).toEqual([-Number.MIN_VALUE, 0]);
    expect(directed('power', [-10, 401]).own).toEqual([Number.NEGATIVE_INFINITY, -Number.MAX_VALUE]);
    expect(directed('multiply', [-1e300, 1e300]).own).toEqual([Number.NEGATIVE_INFINITY, -Number.MAX_VALUE]);
  });

  it('encloses π', () => {
    expect([binary64.pi('down'), binary64.pi('up') > Math.PI]).toEqual([Math.PI, true]);
  });
});

describe('widening in binary64', () => {
  it.each([0, 0.1, 1, 1.5, 2 ** -149, -(2 ** -126), 3e38, Number.POSITIVE_INFINITY])(
    'holds what MPFR gives for %s in f32',
    (x) => {
      for (const ulps of [0.5 + 2 ** -29, 1, 2.5]) {
        for (const exactStays of [true, false]) {
          mpfr.release();
          const low = mpfr.toNumber(mpfr.widen(mpfr.of(x), 'down', 'f32', ulps, exactStays), 'down');
          const high = mpfr.toNumber(mpfr.widen(mpfr.of(x), 'up', 'f32', ulps, exactStays), 'up');
          expect(binary64.widen(x, 'down', 'f32', ulps, exactStays) <= low).toBe(true);
          expect(binary64.widen(x, 'up', 'f32', ulps, exactStays) >= high).toBe(true);
        }
      }
    },
  );

  it('compares like numbers', () => {
    expect([binary64.compare(1, 2), binary64.compare(2, 2), binary64.compare(3, 2)]).toEqual([-1, 0, 1]);
    expect([binary64.isNaN(Number.NaN), binary64.isNaN(0), binary64.of(7), binary64.toNumber(7, 'up')]).toEqual([
      true,
      false,
      7,
      7,
    ]);
  });
});

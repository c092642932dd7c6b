import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { SCALAR_FUNCTIONS } from '../src/directed.js';
import { FORMATS } from '../src/format.js';
import { loadMpfr, MpfrArithmetic } from '../src/mpfr.js';
import { finiteNumbers } from './numbers-arbitrary.js';
import { add, divide, multiply, nearest, rational } from './rational.js';

let mpfr: MpfrArithmetic;

beforeAll(async () => {
  mpfr = new MpfrArithmetic(await loadMpfr(), 2300);
});

const SETTINGS = { seed: 20262, numRuns: 1000 };
const formats = ['f16', 'f32', 'f64'] as const;

describe('round', () => {
  it.each(formats)('gives the number of %s nearest to sums, products and quotients', (format) => {
    const pairs = fc.tuple(finiteNumbers('f64'), finiteNumbers('f64'));
    const operations = { add, multiply, divide } as const;
    fc.assert(
      fc.property(pairs, fc.constantFrom('add', 'multiply', 'divide'), ([a, b], name) => {
        if (name === 'divide' && b === 0) return;
        mpfr.release();
        const result = mpfr.apply(name, [mpfr.of(a), mpfr.of(b)], 'down');
        const truth = name === 'divide' ? divide(rational(a), rational(b)) : operations[name](rational(a), rational(b));
        expect(mpfr.round(result, format) + 0).toBe(nearest(truth, format) + 0);
      }),
      SETTINGS,
    );
  });

  const largest = FORMATS.f32.largest;
  it.each([
    ['a tie to even below', [1, 2 ** -24], 1],
    ['a tie to even above', [1 + 2 ** -23, 2 ** -24], 1 + 2 ** -22],
    ['just above a tie', [1, 2 ** -24, 2 ** -200], 1 + 2 ** -23],
    ['just below a tie', [1 + 2 ** -23, 2 ** -24, -(2 ** -200)], 1 + 2 ** -23],
    ['just above a tie that binary64 cannot tell from it', [1, 2 ** -24, 2 ** -60], 1 + 2 ** -23],
    ['a subnormal tie', [2 ** -149, 2 ** -150], 2 ** -148],
    ['half the smallest subnormal', [2 ** -150], 0],
    ['a little more than half the smallest subnormal', [2 ** -150, 2 ** -900], 2 ** -149],
    ['less than any binary64 number', [2 ** -1074, -(2 ** -1074)], 0],
    ['just below the overflow threshold', [largest, 2 ** 103, -1], largest],
    ['the overflow threshold', [largest, 2 ** 103], Number.POSITIVE_INFINITY],
    ['the negative overflow threshold', [-largest, -(2 ** 103)], Number.NEGATIVE_INFINITY],
  ])('rounds %s in f32', (_, terms, expected) => {
    mpfr.release();
    const total = terms.reduce((sum, term) => mpfr.apply('add', [sum, mpfr.of(term)], 'down'), mpfr.of(0));
    expect(mpfr.round(total, 'f32') + 0).toBe(expected);
  });

  it.each([
    ['a tie to even below', [1, 2 ** -11], 1],
    ['just above a tie that binary32 cannot tell from it', [1, 2 ** -11, 2 ** -40], 1 + 2 ** -10],
    ['a little more than half the smallest subnormal', [2 ** -25, 2 ** -900], 2 ** -24],
    ['just below the overflow threshold', [65520, -(2 ** -900)], 65504],
    ['the overflow threshold', [65520], Number.POSITIVE_INFINITY],
  ])('rounds %s in f16', (_, terms, expected) => {
    mpfr.release();
    const total = terms.reduce((sum, term) => mpfr.apply('add', [sum, mpfr.of(term)], 'down'), mpfr.of(0));
    expect(mpfr.round(total, 'f16') + 0).toBe(expected);
  });

  it('rounds what is below the smallest binary64 number', () => {
    mpfr.release();
    const tiny = mpfr.apply('multiply', [mpfr.of(2 ** -1000), mpfr.of(-(2 ** -1000))], 'down');
    expect([mpfr.round(tiny, 'f32') + 0, mpfr.round(tiny, 'f64') + 0]).toEqual([0, 0]);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0])('leaves %s as it is', (x) => {
    mpfr.release();
    expect(formats.map((format) => mpfr.round(mpfr.of(x), format))).toEqual([x, x, x]);
  });
});

describe('widen', () => {
  const moved = (x: number, format: 'f32' | 'f64', ulps: number, exactStays: boolean): number[] => {
    mpfr.release();
    return (['down', 'up'] as const).map((way) =>
      mpfr.toNumber(mpfr.widen(mpfr.of(x), way, format, ulps, exactStays), way),
    );
  };

  it('leaves numbers of the format where exact results stay', () => {
    expect(moved(1.5, 'f32', 0.5, true)).toEqual([1.5, 1.5]);
    expect(moved(0, 'f32', 1, true)).toEqual([0, 0]);
    expect(moved(0.1, 'f64', 1, true)).toEqual([0.1, 0.1]);
  });

  it('moves by units of the format at the exponent of the number', () => {
    expect(moved(1, 'f32', 2.5, false)).toEqual([1 - 2.5 * 2 ** -23, 1 + 2.5 * 2 ** -23]);
    expect(moved(3, 'f64', 1, false)).toEqual([3 - 2 ** -51, 3 + 2 ** -51]);
    expect(moved(1 + 2 ** -30, 'f32', 1, true)).toEqual([1 + 2 ** -30 - 2 ** -23, 1 + 2 ** -30 + 2 ** -23]);
  });

  it('moves subnormals and zero by the smallest subnormal', () => {
    expect(moved(0, 'f32', 1, false)).toEqual([-(2 ** -149), 2 ** -149]);
    expect(moved(2 ** -140, 'f32', 1, false)).toEqual([2 ** -140 - 2 ** -149, 2 ** -140 + 2 ** -149]);
  });

  it('leaves infinities and NaN', () => {
    expect(moved(Number.POSITIVE_INFINITY, 'f32', 1, false)).toEqual([
      Number.POSITIVE_INFINITY,
      Number.POSITIVE_INFINITY,
    ]);
    expect(moved(Number.NaN, 'f32', 1, false)).toEqual([Number.NaN, Number.NaN]);
  });
});

describe('roundSimplest', () => {
  const around = (x: number, exponent: number): number | undefined => {
    mpfr.release();
    const slack = mpfr.apply('multiply', [mpfr.of(2 ** -1000), mpfr.of(2 ** exponent)], 'up');
    const low = mpfr.apply('subtract', [mpfr.of(x), slack], 'down');
    const high = mpfr.apply('add', [mpfr.of(x), slack], 'up');
    return mpfr.roundSimplest(low, high, 'f32');
  };

  it('finds the tie within an interval and rounds it to even', () => {
    expect(around(1 + 2 ** -24, -800)).toBe(1);
    expect(around(1 + 3 * 2 ** -24, -800)).toBe(1 + 2 ** -22);
  });

  it('finds zero within an interval around it', () => expect(around(0, -800)).toBe(0));

  it('finds nothing in an interval without a short number', () => {
    mpfr.release();
    const root = mpfr.apply('sqrt', [mpfr.of(2)], 'down');
    expect(mpfr.roundSimplest(root, mpfr.apply('sqrt', [mpfr.of(2)], 'up'), 'f32')).toBeUndefined();
  });
});

describe('apply', () => {
  it.each(SCALAR_FUNCTIONS)('%s of NaN is NaN', (name) => {
    mpfr.release();
    expect(
      mpfr.isNaN(
        mpfr.apply(
          name,
          [Number.NaN, 1].map((x) => mpfr.of(x)),
          'down',
        ),
      ),
    ).toBe(true);
  });

  it('asks for an operand', () => {
    expect(() => mpfr.apply('add', [], 'down')).toThrow(new RangeError('add needs an operand'));
  });

  it('rounds π outward', () => {
    expect([mpfr.toNumber(mpfr.pi('down'), 'down'), mpfr.toNumber(mpfr.pi('up'), 'up')]).toEqual([
      Math.PI,
      Math.PI + 2 ** -51,
    ]);
  });
});

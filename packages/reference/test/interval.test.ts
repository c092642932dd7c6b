import type { Format, Profile } from '@optspec/core';
import { describe, expect, it } from 'vitest';
import { binary64 } from '../src/binary64.js';
import type { ScalarFunction } from '../src/directed.js';
import { FORMATS } from '../src/format.js';
import { type Interval, IntervalDomain } from '../src/interval.js';

type Bounds = Interval<number>;

const domainOf = (profile: Profile | 'exact', format: Format = 'f32') => new IntervalDomain(binary64, format, profile);
const exact = domainOf('exact', 'f64');
const ieee = domainOf('ieee');
const wgsl = domainOf('wgsl');
const about = (lo: number, hi = lo, nan = false): Bounds => ({
  lo,
  hi,
  nan: nan || Number.isNaN(lo),
  empty: Number.isNaN(lo),
});
const shown = ({ lo, hi, nan, empty }: Bounds) => (empty ? ['NaN'] : [lo + 0, hi + 0, ...(nan ? ['NaN'] : [])]);
const { largest, smallestNormal } = FORMATS.f32;
const inf = Number.POSITIVE_INFINITY;

describe('exact interval arithmetic', () => {
  it.each<[ScalarFunction, Bounds[], unknown[]]>([
    ['add', [about(1, 2), about(-3, 4)], [-2, 6]],
    ['subtract', [about(1, 2), about(-3, 4)], [-3, 5]],
    ['multiply', [about(-2, 3), about(-5, 7)], [-15, 21]],
    ['divide', [about(1, 6), about(2, 4)], [0.25, 3]],
    ['divide', [about(1, 6), about(0, 4)], [0.25, inf]],
    ['divide', [about(1, 6), about(-4, 0)], [-inf, -0.25]],
    ['divide', [about(1), about(0)], [inf, inf]],
    ['divide', [about(0), about(0)], ['NaN']],
    ['divide', [about(1), about(-1, 1)], [-inf, inf]],
    ['divide', [about(0, 1), about(-1, 1)], [-inf, inf, 'NaN']],
    ['divide', [about(-1, 1), about(0)], [-inf, inf, 'NaN']],
    ['divide', [about(1, inf), about(-1, inf)], [-inf, inf, 'NaN']],
    ['divide', [about(-inf, inf), about(inf)], [0, 0, 'NaN']],
    ['multiply', [about(0), about(-inf, inf)], [0, 0, 'NaN']],
    ['multiply', [about(-1, 1), about(inf)], [-inf, inf, 'NaN']],
    ['add', [about(-inf, 1), about(inf)], [inf, inf, 'NaN']],
    ['abs', [about(-3, 2)], [0, 3]],
    ['power', [about(-3, 2), about(2)], [0, 9]],
    ['power', [about(-3, 2), about(1)], [-3, 2]],
    ['sqrt', [about(-4, 9)], [0, 3, 'NaN']],
    ['sqrt', [about(-4, -1)], ['NaN']],
    ['sqrt', [about(4, 9)], [2, 3]],
    ['log', [about(0, 1)], [-inf, 0]],
    ['log1p', [about(-1, 0)], [-inf, 0]],
    ['sign', [about(-1, 2)], [-1, 1]],
    ['min', [about(1, 5), about(2, 3)], [1, 3]],
    ['max', [about(1, 5), about(2, 3, true)], [2, 5, 'NaN']],
    ['max', [about(1, 5), about(Number.NaN)], ['NaN']],
    ['cos', [about(-1, 4)], [-1, 1]],
    ['cos', [about(0)], [1, 1]],
    ['cos', [about(inf)], ['NaN']],
    ['cos', [about(-inf)], ['NaN']],
    ['cos', [about(-inf, inf)], [-1, 1]],
    ['floor', [about(-0.5, 1.5)], [-1, 1]],
  ])('%s of %j is %j', (name, operands, expected) => {
    expect(shown(exact.host(name, operands))).toEqual(expected);
  });

  it('has the turning points of the cosine inside, and only those', () => {
    const { hi: top } = exact.host('cos', [about(-0.5, 0.25)]);
    const { lo: bottom } = exact.host('cos', [about(3, 3.25)]);
    const falling = exact.host('cos', [about(1, 2)]);
    const wide = exact.host('cos', [about(0.5, 6)]);
    expect([top, bottom, falling.hi < 0.541, falling.lo > -0.417, wide.lo, wide.hi]).toEqual([
      1,
      -1,
      true,
      true,
      -1,
      1,
    ]);
  });

  it('neither rounds nor takes reciprocals', () => {
    expect(shown(exact.divideByHost(about(6), about(3)))).toEqual([2, 2]);
    expect(shown(exact.integerPower(about(-2, 1), 2))).toEqual([0, 4]);
    expect(shown(exact.sum([about(1), about(2), about(-4)]))).toEqual([-1, -1]);
    expect(shown(exact.dot([about(1), about(2)], [about(3), about(-4)]))).toEqual([-5, -5]);
  });
});

describe('widening by a profile', () => {
  it('leaves results alone that the format has', () => {
    expect(shown(ieee.tensor('add', [about(1), about(2)]))).toEqual([3, 3]);
    expect(shown(ieee.tensor('multiply', [about(0), about(5)]))).toEqual([0, 0]);
    expect(shown(ieee.tensor('negate', [about(0.1)]))).toEqual([-0.1, -0.1]);
  });

  it('takes results half a unit out, and the 2⁻²⁹ of a unit of a second rounding', () => {
    const unit = 2 ** -23;
    const { lo, hi } = ieee.tensor('add', [about(1), about(2 ** -24)]);
    expect([
      lo <= 1 - unit * 2 ** -29,
      lo > 1 - unit * 2 ** -28,
      hi >= 1 + unit,
      hi < 1 + unit * (1 + 2 ** -28),
    ]).toEqual([true, true, true, true]);
  });

  it('adds infinity beyond the largest number and keeps signs at the smallest', () => {
    expect(ieee.tensor('multiply', [about(largest), about(1.5)]).hi).toBe(inf);
    expect(ieee.tensor('multiply', [about(-largest), about(1.5)]).lo).toBe(-inf);
    expect(ieee.tensor('multiply', [about(2 ** -100), about(2 ** -100)]).lo).toBe(0);
    expect(ieee.tensor('multiply', [about(2 ** -100), about(-(2 ** -100))]).hi).toBe(0);
  });

  it('counts several units from above a power of two inside the interval, where they double', () => {
    const third = about(3);
    const { lo } = wgsl.tensor('divide', [about(3 - 2 ** -40, 3 + 2 ** -40), third]);
    const { hi } = wgsl.tensor('divide', [about(-3 - 2 ** -40, -3 + 2 ** -40), third]);
    expect([lo <= 1 - 2.5 * 2 ** -23, hi >= -1 + 2.5 * 2 ** -23]).toEqual([true, true]);
  });

  it('gives a power of a tensor a unit for each factor, a square one rounding', () => {
    const x = about(1 + 2 ** -12 + 2 ** -23);
    const [square, cube] = [ieee.integerPower(x, 2), ieee.integerPower(x, 3)];
    expect([
      square.hi - square.lo < 1.01 * 2 ** -23,
      cube.hi - cube.lo > 5.9 * 2 ** -23,
      cube.hi - cube.lo < 6.1 * 2 ** -23,
    ]).toEqual([true, true, true]);
  });

  it('holds a division by the host scalar and a multiplication by its rounded reciprocal', () => {
    const { lo, hi } = ieee.divideByHost(about(5), about(3));
    const [divided, multiplied] = [Math.fround(5 / 3), Math.fround(5 * Math.fround(1 / 3))];
    expect([lo <= Math.min(divided, multiplied), hi >= Math.max(divided, multiplied)]).toEqual([true, true]);
  });

  it('rounds host numbers that meet a tensor, and π on the host', () => {
    const entered = ieee.enter(about(0.1));
    expect([entered.lo <= Math.fround(0.1) && Math.fround(0.1) <= entered.hi, shown(ieee.enter(about(0.5)))]).toEqual([
      true,
      [0.5, 0.5],
    ]);
    const { lo, hi } = ieee.pi();
    expect([lo <= Math.PI, hi > Math.PI]).toEqual([true, true]);
  });

  it('has no accuracy for functions that a profile lacks', () => {
    expect(() => wgsl.tensor('cbrt', [about(8)])).toThrow(new RangeError('the profile gives no accuracy for cbrt'));
  });
});

describe('sums and dot products', () => {
  const gamma = (n: number) => (n * 2 ** -24) / (1 - n * 2 ** -24);

  it('err by γ of the sizes of the terms', () => {
    const { lo, hi } = ieee.sum([about(1), about(-2), about(4)]);
    const error = 7 * gamma(2);
    expect([lo <= 3 - error, lo > 3 - error * 1.001, hi >= 3 + error, hi < 3 + error * 1.001]).toEqual([
      true,
      true,
      true,
      true,
    ]);
  });

  it('of one term and of none are exact', () => {
    expect([shown(ieee.sum([about(0.1)])), shown(ieee.sum([])), shown(ieee.dot([], []))]).toEqual([
      [0.1, 0.1],
      [0, 0],
      [0, 0],
    ]);
    expect(shown(ieee.sum([about(0), about(0)]))).toEqual([0, 0]);
  });

  it('overflow where terms of one sign do, whatever the others bring back', () => {
    expect(shown(ieee.sum([about(largest), about(largest), about(-largest)])).at(1)).toBe(inf);
    expect(shown(ieee.sum([about(-largest), about(-largest), about(1)]))[0]).toBe(-inf);
    expect(shown(ieee.sum([about(largest), about(largest), about(-largest), about(-largest)]))).toEqual([
      -inf,
      inf,
      'NaN',
    ]);
    expect(ieee.sum([about(largest), about(1)]).lo).toBeLessThan(inf);
  });

  it('of infinite terms are infinite, or NaN where both infinities meet', () => {
    expect(shown(ieee.sum([about(inf), about(1)]))).toEqual([inf, inf]);
    expect(shown(ieee.sum([about(inf), about(-inf)]))).toEqual(['NaN']);
  });

  it('of squares are not negative, so that a norm is no NaN', () => {
    const x = about(-(2 ** -80), 2 ** -80);
    expect(ieee.dot([x, x], [x, x]).lo).toBe(0);
    expect(ieee.sum([about(2 ** -149), about(0)]).lo).toBeGreaterThanOrEqual(0);
    expect(ieee.sum([about(-(2 ** -149)), about(0)]).hi).toBeLessThanOrEqual(0);
  });

  it('lose what a device flushes on the way', () => {
    const terms = [about(1.5 * smallestNormal), about(-smallestNormal), about(1.25 * smallestNormal)];
    const { lo, hi } = wgsl.sum(terms);
    expect([lo <= 1.25 * smallestNormal, hi >= 1.75 * smallestNormal]).toEqual([true, true]);
  });
});

describe('the wgsl profile', () => {
  it('flushes subnormals that are given or arise', () => {
    expect([shown(wgsl.load(2 ** -130)), shown(wgsl.load(-(2 ** -130)))]).toEqual([
      [0, 2 ** -130],
      [-(2 ** -130), 0],
    ]);
    expect(shown(wgsl.tensor('abs', [about(-(2 ** -130))]))).toEqual([0, 2 ** -130]);
    expect(shown(wgsl.load(1))).toEqual([1, 1]);
  });

  it('lets anything be where an infinity or NaN arises', () => {
    const anything = [-inf, inf, 'NaN'];
    expect(shown(wgsl.tensor('divide', [about(1), about(0)]))).toEqual(anything);
    expect(shown(wgsl.tensor('sqrt', [about(-1)]))).toEqual(anything);
    expect(shown(wgsl.tensor('multiply', [about(largest), about(2)]))).toEqual(anything);
    expect(shown(wgsl.tensor('add', [about(inf), about(1)]))).toEqual(anything);
  });

  it('takes a root through the reciprocal of an inverse root', () => {
    const { lo, hi } = wgsl.tensor('sqrt', [about(4)]);
    const unit = 2 ** -22;
    expect([lo < 2 - 2 * unit, hi > 2 + 2 * unit, lo > 2 - 8 * unit, hi < 2 + 8 * unit]).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(shown(wgsl.tensor('sqrt', [about(0)]))).toEqual([0, 0]);
  });

  it('errs absolutely where the specification says so', () => {
    const log = wgsl.tensor('log', [about(1)]);
    const tanh = wgsl.tensor('tanh', [about(0)]);
    expect([log.lo, log.hi, tanh.lo, tanh.hi]).toEqual([-(2 ** -21), 2 ** -21, -1e-5, 1e-5]);
    expect(wgsl.tensor('log', [about(1e30)]).hi - Math.log(1e30)).toBeGreaterThan(2.9 * 2 ** -17);
  });

  it('errs in an exponential by more the larger its argument, and in log1p by its sum and logarithm', () => {
    const width = (x: number) => wgsl.tensor('exp', [about(x)]).hi / Math.exp(x) - 1;
    expect([width(10) > 2 * width(1), wgsl.tensor('log1p', [about(1)]).hi > Math.LN2 + 2 ** -22]).toEqual([true, true]);
    expect(wgsl.tensor('exp', [about(Number.NaN)]).nan).toBe(true);
  });
});

describe('comparisons and choices', () => {
  it.each([
    ['less', about(1), about(2), 'true'],
    ['less', about(2), about(1), 'false'],
    ['less', about(1, 3), about(2), 'either'],
    ['lessEqual', about(1, 2), about(2), 'true'],
    ['lessEqual', about(3), about(2), 'false'],
    ['greater', about(3), about(2), 'true'],
    ['greater', about(2), about(2), 'false'],
    ['greaterEqual', about(2), about(2), 'true'],
    ['greaterEqual', about(1), about(2), 'false'],
    ['equal', about(2), about(2), 'true'],
    ['equal', about(1, 2), about(2), 'either'],
    ['equal', about(1), about(2), 'false'],
    ['notEqual', about(2), about(2), 'false'],
    ['notEqual', about(1, 2), about(2), 'either'],
    ['notEqual', about(3), about(2), 'true'],
    ['less', about(Number.NaN), about(1), 'false'],
    ['notEqual', about(1), about(Number.NaN), 'true'],
    ['equal', about(Number.NaN), about(Number.NaN), 'false'],
    ['less', about(1, 1, true), about(2), 'either'],
    ['less', about(3, 3, true), about(2), 'false'],
    ['notEqual', about(3, 3, true), about(2), 'true'],
  ] as const)('%s of %j and %j is %s', (name, a, b, truth) => expect(exact.compare(name, a, b)).toBe(truth));

  it('chooses, or holds both where it cannot', () => {
    const [a, b] = [about(1, 2), about(5, 6, true)];
    expect([exact.choose('true', a, b), exact.choose('false', a, b)]).toEqual([a, b]);
    expect(shown(exact.choose('either', a, b))).toEqual([1, 6, 'NaN']);
    expect(shown(exact.choose('either', a, about(Number.NaN)))).toEqual([1, 2, 'NaN']);
    expect(shown(exact.choose('either', about(Number.NaN), a))).toEqual([1, 2, 'NaN']);
  });
});

import { resolveHyperparameters } from '@optspec/core';
import { loadSpec } from '@optspec/core/load';
import { programOf } from '@optspec/language';
import { beforeAll, describe, expect, it } from 'vitest';
import { numericBounds } from '../src/bounds.js';
import { binary64 } from '../src/binary64.js';
import type { Domain } from '../src/domain.js';
import { Reader } from '../src/reader.js';
import { load, step } from '../src/step.js';

let reader: Reader;

beforeAll(async () => {
  reader = await Reader.open();
});

type Formula = <Scalar>(domain: Domain<Scalar>) => Scalar;
const ideal = (formula: Formula, format: 'f32' | 'f64' = 'f32') =>
  reader.ideal((domain) => ({ w: [[formula(domain)]] }), format)['w']?.[0]?.map((x) => x + 0)[0];

describe('the ideal reading', () => {
  const tie = 1 + 2 ** -24;

  it('rounds exact ties to even', () => {
    expect(ideal((d) => d.tensor('add', [d.load(1), d.number(2 ** -24)]))).toBe(1);
    expect(ideal((d) => d.tensor('add', [d.load(1 + 2 ** -23), d.number(2 ** -24)]))).toBe(1 + 2 ** -22);
  });

  it('sees through roots that cancel: √a / √a · x is x, also where x is a tie', () => {
    const scaled =
      (x: number): Formula =>
      (d) => {
        const root = d.tensor('sqrt', [d.load(0.3)]);
        return d.tensor('multiply', [d.tensor('divide', [root, root]), d.number(x)]);
      };
    expect([ideal(scaled(tie)), ideal(scaled(1 + 3 * 2 ** -24)), ideal(scaled(0))]).toEqual([1, 1 + 2 ** -22, 0]);
  });

  it('sees that √2·√2 − 2 is zero', () => {
    expect(
      ideal((d) =>
        d.tensor('subtract', [
          d.tensor('multiply', [d.tensor('sqrt', [d.load(2)]), d.tensor('sqrt', [d.load(2)])]),
          d.load(2),
        ]),
      ),
    ).toBe(0);
  });

  it('rounds once however near to a tie the result is', () => {
    const near =
      (offset: number): Formula =>
      (d) =>
        d.tensor('add', [d.number(tie), d.tensor('multiply', [d.number(2 ** -1000), d.number(offset)])]);
    expect([ideal(near(1)), ideal(near(-1))]).toEqual([1 + 2 ** -23, 1]);
  });

  it('gives NaN where no number is possible and infinities where they arise', () => {
    expect(ideal((d) => d.tensor('divide', [d.load(0), d.load(0)]))).toBeNaN();
    expect(ideal((d) => d.tensor('divide', [d.load(-1), d.load(0)]))).toBe(Number.NEGATIVE_INFINITY);
    expect(ideal((d) => d.tensor('multiply', [d.load(3e38), d.load(3e38)]))).toBe(Number.POSITIVE_INFINITY);
  });

  it('refuses what no precision decides: a division by what may be zero', () => {
    const undecided: Formula = (d) => {
      const two = d.tensor('multiply', [d.tensor('sqrt', [d.load(2)]), d.tensor('sqrt', [d.load(2)])]);
      const zero = d.tensor('subtract', [two, d.load(2)]);
      return d.tensor('divide', [zero, zero]);
    };
    expect(() => ideal(undecided)).toThrow(
      'the exact result lies within 2^-2048 of a tie, or is NaN for some roundings only',
    );
  });

  /**
   * One step of Adam with the defaults, computed with Python's `decimal` at 80 digits from the exact values of the
   * binary64 hyperparameters; the first 44 digits, which the decimal parser rounds correctly.
   */
  it.each([
    [
      { w: 0.7, m: 0.25, v: 0.125, g: 0.3, t: 3 },
      [
        0.699854279673364550690771914631707710454243, 0.2549999999999999977795539507496871656717695,
        0.1249649999999999999622524171627446718323992,
      ],
    ],
    [
      { w: 0, m: 0, v: 0, g: 1e-8, t: 1 },
      [
        -0.000500000000000000010408340855860842566471, 9.9999999999999979887795590509715994485854692e-10,
        1.0000000000000009300235413603822152932461827e-19,
      ],
    ],
  ] as const)('of Adam from %j is what high-precision decimals give', ({ w, m, v, g, t }, expected) => {
    const adam = loadSpec().find(({ $id }) => $id === 'urn:optspec:optimizer:adam');
    if (!adam) throw new RangeError('the standard has no Adam');
    const hyperparameters = resolveHyperparameters(adam, {});
    const program = programOf(adam, hyperparameters);
    const inputs = { hyperparameters, shapes: [[1]], gradients: [[g]], t };
    const state = { w: [[w]], slots: { m: [[m]], v: [[v]] }, scalars: {} };
    const results = reader.ideal((domain) => step(program, domain, inputs, load(domain, state)), 'f64');
    expect([results['w'], results['m'], results['v']].map((list) => list?.[0]?.[0])).toEqual(expected);
  });
});

describe('the canonical reading', () => {
  // tanh x = x − x³/3: 2⁻³⁰⁰ of itself below a tie between 2⁻¹⁴⁹ and 2⁻¹⁴⁸, the two least numbers of f32 but zero
  it('refuses a library function that more bits than it has would be needed to round', () => {
    expect(() => reader.canonical((d) => ({ w: [[d.tensor('tanh', [d.load(3 * 2 ** -150)])]] }), 'f32')).toThrow(
      new RangeError('a library function lies too near a tie to be rounded correctly'),
    );
  });

  it('passes on what else goes wrong', () => {
    expect(() =>
      reader.canonical(() => {
        throw new TypeError('another fault');
      }, 'f32'),
    ).toThrow(new TypeError('another fault'));
  });
});

describe('bounds', () => {
  it('are numbers of the format: the outermost inside the interval', () => {
    const { w } = reader.bounds((d) => ({ w: [[d.tensor('divide', [d.load(1), d.load(3)])]] }), 'f32', 'ieee');
    const third = Math.fround(1 / 3);
    expect(w).toEqual([[{ lo: third, hi: third, nan: false, empty: false }]]);
  });

  it('admit both neighbours of a tie', () => {
    const { w } = reader.bounds((d) => ({ w: [[d.tensor('add', [d.load(1), d.load(2 ** -24)])]] }), 'f32', 'ieee');
    expect(w).toEqual([[{ lo: 1, hi: 1 + 2 ** -23, nan: false, empty: false }]]);
  });

  it('are NaN where only NaN conforms, and have no negative zero', () => {
    expect(numericBounds({ lo: 1, hi: 2, nan: true, empty: true }, binary64, 'f32')).toEqual({
      lo: Number.NaN,
      hi: Number.NaN,
      nan: true,
      empty: true,
    });
    expect(numericBounds({ lo: -0, hi: -0, nan: false, empty: false }, binary64, 'f32')).toEqual({
      lo: 0,
      hi: 0,
      nan: false,
      empty: false,
    });
  });

  it('carry on from bounds', () => {
    const { w } = reader.carry(
      (d, restore) => ({ w: [[d.tensor('add', [restore({ lo: 1, hi: 2, nan: true, empty: false }), d.load(4)])]] }),
      'f32',
      'ieee',
    );
    expect(w).toEqual([[{ lo: 5, hi: 6, nan: true, empty: false }]]);
  });
});

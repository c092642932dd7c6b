import fc from 'fast-check';
import type { Format } from '@optspec/core';
import { resolveHyperparameters, roundToBinary16 } from '@optspec/core';
import { loadSpec } from '@optspec/core/load';
import { programOf } from '@optspec/language';
import { beforeAll, describe, expect, it } from 'vitest';
import { CanonicalDomain, NoCanonicalValue } from '../src/canonical.js';
import { Reader } from '../src/reader.js';
import { load, step } from '../src/step.js';
import { finiteNumbers } from './numbers-arbitrary.js';

let reader: Reader;

beforeAll(async () => {
  reader = await Reader.open();
});

const adam = loadSpec().find(({ $id }) => $id === 'urn:optspec:optimizer:adam');
if (!adam) throw new RangeError('the standard has no Adam');
const hyperparameters = resolveHyperparameters(adam, { beta1: 0.85, epsilon: 1e-6 });
const program = programOf(adam, hyperparameters);

/** Adam by hand for one element: every operation rounded (what is stored in f16, once more), a division by a host scalar by its rounded reciprocal. */
function adamByHand(format: Format, t: number, w: number, g: number, m: number, v: number): number[] {
  const f = format === 'f64' ? (x: number) => x : Math.fround;
  const [b1, b2, lr, eps] = [0.85, 0.999, 0.001, 1e-6];
  const m1 = f(f(f(b1) * m) + f(f(1 - b1) * g));
  const v1 = f(f(f(b2) * v) + f(f(1 - b2) * f(g * g)));
  const mHat = f(m1 * f(1 / (1 - product(b1, t))));
  const vHat = f(v1 * f(1 / (1 - product(b2, t))));
  const after = [f(w - f(f(f(lr) * mHat) / f(f(Math.sqrt(vHat)) + f(eps)))), m1, v1];
  return format === 'f16' ? after.map(roundToBinary16) : after;
}

/** Powers up to the second are products, and so correctly rounded. */
function product(x: number, t: number): number {
  return t === 1 ? x : x * x;
}

describe('the canonical reading', () => {
  it.each(['f16', 'f32', 'f64'] as const)('of Adam in %s is what plain rounded arithmetic gives', (format) => {
    const sized = finiteNumbers(format).filter((x) => Math.abs(x) < 1e18);
    fc.assert(
      fc.property(sized, sized, sized, sized.map(Math.abs), fc.constantFrom(1, 2), (w, g, m, v, t) => {
        const state = { w: [[w]], slots: { m: [[m]], v: [[v]] }, scalars: {} };
        const inputs = { hyperparameters, shapes: [[1]], gradients: [[g]], t };
        const results = reader.canonical((domain) => step(program, domain, inputs, load(domain, state)), format);
        const [own, expected] = [[results?.['w'], results?.['m'], results?.['v']], adamByHand(format, t, w, g, m, v)];
        expect(own.map((list) => (list?.[0]?.[0] ?? Number.NaN) + 0)).toEqual(expected.map((x) => x + 0));
      }),
      { seed: 20264, numRuns: 1000 },
    );
  });

  it('is undefined where a sum may be taken in any order', () => {
    expect(reader.canonical((domain) => ({ w: [[domain.sum([domain.load(1)])]] }), 'f32')).toBeUndefined();
    expect(reader.canonical((domain) => ({ w: [[domain.dot([], [])]] }), 'f32')).toBeUndefined();
  });

  it('passes on errors that are no matter of order', () => {
    const fails = () =>
      reader.canonical(() => {
        throw new RangeError('of another kind');
      }, 'f32');
    expect(fails).toThrow('of another kind');
  });

  it('rounds library functions correctly', () => {
    const one = (name: 'exp' | 'log' | 'tanh' | 'cbrt' | 'cos', x: number, format: Format) =>
      reader.canonical(
        (domain) => ({
          w: [[format === 'f32' ? domain.tensor(name, [domain.load(x)]) : domain.host(name, [domain.number(x)])]],
        }),
        format,
      )?.['w']?.[0]?.[0];
    // Decimals of e, ln 2, tanh 1, the cube root of 2 and cos 1 as printed in tables, read by the decimal parser.
    expect(one('exp', 1, 'f64')).toBe(2.71828182845904523536);
    expect(one('log', 2, 'f64')).toBe(0.69314718055994530942);
    expect(one('tanh', 1, 'f64')).toBe(0.76159415595576488812);
    expect(one('cbrt', 2, 'f64')).toBe(1.2599210498948731648);
    expect(one('cos', 1, 'f64')).toBe(0.5403023058681397174);
    expect(one('exp', 1, 'f32')).toBe(Math.fround(2.71828182845904523536));
    expect(one('exp', Number.NaN, 'f64')).toBeNaN();
  });

  it('multiplies repeatedly for a power and takes the reciprocal for a division by the host', () => {
    const domain = new CanonicalDomain('f32', () => Number.NaN);
    const x = Math.fround(1.1);
    const square = Math.fround(x * x);
    expect(domain.integerPower(x, 3)).toBe(Math.fround(square * x));
    expect(domain.divideByHost(x, 3)).toBe(Math.fround(x * Math.fround(1 / 3)));
    expect(domain.divideByHost(5, 3)).not.toBe(Math.fround(5 / 3));
  });

  it.each([
    ['less', false, true, false],
    ['lessEqual', false, true, true],
    ['greater', true, false, false],
    ['greaterEqual', true, false, true],
    ['equal', false, false, true],
    ['notEqual', true, true, false],
  ] as const)('compares by %s, and NaN like IEEE 754', (name, above, below, same) => {
    const domain = new CanonicalDomain('f64', () => Number.NaN);
    const truths = (
      [
        [2, 1],
        [1, 2],
        [1, 1],
        [Number.NaN, 1],
      ] as const
    ).map(([a, b]) => domain.compare(name, a, b) === 'true');
    expect(truths).toEqual([above, below, same, name === 'notEqual']);
  });

  it('knows π and keeps signs, extremes and floors exact', () => {
    const domain = new CanonicalDomain('f32', () => Number.NaN);
    expect(domain.pi()).toBe(Math.PI);
    expect([
      domain.tensor('sign', [-3]),
      domain.tensor('sign', [0]),
      domain.tensor('max', [1, 2]),
      domain.tensor('min', [1, 2]),
    ]).toEqual([-1, 0, 2, 1]);
    expect([domain.host('floor', [-0.5]), domain.tensor('abs', [-2]), domain.tensor('negate', [2])]).toEqual([
      -1, 2, -2,
    ]);
    expect(() => domain.sum()).toThrow(NoCanonicalValue);
  });
});

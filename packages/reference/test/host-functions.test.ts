import fc from 'fast-check';
import { HOST_NUMBERS } from '@optspec/language';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ScalarFunction } from '../src/directed.js';
import { Reader } from '../src/reader.js';
import { finiteNumbers } from './numbers-arbitrary.js';

/** Two implementations that share nothing: the host of compiled backends, and MPFR, from which the canonical values are. */
const FUNCTIONS = ['exp', 'log', 'log1p', 'cos', 'tanh', 'cbrt'] as const;

let reader: Reader;

beforeAll(async () => {
  reader = await Reader.open();
});

function canonical(name: ScalarFunction, ...operands: readonly number[]): number {
  const results = reader.canonical((domain) => {
    const points = operands.map((x) => domain.number(x));
    return { value: [[domain.host(name, points)]] };
  }, 'f64');
  // One zero stands for both, as in the standard.
  return (results?.['value']?.[0]?.[0] ?? Number.NaN) + 0;
}

/** Numbers of all sizes, numbers as schedules have them, and fractions of turns, where cosines vanish. */
const anyNumbers = fc.oneof(
  finiteNumbers('f64'),
  fc.double({ min: -50, max: 50, noNaN: true }),
  fc.tuple(fc.integer({ min: -2000, max: 2000 }), fc.integer({ min: 1, max: 200 })).map(([a, b]) => (Math.PI * a) / b),
);

describe('the host of compiled backends', () => {
  it.each(FUNCTIONS)('rounds %s as MPFR does', (name) => {
    fc.assert(
      fc.property(anyNumbers, (x) => {
        expect(HOST_NUMBERS[name](x, Number.NaN, Number.NaN) + 0).toBe(canonical(name, x));
      }),
      { seed: 20263, numRuns: 1000 },
    );
  });

  it('rounds powers as MPFR does', () => {
    const exponents = fc.oneof(
      fc.double({ min: -700, max: 700, noNaN: true }),
      fc.integer({ min: -2000, max: 2000 }),
      fc.integer({ min: -200, max: 200 }).map((n) => n / 4),
    );
    const bases = fc.oneof(finiteNumbers('f64'), fc.double({ min: 0, max: 3, noNaN: true }), fc.nat(100));
    fc.assert(
      fc.property(bases, exponents, (base, exponent) => {
        expect(HOST_NUMBERS.power(base, exponent, Number.NaN) + 0).toBe(canonical('power', base, exponent));
      }),
      { seed: 20264, numRuns: 2000 },
    );
  });
});

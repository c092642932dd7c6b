import { describe, expect, it } from 'vitest';
import { hostPower } from '../../src/index.js';

/** A binary64 number as a ratio of integers, exactly. */
function ratioOf(x: number): [bigint, bigint] {
  let denominator = 1n;
  let scaled = x;
  while (!Number.isInteger(scaled)) {
    scaled *= 2;
    denominator *= 2n;
  }
  return [BigInt(scaled), denominator];
}

/** Whether no binary64 number is nearer to n / d than `candidate`: no further than half a step either way. */
function isNearest(candidate: number, n: bigint, d: bigint): boolean {
  const view = new DataView(new ArrayBuffer(8));
  const step = (by: bigint): number => {
    view.setFloat64(0, candidate);
    view.setBigInt64(0, view.getBigInt64(0) + by);
    return view.getFloat64(0);
  };
  const distance = (x: number): bigint => {
    const [p, q] = ratioOf(x);
    const difference = (p * d - n * q) * 2n ** 1200n;
    return (difference < 0n ? -difference : difference) / q;
  };
  return distance(candidate) <= distance(step(1n)) && distance(candidate) <= distance(step(-1n));
}

describe('a power on the host', () => {
  it.each([0.9, 0.999, 0.95, 1.0001, -0.7, 3, 0.3])('of %d to an integer is correctly rounded', (base) => {
    const [n, d] = ratioOf(base);
    for (const exponent of [0, 1, 2, 3, 7, 10, 33, 64, 100, 317]) {
      expect(isNearest(hostPower(base, exponent), n ** BigInt(exponent), d ** BigInt(exponent))).toBe(true);
      const [top, bottom] = [d ** BigInt(exponent), n ** BigInt(exponent)];
      const sign = bottom < 0n ? -1n : 1n;
      expect(isNearest(hostPower(base, -exponent), sign * top, sign * bottom)).toBe(true);
    }
  });

  it.each([
    [0.9, 1e9, 0],
    [2, 1024, Infinity],
    [-2, 1025, -Infinity],
    [2, -1074, 2 ** -1074],
    [0, 0, 1],
    [0, 3, 0],
    [0, -1, Infinity],
    [Infinity, 2, Infinity],
    [Infinity, -2, 0],
    [4, 0.5, 2],
    [2, Infinity, Infinity],
    [Number.NaN, 1, Number.NaN],
    [1, 9007199254740991, 1],
    [3, 34, Number(3n ** 34n)],
    [94906267, 2, Number(94906267n ** 2n)],
    [2 ** 500, 2, 2 ** 1000],
    [1.5 * 2 ** 1000, 1, 1.5 * 2 ** 1000],
    [-2, -3, -0.125],
    [-2, 0.5, Number.NaN],
    [2.25, 1.5, 3.375],
    // From mpmath with 8000 bits.
    [0.96, 0.37, 0.9850093573844372],
    [0.9, 7000, 4.985e-321],
  ])('of %d to %d is %d', (base, exponent, expected) => {
    expect(hostPower(base, exponent)).toBe(expected);
  });
});

import { describe, expect, test } from 'vitest';
import { power } from '../src/power.js';

describe('power', () => {
  const bases = [0.9, 0.999, 0.5, 0.1, 0.96, 0.9999999, 1.1, 3];
  const exponents = [1, 2, 3, 7, 10, 31, 100, 365];
  test.each(bases)('%d to whole powers is correctly rounded', (base) => {
    for (const exponent of exponents) expect(power(base, exponent)).toBe(exactPower(base, exponent));
  });

  test('is 1 for the exponent 0', () => expect(power(0, 0)).toBe(1));
  test('goes to 0 when it underflows', () => expect(power(0.9, 1_000_000)).toBe(0));
  test('goes to infinity when it overflows', () => expect(power(2, 5000)).toBe(Infinity));
});

/** baseⁿ in integers: base is m·2⁻ᵏ, so the power is mⁿ·2⁻ᵏⁿ, rounded half to even to 53 bits. */
function exactPower(base: number, exponent: number): number {
  let k = 0;
  let m = base;
  while (!Number.isInteger(m)) [m, k] = [m * 2, k + 1];
  const whole = BigInt(m) ** BigInt(exponent);
  const excess = Math.max(0, whole.toString(2).length - 53);
  const unit = 1n << BigInt(excess);
  const [kept, rest] = [whole / unit, whole % unit];
  const up = rest * 2n > unit || (rest * 2n === unit && kept % 2n === 1n);
  return Number(up ? kept + 1n : kept) * 2 ** (excess - k * exponent);
}

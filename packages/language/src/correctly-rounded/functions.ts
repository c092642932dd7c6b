/**
 * Elementary functions on binary64 numbers, correctly rounded: the same bits in every JavaScript engine, where `Math.exp`
 * and its kin differ. Arguments whose values are exact are taken out first; all other values are irrational
 * (Lindemann–Weierstrass), so that they can be computed until their rounding is settled.
 */
import { dyadicOf, integerRoot, nearestBinary64, shifted } from './dyadic.js';
import { fixedCos, fixedExp, fixedLog } from './fixed-point.js';
import { settled } from './settled.js';

/** e^x. */
export function exp(x: number): number {
  // Past these ends, and for NaN, every engine gives the same infinity, zero or NaN.
  if (x === 0 || !(Math.abs(x) < 746)) return Math.exp(x);
  const argument = dyadicOf(x);
  return settled((precision) => fixedExp(shifted(argument.value, argument.exponent + precision), precision));
}

/** ln x. */
export function log(x: number): number {
  if (x === 1 || !(x > 0 && x < Infinity)) return Math.log(x);
  const argument = dyadicOf(x);
  return settled((precision) => ({ value: fixedLog(argument, precision), exponent: -precision }));
}

/** ln(1 + x). */
export function log1p(x: number): number {
  if (x === 0 || !(x > -1 && x < Infinity)) return Math.log1p(x);
  const { value, exponent } = dyadicOf(x);
  return settled((precision) => {
    const sum = shifted(1n, precision) + shifted(value, exponent + precision);
    return { value: fixedLog({ value: sum, exponent: -precision }, precision), exponent: -precision };
  });
}

/** cos x, x in radians. */
export function cos(x: number): number {
  if (x === 0 || !Number.isFinite(x)) return Math.cos(x);
  const argument = dyadicOf(Math.abs(x));
  return settled((precision) => ({ value: fixedCos(argument, precision), exponent: -precision }));
}

/** tanh x = (1 − e^−2x) / (1 + e^−2x). */
export function tanh(x: number): number {
  // From 32 on the distance to 1 is less than 2⁻⁹⁰.
  if (x === 0 || !(Math.abs(x) < 32)) return Math.tanh(x);
  if (x < 0) return -tanh(-x);
  const argument = dyadicOf(x);
  return settled((precision) => {
    const one = shifted(1n, precision);
    const power = fixedExp(-shifted(argument.value, argument.exponent + precision + 1), precision);
    const decayed = shifted(power.value, power.exponent + precision);
    return { value: shifted(one - decayed, precision) / (one + decayed), exponent: -precision };
  });
}

/** The real cube root. */
export function cbrt(x: number): number {
  if (x === 0 || !Number.isFinite(x)) return x;
  if (x < 0) return -cbrt(-x);
  const { value, exponent } = dyadicOf(x);
  // A multiple of three below the exponent, and far enough for a root of more than 54 bits.
  const third = Math.floor(exponent / 3) - 60;
  const cube = shifted(value, exponent - 3 * third);
  const root = integerRoot(cube, 3);
  // Half a unit more stands for the fraction that the integer root lacks: no tie is there.
  const rest = root ** 3n === cube ? 0n : 1n;
  return nearestBinary64({ value: 2n * root + rest, exponent: third - 1 });
}

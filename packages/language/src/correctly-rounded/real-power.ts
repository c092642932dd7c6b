import { type Dyadic, dyadicOf, integerRoot, nearestBinary64, shifted } from './dyadic.js';
import { fixedExp, fixedLog } from './fixed-point.js';
import { settled } from './settled.js';

/** A positive finite base to a finite exponent, correctly rounded: exactly where it has few bits, else e^(y·ln x). */
export function realPower(base: number, exponent: number): number {
  const magnitude = exponent * Math.log2(base);
  // Far outside the range of numbers, by more than engines err.
  if (Math.abs(magnitude) > 1100) return magnitude > 0 ? Infinity : 0;
  const exact = exactPower(base, exponent);
  if (exact) return nearestBinary64(exact);
  const [x, y] = [dyadicOf(base), dyadicOf(exponent)];
  return settled((precision) => {
    // As the logarithm of no number but 1 is less than 2⁻⁵³, the exponent is less than 2⁶⁴.
    const finer = precision + 80;
    const product = fixedLog(x, finer) * y.value;
    return fixedExp(shifted(product, y.exponent - 80), precision);
  });
}

/**
 * The power where it is a dyadic number short enough to be, or to lie halfway between, binary64 numbers: the base must
 * have the root that the exponent asks for, and the odd part of the result at most 54 bits. All others are irrational,
 * or have more bits.
 */
function exactPower(base: number, exponent: number): Dyadic | undefined {
  if (base === 1 || exponent === 0) return { value: 1n, exponent: 0 };
  const y = reduced(dyadicOf(exponent));
  const root = exactRoot(reduced(dyadicOf(base)), -y.exponent);
  if (root === undefined) return undefined;
  const power = Number(shifted(y.value, Math.max(0, y.exponent)));
  const isPowerOfTwo = root.value === 1n;
  if (!isPowerOfTwo && (power < 0 || power > 54)) return undefined;
  return { value: isPowerOfTwo ? 1n : root.value ** BigInt(power), exponent: root.exponent * power };
}

/** The square root, taken so many times, where it is a dyadic number. `value` is odd. */
function exactRoot(x: Dyadic, times: number): Dyadic | undefined {
  let { value, exponent } = x;
  for (let k = 0; k < times; k++) {
    const root = integerRoot(value, 2);
    if (root ** 2n !== value || exponent % 2 !== 0) return undefined;
    value = root;
    exponent /= 2;
  }
  return { value, exponent };
}

/** The same number with an odd value. */
function reduced({ value, exponent }: Dyadic): Dyadic {
  const digits = value.toString(2);
  const zeros = digits.length - digits.lastIndexOf('1') - 1;
  return { value: value >> BigInt(zeros), exponent: exponent + zeros };
}

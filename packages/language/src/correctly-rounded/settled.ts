import { type Dyadic, nearestBinary64 } from './dyadic.js';
import { ERROR_UNITS } from './fixed-point.js';

/**
 * The binary64 number nearest to an irrational value, which `approximate` gives to within `ERROR_UNITS`: with twice the
 * bits each time, until all that the value may be rounds to one number (Ziv 1991, "Fast evaluation of elementary
 * mathematical functions with correctly rounded last bit"). An irrational value is no tie, so some bits suffice.
 */
export function settled(approximate: (precision: number) => Dyadic): number {
  for (let precision = 128; ; precision *= 2) {
    const { value, exponent } = approximate(precision);
    const low = nearestBinary64({ value: value - ERROR_UNITS, exponent });
    if (low === nearestBinary64({ value: value + ERROR_UNITS, exponent })) return low;
  }
}

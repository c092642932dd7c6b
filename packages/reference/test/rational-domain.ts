import type { Domain, Truth } from '../src/domain.js';
import type { ScalarFunction } from '../src/directed.js';
import { add, compare, divide, multiply, type Rational, rational } from './rational.js';

const MINUS_ONE: Rational = { numerator: -1n, denominator: 1n };

function lowest({ numerator, denominator }: Rational): Rational {
  let [a, b] = [numerator < 0n ? -numerator : numerator, denominator];
  while (b > 0n) [a, b] = [b, a % b];
  return a === 0n ? { numerator: 0n, denominator: 1n } : { numerator: numerator / a, denominator: denominator / a };
}

const FUNCTIONS: Partial<Record<ScalarFunction, (a: Rational, b: Rational) => Rational>> = {
  add,
  subtract: (a, b) => add(a, multiply(MINUS_ONE, b)),
  multiply,
  divide,
  negate: (a) => multiply(MINUS_ONE, a),
};

function applied(name: ScalarFunction, [a, b = MINUS_ONE]: readonly Rational[]): Rational {
  const meaning = FUNCTIONS[name];
  if (!meaning || !a) throw new RangeError(`${name} leaves the rationals`);
  return lowest(meaning(a, b));
}

function never(): never {
  throw new RangeError('no program in these tests needs this');
}

/**
 * Programs over exact fractions: no rounding anywhere, so that two programs are one trajectory or are not. What is given
 * as a number is taken as an index into `given`, since the gradients of exact weights are no binary64 numbers.
 */
export function rationalDomain(given: readonly Rational[]): Domain<Rational> {
  const zero = rational(0);
  return {
    number: rational,
    load: (index) => given[index] ?? never(),
    host: applied,
    tensor: applied,
    enter: (scalar) => scalar,
    store: (x) => x,
    divideByHost: (x, divisor) => lowest(divide(x, divisor)),
    compare: (name, a, b): Truth => {
      const sign = compare(a, b);
      const holds = {
        less: sign < 0,
        lessEqual: sign <= 0,
        greater: sign > 0,
        greaterEqual: sign >= 0,
        equal: sign === 0,
      };
      return (name === 'notEqual' ? sign !== 0 : holds[name]) ? 'true' : 'false';
    },
    choose: (truth, a, b) => (truth === 'true' ? a : b),
    integerPower: (x, exponent) => Array.from({ length: exponent - 1 }).reduce<Rational>((y) => multiply(y, x), x),
    sum: (terms) => terms.reduce((total, term) => lowest(add(total, term)), zero),
    dot: never,
    orthonormal: never,
    solve: never,
    pi: never,
  };
}

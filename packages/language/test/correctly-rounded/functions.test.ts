import { describe, expect, it } from 'vitest';
import { cbrt, cos, exp, log, log1p, tanh } from '../../src/correctly-rounded/functions.js';

const FUNCTIONS = { exp, log, log1p, cos, tanh, cbrt };

/** Values from mpmath 1.3 with 8000 bits, rounded to binary64 by Python's division of integers. */
const KNOWN: readonly (readonly [name: keyof typeof FUNCTIONS, x: number, value: number])[] = [
  ['exp', 1, 2.718281828459045],
  ['exp', -1, 0.36787944117144233],
  ['exp', 0.1, 1.1051709180756477],
  ['exp', -0.5, 0.6065306597126334],
  ['exp', 709.78, 1.7928227943945155e308],
  ['exp', -708.5, 2.006132305331306e-308],
  ['exp', -745.1, 5e-324],
  ['exp', 709.79, Infinity],
  ['exp', 8.673617379884035e-19, 1],
  ['exp', 5e-324, 1],
  ['exp', -36.7, 1.1518409493076097e-16],
  ['log', 2, 0.6931471805599453],
  ['log', 10, 2.302585092994046],
  ['log', 0.1, -2.3025850929940455],
  ['log', 1.0000000000000002, 2.2204460492503128e-16],
  ['log', 0.9999999999999999, -1.1102230246251565e-16],
  ['log', 5e-324, -744.4400719213812],
  ['log', 1.7976931348623157e308, 709.782712893384],
  ['log', 0.5, -0.6931471805599453],
  ['log', 3e-310, -712.7027665394861],
  ['log1p', 1, 0.6931471805599453],
  ['log1p', -0.5, -0.6931471805599453],
  ['log1p', 1e-5, 9.999950000333332e-6],
  ['log1p', -0.9999999999999999, -36.7368005696771],
  ['log1p', 5e-324, 5e-324],
  ['log1p', 1.1102230246251565e-16, 1.1102230246251565e-16],
  ['log1p', 1e300, 690.7755278982137],
  ['log1p', 0.1, 0.09531017980432487],
  ['cos', 1, 0.5403023058681398],
  ['cos', 3.141592653589793, -1],
  ['cos', 1.5707963267948966, 6.123233995736766e-17],
  ['cos', 4.71238898038469, -1.8369701987210297e-16],
  ['cos', -0.5, 0.8775825618903728],
  ['cos', 1e22, 0.523214785395139],
  ['cos', 1.7976931348623157e308, -0.9999876894265599],
  ['cos', 7.450580596923828e-9, 1],
  ['cos', 5e-324, 1],
  ['cos', 5.319372648326541e255, -4.687165924254628e-19],
  ['cos', 0.9424777960769379, 0.5877852522924731],
  ['tanh', 1, 0.7615941559557649],
  ['tanh', -0.3, -0.2913126124515909],
  ['tanh', 9.313225746154785e-10, 9.313225746154785e-10],
  ['tanh', 19, 0.9999999999999999],
  ['tanh', 19.1, 1],
  ['tanh', 5e-324, 5e-324],
  ['tanh', 0.55, 0.5005202111902353],
  ['tanh', 31.9, 1],
  ['cbrt', 2, 1.2599210498948732],
  ['cbrt', -3, -1.4422495703074083],
  ['cbrt', 27, 3],
  ['cbrt', -0.001, -0.1],
  ['cbrt', 5e-324, 1.7031839360032603e-108],
  ['cbrt', 1e300, 1e100],
  ['cbrt', 0.1, 0.4641588833612779],
  ['cbrt', 6e-310, 8.434326653017484e-104],
];

describe('a correctly rounded function', () => {
  it.each(KNOWN)('%s of %d is %d', (name, x, value) => {
    expect(FUNCTIONS[name](x)).toBe(value);
  });

  it.each([
    ['exp', 7.541752774995959e-10, 1.0000000007541754],
    ['cos', 1.788139343261721e-7, 0.999999999999984],
  ] as const)('%s of %d, where more than fifty equal bits follow the last one, is %d', (name, x, value) => {
    expect(FUNCTIONS[name](x)).toBe(value);
  });

  it.each([
    ['exp', 0, 1],
    ['exp', Infinity, Infinity],
    ['exp', -Infinity, 0],
    ['exp', 1e308, Infinity],
    ['exp', -1e308, 0],
    ['exp', Number.NaN, Number.NaN],
    ['log', 1, 0],
    ['log', 0, -Infinity],
    ['log', -0, -Infinity],
    ['log', Infinity, Infinity],
    ['log', -1, Number.NaN],
    ['log', Number.NaN, Number.NaN],
    ['log1p', 0, 0],
    ['log1p', -0, -0],
    ['log1p', -1, -Infinity],
    ['log1p', Infinity, Infinity],
    ['log1p', -2, Number.NaN],
    ['log1p', Number.NaN, Number.NaN],
    ['cos', 0, 1],
    ['cos', -Infinity, Number.NaN],
    ['cos', Number.NaN, Number.NaN],
    ['tanh', -0, -0],
    ['tanh', 40, 1],
    ['tanh', -Infinity, -1],
    ['tanh', Number.NaN, Number.NaN],
    ['cbrt', -0, -0],
    ['cbrt', -Infinity, -Infinity],
    ['cbrt', -(2.25 ** 3), -2.25],
    ['cbrt', Number.NaN, Number.NaN],
  ] as const)('%s of %d is exactly %d', (name, x, value) => {
    expect(FUNCTIONS[name](x)).toBe(value);
  });
});

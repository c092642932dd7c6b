import { hostPower } from './compiled/power.js';
import type { ComparisonOperation } from './operations/comparison.js';
import type { ElementwiseOperation } from './operations/elementwise.js';
import type { HostArithmeticOperation } from './operations/host.js';

type Arithmetic = (a: number, b: number, c: number) => number;

/** What host arithmetic means in binary64, as this JavaScript engine rounds it; integer powers are correctly rounded. */
export const HOST_NUMBERS: Readonly<
  Record<Exclude<ElementwiseOperation, 'where'> | HostArithmeticOperation, Arithmetic>
> = {
  add: (a, b) => a + b,
  subtract: (a, b) => a - b,
  multiply: (a, b) => a * b,
  divide: (a, b) => a / b,
  negate: (a) => -a,
  power: hostPower,
  sqrt: Math.sqrt,
  cbrt: Math.cbrt,
  abs: Math.abs,
  sign: Math.sign,
  min: (a, b) => Math.min(a, b),
  max: (a, b) => Math.max(a, b),
  exp: Math.exp,
  log: Math.log,
  log1p: Math.log1p,
  tanh: Math.tanh,
  clamp: (a, low, high) => Math.min(Math.max(a, low), high),
  floor: Math.floor,
  ceil: Math.ceil,
  modulo: flooredModulo,
  cos: Math.cos,
  pi: () => Math.PI,
};

/** What comparisons of host scalars mean. */
export const HOST_COMPARISONS: Readonly<Record<ComparisonOperation, (a: number, b: number) => boolean>> = {
  less: (a, b) => a < b,
  lessEqual: (a, b) => a <= b,
  greater: (a, b) => a > b,
  greaterEqual: (a, b) => a >= b,
  equal: (a, b) => a === b,
  notEqual: (a, b) => a !== b,
};

/** What questions to lists mean: of a list and a number. */
export const HOST_LISTS: Readonly<
  Record<
    'at' | 'bisectLeft' | 'bisectRight' | 'increasing' | 'length',
    (list: readonly number[], x: number) => number | boolean
  >
> = {
  at: (list, index) => {
    const found = list[index];
    if (found !== undefined) return found;
    throw new RangeError(`at: index ${index} is not an integer from 0 to ${list.length - 1}`);
  },
  bisectLeft: (list, x) => list.filter((entry) => entry < x).length,
  bisectRight: (list, x) => list.filter((entry) => entry <= x).length,
  increasing: (list) => list.every((entry, index) => index === 0 || entry > (list[index - 1] ?? entry)),
  length: (list) => list.length,
};

/** The remainder of the division rounded down. JavaScript's `%` is exact, but rounds towards zero. */
function flooredModulo(a: number, b: number): number {
  const remainder = a % b;
  return remainder !== 0 && remainder < 0 !== b < 0 ? remainder + b : remainder;
}

import { permutation } from './compiled/permutation.js';
import { hostPower } from './compiled/power.js';
import { randomIntegers } from './compiled/random-integers.js';
import { cbrt, cos, exp, log, log1p, tanh } from './correctly-rounded/functions.js';
import type { ComparisonOperation } from './operations/comparison.js';
import type { ElementwiseOperation } from './operations/elementwise.js';
import type { HostArithmeticOperation } from './operations/host.js';

type Arithmetic = (a: number, b: number, c: number) => number;
/** A list of numbers that follows from three. */
export type Sequence = (a: number, b: number, c: number) => readonly number[];

/** What host arithmetic means in binary64: every result correctly rounded, the same in every JavaScript engine. */
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
  cbrt,
  abs: Math.abs,
  sign: Math.sign,
  min: (a, b) => Math.min(a, b),
  max: (a, b) => Math.max(a, b),
  exp,
  log,
  log1p,
  tanh,
  clamp: (a, low, high) => Math.min(Math.max(a, low), high),
  floor: Math.floor,
  ceil: Math.ceil,
  modulo: flooredModulo,
  cos,
  pi: () => Math.PI,
  cyclesDone,
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

/** What makes lists of numbers. */
export const HOST_SEQUENCES: Readonly<Record<'permutation' | 'randomIntegers', Sequence>> = {
  permutation,
  randomIntegers,
};

/** What questions to lists mean: of a list and a number. */
export const HOST_LISTS: Readonly<
  Record<
    'at' | 'bisectLeft' | 'bisectRight' | 'increasing' | 'length' | 'product',
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
  product: (list, count) => list.reduce((product, entry, index) => (index < count ? product * entry : product), 1),
};

/** Cycles that `cyclesDone` counts at most, so that no ratio just above one keeps it busy. */
export const MAX_CYCLES: number = 2 ** 20;

/** Ends of cycles are added up one by one: a logarithm would be rounded, and be one off at an end. */
function cyclesDone(step: number, first: number, ratio: number): number {
  if (ratio === 1) return Math.floor(step / first);
  let cycles = 0;
  let length = first;
  for (let end = first; end <= step; end += length) {
    cycles += 1;
    length *= ratio;
    if (cycles > MAX_CYCLES) throw new RangeError(`cyclesDone: more than ${MAX_CYCLES} cycles`);
  }
  return cycles;
}

/** a − ⌊a / b⌋·b with each operation rounded, which is what the standard says; JavaScript's `%` would be exact. */
function flooredModulo(a: number, b: number): number {
  return a - Math.floor(a / b) * b;
}

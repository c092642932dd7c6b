import type { ScalarFunction } from '../../src/directed.js';
import { FORMATS } from '../../src/format.js';
import type { MpfrArithmetic } from '../../src/mpfr.js';
import type { Kernel } from './machine.js';

const FUNCTIONS: Readonly<Record<ScalarFunction, (a: number, b: number) => number>> = {
  add: (a, b) => a + b,
  subtract: (a, b) => a - b,
  multiply: (a, b) => a * b,
  divide: (a, b) => a / b,
  power: (a, b) => a ** b,
  negate: (a) => -a,
  abs: Math.abs,
  sign: Math.sign,
  min: Math.min,
  max: Math.max,
  sqrt: Math.sqrt,
  cbrt: Math.cbrt,
  exp: Math.exp,
  log: Math.log,
  log1p: Math.log1p,
  tanh: Math.tanh,
  cos: Math.cos,
  floor: Math.floor,
};

/** Plain JavaScript: binary64, and `Math.fround` for f32. */
export const javascript: Kernel<number> = {
  of: (x) => x,
  compute: (name, [a = Number.NaN, b = a]) => FUNCTIONS[name](a, b),
  round: (x, format) => FORMATS[format].round(x),
  toNumber: (x) => x,
};

type Pointer = ReturnType<MpfrArithmetic['of']>;

/** Real arithmetic, to hundreds of bits, rounded correctly where it is rounded. */
export function reals(arithmetic: MpfrArithmetic): Kernel<Pointer> {
  return {
    of: (x) => arithmetic.of(x),
    compute: (name, operands) => arithmetic.apply(name, operands, 'down'),
    round: (x, format) => arithmetic.of(arithmetic.round(x, format)),
    toNumber: (x) => arithmetic.round(x, 'f64'),
  };
}

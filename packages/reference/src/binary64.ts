import { exponentOf, FORMATS, ulpExponent } from './format.js';
import type { Direction, DirectedArithmetic, ScalarFunction } from './directed.js';

/**
 * Directed arithmetic in plain binary64. The basic operations find the sign of their rounding error with error-free
 * transformations (Dekker 1971; Knuth, TAOCP 4.2.2), so exact results stay exact; `Math.*` functions are moved
 * outward by eight units, more than any engine in use errs.
 */
export const binary64: DirectedArithmetic<number> = {
  of: (x) => x,
  apply: (name, [a = Number.NaN, b = Number.NaN], direction) => TABLE[name](a, b, direction),
  pi: (direction) => (direction === 'down' ? Math.PI : outward(Math.PI, 'up')),
  isNaN: (x) => Number.isNaN(x),
  compare: (a, b) => (a < b ? -1 : a > b ? 1 : 0),
  widen(x, direction, format, ulps, exactStays) {
    if (x === 0 && exactStays) return x;
    // In binary64 `apply` has moved every inexact result already, by more than a correct or faithful rounding does.
    if (!Number.isFinite(x) || (exactStays && (format === 'f64' || FORMATS[format].round(x) === x))) return x;
    const exponent = x === 0 ? FORMATS[format].minimumUlpExponent : exponentOf(x);
    const width = ulps * 2 ** ulpExponent(exponent, format);
    return direction === 'down' ? add(x, -width, 'down') : add(x, width, 'up');
  },
  toNumber: (x) => x,
};

type Rounded = (a: number, b: number, direction: Direction) => number;

const TABLE: Readonly<Record<ScalarFunction, Rounded>> = {
  add,
  subtract: (a, b, direction) => add(a, -b, direction),
  multiply,
  divide,
  power,
  negate: (a) => -a,
  abs: (a) => Math.abs(a),
  sign: (a) => (a === 0 ? 0 : Math.sign(a)),
  min: (a, b) => Math.min(a, b),
  max: (a, b) => Math.max(a, b),
  sqrt: (a, _, direction) => {
    const root = Math.sqrt(a);
    return corrected(root, Number.isFinite(a), () => -productError(root, root, a), direction);
  },
  cbrt: library(Math.cbrt),
  exp: (a, _, direction) => (a === 0 || !Number.isFinite(a) ? Math.exp(a) : moved(Math.exp(a), direction)),
  log: library(Math.log),
  log1p: library(Math.log1p),
  tanh: library(Math.tanh),
  cos: library(Math.cos),
  floor: (a) => Math.floor(a),
};

/** Moves by one to two units, never across zero. */
function outward(x: number, direction: Direction, units = 1): number {
  const width = Math.abs(x) * units * 2 ** -52 + Number.MIN_VALUE;
  if (direction === 'down') return x >= 0 ? Math.max(0, x - width) : x - width;
  return x <= 0 ? Math.min(0, x + width) : x + width;
}

/** Directed rounding of `computed`, the number nearest to the exact result; `error` has the sign of exact − computed. */
function corrected(computed: number, finiteOperands: boolean, error: () => number, direction: Direction): number {
  if (!Number.isFinite(computed)) return finiteOperands ? overflowed(computed, direction) : computed;
  const remainder = error();
  if (remainder === 0) return computed;
  const moves = Number.isNaN(remainder) || (direction === 'up' ? remainder > 0 : remainder < 0);
  return moves ? nudged(computed, direction) : computed;
}

/** A result of zero that is not exact has underflowed: the exact result lies within one subnormal of it. */
function nudged(computed: number, direction: Direction): number {
  if (computed !== 0) return outward(computed, direction);
  return direction === 'up' ? Number.MIN_VALUE : -Number.MIN_VALUE;
}

/** Infinity from finite operands stands for a number beyond the largest; NaN stays. */
function overflowed(computed: number, direction: Direction): number {
  if (computed === Number.POSITIVE_INFINITY && direction === 'down') return Number.MAX_VALUE;
  if (computed === Number.NEGATIVE_INFINITY && direction === 'up') return -Number.MAX_VALUE;
  return computed;
}

const bothFinite = (a: number, b: number): boolean => Number.isFinite(a) && Number.isFinite(b);

function add(a: number, b: number, direction: Direction): number {
  return corrected(a + b, bothFinite(a, b), () => sumError(a, b), direction);
}

function sumError(a: number, b: number): number {
  const sum = a + b;
  const virtual = sum - a;
  return a - (sum - virtual) + (b - virtual);
}

function multiply(a: number, b: number, direction: Direction): number {
  return corrected(a * b, bothFinite(a, b), () => productError(a, b, a * b), direction);
}

/** Division by zero is exact: an infinity. */
function divide(a: number, b: number, direction: Direction): number {
  return corrected(a / b, bothFinite(a, b) && b !== 0, () => residualOfQuotient(a, b), direction);
}

const SAFE_LARGE = 2 ** 480;
const SAFE_SMALL = 2 ** -480;

/** Has the sign of `a * b − near`, where `near` is close to the product; NaN where splitting could overflow or underflow. */
function productError(a: number, b: number, near: number): number {
  if (a === 0 || b === 0) return -near;
  const unsafe = (x: number) => Math.abs(x) > SAFE_LARGE || Math.abs(x) < SAFE_SMALL;
  if (unsafe(a) || unsafe(b)) return Number.NaN;
  const [aHigh, aLow] = split(a);
  const [bHigh, bLow] = split(b);
  return aLow * bLow - (near - aHigh * bHigh - aLow * bHigh - aHigh * bLow);
}

/** Veltkamp's splitting into two halves of 26 bits. */
function split(x: number): [number, number] {
  const scaled = 134217729 * x;
  const high = scaled - (scaled - x);
  return [high, x - high];
}

/** Has the sign of `a / b − q` for the computed quotient `q`. */
function residualOfQuotient(a: number, b: number): number {
  if (a === 0 || !Number.isFinite(b)) return 0;
  const quotient = a / b;
  if (quotient === 0) return Math.sign(a) * Math.sign(b);
  return -productError(quotient, b, a) * Math.sign(b);
}

function power(a: number, b: number, direction: Direction): number {
  if (b === 0) return 1;
  if (b === 1) return a;
  if (b === 2) return multiply(a, a, direction);
  if (a === 0 || a === 1 || !bothFinite(a, b)) return a ** b;
  return moved(a ** b, direction);
}

function library(compute: (x: number) => number): Rounded {
  return (a, _, direction) => {
    const computed = compute(a);
    // log(0), log(1), cos(0) and the odd functions at 0 are exact in every engine.
    const exact = computed === 0 || (a === 0 && computed === 1) || !Number.isFinite(computed);
    return exact ? computed : moved(computed, direction);
  };
}

/** What engines may err by. An infinity from finite operands has overflowed, a zero has underflowed and keeps its side. */
function moved(computed: number, direction: Direction): number {
  if (!Number.isFinite(computed)) return overflowed(computed, direction);
  if (computed !== 0) return outward(computed, direction, 8);
  if (Object.is(computed, -0)) return direction === 'down' ? -Number.MIN_VALUE : 0;
  return direction === 'up' ? Number.MIN_VALUE : 0;
}

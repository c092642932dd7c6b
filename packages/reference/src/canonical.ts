import type { Format } from '@optspec/core';
import type { ScalarFunction } from './directed.js';
import type { Comparison, Domain, Truth } from './domain.js';
import { FORMATS } from './format.js';

/** Functions that IEEE 754 rounds correctly or that are exact: plain JavaScript gives their bits on every machine. */
const PLAIN: Partial<Readonly<Record<ScalarFunction, (a: number, b: number) => number>>> = {
  add: (a, b) => a + b,
  subtract: (a, b) => a - b,
  multiply: (a, b) => a * b,
  divide: (a, b) => a / b,
  sqrt: (a) => Math.sqrt(a),
  negate: (a) => -a,
  abs: (a) => Math.abs(a),
  sign: (a) => (a === 0 ? 0 : Math.sign(a)),
  min: (a, b) => Math.min(a, b),
  max: (a, b) => Math.max(a, b),
  floor: (a) => Math.floor(a),
};

/** A function on binary64 numbers, rounded once to the format. */
export type CorrectlyRounded = (name: ScalarFunction, operands: readonly number[], format: Format) => number;

/** Thrown where a program has no canonical value: reductions may be computed in any order. */
export class NoCanonicalValue extends Error {
  override readonly name = 'NoCanonicalValue';
}

/**
 * Every operation rounded to the format's arithmetic, in the order written, never contracted; what is stored, to the
 * format; the host in binary64.
 */
export class CanonicalDomain implements Domain<number> {
  readonly #format: Format;
  readonly #round: (x: number) => number;
  readonly #store: (x: number) => number;
  readonly #library: CorrectlyRounded;

  /** `library` rounds the functions that JavaScript engines disagree on. */
  constructor(format: Format, library: CorrectlyRounded) {
    this.#format = FORMATS[format].arithmetic;
    this.#round = FORMATS[this.#format].round;
    this.#store = FORMATS[format].round;
    this.#library = library;
  }

  number(x: number): number {
    return x;
  }

  load(x: number): number {
    return x;
  }

  pi(): number {
    return Math.PI;
  }

  host(name: ScalarFunction, operands: readonly number[]): number {
    return this.#apply(name, operands, 'f64');
  }

  enter(scalar: number): number {
    return this.#round(scalar);
  }

  tensor(name: ScalarFunction, operands: readonly number[]): number {
    return this.#apply(name, operands, this.#format);
  }

  integerPower(x: number, exponent: number): number {
    let power = x;
    for (let factor = 1; factor < exponent; factor += 1) power = this.#round(power * x);
    return power;
  }

  divideByHost(x: number, divisor: number): number {
    return this.#round(x * this.#round(1 / divisor));
  }

  sum(): number {
    throw new NoCanonicalValue('a sum may be taken in any order');
  }

  dot(): number {
    throw new NoCanonicalValue('a dot product may be taken in any order');
  }

  orthonormal(): readonly (readonly number[])[] {
    throw new NoCanonicalValue('a factorization may be made in any way that is backward stable');
  }

  solve(): readonly number[] {
    throw new NoCanonicalValue('an elimination may choose other rows, and sum in any order');
  }

  compare(name: Comparison, a: number, b: number): Truth {
    return COMPARISONS[name](a, b) ? 'true' : 'false';
  }

  choose(truth: Truth, a: number, b: number): number {
    return truth === 'true' ? a : b;
  }

  store(x: number): number {
    return this.#store(x);
  }

  #apply(name: ScalarFunction, operands: readonly number[], format: Format): number {
    const plain = PLAIN[name];
    const [a = Number.NaN, b = a] = operands;
    return plain ? FORMATS[format].round(plain(a, b)) : this.#library(name, operands, format);
  }
}

const COMPARISONS: Readonly<Record<Comparison, (a: number, b: number) => boolean>> = {
  less: (a, b) => a < b,
  lessEqual: (a, b) => a <= b,
  greater: (a, b) => a > b,
  greaterEqual: (a, b) => a >= b,
  equal: (a, b) => a === b,
  notEqual: (a, b) => a !== b,
};

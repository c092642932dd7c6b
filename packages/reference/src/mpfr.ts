import type { Format } from '@optspec/core';
import { init } from 'gmp-wasm';
import { FORMATS, ulpExponent } from './format.js';
import type { Direction, DirectedArithmetic, ScalarFunction } from './directed.js';

type Binding = Awaited<ReturnType<typeof init>>['binding'];
type Pointer = ReturnType<Binding['mpfr_t']>;

/** `mpfr_rnd_t`: to nearest even, toward zero, up, down. */
const ROUNDING = { nearest: 0, zero: 1, up: 2, down: 3 } as const;

/** Bits of a value that counts as simple in `roundSimplest`; chance gives one with odds of 2^(this − precision). */
const SIMPLE_BITS = 320;

let loaded: Promise<Binding> | undefined;

/** Loads MPFR (compiled to WebAssembly, through gmp-wasm) once per process. */
export function loadMpfr(): Promise<Binding> {
  loaded ??= init().then((library) => library.binding);
  return loaded;
}

/**
 * Directed arithmetic on MPFR numbers of a fixed precision, correctly rounded for every function.
 * Numbers live until `release`, which takes back all of them at once.
 */
export class MpfrArithmetic implements DirectedArithmetic<Pointer> {
  readonly #mpfr: Binding;
  readonly #precision: number;
  readonly #pool: Pointer[] = [];
  #used = 0;

  constructor(binding: Binding, precision: number) {
    this.#mpfr = binding;
    this.#precision = precision;
  }

  /** Takes back every number made since the last call. */
  release(): void {
    this.#used = 0;
  }

  #new(): Pointer {
    const ready = this.#pool[this.#used++];
    if (ready !== undefined) return ready;
    const fresh = this.#mpfr.mpfr_t();
    this.#mpfr.mpfr_init2(fresh, this.#precision);
    this.#pool.push(fresh);
    return fresh;
  }

  of(x: number): Pointer {
    const result = this.#new();
    this.#mpfr.mpfr_set_d(result, x, ROUNDING.nearest);
    return result;
  }

  apply(name: ScalarFunction, operands: readonly Pointer[], direction: Direction): Pointer {
    const [a, b = a] = operands;
    if (a === undefined || b === undefined) throw new RangeError(`${name} needs an operand`);
    if (name === 'min' || name === 'max') return this.#extreme(name, a, b);
    if (name === 'sign') return this.#sign(a);
    const result = this.#new();
    const rounding = ROUNDING[direction];
    const call = FUNCTIONS[name];
    call(this.#mpfr, result, a, b, rounding);
    return result;
  }

  pi(direction: Direction): Pointer {
    const result = this.#new();
    this.#mpfr.mpfr_const_pi(result, ROUNDING[direction]);
    return result;
  }

  #extreme(name: 'min' | 'max', a: Pointer, b: Pointer): Pointer {
    if (this.isNaN(a) || this.isNaN(b)) return this.of(Number.NaN);
    return this.compare(a, b) <= 0 === (name === 'min') ? a : b;
  }

  #sign(a: Pointer): Pointer {
    return this.isNaN(a) ? a : this.of(Math.sign(this.#mpfr.mpfr_sgn(a)));
  }

  isNaN(x: Pointer): boolean {
    return this.#mpfr.mpfr_nan_p(x) !== 0;
  }

  compare(a: Pointer, b: Pointer): number {
    return this.#mpfr.mpfr_cmp(a, b);
  }

  widen(x: Pointer, direction: Direction, format: Format, ulps: number, exactStays: boolean): Pointer {
    const mpfr = this.#mpfr;
    if (mpfr.mpfr_number_p(x) === 0) return x;
    const zero = mpfr.mpfr_zero_p(x) !== 0;
    if (exactStays && (zero || this.#isRepresentable(x, format))) return x;
    const exponent = zero ? FORMATS[format].minimumUlpExponent : mpfr.mpfr_get_exp(x) - 1;
    const width = this.of(ulps);
    mpfr.mpfr_mul_2si(width, width, ulpExponent(exponent, format), ROUNDING.nearest);
    return this.apply(direction === 'down' ? 'subtract' : 'add', [x, width], direction);
  }

  #isRepresentable(x: Pointer, format: Format): boolean {
    const nearest = this.#mpfr.mpfr_get_d(x, ROUNDING.nearest);
    return FORMATS[format].round(nearest) === nearest && this.#mpfr.mpfr_cmp_d(x, nearest) === 0;
  }

  toNumber(x: Pointer, direction: Direction): number {
    return this.#mpfr.mpfr_get_d(x, ROUNDING[direction]);
  }

  /**
   * The number of the format nearest to the one value of a few hundred bits within a much narrower interval: exact
   * results such as `√ε / √ε · g` that only look inexact. Undefined when there is no such value.
   */
  roundSimplest(lo: Pointer, hi: Pointer, format: Format): number | undefined {
    const zero = this.of(0);
    if (this.compare(lo, zero) <= 0 && this.compare(hi, zero) >= 0) return 0;
    const simple = this.#new();
    this.#mpfr.mpfr_set(simple, lo, ROUNDING.nearest);
    this.#mpfr.mpfr_prec_round(simple, SIMPLE_BITS, ROUNDING.nearest);
    const inside = this.compare(lo, simple) <= 0 && this.compare(simple, hi) <= 0;
    const rounded = inside ? this.round(simple, format) : undefined;
    this.#mpfr.mpfr_set_prec(simple, this.#precision);
    return rounded;
  }

  /** The number of the format nearest to `x`, ties to even, subnormals included. */
  round(x: Pointer, format: Format): number {
    const mpfr = this.#mpfr;
    if (format === 'f64') return mpfr.mpfr_get_d(x, ROUNDING.nearest);
    const { round } = FORMATS[format];
    // Rounding to odd first makes the second rounding harmless (Boldo and Melquiond, 2008).
    const truncated = mpfr.mpfr_get_d(x, ROUNDING.zero);
    if (!Number.isFinite(truncated) || mpfr.mpfr_cmp_d(x, truncated) === 0) {
      return round(truncated);
    }
    return round(madeOdd(truncated));
  }
}

type Rounding = (typeof ROUNDING)[keyof typeof ROUNDING];
type Call = (mpfr: Binding, result: Pointer, a: Pointer, b: Pointer, rounding: Rounding) => void;

const FUNCTIONS: Readonly<Record<Exclude<ScalarFunction, 'min' | 'max' | 'sign'>, Call>> = {
  add: (m, r, a, b, rounding) => m.mpfr_add(r, a, b, rounding),
  subtract: (m, r, a, b, rounding) => m.mpfr_sub(r, a, b, rounding),
  multiply: (m, r, a, b, rounding) => m.mpfr_mul(r, a, b, rounding),
  divide: (m, r, a, b, rounding) => m.mpfr_div(r, a, b, rounding),
  power: (m, r, a, b, rounding) => m.mpfr_pow(r, a, b, rounding),
  negate: (m, r, a, _, rounding) => m.mpfr_neg(r, a, rounding),
  abs: (m, r, a, _, rounding) => m.mpfr_abs(r, a, rounding),
  sqrt: (m, r, a, _, rounding) => m.mpfr_sqrt(r, a, rounding),
  cbrt: (m, r, a, _, rounding) => m.mpfr_cbrt(r, a, rounding),
  exp: (m, r, a, _, rounding) => m.mpfr_exp(r, a, rounding),
  log: (m, r, a, _, rounding) => m.mpfr_log(r, a, rounding),
  log1p: (m, r, a, _, rounding) => m.mpfr_log1p(r, a, rounding),
  tanh: (m, r, a, _, rounding) => m.mpfr_tanh(r, a, rounding),
  cos: (m, r, a, _, rounding) => m.mpfr_cos(r, a, rounding),
  floor: (m, r, a) => m.mpfr_floor(r, a),
};

const word = new DataView(new ArrayBuffer(8));

function madeOdd(x: number): number {
  word.setFloat64(0, x);
  word.setUint32(4, word.getUint32(4) | 1);
  return word.getFloat64(0);
}

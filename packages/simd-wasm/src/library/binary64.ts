import type { Vector, VectorCode } from '../vector/vector-code.js';

/** Arithmetic on lanes of binary64, written as a library function needs it: short. Numbers stand for themselves. */
export class Binary64 {
  readonly code: VectorCode;

  constructor(code: VectorCode) {
    this.code = code;
  }

  add(a: Term, b: Term): Vector {
    return this.code.do('f64x2.add', this.#vector(a), this.#vector(b));
  }

  subtract(a: Term, b: Term): Vector {
    return this.code.do('f64x2.sub', this.#vector(a), this.#vector(b));
  }

  multiply(a: Term, b: Term): Vector {
    return this.code.do('f64x2.mul', this.#vector(a), this.#vector(b));
  }

  divide(a: Term, b: Term): Vector {
    return this.code.do('f64x2.div', this.#vector(a), this.#vector(b));
  }

  abs(a: Vector): Vector {
    return this.code.do('f64x2.abs', a);
  }

  /** The nearest integer, ties to even. */
  nearest(a: Vector): Vector {
    return this.code.do('f64x2.nearest', a);
  }

  /** `a` kept between two numbers; NaN stays NaN. */
  clamp(a: Vector, low: number, high: number): Vector {
    return this.code.do('f64x2.min', this.code.do('f64x2.max', a, this.code.f64(low)), this.code.f64(high));
  }

  /** `a` where the comparison with a number holds, else `b`. */
  where(x: Vector, comparison: 'lt' | 'gt' | 'ge' | 'eq' | 'ne', y: Term, a: Term, b: Term): Vector {
    const mask = this.code.do(`f64x2.${comparison}`, x, this.#vector(y));
    return this.code.do('v128.bitselect', this.#vector(a), this.#vector(b), mask);
  }

  /** `magnitude`, which is not negative, with the sign of `x`. */
  withSign(magnitude: Vector, x: Vector): Vector {
    return this.code.do('v128.or', magnitude, this.code.do('v128.and', x, this.code.f64(-0)));
  }

  /** Horner's rule; coefficients from the lowest power to the highest. */
  polynomial(x: Vector, ...coefficients: readonly number[]): Vector {
    const [highest = 0, ...rest] = coefficients.toReversed();
    let sum = this.code.f64(highest);
    for (const coefficient of rest) sum = this.add(coefficient, this.multiply(x, sum));
    return sum;
  }

  /** 2ⁿ for integers −1022 ≤ n ≤ 1023: adding 1.5 · 2⁵² leaves n in the low bits, from where it moves to the exponent. */
  powerOfTwo(n: Vector): Vector {
    const biased = this.code.do('i64x2.add', this.add(n, 1.5 * 2 ** 52), this.code.i64(1023n));
    return this.code.shift('i64x2.shl', biased, 52);
  }

  /** An integer from 0 to 2⁵² − 1 in the bits of a lane as a number, less a small integer. */
  fromInteger(bits: Vector, less: number): Vector {
    return this.subtract(this.code.do('v128.or', bits, this.code.f64(2 ** 52)), 2 ** 52 + less);
  }

  #vector(term: Term): Vector {
    return typeof term === 'number' ? this.code.f64(term) : term;
  }
}

type Term = Vector | number;

/** ln 2 in two parts: the product of the first with an exponent is exact. */
export const LN2_HIGH = 6.9314718036912381649e-1;
export const LN2_LOW = 1.90821492927058770002e-10;

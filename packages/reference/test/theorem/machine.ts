import type { Format } from '@optspec/core';
import type { ScalarFunction } from '../../src/directed.js';
import type { Comparison, Domain, Truth } from '../../src/domain.js';
import type { Random } from '../../src/record/random.js';

/** The numbers that a machine computes with, and its functions before they are rounded. */
export interface Kernel<Value> {
  of(x: number): Value;
  /** As exact as the numbers allow. */
  compute(name: ScalarFunction, operands: readonly Value[]): Value;
  round(x: Value, format: Format): Value;
  toNumber(x: Value): number;
}

/** Where a result is rounded to; `exact` keeps it as computed, as a contracted product is. */
export type Rounding = Format | 'exact';

const EXACT: ReadonlySet<ScalarFunction> = new Set(['negate', 'abs', 'sign', 'min', 'max', 'floor']);

/**
 * One way in which an implementation may compute: the host in binary64; each operation on tensors rounded as `choose`
 * says; sums in a random order; powers in a random association; division by a host scalar either way.
 */
export class Machine<Value> implements Domain<Value> {
  protected readonly kernel: Kernel<Value>;
  protected readonly format: Format;
  protected readonly random: Random;
  readonly #choose: (random: Random) => Rounding;

  constructor(kernel: Kernel<Value>, format: Format, random: Random, choose: (random: Random) => Rounding) {
    this.kernel = kernel;
    this.format = format;
    this.random = random;
    this.#choose = choose;
  }

  number(x: number): Value {
    return this.kernel.of(x);
  }

  load(x: number): Value {
    return this.kernel.of(x);
  }

  pi(): Value {
    return this.kernel.of(Math.PI);
  }

  host(name: ScalarFunction, operands: readonly Value[]): Value {
    return this.kernel.round(this.kernel.compute(name, operands), 'f64');
  }

  enter(scalar: Value): Value {
    return this.rounded(scalar);
  }

  tensor(name: ScalarFunction, operands: readonly Value[]): Value {
    const computed = this.kernel.compute(name, operands);
    return EXACT.has(name) ? computed : this.rounded(computed);
  }

  integerPower(x: Value, exponent: number): Value {
    if (exponent === 1) return x;
    const half = this.coin() ? 1 : Math.floor(exponent / 2);
    return this.tensor('multiply', [this.integerPower(x, exponent - half), this.integerPower(x, half)]);
  }

  divideByHost(x: Value, divisor: Value): Value {
    if (this.coin()) return this.tensor('divide', [x, this.enter(divisor)]);
    return this.tensor('multiply', [x, this.enter(this.host('divide', [this.number(1), divisor]))]);
  }

  sum(terms: readonly Value[]): Value {
    const rest = [...terms];
    while (rest.length > 1) rest.push(this.tensor('add', [this.#taken(rest), this.#taken(rest)]));
    return rest[0] ?? this.number(0);
  }

  dot(xs: readonly Value[], ys: readonly Value[]): Value {
    return this.sum(xs.map((x, i) => this.tensor('multiply', [x, ys[i] ?? x])));
  }

  orthonormal(): never {
    throw new RangeError('programs of this kind draw no matrices');
  }

  solve(): never {
    throw new RangeError('programs of this kind solve no systems');
  }

  compare(name: Comparison, a: Value, b: Value): Truth {
    return COMPARISONS[name](this.kernel.toNumber(a), this.kernel.toNumber(b)) ? 'true' : 'false';
  }

  choose(truth: Truth, a: Value, b: Value): Value {
    return truth === 'true' ? a : b;
  }

  store(x: Value): Value {
    return this.kernel.round(x, this.format);
  }

  protected rounded(x: Value): Value {
    const rounding = this.#choose(this.random);
    return rounding === 'exact' ? x : this.kernel.round(x, rounding);
  }

  protected coin(): boolean {
    return this.random.next() % 2 === 0;
  }

  #taken(rest: Value[]): Value {
    const [value] = rest.splice(this.random.next() % rest.length, 1);
    if (value === undefined) throw new RangeError('nothing left to add');
    return value;
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

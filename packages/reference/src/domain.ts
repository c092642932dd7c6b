import type { ScalarFunction } from './directed.js';
import type { StatedRound } from './stated-round.js';

/** A truth value; `either` where an interval cannot decide. */
export type Truth = 'true' | 'false' | 'either';
export type Comparison = 'less' | 'lessEqual' | 'greater' | 'greaterEqual' | 'equal' | 'notEqual';

/** The results of a round over another domain. */
export type Exactly<Value> = (domain: Domain<Value>, from: readonly Value[]) => readonly Value[];

/**
 * What a program is read over: exact reals, intervals, or numbers of a format. The host computes in binary64; tensor
 * elements and device scalars are of the tensor format.
 */
export interface Domain<Value> {
  /** A binary64 number on the host. */
  number(x: number): Value;
  /** An element of a tensor that is given: weight, gradient, state or draw. */
  load(x: number): Value;
  /** π on the host. */
  pi(): Value;
  host(name: ScalarFunction, operands: readonly Value[]): Value;
  /** A host scalar where it meets a tensor. */
  enter(scalar: Value): Value;
  tensor(name: ScalarFunction, operands: readonly Value[]): Value;
  /** `x^n` of a tensor element for a literal n ≥ 2: repeated multiplication. */
  integerPower(x: Value, exponent: number): Value;
  /** A tensor element divided by a host scalar that has not entered: multiplication by its reciprocal. */
  divideByHost(x: Value, divisor: Value): Value;
  /** `Σ xᵢ` in any order. */
  sum(terms: readonly Value[]): Value;
  /** `Σ xᵢ·yᵢ` in any order. */
  dot(xs: readonly Value[], ys: readonly Value[]): Value;
  /** The factor Q of A = QR with a positive diagonal of R, for the columns of A; by column. */
  orthonormal(columns: readonly (readonly Value[])[]): readonly (readonly Value[])[];
  /** The x with A·x = b, for the rows of a square matrix A. */
  solve(rows: readonly (readonly Value[])[], b: readonly Value[]): readonly Value[];
  compare(name: Comparison, a: Value, b: Value): Truth;
  /** `a` where true, `b` where false, both where undecided. */
  choose(truth: Truth, a: Value, b: Value): Value;
  /** The results of a round, bounded by its stated accuracy; missing: as they are. */
  narrowed?(round: Omit<StatedRound<Value>, 'exactly'>, exactly: Exactly<Value>): readonly Value[];
  /** A value as it is kept in a weight or state tensor. */
  store(x: Value): Value;
}

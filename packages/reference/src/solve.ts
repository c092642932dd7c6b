import type { Elements, SizedStage } from './growth.js';
import { factorSizes } from './growth.js';
import { at } from './lookup.js';

/** How a format computes. */
export interface Roundings {
  /** One rounding, relative. */
  readonly unit: number;
  readonly largest: number;
  /** What an operation may lose where its result is subnormal. */
  readonly underflow: number;
}

/** Upper bounds of what a system is made of; all sizes are absolute values. */
export interface System {
  /** The elements of A, and how far each may be from that of which `solution`, `inverse` and `stages` are. */
  readonly matrix: Elements;
  /** The largest element of b, and how far each may be from that of which `solution` is. */
  readonly side: { readonly largest: number; readonly radius: readonly number[] };
  /** Elements of the exact solution. */
  readonly solution: readonly number[];
  /** Rows of the inverse of A. */
  readonly inverse: readonly (readonly number[])[];
  /** Elimination of A without roundings. */
  readonly stages: readonly SizedStage[];
}

/** Binary64 computes these bounds; its roundings are far below this part of them. */
const SLACK = 1 + 2 ** -30;

/** Each of these steps makes what is left of a crude bound smaller. */
const REFINEMENTS = 8;

/**
 * How far from the exact solution x of A·x = b elimination with partial pivoting may come, element by element;
 * infinite where nothing is known.
 *
 * The computed x̂ obeys (A + E)·x̂ = b + f with |E| ≤ γ₃ₙ·|L̂|·|Û| (Higham, Accuracy and Stability of Numerical Algorithms,
 * 2nd ed., theorem 9.4). Six more roundings in γ allow for divisions of 2.5 units. E and f also hold what underflows, and
 * how far A and b themselves may be from those of x. Two bounds of |L̂|·|Û| hold, and the lesser counts, element by element:
 *
 * - Pivoting bounds the elements of L̂ by 1, and row k of Û by 2ᵏ⁻¹·α with α = max |aᵢⱼ| (Wilkinson), so (|L̂|·|Û|)ᵢⱼ is at
 *   most (2ⁿ − 1)·α, whatever rows are chosen among those of nearly the same size.
 * - What elimination without roundings finds, and how far roundings may take it from there (`factorSizes`), where no
 *   rounding can change the choice of rows.
 *
 * Then x̂ − x = A⁻¹·(f − E·x̂), so e = |x̂ − x| obeys e ≤ c + G·e with G = |A⁻¹|·|E| and c = |A⁻¹|·|f| + G·|x|. If the sums of
 * the rows of G are at most q < 1, every element of e is at most max c / (1 − q), and c + G·(a bound of e) bounds e too.
 */
export function solutionErrors(system: System, { unit, largest, underflow }: Roundings): readonly number[] {
  const { matrix, side, solution, inverse, stages } = system;
  const size = solution.length;
  const roundings = 3 * size + 6;
  const gamma = (roundings * unit) / (1 - roundings * unit);
  const growth = 2 ** size * Math.max(...matrix.sizes.flat());
  const lost = 4 * size * size * (1 + growth) * underflow;
  const factors = factorSizes(stages, matrix, { gamma, lost });
  const perturbation = matrix.radius.map((row, i) =>
    row.map(
      (radius, j) => (gamma * (factors ? Math.min(growth, at(at(factors, i), j)) : growth) + lost + radius) * SLACK,
    ),
  );
  const amplified = inverse.map((row) => product(transposed(perturbation), row));
  const constant = inverse.map((row, i) => {
    const fromSide = dot(
      side.radius.map((radius) => radius + lost),
      row,
    );
    return (fromSide + dot(solution, at(amplified, i))) * SLACK;
  });
  const contraction = Math.max(...amplified.map(sum)) * SLACK;
  const crude = (Math.max(...constant) / (1 - contraction)) * SLACK;
  const errors = refined(constant, amplified, crude);
  const length = sum(solution) + sum(errors);
  const isKnown =
    contraction < 1 && 2 * growth * (1 + length) < largest && 2 ** size * (size + 1) * side.largest < largest;
  return isKnown ? errors : errors.map(() => Number.POSITIVE_INFINITY);
}

/** From a bound of every element of e to bounds of each, with e ≤ c + G·e. */
function refined(constant: readonly number[], amplified: readonly (readonly number[])[], crude: number): number[] {
  let errors = constant.map(() => crude);
  for (let step = 0; step < REFINEMENTS; step += 1) {
    const propagated = product(amplified, errors);
    errors = errors.map((error, i) => Math.min(error, (at(constant, i) + at(propagated, i)) * SLACK));
  }
  return errors;
}

/** A matrix of rows times a vector. */
function product(rows: readonly (readonly number[])[], vector: readonly number[]): number[] {
  return rows.map((row) => dot(row, vector));
}

function dot(xs: readonly number[], ys: readonly number[]): number {
  return sum(xs.map((x, i) => x * at(ys, i)));
}

function transposed(rows: readonly (readonly number[])[]): number[][] {
  return rows.map((_, j) => rows.map((row) => at(row, j)));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

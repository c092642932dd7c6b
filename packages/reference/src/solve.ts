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
  /** The largest element of A. */
  readonly matrix: number;
  /** The largest element of b. */
  readonly side: number;
  /** Elements of the exact solution. */
  readonly solution: readonly number[];
  /** Rows of the inverse of A. */
  readonly inverse: readonly (readonly number[])[];
}

/** Binary64 computes these bounds; its roundings are far below this part of them. */
const SLACK = 1 + 2 ** -30;

/**
 * How far from the exact solution x of A·x = b elimination with partial pivoting may come, element by element;
 * infinite where nothing is known.
 *
 * The computed x̂ obeys (A + E)·x̂ = b + f with |E| ≤ γ₃ₙ·|L̂|·|Û| (Higham, Accuracy and Stability of Numerical Algorithms,
 * 2nd ed., theorem 9.4). Partial pivoting bounds the elements of L̂ by 1, and row k of Û by 2ᵏ⁻¹·α with α = max |aᵢⱼ|
 * (Wilkinson), so |eᵢⱼ| ≤ ε = γ·(2ⁿ − 1)·α: that holds for whatever rows are chosen among those of nearly the same size.
 * Six more roundings in γ allow for divisions of 2.5 units. E and f also hold what underflows.
 *
 * Then x̂ − x = A⁻¹·(f − E·x̂), so with rᵢ = Σⱼ |A⁻¹|ᵢⱼ and s = Σ |x̂ⱼ|: |x̂ᵢ − xᵢ| ≤ rᵢ·(φ + ε·s), and summing over i,
 * s ≤ (Σ |xⱼ| + φ·Σ rᵢ) / (1 − ε·Σ rᵢ).
 */
export function solutionErrors(system: System, { unit, largest, underflow }: Roundings): readonly number[] {
  const { matrix, side, solution, inverse } = system;
  const size = solution.length;
  const roundings = 3 * size + 6;
  const gamma = (roundings * unit) / (1 - roundings * unit);
  const growth = 2 ** size * matrix;
  const lost = 4 * size * size * (1 + growth) * underflow;
  const epsilon = (gamma * growth + lost) * SLACK;
  const rows = inverse.map((row) => sum(row) * SLACK);
  const sensitivity = epsilon * sum(rows);
  const length = ((sum(solution) + lost * sum(rows)) / (1 - sensitivity)) * SLACK;
  const errors = rows.map((row) => row * (lost + epsilon * length) * SLACK);
  const isKnown = sensitivity < 1 && 2 * growth * (1 + length) < largest && 2 ** size * (size + 1) * side < largest;
  return isKnown ? errors : errors.map(() => Number.POSITIVE_INFINITY);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

import { at } from './lookup.js';

/** The operations of Gram and Schmidt's process, on numbers or on intervals that hold exact ones. */
export interface Orthogonalization<Value> {
  dot(xs: readonly Value[], ys: readonly Value[]): Value;
  /** x − a·b. */
  without(x: Value, a: Value, b: Value): Value;
  add(a: Value, b: Value): Value;
  sqrt(x: Value): Value;
  divide(x: Value, y: Value): Value;
  zero(): Value;
}

/** Columns of Q, and rows of the triangle R: `r[k][j]` for j ≤ k is what column k holds of direction j. */
export interface Factors<Value> {
  readonly q: readonly (readonly Value[])[];
  readonly r: readonly (readonly Value[])[];
}

/**
 * A = QR with a positive diagonal of R, for the columns of A, none longer than their number is large. `passes`: how often
 * each column is made orthogonal to those before; on rounded numbers twice is enough (Giraud, Langou, Rozložník and
 * van den Eshof 2005), on exact ones once.
 */
export function factorized<Value>(
  columns: readonly (readonly Value[])[],
  arithmetic: Orthogonalization<Value>,
  passes: number,
): Factors<Value> {
  const q: (readonly Value[])[] = [];
  const r: (readonly Value[])[] = [];
  for (const column of columns) {
    let rest = column;
    const parts = q.map(() => arithmetic.zero());
    for (let pass = 0; pass < passes; pass += 1) {
      for (const [j, direction] of q.entries()) {
        const part = arithmetic.dot(direction, rest);
        rest = rest.map((x, i) => arithmetic.without(x, part, at(direction, i)));
        parts[j] = arithmetic.add(at(parts, j), part);
      }
    }
    const length = arithmetic.sqrt(arithmetic.dot(rest, rest));
    q.push(rest.map((x) => arithmetic.divide(x, length)));
    r.push([...parts, length]);
  }
  return { q, r };
}

/** Of binary64 numbers, each operation rounded. */
export const NUMBERS: Orthogonalization<number> = {
  dot: (xs, ys) => xs.reduce((sum, x, i) => sum + x * at(ys, i), 0),
  without: (x, a, b) => x - a * b,
  add: (a, b) => a + b,
  sqrt: Math.sqrt,
  divide: (x, y) => x / y,
  zero: () => 0,
};

const UNIT = 2 ** -53;
/** The small constant of a backward-stable factorization's γ = c·m·n·u (Higham 2002, theorem 19.4). */
const CONSTANT = 64;
/** A lower bound of a singular value, computed in binary64, is taken for right up to this part of it. */
const SLACK = 2 ** -20;
/** Inverses larger than this, relative to the matrix, are not computed to that part. */
const WORST_CONDITION = 2 ** 28;

/** Numbers that an entry may be. */
export interface Range {
  readonly lo: number;
  readonly hi: number;
}

/**
 * What Q may be, column by column, for a matrix of m rows whose entries lie in ranges, by a backward-stable
 * factorization in binary64.
 *
 * Along A + tE the derivatives obey dA·R⁻¹ = dQ + Q·dR·R⁻¹, where Qᵀ·dQ is skew: its lower triangle is that of
 * Qᵀ·dA·R⁻¹, since dR·R⁻¹ is an upper triangle. So ‖dQ‖ ≤ √2·‖dA‖·‖A⁺‖₂ in Frobenius' norm, and with σ the least
 * singular value of A, ‖ΔQ‖ ≤ √2·‖E‖ / (σ − ‖E‖) while ‖E‖ < σ. The first k columns of Q depend on those of A alone, so
 * the bound of column k takes them alone. E is the half-width of the ranges plus γ·‖A‖ for the factorization of the
 * implementation and as much for the one made here; each adds √k·γ for the orthogonality of its Q. σ ≥ 1 / ‖R⁻¹‖.
 */
export function orthonormalRanges(columns: readonly (readonly Range[])[]): Range[][] {
  const middles = columns.map((column) => column.map(({ lo, hi }) => (lo + hi) / 2));
  const { q, r } = factorized(middles, NUMBERS, 2);
  const gamma = 2 * CONSTANT * columns.flat().length * UNIT;
  return q.map((direction, k) => {
    const widths = columns.slice(0, k + 1).flatMap((column) => column.map(({ lo, hi }) => (hi - lo) / 2));
    const size = norm(middles.slice(0, k + 1).flat());
    const error = (norm(widths) + gamma * size) * (1 + SLACK);
    const inverse = inverseNorm(r.slice(0, k + 1));
    const least = (1 - SLACK) / inverse;
    const known = inverse * size < WORST_CONDITION && error < least;
    const reach = known ? (Math.SQRT2 * error) / (least - error) + Math.sqrt(k + 1) * gamma : 2;
    return direction.map((x) => ({ lo: Math.max(-1 - gamma, x - reach), hi: Math.min(1 + gamma, x + reach) }));
  });
}

function norm(values: readonly number[]): number {
  return Math.hypot(...values) * (1 + SLACK);
}

/** ‖R⁻¹‖ in Frobenius' norm, by substitution: column j of the inverse solves R·x = eⱼ. */
function inverseNorm(r: readonly (readonly number[])[]): number {
  const size = r.length;
  const entries = Array.from({ length: size }, (_, j) => {
    const x = Array.from({ length: size }, () => 0);
    for (let i = j; i >= 0; i -= 1) {
      const known = x.slice(i + 1, j + 1).reduce((sum, value, offset) => sum + at(at(r, i + 1 + offset), i) * value, 0);
      x[i] = ((i === j ? 1 : 0) - known) / at(at(r, i), i);
    }
    return x;
  });
  return Math.hypot(...entries.flat());
}

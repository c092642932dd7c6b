import { at } from './lookup.js';

/** Bounds of the size of a number. */
export interface Size {
  readonly least: number;
  readonly most: number;
}

/** One step of elimination without roundings: row `index` of the matrix as it is when column k is eliminated. */
export interface SizedStage {
  readonly pivot: SizedRow;
  readonly others: readonly SizedRow[];
}

export interface SizedRow {
  readonly index: number;
  /** The sizes of its elements; those before column k are eliminated and mean nothing. */
  readonly sizes: readonly Size[];
}

/** The matrix that is eliminated, which is known but for `radius`. */
export interface Elements {
  /** Upper bounds of the sizes of the elements. */
  readonly sizes: readonly (readonly number[])[];
  /** How far each element may be from the one that the stages start from. */
  readonly radius: readonly (readonly number[])[];
}

/** What the roundings of an elimination may come to: relative, and absolute where numbers underflow. */
export interface Losses {
  readonly gamma: number;
  readonly lost: number;
}

/** Binary64 computes these bounds; its roundings are far below this part of them. */
const SLACK = 1 + 2 ** -30;

/** For each element of the matrix: what L̂·Û has of it, and how far elimination is from that without roundings. */
interface Tracked {
  /** Σ |l̂|·|û| over the rows eliminated so far. */
  readonly product: number[][];
  /** How far roundings of the factors have taken it. */
  readonly drift: number[][];
}

/**
 * An upper bound of |L̂|·|Û| of the elimination with partial pivoting whose exact stages are given, with rows in the order
 * of the matrix; `undefined` where rounding may decide which row is the pivot.
 *
 * With δ the distance of computed elements from exact ones, a computed element is aᵢⱼ − Σ l̂ᵢₘ·ûₘⱼ, in any order, but for
 * γ·(|aᵢⱼ| + Σ |l̂ᵢₘ|·|ûₘⱼ|); and l̂·û − l·u = (l̂ − l)·û + l·(û − u). A multiplier of computed n̂ and û is off by at most
 * (δ(n) + |l|·δ(u)) / (|u| − δ(u)) and one division, and partial pivoting keeps it below 1 + γ.
 */
export function factorSizes(
  stages: readonly SizedStage[],
  elements: Elements,
  losses: Losses,
): readonly (readonly number[])[] | undefined {
  const empty = () => elements.sizes.map((row) => row.map(() => 0));
  const tracked: Tracked = { product: empty(), drift: elements.radius.map((row) => [...row]) };
  for (const [k, { pivot, others }] of stages.entries()) {
    const distance = (index: number, j: number): number => distanceOf(tracked, elements, losses, [index, j]);
    const divisor = at(pivot.sizes, k);
    const least = divisor.least - distance(pivot.index, k);
    if (!others.every(({ index, sizes }) => at(sizes, k).most + distance(index, k) < least)) return undefined;
    const away = pivot.sizes.map((_, j) => distance(pivot.index, j));
    const upper = pivot.sizes.map(({ most }, j) => (most + at(away, j)) * SLACK);
    for (const { index, sizes } of others) {
      const multiplier = (at(sizes, k).most / divisor.least) * SLACK;
      const moved = (distance(index, k) + multiplier * at(away, k)) / least;
      const error = (moved + losses.gamma + losses.lost) * SLACK;
      const computed = Math.min(multiplier + error, 1 + losses.gamma);
      add(tracked, index, k, { upper, computed, drift: (u, j) => error * u + multiplier * at(away, j) });
    }
    add(tracked, pivot.index, k, { upper, computed: 1, drift: () => 0 });
  }
  return tracked.product.map((row) => row.map((x) => x * SLACK));
}

/** How far a computed element may be from the exact one. */
function distanceOf(
  { product, drift }: Tracked,
  { sizes }: Elements,
  { gamma, lost }: Losses,
  [i, j]: readonly [number, number],
): number {
  return (at(at(drift, i), j) + gamma * (at(at(sizes, i), j) + at(at(product, i), j)) + lost) * SLACK;
}

interface Contribution {
  readonly upper: readonly number[];
  readonly computed: number;
  readonly drift: (upper: number, column: number) => number;
}

/** Adds to a row what the multiple of row k of Û brings to it. */
function add({ product, drift }: Tracked, index: number, k: number, { upper, computed, ...of }: Contribution): void {
  const [sum, off] = [at(product, index), at(drift, index)];
  for (const [j, u] of upper.entries()) {
    if (j < k) continue;
    sum[j] = at(sum, j) + computed * u;
    off[j] = at(off, j) + of.drift(u, j);
  }
}

/** A system of equations whose solution is known, row-major. */
export interface System {
  readonly size: number;
  readonly matrix: readonly number[];
  readonly right: readonly number[];
  readonly solution: readonly number[];
}

/**
 * A system whose elimination in binary32 rounds nothing: its matrix is L·U with its rows in reverse, so that nearly every
 * pivot takes an exchange. L has ones on the diagonal and 0 or ±½ below; U has ±1 or ±2 on the diagonal and 0, 1 or −1
 * above; the solution is of small integers. So each pivot is the only largest element of its column, multipliers are
 * those of L, and all numbers are multiples of ½ far below 2²³. `isSingular`: the last pivot is 0.
 */
export function exactSystem(size: number, isSingular = false): System {
  const next = integers(size);
  const rows = <Entry>(entry: (row: number, column: number) => Entry) =>
    Array.from({ length: size }, (_, row) => Array.from({ length: size }, (__, column) => entry(row, column)));
  const lower = rows((r, c) => (r === c ? 1 : r > c ? (next(3) - 1) / 2 : 0));
  const upper = rows((r, c) => {
    if (r > c) return 0;
    if (r < c) return next(3) - 1;
    return isSingular && r === size - 1 ? 0 : (next(2) + 1) * (1 - 2 * next(2));
  });
  const solution = Array.from({ length: size }, () => next(9) - 4);
  const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0);
  const columns = rows((r, c) => upper[c]?.[r] ?? 0);
  const matrix = lower.map((row) => columns.map((column) => dot(row, column))).reverse();
  return { size, matrix: matrix.flat(), right: matrix.map((row) => dot(row, solution)), solution };
}

/** A sequence of integers from 0 to before a bound, the same at every run. */
function integers(seed: number): (bound: number) => number {
  let state = seed;
  return (bound) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
}

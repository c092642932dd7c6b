import type { TensorValues } from '@optspec/core';
import type { Newton, NewtonLevenbergMarquardt } from '../hyperparameter-types.js';
import type { OptimizerRule, OptimizerRules } from '../optimizer-rule.js';

/**
 * Newton's method: w ← w − η·(H + λI)⁻¹·g, where H is the Hessian over the elements of w; η = 1 is the full step, less is
 * damped. λ is 0 in Newton's own step. A singular H + λI makes all of w NaN.
 *
 * Boyd & Vandenberghe 2004, algorithm 9.5; Nocedal & Wright 2006, equation 3.30 and section 3.4; Goldfeld, Quandt &
 * Trotter 1966, section 2.
 */
function rule<Hyperparameters extends Newton>(
  dampingOf: (hyperparameters: Hyperparameters) => number,
): OptimizerRule<Hyperparameters> {
  return {
    fixed: [],
    slots: () => ({}),
    squares: ['h'],
    update(w, g, _, hyperparameters, __, { squares }) {
      const step = solution(squares['h'], g, dampingOf(hyperparameters));
      for (let i = 0; i < w.length; i++) w[i] -= hyperparameters.learningRate * step[i];
    },
  };
}

export const newton: OptimizerRules<never> = {
  'optimizer/newton': rule<Newton>(() => 0),
  'optimizer/newton#levenberg-marquardt': rule<NewtonLevenbergMarquardt>(({ damping }) => damping),
};

/**
 * The x with (A + λI)·x = b, for a row-major A: Gaussian elimination with partial pivoting; NaN for a pivot of zero.
 */
function solution(a: TensorValues, b: TensorValues, damping: number): Float64Array {
  const n = b.length;
  const rows = Array.from({ length: n }, (_, i) => Float64Array.of(...a.subarray(i * n, (i + 1) * n), b[i]));
  for (let i = 0; i < n; i++) rows[i][i] += damping;
  for (let k = 0; k < n; k++) {
    choosePivot(rows, k);
    const pivot = rows[k][k] === 0 ? Number.NaN : rows[k][k];
    for (let i = k + 1; i < n; i++) {
      const multiplier = rows[i][k] / pivot;
      for (let j = k; j <= n; j++) rows[i][j] -= multiplier * rows[k][j];
    }
    rows[k][k] = pivot;
  }
  return substituted(rows);
}

/** Brings the row with the largest element of column k to place k. */
function choosePivot(rows: Float64Array[], k: number): void {
  let best = k;
  for (let i = k + 1; i < rows.length; i++) {
    if (Math.abs(rows[i][k]) > Math.abs(rows[best][k])) best = i;
  }
  [rows[k], rows[best]] = [rows[best], rows[k]];
}

/** Back substitution in an upper triangle whose last column is the right side. */
function substituted(rows: readonly Float64Array[]): Float64Array {
  const n = rows.length;
  const x = new Float64Array(n);
  for (let i = n - 1; i >= 0; i--) {
    let rest = rows[i][n];
    for (let j = i + 1; j < n; j++) rest -= rows[i][j] * x[j];
    x[i] = rest / rows[i][i];
  }
  return x;
}

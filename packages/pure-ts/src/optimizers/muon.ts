import type { TensorValues } from '@optspec/core';
import type { Muon } from '../hyperparameter-types.js';
import type { MatrixRule, MatrixRules } from '../matrix-rule.js';
import { norm } from '../norm.js';
import { power } from '../power.js';

/**
 * Muon: momentum whose singular values are taken near one by a quintic Newton–Schulz iteration.
 *
 *     m ← μ·m + (1 − μ)·g
 *     d = μ·m + (1 − μ)·g                     (d = m without Nesterov's lookahead)
 *     X = d / max(‖d‖, ε);  five times  A = X·Xᵀ,  X ← a·X + (b·A + c·A²)·X
 *     w ← w − η·λ·w − η·√max(1, rows / columns)·X
 *
 * with (a, b, c) = (3.4445, −4.7750, 2.0315). The iteration treats a matrix and its transpose alike, so the shorter side
 * is the one that A has. Jordan et al. 2024, "Muon: an optimizer for hidden layers in neural networks", in the form of
 * `torch.optim.Muon`.
 */
export const muon: MatrixRules<Muon> = {
  'optimizer/muon': muonRule({ norm: 'bounded', momentum: 'average', scale: 'tall' }),
  /** Scaled by 0.2·√max(rows, columns) (Liu et al. 2025, equation 4). */
  'optimizer/muon#match-rms-adamw': muonRule({ norm: 'bounded', momentum: 'average', scale: 'rms' }),
  /** X = d / (‖d‖ + ε) (Jordan's own code). */
  'optimizer/muon#epsilon-added': muonRule({ norm: 'added', momentum: 'average', scale: 'tall' }),
  /** d = μ·m / (1 − μᵗ⁺¹) + (1 − μ)·g / (1 − μᵗ), or m / (1 − μᵗ) (optax). */
  'optimizer/muon#bias-corrected': muonRule({ norm: 'added', momentum: 'corrected', scale: 'wide' }),
  /** m ← μ·m + g, d = g + μ·m, or m (Keras). */
  'optimizer/muon#heavy-ball': muonRule({ norm: 'added', momentum: 'sum', scale: 'rms' }),
};

interface Form {
  readonly norm: 'bounded' | 'added';
  readonly momentum: 'average' | 'corrected' | 'sum';
  readonly scale: keyof typeof SCALES;
}

const SCALES = {
  tall: (rows: number, columns: number) => Math.sqrt(Math.max(1, rows / columns)),
  wide: (rows: number, columns: number) => Math.sqrt(Math.max(1, columns / rows)),
  rms: (rows: number, columns: number) => 0.2 * Math.sqrt(Math.max(rows, columns)),
} as const;

function muonRule(form: Form): MatrixRule<Muon> {
  return {
    fixed: ['nesterov'],
    slots: { m: 'matrix' },
    update({ values: w, rows, columns }, g, { m }, hyperparameters, t) {
      const { learningRate, weightDecay, epsilon } = hyperparameters;
      const d = directionOf(form, g, m, hyperparameters, t);
      const size = form.norm === 'added' ? norm(d) + epsilon : Math.max(norm(d), epsilon);
      const x = nearlyOrthogonal(
        d.map((di) => di / size),
        rows,
        columns,
      );
      const rate = learningRate * SCALES[form.scale](rows, columns);
      for (let i = 0; i < w.length; i++) w[i] -= learningRate * weightDecay * w[i] + rate * x[i];
    },
  };
}

/** Updates the momentum, and gives what is to be made orthogonal. */
function directionOf(
  form: Form,
  g: TensorValues,
  m: TensorValues,
  { momentum, nesterov }: Muon,
  t: number,
): Float64Array {
  const gain = form.momentum === 'sum' ? 1 : 1 - momentum;
  const isCorrected = form.momentum === 'corrected';
  const now = isCorrected ? 1 - power(momentum, t) : 1;
  const next = isCorrected ? 1 - power(momentum, t + 1) : 1;
  return Float64Array.from(g, (gi, i) => {
    const average = momentum * m[i] + gain * gi;
    m[i] = average;
    return nesterov ? (momentum * average) / next + (gain * gi) / now : average / now;
  });
}

const ROUNDS = 5;
const [A, B, C] = [3.4445, -4.775, 2.0315];

function nearlyOrthogonal(x: Float64Array, rows: number, columns: number): Float64Array {
  if (rows > columns) return transposed(nearlyOrthogonal(transposed(x, rows, columns), columns, rows), columns, rows);
  let result = x;
  for (let round = 0; round < ROUNDS; round++) {
    const gram = product(result, transposed(result, rows, columns), rows, columns, rows);
    const square = product(gram, gram, rows, rows, rows);
    const polynomial = gram.map((a, i) => B * a + C * square[i]);
    const turned = product(polynomial, result, rows, rows, columns);
    result = result.map((xi, i) => A * xi + turned[i]);
  }
  return result;
}

function transposed(x: Float64Array, rows: number, columns: number): Float64Array {
  return x.map((_, i) => x[(i % rows) * columns + Math.floor(i / rows)]);
}

/** The product of a `rows` × `inner` matrix with an `inner` × `columns` matrix. */
function product(a: Float64Array, b: Float64Array, rows: number, inner: number, columns: number): Float64Array {
  const result = new Float64Array(rows * columns);
  for (let i = 0; i < rows; i++) {
    for (let k = 0; k < inner; k++) {
      const factor = a[i * inner + k];
      for (let j = 0; j < columns; j++) result[i * columns + j] += factor * b[k * columns + j];
    }
  }
  return result;
}

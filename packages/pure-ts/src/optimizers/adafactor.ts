import type { TensorValues } from '@optspec/core';
import type { Adafactor } from '../hyperparameter-types.js';
import type { MatrixRule, MatrixRules } from '../matrix-rule.js';
import type { OptimizerRule, OptimizerRules } from '../optimizer-rule.js';
import { rootMeanSquare } from '../norm.js';

/**
 * Adafactor: the average V of squared gradients of a matrix, known by the means R of its rows and C of its columns alone.
 *
 *     s = t^γ                                 ρ = min(η, 1/√t)
 *     R ← (1 − s)·R + s·rowMeans(g² + ε₁)     α = ρ·max(ε₂, RMS(w))
 *     C ← (1 − s)·C + s·columnMeans(g² + ε₁)
 *     V = R·Cᵀ / mean(R)                      U = g / √V
 *     w ← w − α·U / max(1, RMS(U) / d)
 *
 * Shazeer & Stern 2018, "Adafactor: adaptive learning rates with sublinear memory cost", algorithm 4 (with means where
 * the paper has sums, which cancel in V). Decay w ← w − η·λ·w comes first, as in Keras.
 */
export const adafactor: MatrixRules<Adafactor> = {
  'optimizer/adafactor': matrixRule({ clamped: false, step: 'relative', decay: 'first' }),
  /** V = R·Cᵀ / max(mean(R), ε₁), U = g / √max(V, ε₁²), no ε₁ in the squares (PyTorch). */
  'optimizer/adafactor#epsilon-clamped': matrixRule({ clamped: true, step: 'relative', decay: 'sized' }),
  /** ρ = η; w ← w − α·λ·w (transformers). */
  'optimizer/adafactor#absolute-step': matrixRule({ clamped: false, step: 'absolute', decay: 'by step' }),
  /** ρ = η; w ← w − λ·w (optax). */
  'optimizer/adafactor#decay-unscaled': matrixRule({ clamped: false, step: 'absolute', decay: 'unscaled' }),
};

/** V ← (1 − s)·V + s·(g² + ε₁), whole: algorithm 5. */
export const adafactorUnfactored: OptimizerRules<Adafactor> = {
  'optimizer/adafactor#unfactored': wholeRule({ clamped: false, step: 'relative', decay: 'first' }),
  'optimizer/adafactor#epsilon-clamped-unfactored': wholeRule({ clamped: true, step: 'relative', decay: 'sized' }),
};

interface Form {
  readonly clamped: boolean;
  readonly step: 'relative' | 'absolute';
  /** Before α is taken, or after it: by η·λ, by α·λ or by λ. */
  readonly decay: 'first' | 'sized' | 'by step' | 'unscaled';
}

function matrixRule(form: Form): MatrixRule<Adafactor> {
  return {
    fixed: [],
    slots: { r: 'rows', c: 'columns' },
    update({ values: w, rows, columns }, g, { r, c }, hyperparameters, t) {
      const alpha = decayedStep(w, form, hyperparameters, t);
      const share = t ** hyperparameters.beta2Decay;
      const added = form.clamped ? 0 : hyperparameters.epsilon1;
      const { rowMeans, columnMeans } = meansOfSquares(g, rows, columns, added);
      for (let i = 0; i < rows; i++) rowMeans[i] = (1 - share) * r[i] + share * rowMeans[i];
      for (let j = 0; j < columns; j++) columnMeans[j] = (1 - share) * c[j] + share * columnMeans[j];
      r.set(rowMeans);
      c.set(columnMeans);
      const mean = rowMeans.reduce((sum, x) => sum + x, 0) / rows;
      const divisor = form.clamped ? Math.max(mean, hyperparameters.epsilon1) : mean;
      const u = Float64Array.from(g, (gi, k) => {
        const v = (rowMeans[Math.floor(k / columns)] / divisor) * columnMeans[k % columns];
        return gi / Math.sqrt(form.clamped ? Math.max(v, hyperparameters.epsilon1 ** 2) : v);
      });
      takeStep(w, u, alpha, hyperparameters);
    },
  };
}

function wholeRule(form: Form): OptimizerRule<Adafactor> {
  return {
    fixed: [],
    slots: () => ({ v: 0 }),
    update(w, g, { v }, hyperparameters, t) {
      const alpha = decayedStep(w, form, hyperparameters, t);
      const share = t ** hyperparameters.beta2Decay;
      const { epsilon1 } = hyperparameters;
      const added = form.clamped ? 0 : epsilon1;
      const u = Float64Array.from(g, (gi, i) => {
        const average = (1 - share) * v[i] + share * (gi * gi + added);
        v[i] = average;
        return gi / Math.sqrt(form.clamped ? Math.max(average, epsilon1 ** 2) : average);
      });
      takeStep(w, u, alpha, hyperparameters);
    },
  };
}

/** Decays the weights, and gives α. */
function decayedStep(w: TensorValues, { step, decay }: Form, hyperparameters: Adafactor, t: number): number {
  const { learningRate, weightDecay, epsilon2 } = hyperparameters;
  const shrink = (share: number): void => {
    for (let i = 0; i < w.length; i++) w[i] -= share * w[i];
  };
  if (decay === 'first') shrink(learningRate * weightDecay);
  const rate = step === 'relative' ? Math.min(learningRate, 1 / Math.sqrt(t)) : learningRate;
  const alpha = Math.max(epsilon2, rootMeanSquare(w)) * rate;
  if (decay === 'sized') shrink(learningRate * weightDecay);
  if (decay === 'by step') shrink(alpha * weightDecay);
  if (decay === 'unscaled') shrink(weightDecay);
  return alpha;
}

function takeStep(w: TensorValues, u: Float64Array, alpha: number, { clipThreshold }: Adafactor): void {
  const rate = alpha / Math.max(1, rootMeanSquare(u) / clipThreshold);
  for (let i = 0; i < w.length; i++) w[i] -= rate * u[i];
}

/** The means over each row and each column of g² + ε₁. */
function meansOfSquares(g: TensorValues, rows: number, columns: number, added: number) {
  const rowMeans = new Float64Array(rows);
  const columnMeans = new Float64Array(columns);
  for (let k = 0; k < g.length; k++) {
    const square = g[k] * g[k] + added;
    rowMeans[Math.floor(k / columns)] += square;
    columnMeans[k % columns] += square;
  }
  return { rowMeans: rowMeans.map((sum) => sum / columns), columnMeans: columnMeans.map((sum) => sum / rows) };
}

import type { TensorValues } from '@optspec/core';
import type { Adam, AdamEpsilonRoot } from '../hyperparameter-types.js';
import type { OptimizerRule, OptimizerRules, Slots } from '../optimizer-rule.js';
import { power } from '../power.js';
import { adamForms } from './adam-forms.js';

/**
 * Adam: running means of the gradient (m) and of its square (v), both corrected for starting at zero.
 *
 *     g ← g + λ·w
 *     m ← β₁·m + (1 − β₁)·g          m̂ = m / (1 − β₁ᵗ)
 *     v ← β₂·v + (1 − β₂)·g²         v̂ = v / (1 − β₂ᵗ)
 *     w ← w − η·m̂ / (√v̂ + ε)
 *
 * AMSGrad divides by the root of the largest v so far: vMax ← max(vMax, v), v̂ = vMax / (1 − β₂ᵗ).
 *
 * Kingma & Ba 2015, "Adam: a method for stochastic optimization", algorithm 1; Reddi, Kale & Kumar 2018, "On the
 * convergence of Adam and beyond", algorithm 2. Most variants are w ← w − α·m / (√(κ·v + ε₁) + ε₂) with its own host
 * scalars α, κ, ε₁ and ε₂.
 */
export const adam: OptimizerRules<AdamEpsilonRoot> = {
  'optimizer/adam': adamRule(paper),
  /** The order of section 2, where ε̂ meets the uncorrected root: α = η·√(1 − β₂ᵗ) / (1 − β₁ᵗ) (Keras). */
  'optimizer/adam#epsilon-hat': adamRule(({ learningRate, epsilon }, bias1, bias2) => ({
    rate: (learningRate * Math.sqrt(bias2)) / bias1,
    scale: 1,
    inside: 0,
    outside: epsilon,
  })),
  /** w ← w − η·m̂ / √(v̂ + ε). */
  'optimizer/adam#epsilon-inside': adamRule((hyperparameters, bias1, bias2) => ({
    ...paper(hyperparameters, bias1, bias2),
    inside: hyperparameters.epsilon,
    outside: 0,
  })),
  /** m̂ = m and v̂ = v. */
  'optimizer/adam#no-bias-correction': adamRule((hyperparameters) => paper(hyperparameters, 1, 1)),
  /** w ← w − η·m̂ / (√(v̂ + εᵣ) + ε) (optax). */
  'optimizer/adam#epsilon-root': adamRule((hyperparameters: AdamEpsilonRoot, bias1, bias2) => ({
    ...paper(hyperparameters, bias1, bias2),
    inside: hyperparameters.epsilonRoot,
  })),
  /** AMSGrad on the corrected moment: vMax ← max(vMax, v / (1 − β₂ᵗ)), v̂ = vMax (optax). */
  'optimizer/adam#amsgrad-corrected': adamRule(paper, { maximumOfCorrected: true }),
  ...adamForms,
};

interface Scalars {
  readonly rate: number;
  readonly scale: number;
  readonly inside: number;
  readonly outside: number;
}

type Form<Hyperparameters> = (hyperparameters: Hyperparameters, bias1: number, bias2: number) => Scalars;

function paper({ learningRate, epsilon }: Adam, bias1: number, bias2: number): Scalars {
  return { rate: learningRate / bias1, scale: 1 / bias2, inside: 0, outside: epsilon };
}

function adamRule<Hyperparameters extends Adam>(
  form: Form<Hyperparameters>,
  { maximumOfCorrected = false } = {},
): OptimizerRule<Hyperparameters> {
  return {
    fixed: ['weightDecay', 'amsgrad'],
    slots: ({ amsgrad }) => (amsgrad ? { m: 0, v: 0, vMax: 0 } : { m: 0, v: 0 }),
    update(w, g, slots, hyperparameters, t) {
      const { beta1, beta2, weightDecay, amsgrad } = hyperparameters;
      const scalars = form(hyperparameters, 1 - power(beta1, t), 1 - power(beta2, t));
      if (weightDecay === 0 && !amsgrad) step(w, g, slots, hyperparameters, scalars);
      else stepWithOptions(w, g, slots, hyperparameters, scalars, maximumOfCorrected);
    },
  };
}

/** Without decay and AMSGrad: branches in the loop would cost up to a third of its speed. */
function step(w: TensorValues, g: TensorValues, { m, v }: Slots, { beta1, beta2 }: Adam, scalars: Scalars): void {
  const { rate, scale, inside, outside } = scalars;
  for (let i = 0; i < w.length; i++) {
    const gi = g[i];
    const first = beta1 * m[i] + (1 - beta1) * gi;
    const second = beta2 * v[i] + (1 - beta2) * (gi * gi);
    m[i] = first;
    v[i] = second;
    w[i] -= (rate * first) / (Math.sqrt(second * scale + inside) + outside);
  }
}

function stepWithOptions(
  w: TensorValues,
  g: TensorValues,
  { m, v, vMax }: Slots,
  { beta1, beta2, weightDecay, amsgrad }: Adam,
  { rate, scale, inside, outside }: Scalars,
  maximumOfCorrected: boolean,
): void {
  const early = amsgrad && maximumOfCorrected ? scale : 1;
  const late = amsgrad && maximumOfCorrected ? 1 : scale;
  for (let i = 0; i < w.length; i++) {
    const wi = w[i];
    const gi = weightDecay === 0 ? g[i] : g[i] + weightDecay * wi;
    const first = beta1 * m[i] + (1 - beta1) * gi;
    let second = beta2 * v[i] + (1 - beta2) * (gi * gi);
    m[i] = first;
    v[i] = second;
    if (amsgrad) {
      second = Math.max(vMax[i], second * early);
      vMax[i] = second;
    }
    w[i] = wi - (rate * first) / (Math.sqrt(second * late + inside) + outside);
  }
}

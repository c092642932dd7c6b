import type {
  Nadam,
  NadamConstantMomentum,
  NadamFastSchedule,
  NadamSingleCorrection,
} from '../hyperparameter-types.js';
import type { OptimizerRule, OptimizerRules, ScalarRule } from '../optimizer-rule.js';
import { power } from '../power.js';

/**
 * NAdam: Adam with Nesterov's momentum, which a schedule raises from β₁/2 to β₁.
 *
 *     g ← g + λ·w
 *     μₜ = β₁·(1 − ½·0.96^(t·ψ))      Πₜ = Πₜ₋₁·μₜ, from Π₀ = 1
 *     m ← β₁·m + (1 − β₁)·g
 *     v ← β₂·v + (1 − β₂)·g²          v̂ = v / (1 − β₂ᵗ)
 *     m̂ = μₜ₊₁·m / (1 − Πₜ·μₜ₊₁) + (1 − μₜ)·g / (1 − Πₜ)
 *     w ← w − η·m̂ / (√v̂ + ε)
 *
 * Dozat 2016, "Incorporating Nesterov momentum into Adam", algorithm 2, with v̂ as in Adam and m as in
 * `torch.optim.NAdam`. Every variant is w ← w − δ·w − η·(α·m + γ·g) / (√v̂ + ε) with its own host scalars α, γ and δ.
 */
export const nadam: OptimizerRules<Nadam> = {
  'optimizer/nadam': scheduled(({ momentumDecay }: Nadam) => momentumDecay, 'coupled'),
  /** w ← w − η·λ·w, and no λ in g (`decoupled_weight_decay` of PyTorch). */
  'optimizer/nadam#decoupled-decay': scheduled(({ momentumDecay }: Nadam) => momentumDecay, 'decoupled'),
  /** ψ = 1 (Keras). */
  'optimizer/nadam#fast-schedule': scheduled<NadamFastSchedule>(() => 1, 'coupled'),
  /** m̂ = β₁·m / (1 − β₁ᵗ⁺¹) + (1 − β₁)·g / (1 − β₁ᵗ) (optax). */
  'optimizer/nadam#constant-momentum': nadamRule(nextCorrected, 'none'),
  /** The same with w ← w − (η·m̂ / (√v̂ + ε) + η·λ·w) (optax). */
  'optimizer/nadam#constant-momentum-decoupled-decay': nadamRule<NadamSingleCorrection>(nextCorrected, 'in-update'),
  /** m̂ = (β₁·m + (1 − β₁)·g) / (1 − β₁ᵗ), with w ← w − η·λ·w (timm). */
  'optimizer/nadam#single-correction': nadamRule<NadamSingleCorrection>(({ beta1 }, t) => {
    const bias = 1 - power(beta1, t);
    return { average: beta1 / bias, gradient: (1 - beta1) / bias };
  }, 'decoupled'),
};

/** By what the average and the gradient are multiplied in the direction of a step. */
interface Mixture {
  readonly average: number;
  readonly gradient: number;
}

/** What λ·w is added to: the gradient, the weight before the step, or the step. */
type Decay = 'coupled' | 'decoupled' | 'in-update' | 'none';
type Mix<Hyperparameters> = (hyperparameters: Hyperparameters, t: number, product: number) => Mixture;

function nextCorrected({ beta1 }: NadamConstantMomentum, t: number): Mixture {
  return { average: beta1 / (1 - power(beta1, t + 1)), gradient: (1 - beta1) / (1 - power(beta1, t)) };
}

/** The forms whose momentum follows the schedule; `pace` is ψ. */
function scheduled<Hyperparameters extends NadamFastSchedule>(
  pace: (hyperparameters: Hyperparameters) => number,
  decay: Decay,
): OptimizerRule<Hyperparameters> {
  const momentum = (hyperparameters: Hyperparameters, t: number) =>
    hyperparameters.beta1 * (1 - 0.5 * scheduledPower(t * pace(hyperparameters)));
  const scalars: ScalarRule<Hyperparameters> = {
    initial: () => ({ muProduct: 1 }),
    next: ({ muProduct }, hyperparameters, t) => ({ muProduct: muProduct * momentum(hyperparameters, t) }),
  };
  const mix: Mix<Hyperparameters> = (hyperparameters, t, before) => {
    const mu = momentum(hyperparameters, t);
    const next = momentum(hyperparameters, t + 1);
    const product = before * mu;
    return { average: next / (1 - product * next), gradient: (1 - mu) / (1 - product) };
  };
  return { ...nadamRule(mix, decay), scalars };
}

/** `0.96ˣ`: by products where x is whole, so that engines agree. */
function scheduledPower(x: number): number {
  return Number.isSafeInteger(x) ? power(0.96, x) : 0.96 ** x;
}

function nadamRule<Hyperparameters extends NadamConstantMomentum & { readonly weightDecay?: number }>(
  mix: Mix<Hyperparameters>,
  decay: Decay,
): OptimizerRule<Hyperparameters> {
  return {
    fixed: decay === 'coupled' ? ['weightDecay'] : [],
    slots: () => ({ m: 0, v: 0 }),
    update(w, g, { m, v }, hyperparameters, t, { scalars: { muProduct } }) {
      const { learningRate, beta1, beta2, epsilon, weightDecay = 0 } = hyperparameters;
      const { average, gradient } = mix(hyperparameters, t, muProduct);
      const bias2 = 1 - power(beta2, t);
      const coupled = decay === 'coupled' ? weightDecay : 0;
      const shrink = learningRate * weightDecay;
      for (let i = 0; i < w.length; i++) {
        const wi = w[i];
        const gi = coupled === 0 ? g[i] : g[i] + coupled * wi;
        const first = beta1 * m[i] + (1 - beta1) * gi;
        const second = beta2 * v[i] + (1 - beta2) * (gi * gi);
        m[i] = first;
        v[i] = second;
        const direction = (average * first + gradient * gi) / (Math.sqrt(second / bias2) + epsilon);
        const kept = decay === 'decoupled' ? wi - shrink * wi : wi;
        w[i] = kept - (decay === 'in-update' ? learningRate * direction + shrink * wi : learningRate * direction);
      }
    },
  };
}

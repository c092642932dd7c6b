import type { Radam, RadamEpsilonCorrected, RadamNoEpsilon } from '../hyperparameter-types.js';
import type { OptimizerRule, OptimizerRules } from '../optimizer-rule.js';
import { power } from '../power.js';

/**
 * RAdam: Adam with a step that is rectified for the variance of a young second moment.
 *
 *     g ← g + λ·w
 *     m ← β₁·m + (1 − β₁)·g          m̂ = m / (1 − β₁ᵗ)
 *     v ← β₂·v + (1 − β₂)·g²
 *     ρ∞ = 2 / (1 − β₂) − 1          ρ = ρ∞ − 2·t·β₂ᵗ / (1 − β₂ᵗ)
 *     r = √((ρ − 4)·(ρ − 2)·ρ∞ / ((ρ∞ − 4)·(ρ∞ − 2)·ρ))
 *     w ← w − η·r·m̂·√(1 − β₂ᵗ) / (√v + ε)     if ρ > 5
 *     w ← w − η·m̂                             else
 *
 * Liu et al. 2020, "On the variance of the adaptive learning rate and beyond", algorithm 2, with the threshold and the
 * ε of the authors' code and of `torch.optim.RAdam`.
 */
export const radam: OptimizerRules<Radam & RadamEpsilonCorrected> = {
  'optimizer/radam': radamRule(epsilonHat, 'coupled'),
  /** w ← w − η·λ·w, and no λ in g (`decoupled_weight_decay` of PyTorch; the authors' code). */
  'optimizer/radam#decoupled-decay': radamRule(epsilonHat, 'decoupled'),
  /** w ← w − η·r·m̂ / (√v̂ + ε) if ρ ≥ a threshold that is a hyperparameter (optax). */
  'optimizer/radam#epsilon-corrected': radamRule<RadamEpsilonCorrected>(
    // √v̂ + ε is (√v + ε·√(1 − β₂ᵗ)) / √(1 − β₂ᵗ).
    ({ epsilon, threshold }, { rho, scale }, bias2) =>
      rho >= threshold ? { scale, epsilon: epsilon * Math.sqrt(bias2) } : undefined,
    'none',
  ),
  /** The paper's own form: no ε, and adaptive steps if ρ > 4. */
  'optimizer/radam#no-epsilon': radamRule<RadamNoEpsilon>(
    (_, { rho, scale }) => (rho > 4 ? { scale, epsilon: 0 } : undefined),
    'coupled',
  ),
};

/** What is known of the second moment at a step. */
interface Length {
  readonly rho: number;
  /** r·√(1 − β₂ᵗ): NaN or meaningless where the variance is intractable. */
  readonly scale: number;
}

/** w ← w − η·scale·m̂ / (√v + ε). */
interface Adaptive {
  readonly scale: number;
  readonly epsilon: number;
}

/** The adaptive step, or `undefined` for the step by m̂ alone. */
type Form<Hyperparameters> = (hyperparameters: Hyperparameters, length: Length, bias2: number) => Adaptive | undefined;

function epsilonHat({ epsilon }: Radam, { rho, scale }: Length): Adaptive | undefined {
  return rho > 5 ? { scale, epsilon } : undefined;
}

function lengthAt(beta2: number, t: number): Length {
  const longest = 2 / (1 - beta2) - 1;
  const powered = power(beta2, t);
  const rho = longest - (2 * t * powered) / (1 - powered);
  const rectified = ((rho - 4) * (rho - 2) * longest) / ((longest - 4) * (longest - 2) * rho);
  return { rho, scale: Math.sqrt((1 - powered) * rectified) };
}

/** What every form has; the form decides the rest. */
type Moments = Pick<Radam, 'learningRate' | 'beta1' | 'beta2'> & { readonly weightDecay?: number };

function radamRule<Hyperparameters extends Moments>(
  form: Form<Hyperparameters>,
  decay: 'coupled' | 'decoupled' | 'none',
): OptimizerRule<Hyperparameters> {
  return {
    fixed: decay === 'coupled' ? ['weightDecay'] : [],
    slots: () => ({ m: 0, v: 0 }),
    update(w, g, { m, v }, hyperparameters, t) {
      const { learningRate, beta1, beta2, weightDecay = 0 } = hyperparameters;
      const adaptive = form(hyperparameters, lengthAt(beta2, t), 1 - power(beta2, t));
      const rate = (learningRate * (adaptive?.scale ?? 1)) / (1 - power(beta1, t));
      const coupled = decay === 'coupled' ? weightDecay : 0;
      const decoupled = decay === 'decoupled';
      const shrink = learningRate * weightDecay;
      for (let i = 0; i < w.length; i++) {
        const wi = w[i];
        const gi = coupled === 0 ? g[i] : g[i] + coupled * wi;
        const first = beta1 * m[i] + (1 - beta1) * gi;
        const second = beta2 * v[i] + (1 - beta2) * (gi * gi);
        m[i] = first;
        v[i] = second;
        const step = adaptive ? (rate * first) / (Math.sqrt(second) + adaptive.epsilon) : rate * first;
        w[i] = (decoupled ? wi - shrink * wi : wi) - step;
      }
    },
  };
}

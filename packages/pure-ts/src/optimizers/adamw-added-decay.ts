import type { Adamw, AdamwScheduleMultiplier } from '../hyperparameter-types.js';
import type { OptimizerRule, OptimizerRules } from '../optimizer-rule.js';
import { power } from '../power.js';

/**
 * AdamW in which the decay is added to the direction before both are multiplied and meet the weight:
 *
 *     w ← w − γ·(α·m̂ / (√v̂ + ε) + λ·w)
 */
export const adamwAddedDecay: OptimizerRules<AdamwScheduleMultiplier> = {
  /** γ = η and α = 1, which is AdamW but for rounding (optax). */
  'optimizer/adamw#decay-in-update': addedDecayRule<Adamw>(({ learningRate }) => [learningRate, 1]),
  /** γ is the value of a schedule: Loshchilov & Hutter 2019, algorithm 2, line 12. */
  'optimizer/adamw#schedule-multiplier': addedDecayRule(({ learningRate, scheduleMultiplier }) => [
    scheduleMultiplier,
    learningRate,
  ]),
};

type Factors<Hyperparameters> = (hyperparameters: Hyperparameters) => readonly [outer: number, inner: number];

function addedDecayRule<Hyperparameters extends Adamw = AdamwScheduleMultiplier>(
  factors: Factors<Hyperparameters>,
): OptimizerRule<Hyperparameters> {
  return {
    fixed: ['amsgrad'],
    slots: ({ amsgrad }) => (amsgrad ? { m: 0, v: 0, vMax: 0 } : { m: 0, v: 0 }),
    update(w, g, { m, v, vMax }, hyperparameters, t) {
      const { beta1, beta2, epsilon, weightDecay, amsgrad } = hyperparameters;
      const [outer, inner] = factors(hyperparameters);
      const rate = inner / (1 - power(beta1, t));
      const scale = 1 / (1 - power(beta2, t));
      for (let i = 0; i < w.length; i++) {
        const wi = w[i];
        const gi = g[i];
        const first = beta1 * m[i] + (1 - beta1) * gi;
        let second = beta2 * v[i] + (1 - beta2) * (gi * gi);
        m[i] = first;
        v[i] = second;
        if (amsgrad) {
          second = Math.max(vMax[i], second);
          vMax[i] = second;
        }
        w[i] = wi - outer * ((rate * first) / (Math.sqrt(second * scale) + epsilon) + weightDecay * wi);
      }
    },
  };
}

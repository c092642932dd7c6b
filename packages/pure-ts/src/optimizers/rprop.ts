import type { Rprop } from '../hyperparameter-types.js';
import type { OptimizerRule, OptimizerRules } from '../optimizer-rule.js';

/**
 * Rprop: a step by the sign of the gradient, of a size Δ for each weight that follows whether the sign stays.
 *
 *     the same sign as before:   Δ ← min(η⁺·Δ, Δmax)
 *     the other sign:            Δ ← max(η⁻·Δ, Δmin), and g ← 0
 *     w ← w − Δ·sign(g)
 *
 * Igel & Hüsken 2003, "Empirical evaluation of the improved Rprop learning algorithms", iRprop⁻, with Δ kept in
 * [Δmin, Δmax] at every step as in `torch.optim.Rprop`; Riedmiller & Braun 1993.
 */
const rpropMinus: OptimizerRule<Rprop> = {
  fixed: [],
  broken: crossedBounds,
  slots,
  update(w, g, { previous, stepSize }, hyperparameters) {
    const { minimumStep, maximumStep } = hyperparameters;
    for (let i = 0; i < w.length; i++) {
      const agreement = g[i] * previous[i];
      const size = clamped(stepSize[i] * factor(agreement, hyperparameters), minimumStep, maximumStep);
      const gi = agreement < 0 ? 0 : g[i];
      stepSize[i] = size;
      previous[i] = gi;
      w[i] -= size * Math.sign(gi);
    }
  },
};

/** The same one step late: what is due is kept in place of the gradient and done at the next step (optax). */
const lagging: OptimizerRule<Rprop> = {
  fixed: [],
  broken: crossedBounds,
  slots,
  update(w, g, { previous, stepSize }, hyperparameters) {
    const { minimumStep, maximumStep } = hyperparameters;
    for (let i = 0; i < w.length; i++) {
      const gi = g[i];
      const due = previous[i];
      const agreement = gi * due;
      const change = factor(agreement, hyperparameters);
      const size = change === 1 ? stepSize[i] : clamped(stepSize[i] * change, minimumStep, maximumStep);
      stepSize[i] = size;
      previous[i] = agreement < 0 ? 0 : size * Math.sign(gi);
      if (!(agreement < 0)) w[i] -= due;
    }
  },
};

export const rprop: OptimizerRules<Rprop> = {
  'optimizer/rprop': rpropMinus,
  'optimizer/rprop#lagging': lagging,
};

function slots({ learningRate }: Rprop): Readonly<Record<string, number>> {
  return { previous: 0, stepSize: learningRate };
}

function crossedBounds({ minimumStep, maximumStep }: Rprop): string | undefined {
  return minimumStep <= maximumStep
    ? undefined
    : `minimumStep ${minimumStep} must not be above maximumStep ${maximumStep}`;
}

/** Neither sign for a product that is zero or NaN. */
function factor(agreement: number, { etaPlus, etaMinus }: Rprop): number {
  if (agreement > 0) return etaPlus;
  return agreement < 0 ? etaMinus : 1;
}

function clamped(size: number, least: number, most: number): number {
  return Math.min(Math.max(size, least), most);
}

import type { Lars } from '../hyperparameter-types.js';
import { norm } from '../norm.js';
import type { OptimizerRule, OptimizerRules } from '../optimizer-rule.js';

/**
 * LARS: momentum with a learning rate for each layer, c·‖w‖ / (‖g‖ + λ·‖w‖ + ε).
 *
 *     v ← μ·v + η·ratio·(g + λ·w)
 *     w ← w − v
 *
 * Without momentum there is no `v`, and the step is η·ratio·(g + λ·w).
 *
 * The ratio is 1 where ‖w‖ or ‖g‖ is 0. You, Gitman & Ginsburg 2017, "Large batch training of convolutional networks",
 * algorithm 1.
 */
export const lars: OptimizerRules<Lars> = {
  'optimizer/lars': larsRule({ rateInside: true, ratioOfDecayed: false }),
  /** v ← μ·v + ratio·(g + λ·w), then w ← w − η·v (timm). */
  'optimizer/lars#rate-outside': larsRule({ rateInside: false, ratioOfDecayed: false }),
  /** The ratio is c·‖w‖ / (‖g + λ·w‖ + ε) (optax). */
  'optimizer/lars#ratio-of-decayed': larsRule({ rateInside: true, ratioOfDecayed: true }),
};

interface Form {
  readonly rateInside: boolean;
  readonly ratioOfDecayed: boolean;
}

function larsRule({ rateInside, ratioOfDecayed }: Form): OptimizerRule<Lars> {
  return {
    fixed: ['momentum'],
    slots: ({ momentum }) => (momentum === 0 ? {} : { v: 0 }),
    update(w, g, { v }, { learningRate, momentum, weightDecay, trustCoefficient, epsilon }) {
      const decayed = Float64Array.from(g, (gi, i) => gi + weightDecay * w[i]);
      const weights = norm(w);
      const gradient = norm(ratioOfDecayed ? decayed : g);
      const scale = ratioOfDecayed ? gradient + epsilon : gradient + weightDecay * weights + epsilon;
      const ratio = weights > 0 && gradient > 0 ? (trustCoefficient * weights) / scale : 1;
      const gain = rateInside ? learningRate * ratio : ratio;
      for (let i = 0; i < w.length; i++) {
        let step = gain * decayed[i];
        if (momentum !== 0) {
          step += momentum * v[i];
          v[i] = step;
        }
        w[i] -= rateInside ? step : learningRate * step;
      }
    },
  };
}

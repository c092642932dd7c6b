import type { TensorValues } from '@optspec/core';
import type { Lookahead, PolyakAverage, StochasticWeightAverage } from '../hyperparameter-types.js';
import { power } from '../power.js';
import type { TransformRules } from '../transform-rule.js';

/**
 * Polyak averaging with exponential weights: a ← ρ·a + (1 − ρ)·w after each step, from a = w before the first.
 *
 * Polyak & Juditsky 1992, "Acceleration of stochastic approximation by averaging"; Kingma & Ba 2015, section 7.2.
 */
export const polyakAverage: TransformRules<PolyakAverage> = {
  'transform/polyak-average': {
    fixed: [],
    slots: () => ({ average: 'w' }),
    apply({ parameters, slots }, { decay }) {
      parameters.forEach((w, p) => average(slots[p]['average'], w, decay));
    },
  },
  /** a = w after the first step. */
  'transform/polyak-average#copy-first': {
    fixed: [],
    slots: () => ({ average: 'w' }),
    apply({ parameters, slots }, { decay }, t) {
      parameters.forEach((w, p) => {
        if (t === 1) slots[p]['average'].set(w);
        else average(slots[p]['average'], w, decay);
      });
    },
  },
  /** From a = 0, read as a / (1 − ρᵗ). */
  'transform/polyak-average#debiased': {
    fixed: [],
    slots: () => ({ average: 0, debiased: 0 }),
    apply({ parameters, slots }, { decay }, t) {
      const bias = 1 - power(decay, t);
      parameters.forEach((w, p) => {
        const { average: a, debiased } = slots[p];
        for (let i = 0; i < w.length; i++) {
          const next = decay * a[i] + (1 - decay) * w[i];
          a[i] = next;
          debiased[i] = next / bias;
        }
      });
    },
  },
};

function average(a: TensorValues, w: TensorValues, decay: number): void {
  for (let i = 0; i < a.length; i++) a[i] = decay * a[i] + (1 - decay) * w[i];
}

/**
 * Stochastic weight averaging: the mean of the weights after steps s + 1, s + 1 + c, s + 1 + 2c, …, kept as
 * a ← a + (w − a) / n for the nth of them.
 *
 * Izmailov et al. 2018, "Averaging weights leads to wider optima and better generalization", algorithm 1.
 */
export const stochasticWeightAverage: TransformRules<StochasticWeightAverage> = {
  'transform/stochastic-weight-average': {
    fixed: [],
    slots: () => ({ average: 'w' }),
    scalars: { count: 0 },
    apply({ parameters, slots, scalars }, { start, every }, t) {
      if (t <= start || (t - start - 1) % every !== 0) return;
      const count = scalars['count'] + 1;
      scalars['count'] = count;
      parameters.forEach((w, p) => {
        const a = slots[p]['average'];
        for (let i = 0; i < w.length; i++) a[i] += (w[i] - a[i]) / count;
      });
    },
  },
};

/**
 * Lookahead: every k steps s ← s + α·(w − s), then w ← s, from slow weights s = w before the first step.
 *
 * Zhang, Lucas, Hinton & Ba 2019, "Lookahead optimizer: k steps forward, 1 step back", algorithm 1.
 */
export const lookahead: TransformRules<Lookahead> = {
  'transform/lookahead': {
    fixed: [],
    slots: () => ({ slow: 'w' }),
    apply({ parameters, slots }, { every, slowStep }, t) {
      if (t % every === 0) parameters.forEach((w, p) => synchronize(slots[p]['slow'], w, slowStep));
    },
  },
  /** s = w at step k, which changes nothing (timm). */
  'transform/lookahead#lazy-slow': {
    fixed: [],
    slots: () => ({ slow: 'w' }),
    apply({ parameters, slots }, { every, slowStep }, t) {
      if (t === every) parameters.forEach((w, p) => slots[p]['slow'].set(w));
      else if (t % every === 0) parameters.forEach((w, p) => synchronize(slots[p]['slow'], w, slowStep));
    },
  },
};

function synchronize(slow: TensorValues, w: TensorValues, slowStep: number): void {
  for (let i = 0; i < w.length; i++) slow[i] += slowStep * (w[i] - slow[i]);
  w.set(slow);
}

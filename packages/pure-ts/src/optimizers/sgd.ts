import type { TensorValues } from '@optspec/core';
import type { Sgd } from '../hyperparameter-types.js';
import type { OptimizerRule, OptimizerRules } from '../optimizer-rule.js';

/**
 * Stochastic gradient descent with momentum, dampening, Nesterov's lookahead and L2 regularisation.
 *
 *     g ← g + λ·w
 *     v ← μ·v + (1 − d)·g          (d = 0 at the first step)
 *     w ← w − η·v                  (Nesterov: w ← w − η·(g + μ·v))
 *
 * Without momentum there is no `v`, and w ← w − η·g.
 *
 * Polyak 1964, "Some methods of speeding up the convergence of iteration methods"; Sutskever, Martens, Dahl & Hinton
 * 2013, "On the importance of initialization and momentum in deep learning", in the form of `torch.optim.SGD`.
 */
export const sgd: OptimizerRules<Sgd> = {
  'optimizer/sgd': sgdRule({ dampenFirstStep: false, decoupledDecay: false }),
  'optimizer/sgd#dampened-first-step': sgdRule({ dampenFirstStep: true, decoupledDecay: false }),
  /** w ← w − η·λ·w before the step, and g stays as it is (SGDW, Loshchilov & Hutter 2019, algorithm 1). */
  'optimizer/sgd#decoupled-decay': sgdRule({ dampenFirstStep: false, decoupledDecay: true }),
};

interface Form {
  readonly dampenFirstStep: boolean;
  readonly decoupledDecay: boolean;
}

function sgdRule({ dampenFirstStep, decoupledDecay }: Form): OptimizerRule<Sgd> {
  return {
    fixed: ['momentum', 'nesterov', 'weightDecay'],
    broken: brokenNesterov,
    slots: ({ momentum }) => (momentum === 0 ? {} : { v: 0 }),
    update(w, g, { v }, hyperparameters, t) {
      const { momentum, dampening, nesterov, weightDecay } = hyperparameters;
      const gain = t === 1 && !dampenFirstStep ? 1 : 1 - dampening;
      if (weightDecay !== 0) stepWithDecay(w, g, v, gain, hyperparameters, decoupledDecay);
      else if (momentum === 0) step(w, g, hyperparameters);
      else if (nesterov) stepAhead(w, g, v, gain, hyperparameters);
      else stepWithMomentum(w, g, v, gain, hyperparameters);
    },
  };
}

// A branch in such short loops costs up to half of their speed, so the usual forms have loops of their own.

function step(w: TensorValues, g: TensorValues, { learningRate }: Sgd): void {
  for (let i = 0; i < w.length; i++) w[i] -= learningRate * g[i];
}

function stepWithMomentum(w: TensorValues, g: TensorValues, v: TensorValues, gain: number, given: Sgd): void {
  const { learningRate, momentum } = given;
  for (let i = 0; i < w.length; i++) {
    const velocity = momentum * v[i] + gain * g[i];
    v[i] = velocity;
    w[i] -= learningRate * velocity;
  }
}

function stepAhead(w: TensorValues, g: TensorValues, v: TensorValues, gain: number, given: Sgd): void {
  const { learningRate, momentum } = given;
  for (let i = 0; i < w.length; i++) {
    const gi = g[i];
    const velocity = momentum * v[i] + gain * gi;
    v[i] = velocity;
    w[i] -= learningRate * (gi + momentum * velocity);
  }
}

function stepWithDecay(
  w: TensorValues,
  g: TensorValues,
  v: TensorValues,
  gain: number,
  { learningRate, momentum, nesterov, weightDecay }: Sgd,
  decoupled: boolean,
): void {
  for (let i = 0; i < w.length; i++) {
    const wi = w[i];
    let direction = decoupled ? g[i] : g[i] + weightDecay * wi;
    if (momentum !== 0) {
      const velocity = momentum * v[i] + gain * direction;
      v[i] = velocity;
      direction = nesterov ? direction + momentum * velocity : velocity;
    }
    w[i] = (decoupled ? wi - learningRate * weightDecay * wi : wi) - learningRate * direction;
  }
}

/** Nesterov's step is derived for a momentum without dampening. */
function brokenNesterov({ nesterov, momentum, dampening }: Sgd): string | undefined {
  if (nesterov && momentum === 0) return 'momentum is 0; it must be greater than 0 when nesterov is true';
  if (nesterov && dampening !== 0) return `dampening is ${dampening}; it must be 0 when nesterov is true`;
  return undefined;
}

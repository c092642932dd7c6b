import type { Format } from '@optspec/core';
import { type Pattern, PERIOD, SHIFT } from './inputs.js';
import { type Interval, Intervals } from './interval.js';
import { type OptimizerName, WORKLOADS } from './workloads.js';

/** Steps that every peer must get right before it is timed; three tell a frozen or late step counter. */
export const CHECKED_STEPS = 3;

interface Element {
  readonly w: Interval;
  readonly first: Interval;
  readonly second: Interval;
}

type Update = (element: Element, g: Interval, t: number) => Element;

/**
 * Where the weights of one period may lie after `CHECKED_STEPS` steps. The formulas are those of the definitions, read
 * over intervals, each step starting from the interval that the step before it left.
 */
export function expectedWeights(name: OptimizerName, format: Format, { weights, gradients }: Pattern): Interval[] {
  const over = new Intervals(format);
  const update = UPDATES[name](over);
  return Array.from(weights, (w, i) => {
    let element: Element = { w: over.exact(w), first: over.exact(0), second: over.exact(0) };
    for (let t = 1; t <= CHECKED_STEPS; t++) {
      element = update(element, over.exact(gradients[(i + t * SHIFT) % PERIOD] ?? Number.NaN), t);
    }
    return element.w;
  });
}

const UPDATES: Readonly<Record<OptimizerName, (over: Intervals) => Update>> = {
  sgd: (over) => {
    const rate = over.scalar(WORKLOADS.sgd.hyperparameters.learningRate);
    return (e, g) => ({ ...e, w: over.subtract(e.w, over.multiply(rate, g)) });
  },

  momentum: (over) => {
    const rate = over.scalar(WORKLOADS.momentum.hyperparameters.learningRate);
    const mu = over.scalar(WORKLOADS.momentum.hyperparameters.momentum);
    return (e, g) => {
      const first = over.add(over.multiply(mu, e.first), g);
      return { ...e, first, w: over.subtract(e.w, over.multiply(rate, first)) };
    };
  },

  adamw: (over) => {
    const { learningRate, beta1, beta2, epsilon, weightDecay } = WORKLOADS.adamw.hyperparameters;
    const rate = over.scalar(learningRate);
    const decay = over.multiply(rate, over.scalar(weightDecay));
    return ({ w, first: m, second: v }, g, t) => {
      const first = mixed(over, beta1, m, g);
      const second = mixed(over, beta2, v, over.multiply(g, g));
      const root = over.squareRoot(over.divide(second, bias(over, beta2, t)));
      const direction = over.divide(over.divide(first, bias(over, beta1, t)), over.add(root, over.scalar(epsilon)));
      const decayed = over.subtract(w, over.multiply(decay, w));
      return { first, second, w: over.subtract(decayed, over.multiply(rate, direction)) };
    };
  },

  lion: (over) => {
    const { learningRate, beta1, beta2, weightDecay } = WORKLOADS.lion.hyperparameters;
    const rate = over.scalar(learningRate);
    return (e, g) => {
      const direction = over.sign(mixed(over, beta1, e.first, g));
      const step = over.add(direction, over.multiply(over.scalar(weightDecay), e.w));
      return { ...e, w: over.subtract(e.w, over.multiply(rate, step)), first: mixed(over, beta2, e.first, g) };
    };
  },
};

/** β·old + (1 − β)·new. */
function mixed(over: Intervals, beta: number, old: Interval, fresh: Interval): Interval {
  return over.add(over.multiply(over.scalar(beta), old), over.multiply(rest(over, beta), fresh));
}

/** 1 − β, subtracted before or after β was rounded. */
function rest(over: Intervals, beta: number): Interval {
  return over.subtract(over.exact(1), over.scalar(beta));
}

/** 1 − βᵗ. */
function bias(over: Intervals, beta: number, t: number): Interval {
  return over.subtract(over.exact(1), over.power(over.scalar(beta), t));
}

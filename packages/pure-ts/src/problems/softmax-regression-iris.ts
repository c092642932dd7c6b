import type { TensorValues } from '@optspec/core';
import type { ProblemRule, ProblemRules } from '../problem-rule.js';
import { feature, FEATURE_COUNT, FLOWERS, speciesOf } from './iris.js';

const CLASSES = 3;
const SIZE = FEATURE_COUNT * CLASSES;

/**
 * The mean cross-entropy of telling the three species of Iris apart: for a flower with the features x and the species s,
 * log Σₖ e^(zₖ) − zₛ with the logits z = Wᵀ·x. With the probabilities pₖ = e^(zₖ) / Σ e^z, ∂f/∂wⱼₖ = mean xⱼ·(pₖ − [k = s])
 * and ∂²f/∂wⱼₖ∂wᵢₗ = mean xⱼ·xᵢ·pₖ·([k = l] − pₗ).
 *
 * Bridle 1990; Bishop 2006, equations 4.104 to 4.110.
 */
const rule: ProblemRule<object> = {
  shape: [FEATURE_COUNT, CLASSES],
  start: Array.from({ length: SIZE }, () => 0),
  loss(w) {
    let sum = 0;
    for (let n = 0; n < FLOWERS; n++) {
      const z = logits(w, n);
      // the logarithm of the sum, without overflow
      const largest = Math.max(...z);
      const total = z.reduce((all, each) => all + Math.exp(each - largest), 0);
      sum += largest + Math.log(total) - z[speciesOf(n)];
    }
    return sum / FLOWERS;
  },
  gradient(w) {
    const gradient = new Float64Array(SIZE);
    for (let n = 0; n < FLOWERS; n++) {
      const p = probabilities(logits(w, n));
      for (let i = 0; i < SIZE; i++) {
        const k = i % CLASSES;
        gradient[i] += feature(n, featureOf(i)) * (p[k] - (k === speciesOf(n) ? 1 : 0));
      }
    }
    return gradient.map((sum) => sum / FLOWERS);
  },
  hessian(w) {
    const hessian = new Float64Array(SIZE ** 2);
    for (let n = 0; n < FLOWERS; n++) {
      const p = probabilities(logits(w, n));
      for (let i = 0; i < SIZE; i++) {
        for (let j = 0; j < SIZE; j++) {
          const [k, l] = [i % CLASSES, j % CLASSES];
          const curvature = k === l ? p[k] * others(p, k) : -p[k] * p[l];
          hessian[i * SIZE + j] += feature(n, featureOf(i)) * feature(n, featureOf(j)) * curvature;
        }
      }
    }
    return hessian.map((sum) => sum / FLOWERS);
  },
};

export const softmaxRegressionIris: ProblemRules<object> = {
  'problem/softmax-regression-iris': rule,
};

/** The feature that element i of the weights goes with. */
function featureOf(i: number): number {
  return Math.floor(i / CLASSES);
}

function logits(w: TensorValues, n: number): number[] {
  return Array.from({ length: CLASSES }, (_, k) => {
    let z = 0;
    for (let j = 0; j < FEATURE_COUNT; j++) z += feature(n, j) * w[j * CLASSES + k];
    return z;
  });
}

function probabilities(z: readonly number[]): number[] {
  const largest = Math.max(...z);
  const powers = z.map((each) => Math.exp(each - largest));
  const total = powers.reduce((sum, each) => sum + each, 0);
  return powers.map((each) => each / total);
}

/** 1 − pₖ, without cancellation. */
function others(p: readonly number[], k: number): number {
  return p.reduce((sum, each, l) => (l === k ? sum : sum + each), 0);
}

import type { TensorValues } from '@optspec/core';
import type { ProblemRule, ProblemRules } from '../problem-rule.js';
import { feature, FEATURE_COUNT, FLOWERS, speciesOf } from './iris.js';

const VIRGINICA = 2;

/**
 * The mean cross-entropy of telling Iris virginica from the others: for flower n with the features x and the label y,
 * log(1 + eᶻ) − y·z with the logit z = xᵀ·w. With the probability σ = 1 / (1 + e⁻ᶻ), ∇f = mean (σ − y)·x and
 * H = mean σ·(1 − σ)·x·xᵀ.
 *
 * Cox 1958; Bishop 2006, equations 4.90 to 4.97.
 */
const rule: ProblemRule<object> = {
  shape: [FEATURE_COUNT, 1],
  start: Array.from({ length: FEATURE_COUNT }, () => 0),
  loss(w) {
    let sum = 0;
    for (let n = 0; n < FLOWERS; n++) {
      const z = logit(w, n);
      // log(1 + e^z), without overflow
      sum += Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z))) - label(n) * z;
    }
    return sum / FLOWERS;
  },
  gradient(w) {
    const gradient = new Float64Array(FEATURE_COUNT);
    for (let n = 0; n < FLOWERS; n++) {
      const error = probability(logit(w, n)) - label(n);
      for (let j = 0; j < FEATURE_COUNT; j++) gradient[j] += error * feature(n, j);
    }
    return gradient.map((sum) => sum / FLOWERS);
  },
  hessian(w) {
    const hessian = new Float64Array(FEATURE_COUNT ** 2);
    for (let n = 0; n < FLOWERS; n++) {
      const z = logit(w, n);
      const weight = probability(z) * probability(-z);
      for (let i = 0; i < FEATURE_COUNT; i++) {
        for (let j = 0; j < FEATURE_COUNT; j++) {
          hessian[i * FEATURE_COUNT + j] += weight * feature(n, i) * feature(n, j);
        }
      }
    }
    return hessian.map((sum) => sum / FLOWERS);
  },
};

export const logisticRegressionIris: ProblemRules<object> = {
  'problem/logistic-regression-iris': rule,
};

function logit(w: TensorValues, n: number): number {
  let z = 0;
  for (let j = 0; j < FEATURE_COUNT; j++) z += feature(n, j) * w[j];
  return z;
}

function label(n: number): number {
  return speciesOf(n) === VIRGINICA ? 1 : 0;
}

function probability(z: number): number {
  return 1 / (1 + Math.exp(-z));
}

/** The plainest loops over typed arrays, as one would write them for oneself: f32 storage, JavaScript's arithmetic. */
import type { TensorValues } from '@optspec/core';
import { type OptimizerName, WORKLOADS } from '../workloads.js';
import { firstWeights, type Preparation, type Stepper, serve } from './serve.js';

type Loop = (w: TensorValues, g: TensorValues, first: TensorValues, second: TensorValues, t: number) => void;

const LOOPS: Readonly<Record<OptimizerName, Loop>> = {
  sgd(w, g) {
    const { learningRate } = WORKLOADS.sgd.hyperparameters;
    for (let i = 0; i < w.length; i++) w[i] -= learningRate * g[i];
  },

  momentum(w, g, v) {
    const { learningRate, momentum } = WORKLOADS.momentum.hyperparameters;
    for (let i = 0; i < w.length; i++) {
      v[i] = momentum * v[i] + g[i];
      w[i] -= learningRate * v[i];
    }
  },

  adamw(w, g, m, v, t) {
    const { learningRate, beta1, beta2, epsilon, weightDecay } = WORKLOADS.adamw.hyperparameters;
    const bias1 = 1 - beta1 ** t;
    const bias2 = 1 - beta2 ** t;
    for (let i = 0; i < w.length; i++) {
      m[i] = beta1 * m[i] + (1 - beta1) * g[i];
      v[i] = beta2 * v[i] + (1 - beta2) * g[i] * g[i];
      w[i] -= learningRate * weightDecay * w[i];
      w[i] -= (learningRate * (m[i] / bias1)) / (Math.sqrt(v[i] / bias2) + epsilon);
    }
  },

  lion(w, g, m) {
    const { learningRate, beta1, beta2, weightDecay } = WORKLOADS.lion.hyperparameters;
    for (let i = 0; i < w.length; i++) {
      w[i] -= learningRate * (Math.sign(beta1 * m[i] + (1 - beta1) * g[i]) + weightDecay * w[i]);
      m[i] = beta2 * m[i] + (1 - beta2) * g[i];
    }
  },
};

function prepare(preparation: Preparation): Stepper {
  const { workload, arrays } = preparation;
  if (workload === 'normal') throw new Error('pure-ts is the plainest loop of the generator');
  const loop = LOOPS[workload];
  const weights = firstWeights(preparation);
  const none = weights.map((w) => w.subarray(0, 0));
  const first = arrays > 2 ? weights.map((w) => w.slice().fill(0)) : none;
  const second = arrays > 3 ? weights.map((w) => w.slice().fill(0)) : none;
  let gradients: readonly TensorValues[] = [];
  let t = 0;
  return {
    gradients(values) {
      gradients = values;
    },
    step() {
      t++;
      for (let j = 0; j < weights.length; j++) loop(weights[j], gradients[j], first[j], second[j], t);
    },
    settle: () => {},
    weights: () => weights,
  };
}

await serve(`node ${process.version}`, prepare);

/** TensorFlow.js as a peer: `tensorflow.js cpu|wasm`. Its optimizers where it has them, else its operations. */
import { dirname, join } from 'node:path';
import { createRequire } from 'node:module';
import type * as TensorFlow from '@tensorflow/tfjs';
import type { Optimizer, Tensor, Variable } from '@tensorflow/tfjs';
import { WORKLOADS } from '../workloads.js';
import { firstWeights, type Preparation, refuse, type Stepper, serve } from './serve.js';

type Framework = typeof TensorFlow;
/** One step on all variables, given their gradients by name. */
type Step = (variables: readonly Variable[], gradients: Readonly<Record<string, Tensor>>) => void;

const [backend = 'cpu'] = process.argv.slice(2);

async function load(): Promise<Framework> {
  const tf = await import('@tensorflow/tfjs');
  if (backend === 'wasm') {
    const { setThreadsCount, setWasmPaths } = await import('@tensorflow/tfjs-backend-wasm');
    const main = createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm');
    setWasmPaths(join(dirname(main), '/'));
    setThreadsCount(1);
  }
  if (!(await tf.setBackend(backend))) throw new Error(`TensorFlow.js has no backend ${backend} here`);
  await tf.ready();
  return tf;
}

function stepOf(tf: Framework, { workload }: Preparation): Step {
  const { adamw, momentum, sgd } = WORKLOADS;
  const applying =
    (optimizer: Optimizer): Step =>
    (_, gradients) =>
      optimizer.applyGradients({ ...gradients });
  switch (workload) {
    case 'sgd':
      return applying(tf.train.sgd(sgd.hyperparameters.learningRate));
    case 'momentum':
      return applying(tf.train.momentum(momentum.hyperparameters.learningRate, momentum.hyperparameters.momentum));
    case 'adamw': {
      const { learningRate, beta1, beta2, epsilon, weightDecay } = adamw.hyperparameters;
      const adam = applying(tf.train.adam(learningRate, beta1, beta2, epsilon));
      return (variables, gradients) => {
        tf.tidy(() => {
          for (const w of variables) w.assign(w.mul(1 - learningRate * weightDecay));
        });
        adam(variables, gradients);
      };
    }
    case 'lion':
      return lion(tf);
    case 'normal':
      throw new Error('another generator, so other numbers');
  }
}

function lion(tf: Framework): Step {
  const { learningRate, beta1, beta2, weightDecay } = WORKLOADS.lion.hyperparameters;
  const moments = new Map<string, Variable>();
  return (variables, gradients) =>
    tf.tidy(() => {
      for (const w of variables) {
        const g = gradients[w.name];
        if (!g) continue;
        const m = moments.get(w.name) ?? tf.variable(tf.zerosLike(w), false, `${w.name}/m`);
        moments.set(w.name, m);
        const direction = m
          .mul(beta1)
          .add(g.mul(1 - beta1))
          .sign();
        w.assign(w.sub(direction.add(w.mul(weightDecay)).mul(learningRate)));
        m.assign(m.mul(beta2).add(g.mul(1 - beta2)));
      }
    });
}

function prepare(tf: Framework, preparation: Preparation): Stepper {
  if (preparation.format === 'f64') throw new Error('TensorFlow.js has no f64');
  const step = stepOf(tf, preparation);
  const variables = firstWeights(preparation).map((w, i) =>
    tf.variable(tf.tensor1d(Float32Array.from(w)), true, `w${i}`),
  );
  let gradients: Record<string, Tensor> = {};
  return {
    gradients(values) {
      for (const tensor of Object.values(gradients)) tensor.dispose();
      gradients = Object.fromEntries(values.map((g, i) => [`w${i}`, tf.tensor1d(Float32Array.from(g))]));
    },
    step: () => step(variables, gradients),
    settle: () => {},
    weights: () => variables.map((w) => w.dataSync()),
  };
}

try {
  const tf = await load();
  await serve(`tfjs ${tf.version.tfjs} ${backend}`, (preparation) => prepare(tf, preparation));
} catch (error) {
  refuse(error);
}

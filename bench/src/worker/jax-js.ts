/** jax-js on its WebAssembly backend as a peer. It has no optimizers, so the formulas are jitted, one call a tensor. */
import type * as Jax from '@jax-js/jax';
import type { Array as Tensor } from '@jax-js/jax';
import { type OptimizerName, WORKLOADS } from '../workloads.js';
import { firstWeights, type Preparation, refuse, type Stepper, serve } from './serve.js';

type Framework = typeof Jax;
/** New weights and state from old: `(w, g, scalars of the step…, state…)`. Each argument may be used once, `ref` lends it. */
type Update = (w: Tensor, g: Tensor, scalars: readonly Tensor[], state: readonly Tensor[]) => Tensor[];

interface Formula {
  readonly update: Update;
  /** What changes from step to step and is computed by the host. */
  scalars(t: number): readonly number[];
}

const none = (): readonly number[] => [];

function formulas({ numpy: np }: Framework): Readonly<Record<OptimizerName, Formula>> {
  const { adamw, lion, momentum, sgd } = WORKLOADS;
  return {
    sgd: { scalars: none, update: (w, g) => [w.sub(g.mul(sgd.hyperparameters.learningRate))] },
    momentum: {
      scalars: none,
      update(w, g, _, [v]) {
        const velocity = v.mul(momentum.hyperparameters.momentum).add(g);
        return [w.sub(velocity.ref.mul(momentum.hyperparameters.learningRate)), velocity];
      },
    },
    adamw: {
      scalars: (t) => [1 - adamw.hyperparameters.beta1 ** t, 1 - adamw.hyperparameters.beta2 ** t],
      update(w, g, [bias1, bias2], [m, v]) {
        const { learningRate, beta1, beta2, epsilon, weightDecay } = adamw.hyperparameters;
        const first = m.mul(beta1).add(g.ref.mul(1 - beta1));
        const second = v.mul(beta2).add(np.square(g).mul(1 - beta2));
        const root = np.sqrt(second.ref.div(bias2)).add(epsilon);
        const decayed = w.mul(1 - learningRate * weightDecay);
        return [decayed.sub(first.ref.div(bias1).mul(learningRate).div(root)), first, second];
      },
    },
    lion: {
      scalars: none,
      update(w, g, _, [m]) {
        const { learningRate, beta1, beta2, weightDecay } = lion.hyperparameters;
        const direction = np.sign(m.ref.mul(beta1).add(g.ref.mul(1 - beta1)));
        const moved = w.ref.sub(direction.add(w.mul(weightDecay)).mul(learningRate));
        return [moved, m.mul(beta2).add(g.mul(1 - beta2))];
      },
    },
  };
}

function prepare(jax: Framework, preparation: Preparation): Stepper {
  const { workload, format, arrays, layout } = preparation;
  if (workload === 'normal') throw new Error('no fold_in, so other numbers');
  if (format === 'f64') throw new Error('not measured in f64');
  const { update, scalars } = formulas(jax)[workload];
  const count = scalars(1).length;
  const compiled = jax.jit((w: Tensor, g: Tensor, ...rest: Tensor[]) =>
    update(w, g, rest.slice(0, count), rest.slice(count)),
  );
  let t = 0;
  let gradients: Tensor[] = [];
  const tensors = firstWeights(preparation).map((w) => [
    jax.numpy.array(Float32Array.from(w)),
    ...Array.from({ length: arrays - 2 }, () => jax.numpy.zeros([layout.size])),
  ]);
  return {
    gradients(values) {
      for (const gradient of gradients) gradient.dispose();
      gradients = values.map((g) => jax.numpy.array(Float32Array.from(g)));
    },
    step() {
      t++;
      for (let j = 0; j < tensors.length; j++) {
        const [w, ...state] = tensors[j];
        const now = scalars(t).map((x) => jax.numpy.array(Float32Array.of(x)));
        tensors[j] = compiled(w, gradients[j].ref, ...now, ...state);
      }
    },
    async settle() {
      for (const [w] of tensors) await w.blockUntilReady();
    },
    weights: () => Promise.all(tensors.map(([w]) => w.ref.data())),
  };
}

try {
  // On Node 20 there is no `navigator`, which jax-js looks at while it loads.
  if (!('navigator' in globalThis)) Object.assign(globalThis, { navigator: {} });
  const jax = await import('@jax-js/jax');
  await jax.init('wasm');
  jax.defaultDevice('wasm');
  await serve('jax-js, wasm', (preparation) => prepare(jax, preparation));
} catch (error) {
  refuse(error);
}

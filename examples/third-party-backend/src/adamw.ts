import type { Definition, Hyperparameters, Optimizer } from '@optspec/core';
import { failure } from './failure.js';
import { complete } from './hyperparameters.js';
import { at, matching, type Tensor, zerosLike } from './tensor.js';

/** AdamW as the standard defines it: `optimizer/adamw`. */
export function adamw(definition: Definition, given: Hyperparameters): Optimizer<Tensor> {
  const { amsgrad } = valuesOf(definition, given);
  return {
    init(parameters) {
      const zeros = () => zerosLike(parameters);
      return { t: 0, slots: { m: zeros(), v: zeros(), ...(amsgrad ? { vMax: zeros() } : {}) }, scalars: {} };
    },
    step(parameters, gradients, state, overrides = {}) {
      if ('amsgrad' in overrides) throw failure('HyperparameterError', 'amsgrad cannot change between steps');
      const hyperparameters = valuesOf(definition, { ...given, ...overrides });
      // All is checked before anything is written: a step that fails changes nothing.
      const rows = parameters.map((w, i) => {
        const slot = (name: string) => matching(w, state.slots[name]?.[i], `${name}[${i}]`);
        const g = matching(w, gradients[i], `gradients[${i}]`);
        return { w: w.values, g, m: slot('m'), v: slot('v'), ...(amsgrad ? { vMax: slot('vMax') } : {}) };
      });
      for (const row of rows) update(row, hyperparameters, state.t + 1);
      state.t += 1;
    },
  };
}

interface AdamW {
  readonly learningRate: number;
  readonly beta1: number;
  readonly beta2: number;
  readonly epsilon: number;
  readonly weightDecay: number;
  readonly amsgrad: boolean;
}

interface Row {
  readonly w: Float32Array;
  readonly g: Float32Array;
  readonly m: Float32Array;
  readonly v: Float32Array;
  readonly vMax?: Float32Array;
}

function valuesOf(definition: Definition, given: Hyperparameters): AdamW {
  const valueOf = complete(definition, given);
  return {
    learningRate: Number(valueOf('learningRate')),
    beta1: Number(valueOf('beta1')),
    beta2: Number(valueOf('beta2')),
    epsilon: Number(valueOf('epsilon')),
    weightDecay: Number(valueOf('weightDecay')),
    amsgrad: valueOf('amsgrad') === true,
  };
}

/** The formulas of the definition for one parameter, in 64-bit arithmetic, rounded when a number is stored. */
function update({ w, g, m, v, vMax }: Row, { learningRate, beta1, beta2, epsilon, weightDecay }: AdamW, t: number) {
  const correction1 = 1 - beta1 ** t;
  const correction2 = 1 - beta2 ** t;
  for (const [i, gradient] of g.entries()) {
    const weight = at(w, i);
    const first = beta1 * at(m, i) + (1 - beta1) * gradient;
    const second = beta2 * at(v, i) + (1 - beta2) * gradient * gradient;
    const divisor = vMax ? Math.max(at(vMax, i), second) : second;
    const direction = first / correction1 / (Math.sqrt(divisor / correction2) + epsilon);
    w[i] = weight - learningRate * weightDecay * weight - learningRate * direction;
    m[i] = first;
    v[i] = second;
    if (vMax) vMax[i] = divisor;
  }
}

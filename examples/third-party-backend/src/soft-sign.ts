import type { Definition, Hyperparameters, Optimizer } from '@optspec/core';
import { complete } from './hyperparameters.js';
import { at, matching, type Tensor, zerosLike } from './tensor.js';

/** Soft sign descent, which this package defines itself: `spec/optimizers/soft-sign/definition.json`. */
export function softSign(definition: Definition, given: Hyperparameters): Optimizer<Tensor> {
  valuesOf(definition, given);
  return {
    init: (parameters) => ({ t: 0, slots: { m: zerosLike(parameters) }, scalars: {} }),
    step(parameters, gradients, state, overrides = {}) {
      const values = valuesOf(definition, { ...given, ...overrides });
      // All is checked before anything is written: a step that fails changes nothing.
      const rows = parameters.map((w, i) => ({
        w: w.values,
        g: matching(w, gradients[i], `gradients[${i}]`),
        m: matching(w, state.slots['m']?.[i], `m[${i}]`),
      }));
      for (const row of rows) update(row, values);
      state.t += 1;
    },
  };
}

interface Values {
  readonly learningRate: number;
  readonly beta: number;
  readonly softness: number;
}

interface Row {
  readonly w: Float32Array;
  readonly g: Float32Array;
  readonly m: Float32Array;
}

function valuesOf(definition: Definition, given: Hyperparameters): Values {
  const valueOf = complete(definition, given);
  return {
    learningRate: Number(valueOf('learningRate')),
    beta: Number(valueOf('beta')),
    softness: Number(valueOf('softness')),
  };
}

/** The formulas of the definition for one parameter, in 64-bit arithmetic, rounded when a number is stored. */
function update({ w, g, m }: Row, { learningRate, beta, softness }: Values): void {
  for (const [i, gradient] of g.entries()) {
    const average = beta * at(m, i) + (1 - beta) * gradient;
    w[i] = at(w, i) - (learningRate * average) / (softness + Math.abs(average));
    m[i] = average;
  }
}

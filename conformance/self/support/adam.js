import { deviate } from './deviate.js';

/**
 * What one element of Adam has at hand for its update.
 * @typedef {object} Element
 * @property {number} m first moment
 * @property {number} v second moment, with amsgrad its maximum
 * @property {number} mBefore first moment of the step before
 * @property {number} correction1 1 - β₁ᵗ
 * @property {number} correction2 1 - β₂ᵗ
 * @property {number} epsilon
 */

/**
 * A backend whose Adam moves each weight by `direction` times the learning rate. Everything else about it is right.
 * @param {string} name
 * @param {(element: Element) => number} direction
 * @returns {import('./deviate.js').Backend}
 */
export function adamWith(name, direction) {
  return deviate(name, ['optimizer/adam'], (session) => ({
    optimizer(definition, hyperparameters = {}) {
      const { init, step: rightStep } = session.optimizer(definition, hyperparameters);
      /** @type {import('./deviate.js').Optimizer['step']} */
      const step = (parameters, gradients, state, overrides = {}) => {
        const before = parameters.map(({ values }) => values.slice());
        const moments = state.slots.m?.map(({ values }) => values.slice()) ?? [];
        rightStep(parameters, gradients, state, overrides);
        /** @param {string} key */
        const number = (key) => Number(overrides[key] ?? hyperparameters[key] ?? definition.properties[key]?.default);
        const [learningRate, epsilon] = [number('learningRate'), number('epsilon')];
        const correction1 = 1 - number('beta1') ** state.t;
        const correction2 = 1 - number('beta2') ** state.t;
        for (const [p, { values: w }] of parameters.entries()) {
          const m = state.slots.m?.[p]?.values ?? [];
          const v = (state.slots.vMax ?? state.slots.v)?.[p]?.values ?? [];
          for (const i of w.keys()) {
            const element = { m: m[i] ?? 0, v: v[i] ?? 0, mBefore: moments[p]?.[i] ?? 0 };
            w[i] = (before[p]?.[i] ?? 0) - learningRate * direction({ ...element, correction1, correction2, epsilon });
          }
        }
      };
      return { init, step };
    },
  }));
}

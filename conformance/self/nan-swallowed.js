import { deviateOptimizer } from './support/deviate.js';

/** Wrong: takes a NaN in a gradient for zero, so that a broken model goes on training unnoticed. */
export default deviateOptimizer('nan-swallowed', ['optimizer/sgd'], (optimizer) => ({
  step(parameters, gradients, state, overrides) {
    const cleaned = gradients.map(({ values, shape }) => ({
      values: values.map((value) => (Number.isNaN(value) ? 0 : value)),
      shape,
    }));
    optimizer.step(parameters, cleaned, state, overrides);
  },
}));

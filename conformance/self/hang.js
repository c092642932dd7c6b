import { deviateOptimizer } from './support/deviate.js';

/** Wrong: never comes back from a step in f32, in a training that has gone on for long. */
export default deviateOptimizer('hang', ['optimizer/adam'], (optimizer) => ({
  step(parameters, gradients, state, overrides) {
    while (state.t > 500 && parameters[0]?.values instanceof Float32Array);
    optimizer.step(parameters, gradients, state, overrides);
  },
}));

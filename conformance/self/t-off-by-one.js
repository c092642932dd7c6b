import { deviateOptimizer } from './support/deviate.js';

/** Wrong: counts the steps from 2 in the bias corrections. */
export default deviateOptimizer('t-off-by-one', ['optimizer/adam'], (optimizer) => ({
  step(parameters, gradients, state, overrides) {
    state.t += 1;
    optimizer.step(parameters, gradients, state, overrides);
    state.t -= 1;
  },
}));

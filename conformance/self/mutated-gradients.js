import { deviateOptimizer } from './support/deviate.js';

/** Wrong: clears the gradients after the step. */
export default deviateOptimizer('mutated-gradients', ['optimizer/sgd', 'optimizer/adam'], (optimizer) => ({
  step(parameters, gradients, state, overrides) {
    optimizer.step(parameters, gradients, state, overrides);
    for (const { values } of gradients) values.fill(0);
  },
}));

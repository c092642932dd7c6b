import { deviateOptimizer } from './support/deviate.js';

/** Wrong: ends its process in a training that has gone on for long. */
export default deviateOptimizer('crash', ['optimizer/adam'], (optimizer) => ({
  step(parameters, gradients, state, overrides) {
    if (state.t > 500) {
      console.error('segmentation fault, so to speak');
      process.exit(3);
    }
    optimizer.step(parameters, gradients, state, overrides);
  },
}));

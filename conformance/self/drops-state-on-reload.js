import { deviateOptimizer } from './support/deviate.js';

/** Wrong: counts the steps in the optimizer, not in its State, so that a training that is resumed begins at 1 again. */
export default deviateOptimizer('drops-state-on-reload', ['optimizer/adam'], (optimizer) => {
  let t = 0;
  return {
    step(parameters, gradients, state, overrides) {
      const hidden = { ...state, t };
      optimizer.step(parameters, gradients, hidden, overrides);
      t = hidden.t;
      state.t += 1;
    },
  };
});

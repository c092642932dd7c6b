import { deviateOptimizer } from './support/deviate.js';

/** Wrong: begins with a second moment of 1. */
export default deviateOptimizer('wrong-initial-state', ['optimizer/adam'], (optimizer) => ({
  init(parameters) {
    const state = optimizer.init(parameters);
    for (const { values } of state.slots.v ?? []) values.fill(1);
    return state;
  },
}));

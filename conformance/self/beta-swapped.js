import { deviate } from './support/deviate.js';

/** Wrong: takes beta1 for beta2 and beta2 for beta1. */
export default deviate('beta-swapped', ['optimizer/adam'], (session) => ({
  optimizer(definition, hyperparameters = {}) {
    const beta1 = hyperparameters.beta2 ?? definition.properties.beta2?.default ?? 0;
    const beta2 = hyperparameters.beta1 ?? definition.properties.beta1?.default ?? 0;
    session.optimizer(definition, hyperparameters); // Refuses what must be refused, under its own name.
    return session.optimizer(definition, { ...hyperparameters, beta1, beta2 });
  },
}));

import { deviate } from './support/deviate.js';

/** Wrong: the gradient is a matrix of one row, whatever the shape of the weights. */
export default deviate('gradient-of-another-shape', ['problem/saddle'], (session) => ({
  problem(definition, hyperparameters) {
    const problem = session.problem(definition, hyperparameters);
    return {
      ...problem,
      evaluate(w) {
        const { loss, gradient } = problem.evaluate(w);
        return { loss, gradient: { values: gradient.values, shape: [1, gradient.values.length] } };
      },
    };
  },
}));

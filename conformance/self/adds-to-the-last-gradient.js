import { deviate } from './support/deviate.js';

/** Wrong: adds to what is in the tensors that an evaluation shall overwrite. */
export default deviate('adds-to-the-last-gradient', ['problem/beale'], (session) => ({
  problem(definition, hyperparameters) {
    const problem = session.problem(definition, hyperparameters);
    return {
      ...problem,
      evaluate(w, into) {
        const { loss, gradient } = problem.evaluate(w);
        if (!into) return { loss, gradient };
        into.loss.values.set(loss.values);
        gradient.values.forEach((each, i) => (into.gradient.values[i] += each));
        return into;
      },
    };
  },
}));

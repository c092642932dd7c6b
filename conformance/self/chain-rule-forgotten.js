import { deviate } from './support/deviate.js';

/** Wrong: of 100·(y − x²)² the derivative by x is taken without that of the x² inside. The loss and the Hessian are right. */
export default deviate('chain-rule-forgotten', ['problem/rosenbrock'], (session) => ({
  problem(definition, hyperparameters) {
    const problem = session.problem(definition, hyperparameters);
    return {
      ...problem,
      evaluate(w) {
        const { loss, gradient } = problem.evaluate(w);
        const [x = 0, y = 0] = w.values;
        gradient.values[0] = -2 * (1 - x) + 200 * (y - x * x);
        return { loss, gradient };
      },
    };
  },
}));

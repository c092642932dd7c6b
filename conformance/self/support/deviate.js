import pureTs from '@optspec/pure-ts';

/**
 * @typedef {import('@optspec/pure-ts').Tensor} Tensor
 * @typedef {import('@optspec/core').Backend<Tensor>} Backend
 * @typedef {import('@optspec/core').Session<Tensor>} Session
 * @typedef {import('@optspec/core').Optimizer<Tensor>} Optimizer
 * @typedef {import('@optspec/core').State<Tensor>} State
 * @typedef {import('@optspec/core').Definition} Definition
 * @typedef {import('@optspec/core').Hyperparameters} Hyperparameters
 */

/**
 * A backend that is pure-ts but for what `change` replaces in a session, and that declares `targets` alone.
 * @param {string} name
 * @param {readonly string[]} targets
 * @param {(session: Session) => Partial<Session>} change
 * @returns {Backend}
 */
export function deviate(name, targets, change) {
  return {
    manifest: { ...pureTs.manifest, name, targets },
    open: async (options) => {
      const session = await pureTs.open(options);
      return onlyDeclared({ ...session, ...change(session) }, targets);
    },
  };
}

/**
 * Like `deviate`, for one method or another of the optimizer.
 * @param {string} name
 * @param {readonly string[]} targets
 * @param {(optimizer: Optimizer) => Partial<Optimizer>} change
 * @returns {Backend}
 */
export function deviateOptimizer(name, targets, change) {
  return deviate(name, targets, (session) => ({
    optimizer(definition, hyperparameters) {
      const optimizer = session.optimizer(definition, hyperparameters);
      return { ...optimizer, ...change(optimizer) };
    },
  }));
}

/**
 * @param {Session} session
 * @param {readonly string[]} targets
 * @returns {Session}
 */
function onlyDeclared(session, targets) {
  /** @param {Definition} definition */
  const check = ({ $id }) => {
    if (targets.some((target) => $id === `urn:optspec:${target.replace('/', ':')}`)) return;
    throw Object.assign(new Error(`there is no ${$id}`), { name: 'UnsupportedError' });
  };
  return {
    ...session,
    optimizer: (definition, hyperparameters) => (check(definition), session.optimizer(definition, hyperparameters)),
    transform: (definition, hyperparameters) => (check(definition), session.transform(definition, hyperparameters)),
    scheduler: (definition, hyperparameters) => (check(definition), session.scheduler(definition, hyperparameters)),
    initializer: (definition, hyperparameters) => (check(definition), session.initializer(definition, hyperparameters)),
    sampler: (definition, hyperparameters) => (check(definition), session.sampler(definition, hyperparameters)),
    problem: (definition, hyperparameters) => (check(definition), session.problem(definition, hyperparameters)),
  };
}

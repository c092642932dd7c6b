import pureTs from '@optspec/pure-ts';
import { deviate } from './support/deviate.js';

const lying = deviate('manifest-lies', ['optimizer/sgd', 'optimizer/adam'], (session) => ({
  optimizer(definition, hyperparameters) {
    if (definition.$id !== 'urn:optspec:optimizer:adam') return session.optimizer(definition, hyperparameters);
    throw Object.assign(new Error('there is no adam'), { name: 'UnsupportedError' });
  },
}));

/** Wrong: declares Adam and refuses it; accepts SGD and does not declare it. */
export default { ...lying, manifest: { ...pureTs.manifest, name: 'manifest-lies', targets: ['optimizer/adam'] } };

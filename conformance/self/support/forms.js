import { applyVariant, targetOf } from '@optspec/core';
import { loadSpec } from '@optspec/core/load';
import { deviate } from './deviate.js';

/**
 * @typedef {import('@optspec/core').Definition} Definition
 * @typedef {import('@optspec/core').Hyperparameters} Hyperparameters
 */

/**
 * A backend that computes other forms than it is asked for, as one does that wraps a framework's class of that name.
 * It refuses what it must refuse; hyperparameters that the other form does not have are left out.
 * @param {string} name
 * @param {Readonly<Record<string, string>>} forms target asked for → target computed
 * @returns {import('./deviate.js').Backend}
 */
export function computing(name, forms) {
  const spec = loadSpec();
  const computed = new Map(Object.entries(forms).map(([asked, other]) => [asked, documentOf(spec, other)]));
  /**
   * @template Made
   * @param {(definition: Definition, hyperparameters?: Hyperparameters) => Made} make
   * @returns {(definition: Definition, hyperparameters?: Hyperparameters) => Made}
   */
  const otherwise =
    (make) =>
    (definition, hyperparameters = {}) => {
      make(definition, hyperparameters); // refuses what is out of its domain
      const other = computed.get(targetOf(definition)) ?? definition;
      const shared = Object.entries(hyperparameters).filter(([key]) => Object.hasOwn(other.properties, key));
      return make(other, Object.fromEntries(shared));
    };
  return deviate(name, Object.keys(forms), (session) => ({
    optimizer: otherwise(session.optimizer),
    transform: otherwise(session.transform),
  }));
}

/**
 * @param {readonly Definition[]} spec
 * @param {string} target
 * @returns {Definition}
 */
function documentOf(spec, target) {
  const [id, variant] = target.split('#');
  const definition = spec.find((one) => targetOf(one) === id);
  if (!definition) throw new Error(`the standard has no ${target}`);
  return variant === undefined ? definition : applyVariant(definition, variant);
}

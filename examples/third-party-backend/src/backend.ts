/**
 * A backend with two optimizers in 32-bit floats: AdamW of the standard, and one that this package defines itself. It
 * shows the whole of what the contract asks for; replace the loops in `update` by calls of your own library, kernel or
 * service.
 */
import type { Backend, Definition, Hyperparameters, Optimizer, Session } from '@optspec/core';
import { adamw } from './adamw.js';
import { failure } from './failure.js';
import { softSign } from './soft-sign.js';
import type { Tensor } from './tensor.js';

/** What is implemented, by the `$id` of its definition. */
const OPTIMIZERS = new Map<string, (definition: Definition, given: Hyperparameters) => Optimizer<Tensor>>([
  ['urn:optspec:optimizer:adamw', adamw],
  ['urn:optspec:optimizer:soft-sign', softSign],
]);

export const backend: Backend<Tensor> = {
  manifest: {
    name: 'third-party-backend',
    version: '0.0.0',
    contract: 1,
    formats: ['f32'],
    profile: 'ieee',
    targets: ['optimizer/adamw', 'optimizer/soft-sign'],
  },
  async open({ format = 'f32' } = {}) {
    if (format !== 'f32') throw failure('UnsupportedError', `format ${format}: only f32 is implemented`);
    return session;
  },
};

export default backend;

const session: Session<Tensor> = {
  format: 'f32',
  tensor(values, shape) {
    const size = shape.reduce((product, length) => product * length, 1);
    if (values.length !== size) throw failure('ShapeError', `${values.length} values for shape [${shape.join(', ')}]`);
    return { values: Float32Array.from(values), shape };
  },
  async read(tensor) {
    return tensor.values.slice();
  },
  optimizer(definition, hyperparameters = {}) {
    const make = OPTIMIZERS.get(definition.$id);
    if (!make) throw unsupported(definition);
    return make(definition, hyperparameters);
  },
  transform(definition) {
    throw unsupported(definition);
  },
  scheduler(definition) {
    throw unsupported(definition);
  },
  sampler(definition) {
    throw unsupported(definition);
  },
  initializer(definition) {
    throw unsupported(definition);
  },
  problem(definition) {
    throw unsupported(definition);
  },
  async [Symbol.asyncDispose]() {},
};

function unsupported({ $id }: Definition): Error {
  return failure('UnsupportedError', `${$id} is not implemented`);
}

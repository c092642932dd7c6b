/**
 * A backend with one optimizer: AdamW in 32-bit floats. It shows the whole of what the contract asks for; replace the
 * loop in `update` by a call of your own library, kernel or service.
 */
import type { Backend, Definition, Hyperparameters, Optimizer, Session } from '@optspec/core';

interface Tensor {
  readonly values: Float32Array;
  readonly shape: readonly number[];
}

const TARGET = 'optimizer/adamw';

export const backend: Backend<Tensor> = {
  manifest: {
    name: 'third-party-backend',
    version: '0.0.0',
    contract: 1,
    formats: ['f32'],
    profile: 'ieee',
    targets: [TARGET],
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
    if (definition.$id !== `urn:optspec:${TARGET.replace('/', ':')}`) throw unsupported(definition);
    return adamw(definition, hyperparameters);
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

function adamw(definition: Definition, given: Hyperparameters): Optimizer<Tensor> {
  const { amsgrad } = complete(definition, given);
  return {
    init(parameters) {
      const zeros = () => parameters.map(({ values, shape }) => ({ values: new Float32Array(values.length), shape }));
      return { t: 0, slots: { m: zeros(), v: zeros(), ...(amsgrad ? { vMax: zeros() } : {}) }, scalars: {} };
    },
    step(parameters, gradients, state, overrides = {}) {
      if ('amsgrad' in overrides) throw failure('HyperparameterError', 'amsgrad cannot change between steps');
      const hyperparameters = complete(definition, { ...given, ...overrides });
      // All is checked before anything is written: a step that fails changes nothing.
      const rows = parameters.map((w, i) => {
        const slot = (name: string) => matching(w, state.slots[name]?.[i], `${name}[${i}]`);
        const g = matching(w, gradients[i], `gradients[${i}]`);
        return { w: w.values, g, m: slot('m'), v: slot('v'), ...(amsgrad ? { vMax: slot('vMax') } : {}) };
      });
      for (const row of rows) update(row, hyperparameters, state.t + 1);
      state.t += 1;
    },
  };
}

interface AdamW {
  readonly learningRate: number;
  readonly beta1: number;
  readonly beta2: number;
  readonly epsilon: number;
  readonly weightDecay: number;
  readonly amsgrad: boolean;
}

interface Row {
  readonly w: Float32Array;
  readonly g: Float32Array;
  readonly m: Float32Array;
  readonly v: Float32Array;
  readonly vMax?: Float32Array;
}

/** The formulas of the definition for one parameter, in 64-bit arithmetic, rounded when a number is stored. */
function update({ w, g, m, v, vMax }: Row, { learningRate, beta1, beta2, epsilon, weightDecay }: AdamW, t: number) {
  const correction1 = 1 - beta1 ** t;
  const correction2 = 1 - beta2 ** t;
  for (const [i, gradient] of g.entries()) {
    const weight = at(w, i);
    const first = beta1 * at(m, i) + (1 - beta1) * gradient;
    const second = beta2 * at(v, i) + (1 - beta2) * gradient * gradient;
    const divisor = vMax ? Math.max(at(vMax, i), second) : second;
    const direction = first / correction1 / (Math.sqrt(divisor / correction2) + epsilon);
    w[i] = weight - learningRate * weightDecay * weight - learningRate * direction;
    m[i] = first;
    v[i] = second;
    if (vMax) vMax[i] = divisor;
  }
}

/** Lengths were compared before, so no index is out of range. */
function at(values: Float32Array, i: number): number {
  return values[i] ?? Number.NaN;
}

/** The values of a gradient or slot, if it has the shape of its parameter. */
function matching(w: Tensor, tensor: Tensor | undefined, what: string): Float32Array {
  if (tensor && String(tensor.shape) === String(w.shape)) return tensor.values;
  throw failure('ShapeError', `${what} has shape [${String(tensor?.shape)}]; its parameter has [${String(w.shape)}]`);
}

/** The values given and the defaults of the definition, if it admits each. */
function complete(definition: Definition, given: Hyperparameters): AdamW {
  for (const [name, value] of Object.entries(given)) {
    if (!admits(definition, name, value)) {
      throw failure('HyperparameterError', `${name}: ${String(value)} is not a value that ${definition.$id} admits`);
    }
  }
  const valueOf = (name: string) => given[name] ?? definition.properties[name]?.default;
  return {
    learningRate: Number(valueOf('learningRate')),
    beta1: Number(valueOf('beta1')),
    beta2: Number(valueOf('beta2')),
    epsilon: Number(valueOf('epsilon')),
    weightDecay: Number(valueOf('weightDecay')),
    amsgrad: valueOf('amsgrad') === true,
  };
}

function admits({ properties }: Definition, name: string, value: unknown): boolean {
  const property = Object.hasOwn(properties, name) ? properties[name] : undefined;
  if (property?.type === 'boolean') return typeof value === 'boolean';
  if (property?.type !== 'number' || typeof value !== 'number' || !Number.isFinite(value)) return false;
  const { minimum = -Infinity, exclusiveMaximum = Infinity } = property;
  return minimum <= value && value < exclusiveMaximum;
}

function unsupported({ $id }: Definition): Error {
  return failure('UnsupportedError', `${$id} is not implemented`);
}

/** The runner knows the errors of the contract by their name. */
function failure(name: string, message: string): Error {
  return Object.assign(new Error(message), { name });
}

import { failure } from './failure.js';

/** What this backend calls a tensor. */
export interface Tensor {
  readonly values: Float32Array;
  readonly shape: readonly number[];
}

/** A state slot of zeros: one tensor per parameter. */
export function zerosLike(parameters: readonly Tensor[]): Tensor[] {
  return parameters.map(({ values, shape }) => ({ values: new Float32Array(values.length), shape }));
}

/** The values of a gradient or slot. Throws `ShapeError` if it has another shape than its parameter, or is not there. */
export function matching(w: Tensor, tensor: Tensor | undefined, what: string): Float32Array {
  if (tensor && String(tensor.shape) === String(w.shape)) return tensor.values;
  throw failure('ShapeError', `${what} has shape [${String(tensor?.shape)}]; its parameter has [${String(w.shape)}]`);
}

/** One element. Lengths were compared before, so no index is out of range. */
export function at(values: Float32Array, i: number): number {
  return values[i] ?? Number.NaN;
}

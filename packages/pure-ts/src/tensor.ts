import type { Optimizer, State, TensorValues, Transform } from '@optspec/core';
import { type ArrayFormat, arrayOf } from './array-format.js';
import { ShapeError } from './errors.js';

/** A tensor: its values in row-major order, and its shape. */
export interface Tensor {
  readonly values: TensorValues;
  readonly shape: readonly number[];
}

/** The number of elements of `shape`. Throws `ShapeError` when a dimension is not a non-negative integer. */
export function sizeOf(shape: readonly number[]): number {
  const size = shape.reduce((total, dimension) => total * dimension, 1);
  if (shape.every((dimension) => Number.isSafeInteger(dimension) && dimension >= 0) && Number.isSafeInteger(size)) {
    return size;
  }
  throw new ShapeError(
    `the shape is [${shape.join(', ')}]; its dimensions and their product must be non-negative integers below 2^53`,
  );
}

/** A copy of `values` in `format`. Throws `ShapeError` when their number is not the product of `shape`. */
export function tensorOf(values: TensorValues, shape: readonly number[], format: ArrayFormat): Tensor {
  if (values.length !== sizeOf(shape)) {
    throw new ShapeError(`${values.length} values for the shape [${shape.join(', ')}]; it holds ${sizeOf(shape)}`);
  }
  const copy = arrayOf(format, values.length);
  copy.set(values);
  return { values: copy, shape: [...shape] };
}

/** A transform of arrays as one of tensors: `apply` also checks that shapes agree. */
export function transformOnTensors({ init, apply }: Transform<TensorValues>): Transform<Tensor> {
  const { init: initTensors, step } = onTensors({ init, step: apply });
  return { init: initTensors, apply: step };
}

/** An optimizer of arrays as one of tensors: `step` also checks that shapes agree. */
export function onTensors(optimizer: Optimizer<TensorValues>): Optimizer<Tensor> {
  return {
    init(parameters) {
      const { slots, ...rest } = optimizer.init(valuesOf(parameters));
      return { ...rest, slots: mapSlots(slots, (values, i) => ({ values, shape: parameters[i].shape })) };
    },
    step(parameters, gradients, state, overrides, inputs = {}) {
      checkShapes('gradient', parameters, gradients);
      for (const [name, tensors] of Object.entries(state.slots)) checkShapes(`slot ${name}`, parameters, tensors);
      const slots = mapSlots(state.slots, ({ values }) => values);
      const arrays: State<TensorValues> = { ...state, slots };
      for (const [name, tensors] of Object.entries(inputs)) checkSquareShapes(`input ${name}`, parameters, tensors);
      const squares = mapSlots(inputs, ({ values }) => values);
      optimizer.step(valuesOf(parameters), valuesOf(gradients), arrays, overrides, squares);
      state.t = arrays.t;
    },
  };
}

/** Throws `ShapeError` for a tensor that is not a square over the elements of its parameter. */
function checkSquareShapes(what: string, parameters: readonly Tensor[], squares: readonly Tensor[]): void {
  squares.slice(0, parameters.length).forEach(({ shape }, i) => {
    const size = sizeOf(parameters[i].shape);
    if (shape.length === 2 && shape[0] === size && shape[1] === size) return;
    throw new ShapeError(`${what} ${i} has the shape [${shape.join(', ')}]; it must be [${size}, ${size}]`);
  });
}

function valuesOf(tensors: readonly Tensor[]): TensorValues[] {
  return tensors.map(({ values }) => values);
}

/** Every tensor of every slot changed. */
export function mapSlots<From, To>(
  slots: Readonly<Record<string, readonly From[]>>,
  change: (tensor: From, index: number) => To,
): Record<string, To[]> {
  return Object.fromEntries(Object.entries(slots).map(([name, tensors]) => [name, tensors.map(change)]));
}

/** Throws `ShapeError` unless there is one tensor for each parameter, of its shape. */
export function checkShapes(what: string, parameters: readonly Tensor[], others: readonly Tensor[] = []): void {
  if (others.length !== parameters.length) {
    throw new ShapeError(`${others.length} tensors for ${what}; there must be ${parameters.length}, one per parameter`);
  }
  parameters.forEach(({ shape }, i) => {
    const other = others[i].shape;
    if (other.length === shape.length && shape.every((dimension, axis) => dimension === other[axis])) return;
    throw new ShapeError(`${what} ${i} has the shape [${other.join(', ')}]; its parameter has [${shape.join(', ')}]`);
  });
}

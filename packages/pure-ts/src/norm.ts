import type { TensorValues } from '@optspec/core';

/** ‖x‖₂: the root of the sum of squares. */
export function norm(x: TensorValues): number {
  return Math.sqrt(squares(x));
}

/** √(mean of x²); NaN of nothing. */
export function rootMeanSquare(x: TensorValues): number {
  return Math.sqrt(squares(x) / x.length);
}

/** The norm of all tensors as one vector. */
export function normOfAll(tensors: readonly TensorValues[]): number {
  return Math.sqrt(tensors.reduce((sum, tensor) => sum + squares(tensor), 0));
}

function squares(x: TensorValues): number {
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += x[i] * x[i];
  return sum;
}

import { DefinitionError } from '@optspec/core';
import type { Truth } from './domain.js';
import type { MatrixShape } from './matrix-shape.js';

export type { MatrixShape };

/** A value during evaluation, tagged by where it lives. Tensor-like values hold one entry per element, row-major. */
export type Value<Scalar> =
  | { readonly sort: 'host'; readonly value: Scalar }
  | { readonly sort: 'condition' | 'flag'; readonly truth: Truth }
  | { readonly sort: 'list'; readonly items: readonly number[] }
  | TensorValue<Scalar>
  | { readonly sort: 'mask'; readonly truths: readonly Truth[]; readonly shape: MatrixShape };

export interface TensorValue<Scalar> {
  readonly sort: 'tensor' | 'rows' | 'columns' | 'device';
  readonly values: readonly Scalar[];
  /** Of a tensor: itself as a matrix. Of rows, columns and device scalars: as broadcast, so 1 where they repeat. */
  readonly shape: MatrixShape;
}

export function matrixShape(shape: readonly number[]): MatrixShape {
  const columns = shape.at(-1) ?? 1;
  const rows = shape.slice(0, -1).reduce((product, size) => product * size, 1);
  return { rows, columns };
}

const TENSOR_SORTS: ReadonlySet<Value<unknown>['sort']> = new Set(['tensor', 'rows', 'columns', 'device']);

export function isTensor<Scalar>(value: Value<Scalar>): value is TensorValue<Scalar> {
  return TENSOR_SORTS.has(value.sort);
}

/** Thrown by the evaluator for what the checker should have refused. */
export function wrongSort(operation: string, value: Value<unknown> | undefined): DefinitionError {
  return new DefinitionError(`${operation} cannot take ${value ? `a ${value.sort}` : 'nothing'}`);
}

import { type Layout, ShapeError } from '@optspec/core/for-backends';
import type { ProgramSlot } from '../program.js';

export type Shape = readonly number[];

/** A tensor as a matrix: its last axis, and all others together. A vector is one row. */
export interface MatrixShape {
  readonly rows: number;
  readonly columns: number;
}

export function matrixShape(shape: Shape): MatrixShape {
  return { rows: product(shape.slice(0, -1)), columns: shape.at(-1) ?? 1 };
}

/** The number of elements of `shape`. Throws `ShapeError` when a dimension is not a non-negative integer. */
export function sizeOf(shape: Shape): number {
  const size = product(shape);
  if (shape.every((dimension) => Number.isSafeInteger(dimension) && dimension >= 0) && Number.isSafeInteger(size)) {
    return size;
  }
  throw new ShapeError(
    `the shape is [${shape.join(', ')}]; its dimensions and their product must be non-negative integers below 2^53`,
  );
}

/** The shape that a slot has for a parameter of `shape`. Host slots have none. */
export function slotShape(sort: ProgramSlot['sort'], shape: Shape): Shape {
  const { rows, columns } = matrixShape(shape);
  return sort === 'rows' ? [rows] : sort === 'columns' ? [columns] : [...shape];
}

/** Throws `ShapeError` unless there is one shape for each expected one, the same. */
export function checkShapes(what: string, expected: readonly Shape[], found: readonly Shape[] = []): void {
  if (found.length !== expected.length) {
    throw new ShapeError(`${found.length} tensors for ${what}; there must be ${expected.length}, one per parameter`);
  }
  for (const [index, wanted] of expected.entries()) {
    const met = found[index] ?? [];
    if (met.length === wanted.length && wanted.every((dimension, axis) => dimension === met[axis])) continue;
    throw new ShapeError(`${what} ${index} has the shape [${met.join(', ')}]; it must be [${wanted.join(', ')}]`);
  }
}

/** How many inputs feed one output of a weight tensor, and how many outputs one input feeds. */
export interface Fans {
  readonly fanIn: number;
  readonly fanOut: number;
}

/** `in-out` reads a shape as `[...field, in, out]`, `out-in` as `[out, in, ...field]`; a vector of n has n of both. */
export function fansOf(shape: Shape, layout: Layout): Fans {
  if (shape.length < 2) return { fanIn: product(shape), fanOut: product(shape) };
  const isInOut = layout === 'in-out';
  const field = product(isInOut ? shape.slice(0, -2) : shape.slice(2));
  const [first = 1, second = 1] = isInOut ? shape.slice(-2) : shape;
  return isInOut ? { fanIn: first * field, fanOut: second * field } : { fanIn: second * field, fanOut: first * field };
}

function product(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total * number, 1);
}

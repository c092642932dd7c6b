import type { Layout } from '@optspec/core';
import { type Shape, sizeOf } from './shapes.js';

/**
 * The input `diagonal` of initializers: 1 where an output is joined to the input of its own number at the middle
 * ⌊size / 2⌋ of each axis of the receptive field, else 0. With fewer than two axes every element is its own output and
 * input.
 */
export function diagonalOf(shape: Shape, layout: Layout): Float64Array {
  const diagonal = new Float64Array(sizeOf(shape));
  if (shape.length < 2) return diagonal.fill(1);
  const last = shape.length - 1;
  const [output, input] = layout === 'out-in' ? [0, 1] : [last, last - 1];
  /** How far apart neighbours along an axis lie. */
  const strideOf = (axis: number) => shape.slice(axis + 1).reduce((product, size) => product * size, 1);
  const middle = shape.reduce((sum, size, axis) => {
    return axis === output || axis === input ? sum : sum + Math.floor(size / 2) * strideOf(axis);
  }, 0);
  const joined = shape.filter((_, axis) => axis === output || axis === input);
  const count = diagonal.length === 0 ? 0 : Math.min(...joined);
  for (let i = 0; i < count; i++) diagonal[middle + i * (strideOf(output) + strideOf(input))] = 1;
  return diagonal;
}

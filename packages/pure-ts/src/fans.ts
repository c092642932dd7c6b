import type { Layout } from '@optspec/core';

/** How many inputs feed one output of a weight tensor, and how many outputs one input feeds. */
export interface Fans {
  readonly fanIn: number;
  readonly fanOut: number;
}

/**
 * The fans of a weight tensor. The receptive field is every axis but the two of inputs and outputs; a vector of n has
 * n of both, a scalar 1.
 */
export function fansOf(shape: readonly number[], layout: Layout): Fans {
  if (shape.length < 2) {
    const size = product(shape);
    return { fanIn: size, fanOut: size };
  }
  if (layout === 'out-in') {
    const [fanOut, fanIn, ...field] = shape;
    return { fanIn: fanIn * product(field), fanOut: fanOut * product(field) };
  }
  const field = product(shape.slice(0, -2));
  return { fanIn: shape[shape.length - 2] * field, fanOut: shape[shape.length - 1] * field };
}

function product(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total * number, 1);
}

import type { Layout } from '@optspec/core';
import { normal } from './draws.js';
import { randomBits, type Words } from './threefry2x32.js';

/**
 * A random matrix with orthonormal columns, or rows where there are fewer, laid out in `shape`: the factor Q of normal
 * numbers, its signs such that R has a positive diagonal. The matrix is all axes but that of outputs, by that of
 * outputs; where that is wide, Q is made tall and turned.
 *
 * Mezzadri 2007, "How to generate random matrices from the classical compact groups", section 5. By Gram and Schmidt's
 * process, twice over, which gives those signs by itself and orthogonality to machine precision.
 */
export function orthogonalMatrix(shape: readonly number[], layout: Layout, key: Words): Float64Array {
  const size = shape.reduce((product, length) => product * length, 1);
  const outputsFirst = layout === 'out-in' && shape.length > 1;
  const outputs = (outputsFirst ? shape[0] : shape.at(-1)) ?? 1;
  const others = size === 0 ? 0 : size / outputs;
  const width = Math.min(outputs, others);
  const columns = Array.from({ length: width }, (_, column) =>
    Float64Array.from({ length: size / width }, (_unused, row) => normal(randomBits(key, row * width + column))),
  );
  for (const [k, column] of columns.entries()) {
    const before = columns.slice(0, k);
    for (const direction of [...before, ...before]) subtractProjection(column, direction);
    const length = Math.sqrt(dot(column, column));
    for (let i = 0; i < column.length; i++) column[i] /= length;
  }
  const isRowMajor = outputsFirst === others < outputs;
  return Float64Array.from({ length: size }, (_, i) =>
    isRowMajor
      ? columns[i % width][Math.floor(i / width)]
      : columns[Math.floor(i / (size / width))][i % (size / width)],
  );
}

function subtractProjection(column: Float64Array, direction: Float64Array): void {
  const part = dot(column, direction);
  for (let i = 0; i < column.length; i++) column[i] -= part * direction[i];
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}

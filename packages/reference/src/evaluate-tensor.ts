import { ShapeError } from '@optspec/core';
import type { Expression } from '@optspec/language';
import type { Domain } from './domain.js';
import type { Scope } from './scope.js';
import { isTensor, type TensorValue, type Value, wrongSort } from './value.js';
import { at } from './lookup.js';

interface TensorCall<Scalar> {
  readonly scope: Scope<Scalar>;
  readonly operands: readonly Value<Scalar>[];
  readonly arguments: readonly Expression[];
  readonly evaluate: (expression: Expression, scope: Scope<Scalar>) => Value<Scalar>;
}

type TensorOperation = <Scalar>(call: TensorCall<Scalar>) => Value<Scalar>;

/** Reductions and matrix operations. */
export const tensorOperations: Readonly<Record<string, TensorOperation | undefined>> = {
  sum: ({ scope, operands: [x] }) => device(scope.domain.sum(values('sum', x))),
  mean: ({ scope: { domain }, operands: [x] }) => {
    const items = values('mean', x);
    return device(domain.divideByHost(domain.sum(items), domain.number(items.length)));
  },
  norm: ({ scope: { domain }, operands: [x] }) => device(norm(domain, values('norm', x))),
  dot: ({ scope: { domain }, operands: [x, y] }) => device(domain.dot(values('dot', x), values('dot', y))),
  maxAbs: ({ scope: { domain }, operands: [x] }) => {
    const sizes = values('maxAbs', x).map((item) => domain.tensor('abs', [item]));
    return device(
      sizes.reduce((largest, size) => domain.tensor('max', [largest, size]), domain.enter(domain.number(0))),
    );
  },
  globalSum: (call) => device(call.scope.domain.sum(everywhere('globalSum', call))),
  globalNorm: (call) => device(norm(call.scope.domain, everywhere('globalNorm', call))),
  matmul: ({ scope, operands: [a, b] }) => matmul(scope.domain, tensor('matmul', a), tensor('matmul', b)),
  solve: ({ scope, operands: [a, b] }) => {
    const matrix = tensor('solve', a);
    const { values: side, shape } = tensor('solve', b);
    const { rows, columns } = matrix.shape;
    if (rows !== columns || rows !== side.length) {
      throw new ShapeError(
        `solve of ${rows}×${columns} for ${side.length} elements: the matrix is not square over them`,
      );
    }
    const lines = side.map((_, i) => matrix.values.slice(i * columns, (i + 1) * columns));
    return { sort: 'tensor', values: scope.domain.solve(lines, side), shape };
  },
  identity: ({ scope: { domain }, operands: [x] }) => {
    const { values: items, shape } = tensor('identity', x);
    const isDiagonal = (i: number) => Math.floor(i / shape.columns) === i % shape.columns;
    const values = items.map((_, i) => domain.enter(domain.number(isDiagonal(i) ? 1 : 0)));
    return { sort: 'tensor', values, shape };
  },
  transpose: ({ operands: [x] }) => {
    const { values: items, shape } = tensor('transpose', x);
    const { rows, columns } = shape;
    const turned = items.map((_, i) => at(items, (i % rows) * columns + Math.floor(i / rows)));
    return { sort: 'tensor', values: turned, shape: { rows: columns, columns: rows } };
  },
  orthonormal: ({ scope, operands: [x] }) => {
    const { values: items, shape } = tensor('orthonormal', x);
    const [length, count] = [Math.max(shape.rows, shape.columns), Math.min(shape.rows, shape.columns)];
    const columns = Array.from({ length: count }, (_, k) => items.filter((_unused, i) => i % count === k));
    const q = scope.domain.orthonormal(columns);
    // the columns one after another are the rows of the transpose
    const turned = q.flat();
    const tall = Array.from({ length: length * count }, (_, i) => at(at(q, i % count), Math.floor(i / count)));
    return { sort: 'tensor', values: shape.rows < shape.columns ? turned : tall, shape };
  },
  rowMean: ({ scope, operands: [x] }) => {
    const { values: items, shape } = tensor('rowMean', x);
    const { rows, columns } = shape;
    const averages = means(scope.domain, rows, columns, (row, k) => at(items, row * columns + k));
    return { sort: 'rows', values: averages, shape: { rows, columns: 1 } };
  },
  rowCount: ({ scope: { domain }, operands: [x] }) =>
    device(domain.enter(domain.number(tensor('rowCount', x).shape.rows))),
  columnCount: ({ scope: { domain }, operands: [x] }) =>
    device(domain.enter(domain.number(tensor('columnCount', x).shape.columns))),
  columnMean: ({ scope, operands: [x] }) => {
    const { values: items, shape } = tensor('columnMean', x);
    const { rows, columns } = shape;
    const averages = means(scope.domain, columns, rows, (column, k) => at(items, k * columns + column));
    return { sort: 'columns', values: averages, shape: { rows: 1, columns } };
  },
};

function device<Scalar>(value: Scalar): Value<Scalar> {
  return { sort: 'device', values: [value], shape: { rows: 1, columns: 1 } };
}

function tensor<Scalar>(operation: string, value: Value<Scalar> | undefined): TensorValue<Scalar> {
  if (!value || !isTensor(value)) throw wrongSort(operation, value);
  return value;
}

function values<Scalar>(operation: string, value: Value<Scalar> | undefined): readonly Scalar[] {
  return tensor(operation, value).values;
}

function norm<Scalar>(domain: Domain<Scalar>, items: readonly Scalar[]): Scalar {
  return domain.tensor('sqrt', [domain.dot(items, items)]);
}

/** The argument's values over all parameters. */
function everywhere<Scalar>(
  operation: string,
  { scope, arguments: [argument], evaluate }: TensorCall<Scalar>,
): Scalar[] {
  if (!argument) throw wrongSort(operation, undefined);
  return scope.environments.flatMap((_, index) => [...values(operation, evaluate(argument, { ...scope, index }))]);
}

function matmul<Scalar>(domain: Domain<Scalar>, a: TensorValue<Scalar>, b: TensorValue<Scalar>): Value<Scalar> {
  const inner = a.shape.columns;
  const { rows } = a.shape;
  const { columns } = b.shape;
  if (inner !== b.shape.rows) {
    throw new ShapeError(`matmul of ${rows}×${inner} by ${b.shape.rows}×${columns}: the inner sizes differ`);
  }
  const products = Array.from({ length: rows * columns }, (_, i) => {
    const row = Math.floor(i / columns);
    const xs = a.values.slice(row * inner, (row + 1) * inner);
    const ys = Array.from({ length: inner }, (_unused, k) => at(b.values, k * columns + (i % columns)));
    return domain.dot(xs, ys);
  });
  return { sort: 'tensor', values: products, shape: { rows, columns } };
}

function means<Scalar>(
  domain: Domain<Scalar>,
  count: number,
  length: number,
  item: (index: number, k: number) => Scalar,
): Scalar[] {
  return Array.from({ length: count }, (_, index) => {
    const line = Array.from({ length }, (_unused, k) => item(index, k));
    return domain.divideByHost(domain.sum(line), domain.number(length));
  });
}

import type { Expression } from '../expression.js';
import type { Size } from '../size.js';

export type { Size } from '../size.js';

/** The size of a tensor of this shape as a matrix: all axes but the last are rows. */
export function sizeOfShape(shape: readonly number[]): Size {
  const columns = shape.at(-1) ?? 1;
  return { rows: shape.slice(0, -1).reduce((product, length) => product * length, 1), columns };
}

const SCALAR: Size = { rows: 1, columns: 1 };
const REDUCED: ReadonlySet<string> = new Set(['sum', 'mean', 'norm', 'dot', 'maxAbs']);

/** The size of what an expression gives, from those of its names. Names that are not known are scalars. */
export function sizeOf(expression: Expression, sizes: ReadonlyMap<string, Size>): Size {
  if (expression.kind === 'number') return SCALAR;
  if (expression.kind === 'name') return sizes.get(expression.name) ?? SCALAR;
  if (REDUCED.has(expression.operation)) return SCALAR;
  const found = expression.arguments.map((each) => sizeOf(each, sizes));
  const [a = SCALAR, b = SCALAR] = found;
  if (expression.operation === 'matmul') return { rows: a.rows, columns: b.columns };
  if (expression.operation === 'transpose') return { rows: a.columns, columns: a.rows };
  if (expression.operation === 'rowMean') return { rows: a.rows, columns: 1 };
  if (expression.operation === 'columnMean') return { rows: 1, columns: a.columns };
  return {
    rows: Math.max(...found.map(({ rows }) => rows)),
    columns: Math.max(...found.map(({ columns }) => columns)),
  };
}

import type { Expression } from '../expression.js';
import { operationOf } from '../operations.js';
import type { Size } from '../size.js';

export type { Size } from '../size.js';

/** The size of a tensor of this shape as a matrix: all axes but the last are rows. */
export function sizeOfShape(shape: readonly number[]): Size {
  const columns = shape.at(-1) ?? 1;
  return { rows: shape.slice(0, -1).reduce((product, length) => product * length, 1), columns };
}

const SCALAR: Size = { rows: 1, columns: 1 };

/** The size of what an expression gives, from those of its names. Names that are not known are scalars. */
export function sizeOf(expression: Expression, sizes: ReadonlyMap<string, Size>): Size {
  if (expression.kind === 'number') return SCALAR;
  if (expression.kind === 'name') return sizes.get(expression.name) ?? SCALAR;
  const { sorts } = operationOf(expression.operation);
  if (typeof sorts === 'object' && sorts.gives === 'device') return SCALAR;
  const found = expression.arguments.map((each) => sizeOf(each, sizes));
  const [a = SCALAR, b = SCALAR] = found;
  switch (expression.operation) {
    case 'matmul':
      return { rows: a.rows, columns: b.columns };
    case 'solve':
      return b;
    case 'transpose':
      return { rows: a.columns, columns: a.rows };
    case 'rowMean':
      return { rows: a.rows, columns: 1 };
    case 'columnMean':
      return { rows: 1, columns: a.columns };
    default:
      return found.reduce(joined, SCALAR);
  }
}

/** The size of values that are combined element by element, where one repeats along what the other has more of. */
function joined(a: Size, b: Size): Size {
  return { rows: a.rows === 1 ? b.rows : a.rows, columns: a.columns === 1 ? b.columns : a.columns };
}

import type { Expression } from './expression.js';
import type { Sort } from './program.js';
import type { Size } from './size.js';
import { namesIn } from './walk.js';

/**
 * What the two axes of a value stand for: `r` and `c` are the rows and columns of `w`, `1` an axis along which it
 * repeats; both axes of a square over the elements of `w` are `e`. A product of `w` with its transpose has the axes `rr`.
 * Where sizes are known, axes of one size are one axis.
 */
export type Axes = string;

/** Behind all letters that are axes of `w`. */
const FIRST_AXIS = 256;

const AXES_OF_SORTS: Readonly<Record<Sort, Axes>> = {
  tensor: 'rc',
  mask: 'rc',
  rows: 'r1',
  columns: '1c',
  device: '11',
  flag: '11',
  host: '11',
  condition: '11',
  list: '11',
};

/** Follows axes through a program, which matrix operations change: values of other axes have other elements. */
export class AxesOfNames {
  readonly #sorts: ReadonlyMap<string, Sort>;
  readonly #known = new Map<string, Axes>();

  constructor(
    sorts: ReadonlyMap<string, Sort>,
    sizes: ReadonlyMap<string, Size> = new Map(),
    squares: readonly string[] = [],
  ) {
    this.#sorts = sorts;
    for (const name of squares) this.#known.set(name, 'ee');
    const axes = new Map([[1, '1']]);
    const axisOf = (size: number): string => {
      const axis = axes.get(size) ?? String.fromCharCode(FIRST_AXIS + axes.size);
      axes.set(size, axis);
      return axis;
    };
    for (const [name, { rows, columns }] of sizes) this.#known.set(name, axisOf(rows) + axisOf(columns));
  }

  /** The axes that the elements of an elementwise expression have, or what is not a matrix operation. */
  of(...expressions: readonly Expression[]): Axes {
    const names = expressions.flatMap((expression) => [...namesIn(expression)]);
    return names.map((name) => this.#ofName(name)).reduce(joined, '11');
  }

  /** Sets a name to the value of an expression, and says which axes it then has. */
  set(name: string, expression: Expression): Axes {
    const found = this.#ofStatement(expression);
    const axes = found === '11' ? this.#ofName(name) : found;
    this.#known.set(name, axes);
    return axes;
  }

  #ofName(name: string): Axes {
    return this.#known.get(name) ?? AXES_OF_SORTS[this.#sorts.get(name) ?? 'host'];
  }

  #ofStatement(expression: Expression): Axes {
    if (expression.kind !== 'call') return this.of(expression);
    const [a = '11', b = '11'] = expression.arguments.map((each) => this.of(each));
    switch (expression.operation) {
      case 'matmul':
        return `${a.charAt(0)}${b.charAt(1)}`;
      case 'solve':
        return b;
      case 'identity':
        return a;
      case 'transpose':
        return `${a.charAt(1)}${a.charAt(0)}`;
      case 'rowMean':
        return `${a.charAt(0)}1`;
      case 'rowCount':
      case 'columnCount':
        return '11';
      case 'columnMean':
        return `1${a.charAt(1)}`;
      default:
        return this.of(expression);
    }
  }
}

function joined(a: Axes, b: Axes): Axes {
  const axis = (index: number) => (a.charAt(index) === '1' ? b.charAt(index) : a.charAt(index));
  return `${axis(0)}${axis(1)}`;
}

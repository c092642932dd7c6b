import { type Definition, type Layout, UnsupportedError, targetOf } from '@optspec/core/for-backends';
import { hostFunction, type HostValue } from '../evaluate-host.js';
import { programOf } from '../specialize.js';
import { orthonormal } from './orthonormal.js';
import { type Shape, sizeOf } from './shapes.js';
import { threefry2x32, type Words } from './threefry.js';

/** A draw of a whole tensor, in binary64: `orthonormal` of the matrix of another draw. */
export type MatrixDraw = (shape: Shape, layout: Layout, key: Words) => Float64Array;

/** The draw of a definition. Throws `UnsupportedError` where it is not `orthonormal` of one draw that is known. */
export function matrixDrawOf(definition: Definition, known: Readonly<Record<string, Definition>>): MatrixDraw {
  const sample = sampleOf(definition, known);
  return (shape, layout, key) => {
    const { rows, columns } = matrixOf(shape, layout);
    const drawn = Float64Array.from({ length: sizeOf(shape) }, (_, index) => sample(fractionAt(key, index)));
    const tall = rows >= columns;
    const q = tall ? orthonormal(drawn, rows, columns) : orthonormal(drawn, columns, rows);
    // The matrix has the output axis last; in the layout out-in it comes first.
    if (tall === (layout === 'in-out')) return q;
    return tall ? transposed(q, rows, columns) : transposed(q, columns, rows);
  };
}

/** All axes but that of outputs, by that of outputs. A vector is one row. */
function matrixOf(shape: Shape, layout: Layout): { readonly rows: number; readonly columns: number } {
  const outputs = shape.length < 2 || layout === 'in-out' ? shape.length - 1 : 0;
  const rows = shape.reduce((product, size, axis) => (axis === outputs ? product : product * size), 1);
  return { rows, columns: shape[outputs] ?? 1 };
}

function transposed(matrix: Float64Array, rows: number, columns: number): Float64Array {
  const result = new Float64Array(matrix.length);
  for (const [index, x] of matrix.entries()) result[(index % columns) * rows + Math.floor(index / columns)] = x;
  return result;
}

function fractionAt(key: Words, index: number): number {
  const [a, b] = threefry2x32(key, [0, index]);
  return ((a ^ b) >>> 9) * 2 ** -23;
}

/** The elementwise draw below a matrix draw, as a function of the fraction. */
function sampleOf(definition: Definition, known: Readonly<Record<string, Definition>>): (fraction: number) => number {
  const [[name, id] = ['', '']] = Object.entries(definition.draws ?? {});
  const [statement, ...others] = programOf(definition, {}).statements;
  const call = statement?.expression.kind === 'call' ? statement.expression : undefined;
  const [argument] = call?.arguments ?? [];
  const isKnown = call?.operation === 'orthonormal' && argument?.kind === 'name' && argument.name === name;
  const drawn = Object.hasOwn(known, id) ? known[id] : undefined;
  if (!isKnown || others.length > 0 || !drawn) {
    throw new UnsupportedError(
      `${targetOf(definition)}: a draw of a matrix is orthonormal(z) with z a draw that is known`,
    );
  }
  const statements = programOf(drawn, {}).statements.map(
    ({ set, expression }) => [set, hostFunction(expression)] as const,
  );
  return (fraction) => {
    const values = new Map<string, HostValue>([['fraction', fraction]]);
    for (const [set, value] of statements)
      values.set(
        set,
        value((each) => values.get(each)),
      );
    return Number(values.get('sample'));
  };
}

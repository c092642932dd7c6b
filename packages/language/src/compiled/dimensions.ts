import { ShapeError, UnsupportedError } from '@optspec/core/for-backends';
import type { Expression } from '../expression.js';
import type { ElementwisePass, LoweredProgram, MatrixPass } from '../lowered.js';
import { isDeviceScalar, isOnDevice } from '../sorts.js';
import { matrixShape, type MatrixShape, type Shape, sizeOf } from './shapes.js';

/** The sizes that one pass works on, for one parameter. */
export interface PassDimensions {
  /** What the pass traverses: of a tensor its rows and columns, of rows 1 column, of a device scalar 1 by 1. */
  readonly over: MatrixShape;
  /** Of a matrix pass: the shapes of its arguments. */
  readonly arguments: readonly MatrixShape[];
}

export interface ProgramDimensions {
  /** One entry per pass. */
  readonly passes: readonly PassDimensions[];
  /** Elements that each temporary needs, at its largest. */
  readonly temporaries: ReadonlyMap<string, number>;
}

const SCALAR: MatrixShape = { rows: 1, columns: 1 };

/**
 * Follows shapes through the passes of a program for one parameter, which matrix operations change.
 * Throws `ShapeError` where matrices do not fit, `UnsupportedError` for a pass over tensors of different shapes.
 */
export function dimensionsOf(program: LoweredProgram, shape: Shape): ProgramDimensions {
  const shapes = inputShapes(program, matrixShape(shape), squareShape(shape));
  const sizes = new Map<string, number>();
  const passes = program.passes.map((pass) => {
    const found = pass.kind === 'matrix' ? matrixDimensions(pass, shapes) : elementwiseDimensions(pass, shapes);
    if (pass.kind === 'elementwise' && pass.over === 'tensor') checkWhole(program, pass, shapes, found.over);
    for (const name of pass.writes) {
      const { rows, columns } = shapes.get(name) ?? SCALAR;
      if (program.temporaries.includes(name)) sizes.set(name, Math.max(sizes.get(name) ?? 0, rows * columns));
    }
    return found;
  });
  return { passes, temporaries: sizes };
}

type Shapes = Map<string, MatrixShape>;

/** The shape of a square matrix over the elements of a tensor. */
function squareShape(shape: Shape): MatrixShape {
  const size = sizeOf(shape);
  return { rows: size, columns: size };
}

function inputShapes(
  { sorts, squares = [], sizes = new Map() }: LoweredProgram,
  whole: MatrixShape,
  square: MatrixShape,
): Shapes {
  const { rows, columns } = whole;
  const shapes: Shapes = new Map();
  for (const [name, sort] of sorts) {
    if (sort === 'tensor' || sort === 'mask') shapes.set(name, whole);
    if (sort === 'rows') shapes.set(name, { rows, columns: 1 });
    if (sort === 'columns') shapes.set(name, { rows: 1, columns });
    if (isDeviceScalar(sort)) shapes.set(name, SCALAR);
  }
  for (const name of squares) shapes.set(name, square);
  for (const [name, size] of sizes) shapes.set(name, size);
  return shapes;
}

function elementwiseDimensions(pass: ElementwisePass, shapes: Shapes): PassDimensions {
  let over: MatrixShape | undefined;
  const visit = (found: MatrixShape | undefined): void => {
    if (!found) return;
    if (over && (over.rows !== found.rows || over.columns !== found.columns)) {
      throw new UnsupportedError(`one pass over a matrix of ${text(over)} and one of ${text(found)}`);
    }
    over = found;
  };
  for (const { set, expression, sort } of pass.body) {
    const found = shapeOf(expression, shapes);
    if (found) shapes.set(set, found);
    if (sort === pass.over) visit(found ?? shapes.get(set));
    if (sort === 'mask') visit(found);
  }
  for (const each of pass.reductions) {
    for (const expression of each.arguments) visit(shapeOf(expression, shapes));
    shapes.set(each.set, SCALAR);
  }
  return { over: pass.over === 'device' ? SCALAR : (over ?? SCALAR), arguments: [] };
}

/** Rows and columns broadcast, tensors do not: kernels go through them side by side. */
function checkWhole({ sorts }: LoweredProgram, { reads }: ElementwisePass, shapes: Shapes, over: MatrixShape): void {
  for (const name of reads) {
    const found = shapes.get(name);
    if (!found || !['tensor', 'mask'].includes(sorts.get(name) ?? '')) continue;
    if (found.rows === over.rows && found.columns === over.columns) continue;
    throw new UnsupportedError(`"${name}" of ${text(found)} in a pass over ${text(over)}: tensors do not broadcast`);
  }
}

/** The shape of an expression; `undefined` when it is of scalars alone. */
function shapeOf(expression: Expression, shapes: Shapes): MatrixShape | undefined {
  if (expression.kind === 'number') return undefined;
  if (expression.kind === 'name') {
    const found = shapes.get(expression.name);
    return found === SCALAR ? undefined : found;
  }
  let widest: MatrixShape | undefined;
  for (const each of expression.arguments) {
    const found = shapeOf(each, shapes);
    if (found) widest = widest ? joined(widest, found) : found;
  }
  return widest;
}

function joined(a: MatrixShape, b: MatrixShape): MatrixShape {
  return { rows: joinedSize(a.rows, b.rows, a, b), columns: joinedSize(a.columns, b.columns, a, b) };
}

function joinedSize(m: number, n: number, a: MatrixShape, b: MatrixShape): number {
  if (m === n || n === 1) return m;
  if (m === 1) return n;
  throw new ShapeError(`a matrix of ${text(a)} does not go with one of ${text(b)}`);
}

function matrixDimensions({ set, operation, scratch, arguments: names }: MatrixPass, shapes: Shapes): PassDimensions {
  const found = names.map((name) => shapes.get(name) ?? SCALAR);
  const [a = SCALAR, b = SCALAR] = found;
  if (operation === 'matmul' && a.columns !== b.rows) {
    throw new ShapeError(`matmul of ${text(a)} by ${text(b)}: the inner sizes differ`);
  }
  if (operation === 'solve' && (a.rows !== a.columns || a.rows !== b.rows * b.columns)) {
    throw new ShapeError(`solve of ${text(a)} for ${text(b)}: the matrix is not square over the elements`);
  }
  if (scratch !== undefined) shapes.set(scratch, { rows: a.rows, columns: a.columns + 1 });
  const results = {
    solve: b,
    identity: a,
    matmul: { rows: a.rows, columns: b.columns },
    transpose: { rows: a.columns, columns: a.rows },
    rowMean: { rows: a.rows, columns: 1 },
    columnMean: { rows: 1, columns: a.columns },
    rowCount: SCALAR,
    columnCount: SCALAR,
  };
  shapes.set(set, results[operation]);
  return { over: results[operation], arguments: found };
}

function text({ rows, columns }: MatrixShape): string {
  return `${rows}×${columns}`;
}

/** The names of a program that live in memory, one tensor per parameter; device scalars are apart. */
export function memoryNames(program: LoweredProgram): string[] {
  const names = new Set(program.passes.flatMap(({ reads, writes }) => [...reads, ...writes]));
  return [...names].filter((name) => {
    const sort = program.sorts.get(name);
    return isOnDevice(sort) && !isDeviceScalar(sort);
  });
}

/** The device scalars that one pass leaves for another: one number per parameter each. */
export function deviceNames(program: LoweredProgram): string[] {
  const names = new Set(program.passes.flatMap(({ reads, writes }) => [...reads, ...writes]));
  return [...names].filter((name) => isDeviceScalar(program.sorts.get(name)));
}

/** Whether each element of a program's results depends on the same elements of its inputs alone. */
export function isElementwise({ passes, sorts }: LoweredProgram): boolean {
  return passes.every((pass) => {
    if (pass.kind === 'matrix' || pass.over !== 'tensor' || pass.reductions.length > 0) return false;
    return pass.reads.every((name) => sorts.get(name) === 'tensor' || sorts.get(name) === 'mask');
  });
}

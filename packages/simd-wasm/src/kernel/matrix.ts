import type { MatrixOperation, MatrixPass } from '@optspec/language';
import { f32, f64, f64x2, i32, local, v128 } from 'wasmati';
import { repeat } from '../vector/control.js';
import { type Integer, passFunction, type PassFunction, type VectorLocal } from '../vector/wasm-function.js';
import { advance, advanceBy } from './addresses.js';
import type { Lanes } from './lanes.js';
import { storeNumber } from './fold.js';
import { type Layout, placeOf } from './layout.js';
import { productFunction } from './product.js';
import { solveFunction } from './solve.js';

/** What a matrix operation finds: the addresses of its arguments and its result, and the sizes of its first argument. */
interface Operands {
  readonly a: Integer;
  readonly b: Integer;
  readonly result: Integer;
  readonly rows: Integer;
  readonly columns: Integer;
  /** Columns of the result. */
  readonly width: Integer;
  readonly counters: readonly [Integer, Integer, Integer];
  readonly cursors: readonly [Integer, Integer];
  readonly vector: () => VectorLocal;
  readonly lanes: Lanes;
}

const INTEGERS = 11;

const EMITTERS: Readonly<Record<Exclude<MatrixOperation, 'matmul' | 'solve'>, (operands: Operands) => void>> = {
  identity,
  transpose,
  rowMean,
  columnMean,
  rowCount: (operands) => count(operands, operands.rows),
  columnCount: (operands) => count(operands, operands.columns),
};

/** The function of one matrix pass over one parameter. */
export function matrixFunction(pass: MatrixPass, index: number, lanes: Lanes, layout: Layout): PassFunction {
  const { operation } = pass;
  if (operation === 'matmul') return productFunction(pass, index, lanes, layout);
  if (operation === 'solve') return solveFunction(pass, index, lanes, layout);
  return passFunction(INTEGERS, (row, _, { integers, vector }) => {
    const [a, b, result, rows, columns, width, i, j, k, p, q] = integers;
    if (!a || !b || !result || !rows || !columns || !width || !i || !j || !k || !p || !q) {
      throw new TypeError('a matrix pass needs more integers');
    }
    const load = (offset: number, into: Integer): void => {
      i32.load({ offset }, row);
      local.set(into);
    };
    const [first = '', second = first] = pass.arguments;
    load(placeOf(layout.row.pointers, first), a);
    load(placeOf(layout.row.pointers, second), b);
    setResult(pass.set, row, result, layout);
    const sizes = layout.row.sizes[index] ?? 0;
    for (const [word, into] of [rows, columns, width].entries()) load(sizes + 4 * word, into);
    const counters = [i, j, k] as const;
    EMITTERS[operation]({ a, b, result, rows, columns, width, counters, cursors: [p, q], vector, lanes });
  });
}

/** Where the result goes: memory of its own, or for a device scalar its cell in the row. */
function setResult(name: string, row: Integer, result: Integer, { row: { cells, pointers } }: Layout): void {
  const cell = cells.get(name);
  if (cell === undefined) i32.load({ offset: placeOf(pointers, name) }, row);
  else i32.add(row, cell);
  local.set(result);
}

/** Zeros, and a one in the place of each row that is there. */
function identity({ result, rows, columns, counters, cursors, lanes }: Operands): void {
  const [i, j] = counters;
  const [p] = cursors;
  i32.const(0);
  local.set(p);
  local.get(rows);
  repeat(i, () => {
    local.get(columns);
    repeat(j, () => {
      local.get(result);
      i32.sub(columns, j);
      local.get(p);
      i32.eq();
      f64.convert_i32_u();
      storeNumber(lanes, 0);
      advance(result, lanes.size);
    });
    advance(p, 1);
  });
}

/** Column j of the result is row j of the argument. */
function transpose({ a, result, rows, columns, counters, cursors, lanes }: Operands): void {
  const [i, j] = counters;
  const [p] = cursors;
  local.get(rows);
  repeat(i, () => {
    local.set(p, result);
    local.get(columns);
    repeat(j, () => {
      local.get(p);
      loadNumber(lanes, a);
      storeSame(lanes);
      advance(a, lanes.size);
      advanceBy(p, rows, lanes.size);
    });
    advance(result, lanes.size);
  });
}

/** The mean of each row, summed in binary64. */
function rowMean({ a, result, rows, columns, counters, vector, lanes }: Operands): void {
  const [i, j] = counters;
  const sum = vector();
  local.get(rows);
  repeat(i, () => {
    zero(sum);
    local.get(columns);
    repeat(j, () => {
      addNumber(sum, lanes, a);
      advance(a, lanes.size);
    });
    local.get(result);
    pushMean(sum, columns);
    storeNumber(lanes, 0);
    advance(result, lanes.size);
  });
}

/** The mean of each column, summed in binary64. */
function columnMean({ a, result, rows, columns, counters, cursors, vector, lanes }: Operands): void {
  const [i, j] = counters;
  const [p] = cursors;
  const sum = vector();
  local.get(columns);
  repeat(i, () => {
    zero(sum);
    local.set(p, a);
    local.get(rows);
    repeat(j, () => {
      addNumber(sum, lanes, p);
      advanceBy(p, columns, lanes.size);
    });
    local.get(result);
    pushMean(sum, rows);
    storeNumber(lanes, 0);
    advance(result, lanes.size);
    advance(a, lanes.size);
  });
}

/** A size as a number of the format. */
function count({ result, lanes }: Operands, size: Integer): void {
  local.get(result);
  local.get(size);
  f64.convert_i32_u();
  storeNumber(lanes, 0);
}

function zero(vector: VectorLocal): void {
  v128.const('i64x2', [0n, 0n]);
  local.set(vector);
}

function loadNumber({ size }: Lanes, address: Integer): void {
  if (size === 4) f32.load({}, address);
  else f64.load({}, address);
}

function storeSame({ size }: Lanes): void {
  if (size === 4) f32.store({});
  else f64.store({});
}

/** Adds a number in memory to the first lane of a binary64 vector. */
function addNumber(sum: VectorLocal, { size }: Lanes, address: Integer): void {
  local.get(sum);
  if (size === 4) {
    v128.load32_zero({}, address);
    f64x2.promote_low_f32x4();
  } else v128.load64_zero({}, address);
  f64x2.add();
  local.set(sum);
}

function pushMean(sum: VectorLocal, count: Integer): void {
  f64x2.extract_lane(0, sum);
  local.get(count);
  f64.convert_i32_u();
  f64.div();
}

import type { MatrixPass } from '@optspec/language';
import { block, br_if, f32, f64, i32, local, loop } from 'wasmati';
import { type Integer, passFunction, type PassFunction } from '../vector/wasm-function.js';
import type { Lanes } from './lanes.js';
import { type Layout, placeOf } from './layout.js';

/** What an elimination finds: addresses, the number of unknowns, and integers to work with. */
interface SolveOperands {
  readonly a: Integer;
  readonly b: Integer;
  readonly result: Integer;
  /** Memory for the matrix with the right side as a last column. */
  readonly scratch: Integer;
  readonly size: Integer;
  readonly integers: readonly [stride: Integer, i: Integer, j: Integer, k: Integer, pivot: Integer];
  readonly lanes: Lanes;
}

const INTEGERS = 10;

/**
 * The function of one `solve` over one parameter: Gaussian elimination with partial pivoting, number by number in the
 * format. Matrices over the elements of a parameter are small, or the Hessian would not be at hand. A pivot of zero
 * becomes NaN, which spreads to every unknown.
 */
export function solveFunction(
  { arguments: [first = '', second = ''], set, scratch: work = '' }: MatrixPass,
  index: number,
  lanes: Lanes,
  { row: { pointers, sizes } }: Layout,
): PassFunction {
  return passFunction(INTEGERS, (row, _, { integers }) => {
    const [a, b, result, scratch, size, stride, i, j, k, pivot] = integers;
    if (!a || !b || !result || !scratch || !size || !stride || !i || !j || !k || !pivot) {
      throw new TypeError('an elimination needs more integers');
    }
    const load = (offset: number, into: Integer): void => {
      i32.load({ offset }, row);
      local.set(into);
    };
    load(placeOf(pointers, first), a);
    load(placeOf(pointers, second), b);
    load(placeOf(pointers, set), result);
    load(placeOf(pointers, work), scratch);
    load(sizes[index] ?? 0, size);
    solve({ a, b, result, scratch, size, integers: [stride, i, j, k, pivot], lanes });
  });
}

function solve(operands: SolveOperands): void {
  const { size, integers } = operands;
  const [stride, , , k] = integers;
  i32.add(size, 1);
  local.set(stride);
  copy(operands);
  upTo(
    k,
    () => i32.const(0),
    size,
    () => {
      choosePivot(operands);
      replaceZeroPivot(operands);
      eliminate(operands);
    },
  );
  substitute(operands);
}

/** A place in the scratch matrix. */
type Place = readonly [row: Integer, column: Integer];

function copy(operands: SolveOperands): void {
  const { a, b, size, integers, lanes } = operands;
  const [, i, j] = integers;
  const next = (from: Integer): void => {
    number(lanes).load({}, from);
    number(lanes).store({});
    i32.add(from, lanes.size);
    local.set(from);
  };
  upTo(
    i,
    () => i32.const(0),
    size,
    () => {
      upTo(
        j,
        () => i32.const(0),
        size,
        () => {
          pushAddress(operands, [i, j]);
          next(a);
        },
      );
      pushAddress(operands, [i, size]);
      next(b);
    },
  );
}

/** Brings the first row with the largest element of column k to place k. */
function choosePivot(operands: SolveOperands): void {
  const { size, integers, lanes } = operands;
  const [stride, i, j, k, pivot] = integers;
  const { abs, gt, load, store } = number(lanes);
  local.set(pivot, k);
  upTo(
    i,
    () => local.get(k),
    size,
    () => {
      block({}, (smaller) => {
        pushNumber(operands, [i, k]);
        abs();
        pushNumber(operands, [pivot, k]);
        abs();
        gt();
        i32.eqz();
        br_if(smaller);
        local.set(pivot, i);
      });
    },
  );
  upTo(
    j,
    () => local.get(k),
    stride,
    () => {
      pushAddress(operands, [k, j]);
      pushNumber(operands, [pivot, j]);
      pushAddress(operands, [pivot, j]);
      pushAddress(operands, [k, j]);
      load({});
      store({});
      store({});
    },
  );
}

function replaceZeroPivot(operands: SolveOperands): void {
  const { integers, lanes } = operands;
  const [, , , k] = integers;
  const { ne, store, constant } = number(lanes);
  block({}, (regular) => {
    pushNumber(operands, [k, k]);
    constant(0);
    ne();
    br_if(regular);
    pushAddress(operands, [k, k]);
    constant(Number.NaN);
    store({});
  });
}

/** Every row below less so much of row k that its element of column k is gone; the multiplier stands in its place. */
function eliminate(operands: SolveOperands): void {
  const { size, integers, lanes } = operands;
  const [stride, i, j, k] = integers;
  const { div, mul, sub, store } = number(lanes);
  const after = (): void => void i32.add(k, 1);
  upTo(i, after, size, () => {
    pushAddress(operands, [i, k]);
    pushNumber(operands, [i, k]);
    pushNumber(operands, [k, k]);
    div();
    store({});
    upTo(j, after, stride, () => {
      pushAddress(operands, [i, j]);
      pushNumber(operands, [i, j]);
      pushNumber(operands, [i, k]);
      pushNumber(operands, [k, j]);
      mul();
      sub();
      store({});
    });
  });
}

/** From the last unknown to the first: the right side less what is known, over the pivot. */
function substitute(operands: SolveOperands): void {
  const { result, size, integers, lanes } = operands;
  const [, i, j, k] = integers;
  const { div, mul, sub, load, store } = number(lanes);
  upTo(
    k,
    () => i32.const(0),
    size,
    () => {
      i32.sub(size, k);
      i32.const(1);
      i32.sub();
      local.set(i);
      upTo(
        j,
        () => void i32.add(i, 1),
        size,
        () => {
          pushAddress(operands, [i, size]);
          pushNumber(operands, [i, size]);
          pushNumber(operands, [i, j]);
          pushElement(result, j, lanes);
          load({});
          mul();
          sub();
          store({});
        },
      );
      pushElement(result, i, lanes);
      pushNumber(operands, [i, size]);
      pushNumber(operands, [i, i]);
      div();
      store({});
    },
  );
}

/** Repeats `body` for each index from the one pushed to before `end`. */
function upTo(index: Integer, pushStart: () => void, end: Integer, body: () => void): void {
  pushStart();
  local.set(index);
  block({}, (done) => {
    loop({}, (again) => {
      i32.ge_s(index, end);
      br_if(done);
      body();
      i32.add(index, 1);
      local.set(index);
      i32.const(1);
      br_if(again);
    });
  });
}

function pushAddress({ scratch, integers: [stride], lanes }: SolveOperands, [row, column]: Place): void {
  local.get(row);
  local.get(stride);
  i32.mul();
  local.get(column);
  i32.add();
  i32.const(lanes.size);
  i32.mul();
  local.get(scratch);
  i32.add();
}

function pushNumber(operands: SolveOperands, place: Place): void {
  pushAddress(operands, place);
  number(operands.lanes).load({});
}

function pushElement(address: Integer, index: Integer, { size }: Lanes): void {
  local.get(index);
  i32.const(size);
  i32.mul();
  local.get(address);
  i32.add();
}

/** The instructions on numbers of the format. */
function number({ size }: Lanes) {
  const { abs, gt, ne, div, mul, sub, load, store, const: constant } = size === 4 ? f32 : f64;
  return { abs, gt, ne, div, mul, sub, load, store, constant };
}

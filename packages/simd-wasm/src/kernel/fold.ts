import type { Reduction } from '@optspec/language';
import { f32, f64, func, i32, type Local, local } from 'wasmati';
import { eachRow, type RowsFunction } from './each-row.js';
import type { Lanes } from './lanes.js';
import { type Layout, placeOf } from './layout.js';

/**
 * The function that makes of the parts of tiles the results of the reductions of pass `index`, and leaves them in the
 * cells of all the rows. Parts are combined from the first to the last, whoever computed them, so the result is the same
 * however tiles were shared out.
 */
export function foldFunction(
  reductions: readonly Reduction[],
  index: number,
  lanes: Lanes,
  { row: { parts, cells, sizes, size } }: Layout,
): RowsFunction {
  return func(
    { in: [i32, i32, i32], locals: [i32, i32, f64, f64], out: [] },
    ([rows, , count], [row, left, total, elements]) => {
      for (const reduction of reductions) {
        for (const each of [total, elements]) {
          f64.const(0);
          local.set(each);
        }
        eachRow({ row, left }, rows, count, size, () => {
          addPart(reduction, total, () => f64.load({ offset: placeOf(parts, reduction) }, row));
          if (reduction.operation !== 'mean') return;
          local.get(elements);
          for (const word of [0, 4]) i32.load({ offset: (sizes[index] ?? 0) + word }, row);
          i32.mul();
          f64.convert_i32_u();
          f64.add();
          local.set(elements);
        });
        finish(reduction, total, elements);
        eachRow({ row, left }, rows, count, size, () => {
          local.get(row);
          local.get(total);
          storeNumber(lanes, placeOf(cells, reduction.set));
        });
      }
    },
  );
}

function addPart({ operation }: Reduction, total: Local<'f64'>, pushPart: () => void): void {
  local.get(total);
  pushPart();
  if (operation === 'maxAbs') f64.max();
  else f64.add();
  local.set(total);
}

function finish({ operation }: Reduction, total: Local<'f64'>, elements: Local<'f64'>): void {
  if (operation === 'norm' || operation === 'globalNorm') f64.sqrt(total);
  else if (operation === 'mean') f64.div(total, elements);
  else return;
  local.set(total);
}

/** Stores the binary64 number on the stack, below it the address, in the format. */
export function storeNumber({ format }: Lanes, offset: number): void {
  if (format === 'f64') {
    f64.store({ offset });
  } else {
    f32.demote_f64();
    f32.store({ offset });
  }
}

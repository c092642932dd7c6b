import type { Func } from 'wasmati';
import { i32, local } from 'wasmati';
import { repeat } from '../vector/control.js';
import type { Integer } from '../vector/wasm-function.js';

/** A function `(rows, frame, count)` of some rows of the table, one after another. */
export type RowsFunction = Func<['i32', 'i32', 'i32'], []>;

/** Locals that a walk along rows changes. */
export interface Walk {
  readonly row: Integer;
  readonly left: Integer;
}

/** Does `body` for each of `count` rows from `rows` on. */
export function eachRow({ row, left }: Walk, rows: Integer, count: Integer, size: number, body: () => void): void {
  local.set(row, rows);
  local.get(count);
  repeat(left, () => {
    body();
    i32.add(row, size);
    local.set(row);
  });
}

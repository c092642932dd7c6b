import { block, br_if, i32, local, loop } from 'wasmati';
import type { Integer } from './wasm-function.js';

/** Repeats `body` as often as the number on the stack says, counted down in `left`. */
export function repeat(left: Integer, body: () => void): void {
  local.set(left);
  block({}, (done) => {
    i32.eqz(left);
    br_if(done);
    loop({}, (again) => {
      body();
      i32.sub(left, 1);
      local.tee(left);
      br_if(again);
    });
  });
}

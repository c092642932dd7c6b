import { i32, local } from 'wasmati';
import type { Integer } from '../vector/wasm-function.js';

/** Moves an address on by some bytes. */
export function advance(address: Integer, bytes: number): void {
  i32.add(address, bytes);
  local.set(address);
}

/** Moves an address on by so many numbers of `size` bytes. */
export function advanceBy(address: Integer, count: Integer, size: number): void {
  local.get(address);
  byteLength(count, size);
  i32.add();
  local.set(address);
}

/** Pushes how many bytes so many numbers have. */
export function byteLength(count: Integer, size: number): void {
  local.get(count);
  i32.const(Math.log2(size));
  i32.shl();
}

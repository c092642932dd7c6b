import { THREEFRY_PARITY, THREEFRY_ROTATIONS } from '@optspec/language';
import { f32x4, f64x2, func, i32, i32x4, importMemory, local, Module, v128 } from 'wasmati';
import { instantiate } from '../instantiate.js';
import type { Heap, MemoryLimits } from '../heap.js';
import { repeat } from '../vector/control.js';
import type { Integer, VectorLocal } from '../vector/wasm-function.js';
import { VECTOR_BYTES } from './lanes.js';

/** What fills draws: both functions work on whole vectors, so their memory is a multiple of 16 bytes long. */
export interface RandomKernel {
  /** `vectors` times four binary32 fractions at `address`, for the elements from `first` on, under the key (k0, k1). */
  fractions(address: number, vectors: number, k0: number, k1: number, first: number): void;
  /** `vectors` times two binary32 numbers at `from` as binary64 at `to`. */
  widen(from: number, to: number, vectors: number): void;
}

const MODULES = new Map<boolean, WebAssembly.Module>();

/** The kernel in a memory. Its module is compiled once for memory of one thread, and once for memory that is shared. */
export function randomKernel({ memory, limits }: Pick<Heap, 'memory' | 'limits'>): RandomKernel {
  const isShared = limits.shared === true;
  const module = MODULES.get(isShared) ?? compile(limits);
  MODULES.set(isShared, module);
  const exported = instantiate(module, memory);
  return { fractions: exported('fractions'), widen: exported('widen') };
}

function compile(limits: MemoryLimits): WebAssembly.Module {
  const exports = { fractions: fractionsFunction(), widen: widenFunction() };
  return new WebAssembly.Module(Uint8Array.from(Module({ exports, memory: importMemory(limits) }).toBytes()));
}

const fractionsFunction = () =>
  func(
    { in: [i32, i32, i32, i32, i32], locals: [v128, v128, v128, v128, v128, v128], out: [] },
    ([address, vectors, k0, k1, first], [a, b, c, counter, x0, x1]) => {
      const keys = [a, b, c] as const;
      splat(a, k0);
      splat(b, k1);
      v128.xor(a, b);
      i32x4.splat(THREEFRY_PARITY);
      v128.xor();
      local.set(c);
      i32x4.splat(first);
      v128.const('i32x4', [0, 1, 2, 3]);
      i32x4.add();
      local.set(counter);
      local.get(vectors);
      repeat(vectors, () => {
        local.set(x0, a);
        i32x4.add(counter, b);
        local.set(x1);
        threefry(x0, x1, keys);
        local.get(address);
        v128.xor(x0, x1);
        // ⌊bits / 2⁹⌋ · 2⁻²³: an integer below 2²³ converts exactly.
        i32.const(9);
        i32x4.shr_u();
        f32x4.convert_i32x4_u();
        f32x4.splat(2 ** -23);
        f32x4.mul();
        v128.store({});
        advance(address, VECTOR_BYTES);
        local.get(counter);
        i32x4.splat(4);
        i32x4.add();
        local.set(counter);
      });
    },
  );

const widenFunction = () =>
  func({ in: [i32, i32, i32], out: [] }, ([from, to, vectors]) => {
    local.get(vectors);
    repeat(vectors, () => {
      local.get(to);
      v128.load64_zero({}, from);
      f64x2.promote_low_f32x4();
      v128.store({});
      advance(from, VECTOR_BYTES / 2);
      advance(to, VECTOR_BYTES);
    });
  });

/** The generator of `threefry2x32` on four counters at once. */
function threefry(x0: VectorLocal, x1: VectorLocal, keys: readonly [VectorLocal, VectorLocal, VectorLocal]): void {
  const key = (index: number): VectorLocal => keys[index % 3] ?? keys[0];
  for (let group = 0; group < 5; group++) {
    for (const distance of THREEFRY_ROTATIONS[group % 2 === 0 ? 0 : 1]) {
      i32x4.add(x0, x1);
      local.set(x0);
      i32x4.shl(x1, distance);
      i32x4.shr_u(x1, 32 - distance);
      v128.or();
      local.get(x0);
      v128.xor();
      local.set(x1);
    }
    i32x4.add(x0, key(group + 1));
    local.set(x0);
    i32x4.add(x1, key(group + 2));
    i32x4.splat(group + 1);
    i32x4.add();
    local.set(x1);
  }
}

function splat(vector: VectorLocal, number: Integer): void {
  i32x4.splat(number);
  local.set(vector);
}

function advance(address: Integer, bytes: number): void {
  i32.add(address, bytes);
  local.set(address);
}

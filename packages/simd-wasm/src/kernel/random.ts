import { THREEFRY_PARITY, THREEFRY_ROTATIONS } from '@optspec/language';
import { f32x4, f64x2, type Func, func, i32, i32x4, importMemory, local, Module, v128 } from 'wasmati';
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

const KEYS = [v128, v128, v128, v128, v128, v128, v128, v128] as const;
const STATES = [v128, v128, v128, v128, v128, v128, v128, v128] as const;

/** `RandomKernel.fractions`. */
export const fractionsFunction = (): Func<['i32', 'i32', 'i32', 'i32', 'i32'], []> =>
  func(
    { in: [i32, i32, i32, i32, i32], locals: [i32, v128, ...KEYS, ...STATES], out: [] },
    (
      [address, vectors, k0, k1, first],
      [left, counter, a, b, c, c1, a2, b3, c4, a5, x0, x1, y0, y1, z0, z1, u0, u1],
    ) => {
      splat(a, k0);
      splat(b, k1);
      v128.xor(a, b);
      i32x4.splat(THREEFRY_PARITY);
      v128.xor();
      local.set(c);
      for (const [index, [key, sum]] of (
        [
          [c, c1],
          [a, a2],
          [b, b3],
          [c, c4],
          [a, a5],
        ] as const
      ).entries()) {
        addNumber(key, index + 1);
        local.set(sum);
      }
      i32x4.splat(first);
      v128.const('i32x4', [0, 1, 2, 3]);
      i32x4.add();
      local.get(b);
      i32x4.add();
      local.set(counter);
      const keys = { start: a, first: [b, c, a, b, c], second: [c1, a2, b3, c4, a5] };
      const draw = (states: readonly State[]): void => {
        for (const state of states) start(state, keys, counter);
        for (let group = 0; group < 5; group++) mix(states, keys, group);
        for (const state of states) storeFraction(address, state);
      };
      // Each round waits for the one before it: four vectors, round by round, keep the processor busy.
      i32.shr_u(vectors, 2);
      repeat(left, () =>
        draw([
          { x0, x1 },
          { x0: y0, x1: y1 },
          { x0: z0, x1: z1 },
          { x0: u0, x1: u1 },
        ]),
      );
      i32.and(vectors, 3);
      repeat(left, () => draw([{ x0, x1 }]));
    },
  );

/** `RandomKernel.widen`. */
export const widenFunction = (): Func<['i32', 'i32', 'i32'], []> =>
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

/** The two words of the generator, on four counters at once. */
interface State {
  readonly x0: VectorLocal;
  readonly x1: VectorLocal;
}

/** What `threefry2x32` adds to its words: to the first at the start, and to both after each group of four rounds. */
interface Keys {
  readonly start: VectorLocal;
  readonly first: readonly VectorLocal[];
  readonly second: readonly VectorLocal[];
}

/** The words of the next four counters; `counter` has the second key in it already. */
function start({ x0, x1 }: State, keys: Keys, counter: VectorLocal): void {
  local.set(x0, keys.start);
  local.set(x1, counter);
  addNumber(counter, 4);
  local.set(counter);
}

/** One group of four rounds of the generator, on each state in turn. */
function mix(states: readonly State[], keys: Keys, group: number): void {
  for (const distance of THREEFRY_ROTATIONS[group % 2 === 0 ? 0 : 1])
    for (const state of states) round(state, distance);
  for (const { x0, x1 } of states) {
    i32x4.add(x0, placeAt(keys.first, group));
    local.set(x0);
    i32x4.add(x1, placeAt(keys.second, group));
    local.set(x1);
  }
}

function round({ x0, x1 }: State, distance: number): void {
  i32x4.add(x0, x1);
  local.set(x0);
  i32x4.shl(x1, distance);
  i32x4.shr_u(x1, 32 - distance);
  v128.or();
  local.get(x0);
  v128.xor();
  local.set(x1);
}

/** ⌊bits / 2⁹⌋ · 2⁻²³ of the two words together: an integer below 2²³ converts exactly. */
function storeFraction(address: Integer, { x0, x1 }: State): void {
  local.get(address);
  v128.xor(x0, x1);
  i32.const(9);
  i32x4.shr_u();
  f32x4.convert_i32x4_u();
  f32x4.splat(2 ** -23);
  f32x4.mul();
  v128.store({});
  advance(address, VECTOR_BYTES);
}

function placeAt(locals: readonly VectorLocal[], index: number): VectorLocal {
  const found = locals[index];
  if (!found) throw new TypeError(`no key ${index}`);
  return found;
}

function addNumber(vector: VectorLocal, number: number): void {
  local.get(vector);
  i32x4.splat(number);
  i32x4.add();
}

function splat(vector: VectorLocal, number: Integer): void {
  i32x4.splat(number);
  local.set(vector);
}

function advance(address: Integer, bytes: number): void {
  i32.add(address, bytes);
  local.set(address);
}

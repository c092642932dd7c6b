import type { ElementwisePass, Sort } from '@optspec/language';
import { f64, i32, if_, local, v128 } from 'wasmati';
import { repeat } from '../vector/control.js';
import { pushInstruction } from '../vector/instructions.js';
import { type Library, pushVector } from '../vector/emit.js';
import { LEVELS, type Level, type Source, type Vector } from '../vector/vector-code.js';
import {
  type Integer,
  type Locals,
  passFunction,
  type PassFunction,
  type VectorLocal,
} from '../vector/wasm-function.js';
import { type Lanes, VECTOR_BYTES } from './lanes.js';
import { type Layout, placeOf } from './layout.js';
import { type PassCode, passCode, type Store } from './pass-code.js';
import { type RareArm, type RareArms, rareArmsOf } from './rare-arms.js';
import { type Accumulator, pushPart } from './reduction.js';

/** The function of one elementwise pass over one tile of a parameter. */
export function elementwiseFunction(
  pass: ElementwisePass,
  index: number,
  sorts: ReadonlyMap<string, Sort>,
  lanes: Lanes,
  layout: Layout,
  library: Library,
): PassFunction {
  const code = passCode(pass, sorts, lanes);
  const names = addressed(code);
  return passFunction(names.length + FIXED_INTEGERS, (row, frame, locals) => {
    new Traversal(code, names, {
      row,
      frame,
      locals,
      lanes,
      layout,
      library,
      sizes: layout.row.sizes[index] ?? 0,
    }).emit(pass.over === 'device');
  });
}

const FIXED_INTEGERS = 2;
/** Enough for the latency of an addition, and few enough for registers. */
const SUMS_AT_ONCE = 4;
/** So many operations on one vector are more than a processor looks ahead: it works on two, if these are interleaved. */
const LONG = 48;

interface Context {
  readonly row: Integer;
  readonly frame: Integer;
  readonly locals: Locals;
  readonly lanes: Lanes;
  readonly layout: Layout;
  readonly library: Library;
  /** Offset of the sizes of this pass in a row: rows, columns. */
  readonly sizes: number;
}

/** A name whose elements a pass loads or stores, and how. */
interface Addressed {
  readonly name: string;
  readonly source: Source;
}

function addressed({ code, stores }: PassCode): Addressed[] {
  const found = new Map<string, Source>();
  for (const { node } of code.vectors) {
    if (node.kind === 'load' && node.source !== 'scalar' && node.source !== 'cell') found.set(node.name, node.source);
  }
  for (const { name } of stores) found.set(name, 'stream');
  return [...found].map(([name, source]) => ({ name, source }));
}

type Width = 'vector' | 'single';

const FIRST = [0];

/**
 * The two loops of a pass: over whole vectors, and over the last elements, one by one. They are not unrolled where they
 * store: the divider limits what a kernel can do, and an out-of-order processor keeps it busy across turns, unless a turn is
 * long. Where they only sum, each sum would wait for the one before, so there are several of each, and as many vectors in a
 * turn. The vectors of a turn take each step together; `slot` says which of them.
 */
class Traversal {
  readonly #code: PassCode;
  readonly #context: Context;
  readonly #names: readonly Addressed[];
  readonly #addresses: ReadonlyMap<string, Integer>;
  readonly #turns: Integer;
  readonly #rows: Integer;
  /** Of each slot; what does not change from element to element they have in common. */
  readonly #values: ReadonlyMap<number, ReadonlyMap<Vector, VectorLocal>>;
  readonly #rare: RareArms;
  readonly #slots: readonly number[];
  /** Of each accumulator, for each slot, one for each of its terms: two reductions may have equal terms, but each has its own sum. */
  readonly #partials: ReadonlyMap<Accumulator, readonly (readonly VectorLocal[])[]>;

  constructor(code: PassCode, names: readonly Addressed[], context: Context) {
    this.#code = code;
    this.#context = context;
    this.#names = names;
    const { locals } = context;
    const [turns, rows, ...addresses] = locals.integers;
    if (!turns || !rows) throw new TypeError('a pass needs two counters');
    this.#turns = turns;
    this.#rows = rows;
    this.#addresses = new Map(names.flatMap(({ name }, index) => pairs(name, addresses[index])));
    this.#rare = rareArmsOf(code);
    const { vectors } = code.code;
    const changing = vectors.filter(({ level }) => level === LEVELS.element);
    this.#slots = [...Array(code.stores.length === 0 ? SUMS_AT_ONCE : changing.length < LONG ? 1 : 2).keys()];
    const placed = (some: readonly Vector[]) => some.map((vector) => [vector, locals.vector()] as const);
    const common = placed(vectors.filter(({ level }) => level !== LEVELS.element));
    this.#values = new Map(this.#slots.map((slot) => [slot, new Map([...common, ...placed(changing)])]));
    const partials = (each: Accumulator) => this.#slots.map(() => each.terms.map(() => locals.vector()));
    this.#partials = new Map(code.accumulators.map((each) => [each, partials(each)]));
  }

  emit(isScalar: boolean): void {
    this.#compute(LEVELS.pass, 'vector');
    for (const store of this.#code.cells) this.#storeCell(store);
    if (isScalar) return;
    for (const { name } of this.#names) this.#resetAddress(name);
    i32.load({ offset: this.#context.sizes }, this.#context.row);
    repeat(this.#rows, () => this.#eachRow());
    for (const accumulator of this.#code.accumulators) this.#finish(accumulator);
  }

  #eachRow(): void {
    const { count, size } = this.#context.lanes;
    this.#compute(LEVELS.row, 'vector');
    for (const { name, source } of this.#names) if (source === 'columns') this.#resetAddress(name);
    const { length } = this.#slots;
    this.#pushColumns();
    i32.const(Math.log2(count * length));
    i32.shr_u();
    repeat(this.#turns, () => this.#body('vector', length * VECTOR_BYTES, this.#slots));
    if (length > 1) {
      this.#pushColumns();
      i32.const(Math.log2(count));
      i32.shr_u();
      i32.const(length - 1);
      i32.and();
      repeat(this.#turns, () => this.#body('vector', VECTOR_BYTES));
    }
    this.#pushColumns();
    i32.const(count - 1);
    i32.and();
    repeat(this.#turns, () => this.#body('single', size));
    for (const { name, source } of this.#names) if (source === 'rows') this.#advance(name, size);
  }

  #body(width: Width, stride: number, slots: readonly number[] = FIRST): void {
    this.#compute(LEVELS.element, width, slots);
    for (const slot of slots) {
      for (const store of this.#code.stores) this.#store(store, width, slot);
      for (const accumulator of this.#code.accumulators) this.#accumulate(accumulator, width, slot);
    }
    for (const { name, source } of this.#names) if (source !== 'rows') this.#advance(name, stride);
  }

  /** Computes what changes at a level: what is always needed, or what a rare arm alone needs. */
  #compute(level: Level, width: Width, slots: readonly number[] = FIRST, owner?: Vector): void {
    for (const vector of this.#code.code.vectors) {
      if (vector.level !== level || this.#rare.owners.get(vector) !== owner) continue;
      const arm = this.#rare.arms.get(vector);
      for (const slot of slots) {
        const localOf = (other: Vector) => this.#value(other, slot);
        if (arm) this.#ifNeeded(arm, localOf, () => this.#compute(level, width, [slot], vector));
        pushVector(vector, localOf, ({ source, name }) => this.#load(source, name, width, slot), this.#context.library);
        local.set(localOf(vector));
      }
    }
  }

  #ifNeeded({ mask, usual, rare }: RareArm, localOf: (vector: Vector) => VectorLocal, compute: () => void): void {
    // Where it is not needed it is anything, but nothing that one turn would hand on to the next.
    local.set(localOf(rare), localOf(usual));
    v128.not(localOf(mask));
    v128.any_true();
    if_({}, compute);
  }

  #load(source: Source, name: string, width: Width, slot: number): void {
    const { lanes, row, frame, layout } = this.#context;
    const splat = lanes.size === 4 ? v128.load32_splat : v128.load64_splat;
    const zero = lanes.size === 4 ? v128.load32_zero : v128.load64_zero;
    if (source === 'scalar') splat({ offset: placeOf(layout.frame.scalars, name) }, frame);
    else if (source === 'cell') splat({ offset: placeOf(layout.row.cells, name) }, row);
    else if (source === 'rows') splat({}, this.#address(name));
    else if (width === 'single') zero({}, this.#address(name));
    else v128.load({ offset: slot * VECTOR_BYTES }, this.#address(name));
  }

  #store({ name, value }: Store, width: Width, slot: number): void {
    const vector = this.#value(value, slot);
    if (width === 'vector') v128.store({ offset: slot * VECTOR_BYTES }, this.#address(name), vector);
    else this.#storeLane({}, this.#address(name), vector);
  }

  #storeCell({ name, value }: Store): void {
    const offset = placeOf(this.#context.layout.row.cells, name);
    this.#storeLane({ offset }, this.#context.row, this.#value(value));
  }

  #storeLane(place: { readonly offset?: number }, address: Integer, vector: VectorLocal): void {
    const store = this.#context.lanes.size === 4 ? v128.store32_lane : v128.store64_lane;
    store(place, 0, address, vector);
  }

  #accumulate(accumulator: Accumulator, width: Width, slot: number): void {
    const { combine, terms, single } = accumulator;
    for (const [index, partial] of (placeOf(this.#partials, accumulator)[slot] ?? []).entries()) {
      const term = width === 'vector' ? terms[index] : [single][index];
      if (!term) continue;
      pushInstruction(combine, [partial, this.#value(term, slot)]);
      local.set(partial);
    }
  }

  /** Combines the partial results and leaves the number for `fold`. */
  #finish(accumulator: Accumulator): void {
    const { reduction, combine } = accumulator;
    const [total, ...others] = placeOf(this.#partials, accumulator).flat();
    if (!total) return;
    for (const partial of others) {
      pushInstruction(combine, [total, partial]);
      local.set(total);
    }
    const { layout, lanes, row } = this.#context;
    const offset = layout.row.parts.get(reduction);
    if (offset === undefined) return;
    local.get(row);
    pushPart(reduction, lanes, total);
    f64.store({ offset });
  }

  #pushColumns(): void {
    i32.load({ offset: this.#context.sizes + 4 }, this.#context.row);
  }

  #resetAddress(name: string): void {
    i32.load({ offset: placeOf(this.#context.layout.row.pointers, name) }, this.#context.row);
    local.set(this.#address(name));
  }

  #advance(name: string, bytes: number): void {
    i32.add(this.#address(name), bytes);
    local.set(this.#address(name));
  }

  #address(name: string): Integer {
    return placeOf(this.#addresses, name);
  }

  #value(vector: Vector, slot = 0): VectorLocal {
    return placeOf(placeOf(this.#values, slot), vector);
  }
}

function pairs<Key, Value>(key: Key, value: Value | undefined): [Key, Value][] {
  return value === undefined ? [] : [[key, value]];
}

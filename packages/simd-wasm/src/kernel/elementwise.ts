import type { ElementwisePass, Sort } from '@optspec/language';
import { block, br_if, f32, f64, i32, local, loop, v128 } from 'wasmati';
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
import { isGlobal, type Layout } from './layout.js';
import { type PassCode, passCode, type Store } from './pass-code.js';
import { type Accumulator, pushResult } from './reduction.js';

/** Vectors that one turn of the main loop handles: enough that the divider never waits for a loop to close. */
const UNROLLED = 2;
/** A pass of more instructions than this is not unrolled: it keeps the machine busy by itself. */
const LONG_PASS = 120;

/** The function of one elementwise pass over one parameter. */
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

/** The three loops of a pass: over pairs of vectors, the last vector, and the last elements, one by one. */
class Traversal {
  readonly #code: PassCode;
  readonly #context: Context;
  readonly #addresses: ReadonlyMap<string, Integer>;
  readonly #names: readonly Addressed[];
  readonly #turns: Integer;
  readonly #rows: Integer;
  readonly #copies: number;
  readonly #values: ReadonlyMap<Vector, VectorLocal>[];
  readonly #partials: ReadonlyMap<Vector, VectorLocal>[];

  constructor(code: PassCode, names: readonly Addressed[], context: Context) {
    this.#code = code;
    this.#names = names;
    this.#context = context;
    const { locals } = context;
    const [turns, rows, ...addresses] = locals.integers;
    if (!turns || !rows) throw new TypeError('a pass needs two counters');
    this.#turns = turns;
    this.#rows = rows;
    this.#addresses = new Map(
      names.flatMap(({ name }, index) => {
        const address = addresses[index];
        return address ? [[name, address] as const] : [];
      }),
    );
    this.#copies = code.code.vectors.length > LONG_PASS ? 1 : UNROLLED;
    const shared = new Map(
      code.code.vectors.filter(({ level }) => level < LEVELS.element).map((each) => [each, locals.vector()]),
    );
    const own = code.code.vectors.filter(({ level }) => level === LEVELS.element);
    this.#values = this.#perCopy(() => new Map([...shared, ...own.map((each) => [each, locals.vector()] as const)]));
    const terms = code.accumulators.flatMap((each) => each.terms);
    this.#partials = this.#perCopy(() => new Map(terms.map((term) => [term, locals.vector()])));
  }

  emit(isScalar: boolean): void {
    this.#compute(LEVELS.pass, 0, 'vector');
    for (const store of this.#code.cells) this.#storeCell(store);
    if (isScalar) return;
    for (const { name } of this.#names) this.#resetAddress(name);
    i32.load({ offset: this.#context.sizes }, this.#context.row);
    local.set(this.#rows);
    block({}, (done) => {
      i32.eqz(this.#rows);
      br_if(done);
      loop({}, (again) => {
        this.#eachRow();
        i32.sub(this.#rows, 1);
        local.tee(this.#rows);
        br_if(again);
      });
    });
    for (const accumulator of this.#code.accumulators) this.#finish(accumulator);
  }

  #eachRow(): void {
    this.#compute(LEVELS.row, 0, 'vector');
    for (const { name, source } of this.#names) if (source === 'columns') this.#resetAddress(name);
    const { count, size } = this.#context.lanes;
    if (this.#copies > 1) this.#loop(() => this.#pushTurns(count * this.#copies), this.#copies, 'vector', VECTOR_BYTES);
    this.#loop(
      () => {
        this.#pushTurns(count);
        if (this.#copies > 1) {
          i32.const(this.#copies - 1);
          i32.and();
        }
      },
      1,
      'vector',
      VECTOR_BYTES,
    );
    this.#loop(
      () => {
        this.#pushColumns();
        i32.const(count - 1);
        i32.and();
      },
      1,
      'single',
      size,
    );
    for (const { name, source } of this.#names) if (source === 'rows') this.#advance(name, size);
  }

  /** Runs the body as often as `pushTurns` says, and moves on by `stride` bytes for each copy. */
  #loop(pushTurns: () => void, copies: number, width: Width, stride: number): void {
    pushTurns();
    local.set(this.#turns);
    block({}, (done) => {
      i32.eqz(this.#turns);
      br_if(done);
      loop({}, (again) => {
        this.#body(copies, width);
        for (const { name, source } of this.#names) if (source !== 'rows') this.#advance(name, stride * copies);
        i32.sub(this.#turns, 1);
        local.tee(this.#turns);
        br_if(again);
      });
    });
  }

  #body(copies: number, width: Width): void {
    for (let copy = 0; copy < copies; copy++) this.#compute(LEVELS.element, copy, width);
    for (let copy = 0; copy < copies; copy++) {
      for (const { name, value } of this.#code.stores) this.#store(name, value, copy, width);
      for (const accumulator of this.#code.accumulators) this.#accumulate(accumulator, copy, width);
    }
  }

  #compute(level: Level, copy: number, width: Width): void {
    const localOf = (vector: Vector) => this.#value(vector, copy);
    for (const vector of this.#code.code.vectors) {
      if (vector.level !== level) continue;
      pushVector(vector, localOf, ({ source, name }) => this.#load(source, name, copy, width), this.#context.library);
      local.set(localOf(vector));
    }
  }

  #load(source: Source, name: string, copy: number, width: Width): void {
    const { lanes, row, frame, layout } = this.#context;
    const splat = lanes.size === 4 ? v128.load32_splat : v128.load64_splat;
    const zero = lanes.size === 4 ? v128.load32_zero : v128.load64_zero;
    if (source === 'scalar') splat({ offset: placeOf(layout.frame.scalars, name) }, frame);
    else if (source === 'cell') splat({ offset: placeOf(layout.row.cells, name) }, row);
    else if (source === 'rows') splat({}, this.#address(name));
    else if (width === 'single') zero({}, this.#address(name));
    else v128.load({ offset: copy * VECTOR_BYTES }, this.#address(name));
  }

  #store(name: string, value: Vector, copy: number, width: Width): void {
    const vector = this.#value(value, copy);
    if (width === 'vector') v128.store({ offset: copy * VECTOR_BYTES }, this.#address(name), vector);
    else this.#storeLane({}, this.#address(name), vector);
  }

  #storeCell({ name, value }: Store): void {
    const offset = placeOf(this.#context.layout.row.cells, name);
    this.#storeLane({ offset }, this.#context.row, this.#value(value, 0));
  }

  #storeLane(place: { readonly offset?: number }, address: Integer, vector: VectorLocal): void {
    const store = this.#context.lanes.size === 4 ? v128.store32_lane : v128.store64_lane;
    store(place, 0, address, vector);
  }

  #accumulate({ combine, terms, single }: Accumulator, copy: number, width: Width): void {
    for (const term of width === 'vector' ? terms : terms.slice(0, 1)) {
      const partial = this.#partial(term, copy);
      pushInstruction(combine, [partial, this.#value(width === 'vector' ? term : single, copy)]);
      local.set(partial);
    }
  }

  /** Combines the partial results of all copies and leaves the number where later passes find it. */
  #finish({ reduction, combine, terms }: Accumulator): void {
    const [total, ...others] = this.#partials.flatMap((copy) => terms.flatMap((term) => copy.get(term) ?? []));
    if (!total) return;
    for (const partial of others) {
      pushInstruction(combine, [total, partial]);
      local.set(total);
    }
    const { layout, lanes, row, frame, sizes } = this.#context;
    const pushCount = () => {
      i32.load({ offset: sizes }, row);
      i32.load({ offset: sizes + 4 }, row);
      i32.mul();
    };
    if (isGlobal(reduction)) {
      const offset = placeOf(layout.frame.accumulators, reduction);
      local.get(frame);
      f64.load({ offset }, frame);
      pushResult(reduction, lanes, total, pushCount);
      f64.add();
      f64.store({ offset });
    } else if (layout.row.cells.has(reduction.set)) {
      local.get(row);
      pushResult(reduction, lanes, total, pushCount);
      storeNumber(lanes, placeOf(layout.row.cells, reduction.set));
    }
  }

  #pushColumns(): void {
    i32.load({ offset: this.#context.sizes + 4 }, this.#context.row);
  }

  #pushTurns(elements: number): void {
    this.#pushColumns();
    i32.const(Math.log2(elements));
    i32.shr_u();
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

  #value(vector: Vector, copy: number): VectorLocal {
    return placeOf(this.#values[copy] ?? new Map<Vector, VectorLocal>(), vector);
  }

  #partial(term: Vector, copy: number): VectorLocal {
    return placeOf(this.#partials[copy] ?? new Map<Vector, VectorLocal>(), term);
  }

  #perCopy<Item>(make: () => Item): Item[] {
    return Array.from({ length: this.#copies }, make);
  }
}

/** Stores the binary64 number on the stack, below it the address, in the format. */
export function storeNumber({ format }: Lanes, offset: number): void {
  if (format === 'f64') return void f64.store({ offset });
  f32.demote_f64();
  f32.store({ offset });
}

export function placeOf<Key, Place>(places: ReadonlyMap<Key, Place>, key: Key): Place {
  const place = places.get(key);
  if (place === undefined) throw new TypeError(`no place for ${String(key)}`);
  return place;
}

import type { InstructionName, ShiftName } from './instructions.js';

/** How often a value changes in the course of a pass: never, from row to row, from element to element. */
export const LEVELS = { pass: 0, row: 1, element: 2 } as const;
export type Level = (typeof LEVELS)[keyof typeof LEVELS];

/** Where a value comes from: `scalar` and `cell` hold one number, `rows` one per row; `stream` and `columns` are lanes. */
export type Source = 'scalar' | 'cell' | 'rows' | 'stream' | 'columns' | 'argument';

const SOURCE_LEVELS: Readonly<Record<Source, Level>> = {
  scalar: LEVELS.pass,
  cell: LEVELS.pass,
  rows: LEVELS.row,
  stream: LEVELS.element,
  columns: LEVELS.element,
  argument: LEVELS.element,
};

export type VectorNode =
  | { readonly kind: 'literal'; readonly bytes: readonly number[]; readonly text: string }
  | { readonly kind: 'load'; readonly source: Source; readonly name: string }
  | { readonly kind: 'operation'; readonly instruction: InstructionName; readonly operands: readonly Vector[] }
  | { readonly kind: 'shift'; readonly instruction: ShiftName; readonly operand: Vector; readonly bits: number }
  | { readonly kind: 'shuffle'; readonly operands: readonly [Vector, Vector]; readonly bytes: readonly number[] }
  | { readonly kind: 'call'; readonly library: LibraryFunction; readonly operand: Vector }
  | {
      readonly kind: 'settled';
      readonly ordinary: Vector;
      readonly isDoubtful: Vector;
      readonly library: LibraryFunction;
      readonly operand: Vector;
    };

/** One 128-bit value: it is set once, by its node. */
export interface Vector {
  readonly index: number;
  readonly node: VectorNode;
  readonly level: Level;
}

/** The vectors that one is computed from. */
export function operandsOf({ node }: Vector): readonly Vector[] {
  switch (node.kind) {
    case 'literal':
    case 'load':
      return [];
    case 'operation':
    case 'shuffle':
      return node.operands;
    case 'shift':
    case 'call':
      return [node.operand];
    case 'settled':
      return [node.ordinary, node.isDoubtful, node.operand];
  }
}

/** A function of lanes, of binary64 if it does not say otherwise, that kernels call. */
export interface LibraryFunction {
  readonly name: string;
  readonly build: (code: VectorCode, x: Vector) => Vector;
}

/** A list of vector values in the order of computation. Equal values are computed once. */
export class VectorCode {
  readonly vectors: Vector[] = [];
  readonly #known = new Map<string, Vector>();

  load(source: Source, name: string): Vector {
    return this.#add({ kind: 'load', source, name }, SOURCE_LEVELS[source], `load ${source} ${name}`);
  }

  do(instruction: InstructionName, ...operands: readonly Vector[]): Vector {
    return this.#add({ kind: 'operation', instruction, operands }, levelOf(operands), keyOf(instruction, operands));
  }

  shift(instruction: ShiftName, operand: Vector, bits: number): Vector {
    const node: VectorNode = { kind: 'shift', instruction, operand, bits };
    return this.#add(node, operand.level, `${keyOf(instruction, [operand])} ${bits}`);
  }

  /** Bytes of `a` (0 to 15) and `b` (16 to 31). */
  shuffle(a: Vector, b: Vector, bytes: readonly number[]): Vector {
    const node: VectorNode = { kind: 'shuffle', operands: [a, b], bytes };
    return this.#add(node, levelOf([a, b]), `${keyOf('shuffle', [a, b])} ${bytes.join()}`);
  }

  call(library: LibraryFunction, operand: Vector): Vector {
    return this.#add({ kind: 'call', library, operand }, operand.level, keyOf(`call ${library.name}`, [operand]));
  }

  /** `ordinary`, which is right where `isDoubtful` has no bit; what `library` makes of `operand`, where any lane has one. */
  settled(ordinary: Vector, isDoubtful: Vector, library: LibraryFunction, operand: Vector): Vector {
    const operands = [ordinary, isDoubtful, operand];
    const node: VectorNode = { kind: 'settled', ordinary, isDoubtful, library, operand };
    return this.#add(node, levelOf(operands), keyOf(`settled ${library.name}`, operands));
  }

  f32(value: number): Vector {
    return this.#literal(new Float32Array(4).fill(value), `f32x4 ${Math.fround(value)}`);
  }

  f64(value: number): Vector {
    return this.#literal(new Float64Array(2).fill(value), `f64x2 ${value}`);
  }

  i32(value: number): Vector {
    return this.#literal(new Int32Array(4).fill(value), `i32x4 ${value}`);
  }

  i64(value: bigint): Vector {
    return this.#literal(new BigInt64Array(2).fill(BigInt.asIntN(64, value)), `i64x2 ${value}`);
  }

  /** Every bit of the first `size` bytes. */
  firstBytes(size: number): Vector {
    const bytes = new Uint8Array(16).fill(255, 0, size);
    return this.#literal(bytes, `first ${size} bytes`);
  }

  #literal(array: ArrayBufferView, text: string): Vector {
    const bytes = [...new Uint8Array(array.buffer, array.byteOffset, 16)];
    return this.#add({ kind: 'literal', bytes, text }, LEVELS.pass, `literal ${bytes.join()}`);
  }

  #add(node: VectorNode, level: Level, key: string): Vector {
    const known = this.#known.get(key);
    if (known) return known;
    const vector: Vector = { index: this.vectors.length, node, level };
    this.vectors.push(vector);
    this.#known.set(key, vector);
    return vector;
  }
}

function keyOf(head: string, operands: readonly Vector[]): string {
  return [head, ...operands.map(({ index }) => index)].join(' ');
}

function levelOf(operands: readonly Vector[]): Level {
  let level: Level = LEVELS.pass;
  for (const operand of operands) if (operand.level > level) level = operand.level;
  return level;
}

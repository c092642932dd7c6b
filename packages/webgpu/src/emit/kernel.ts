/** Prefix of every name that a definition brings into a shader, so that none is a word or a function of WGSL. */
const PREFIX = 'v_';

/** The name of a definition as a name of WGSL. The language admits letters and digits alone; here that is made sure. */
export function identifier(name: string): string {
  if (/^[A-Za-z][A-Za-z0-9]*$/.test(name)) return `${PREFIX}${name}`;
  throw new SyntaxError(`"${name}" is no name of the language`);
}

/** What is named after a definition, at the end of another word (`pair_v_x`) too. */
const NAMED = new RegExp(`\\b[a-z]*_?${PREFIX}\\w+`, 'g');

/**
 * A shader without the comment that heads it, its names numbered as they come: one text for all shaders that differ in
 * names alone, for operands are bound by their positions.
 */
export function nameless(source: string): string {
  const numbers = new Map<string, number>();
  return source.slice(source.indexOf('\n')).replaceAll(NAMED, (name) => {
    const number = numbers.get(name) ?? numbers.size;
    numbers.set(name, number);
    return `#${number}`;
  });
}

/** What partial results of a pass are called; no name of a definition has a space. */
export const PARTIALS = 'partial results';

/** A device scalar gets a new place at each writing, for others may still read the old one. */
export function fieldOf(name: string, isNewScalar: boolean): string {
  return isNewScalar ? `${identifier(name)}_result` : identifier(name);
}

/**
 * What an invocation reaches of an operand in memory. `element`: its own element. `row`, `column`: the element of its
 * row or column. `whole`: anything. `block`: what belongs to its workgroup.
 */
export type Reach = 'element' | 'row' | 'column' | 'whole' | 'block';

/** One tensor, vector, device scalar or row of partial results in memory that a kernel reads or writes. */
export interface Operand {
  /** Where the kernel finds its first element: the name of a field of `Piece` in the shader. */
  readonly field: string;
  /** What it is in the program. */
  readonly name: string;
  readonly reach: Reach;
  readonly isWritten: boolean;
  /** Two numbers in a word, as binary16. */
  readonly isHalf: boolean;
}

/** Numbers that a piece of work carries besides its length and the places of its operands. */
export type Field = 'start' | 'columns' | 'inner' | 'count' | 'key0' | 'key1';

/** How the memory of a kernel's operands is bound: the number of a binding per operand. */
export interface Binding {
  readonly of: readonly number[];
  /** Per binding, whether the shader may write to it. */
  readonly isWritten: readonly boolean[];
}

/**
 * How a shader converts between binary16 and binary32. `builtin`: `pack2x16float` and `unpack2x16float`, where a device
 * was seen to convert as IEEE 754 does. `integers`: the same in integer operations, which no device may do otherwise.
 */
export type HalfConversion = 'builtin' | 'integers';

/** A compute shader over many pieces of work at once, but for how its operands are bound. */
export interface Kernel {
  readonly label: string;
  readonly operands: readonly Operand[];
  readonly fields: readonly Field[];
  /** Elements of one workgroup; `undefined`: a piece of work is one workgroup and is never cut. */
  readonly blockSize: number | undefined;
  /** Whether the kernel reads the uniform scalars of its program. */
  readonly readsScalars: boolean;
  /** How halves are converted; `undefined` where there are none. */
  readonly halves: HalfConversion | undefined;
  source(binding: Binding): string;
}

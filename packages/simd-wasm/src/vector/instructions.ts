import { f32x4, f64x2, i32x4, i64x2, type Local, v128 } from 'wasmati';

type Operand = Local<'v128'>;
type Unary = (a: Operand) => unknown;
type Binary = (a: Operand, b: Operand) => unknown;
type Ternary = (a: Operand, b: Operand, c: Operand) => unknown;

type Shape = 'f32x4' | 'f64x2';
type UnaryName =
  | `${Shape}.${'abs' | 'neg' | 'sqrt'}`
  | 'f32x4.convert_i32x4_s'
  | 'f32x4.demote_f64x2_zero'
  | 'f64x2.nearest'
  | 'f64x2.promote_low_f32x4';
type BinaryName =
  | `${Shape}.${'add' | 'sub' | 'mul' | 'div' | 'min' | 'max' | 'lt' | 'le' | 'gt' | 'ge' | 'eq' | 'ne'}`
  | `f32x4.${'pmin' | 'pmax'}`
  | `i32x4.${'add' | 'sub' | 'lt_s'}`
  | 'i64x2.add'
  | 'i64x2.sub'
  | `v128.${'and' | 'andnot' | 'or' | 'xor'}`;
type TernaryName = 'v128.bitselect';
/** SIMD instructions by their names in the WebAssembly text format. All are exact or correctly rounded. */
export type InstructionName = UnaryName | BinaryName | TernaryName;
export type ShiftName = `${'i32x4' | 'i64x2'}.${'shl' | 'shr_u'}` | 'i32x4.shr_s';

const UNARY: Readonly<Record<UnaryName, Unary>> = {
  'f32x4.abs': f32x4.abs,
  'f32x4.demote_f64x2_zero': f32x4.demote_f64x2_zero,
  'f32x4.neg': f32x4.neg,
  'f32x4.sqrt': f32x4.sqrt,
  'f32x4.convert_i32x4_s': f32x4.convert_i32x4_s,
  'f64x2.abs': f64x2.abs,
  'f64x2.nearest': f64x2.nearest,
  'f64x2.neg': f64x2.neg,
  'f64x2.promote_low_f32x4': f64x2.promote_low_f32x4,
  'f64x2.sqrt': f64x2.sqrt,
};

const BINARY: Readonly<Record<BinaryName, Binary>> = {
  'f32x4.add': f32x4.add,
  'f32x4.sub': f32x4.sub,
  'f32x4.mul': f32x4.mul,
  'f32x4.div': f32x4.div,
  'f32x4.min': f32x4.min,
  'f32x4.max': f32x4.max,
  'f32x4.lt': f32x4.lt,
  'f32x4.le': f32x4.le,
  'f32x4.gt': f32x4.gt,
  'f32x4.ge': f32x4.ge,
  'f32x4.eq': f32x4.eq,
  'f32x4.ne': f32x4.ne,
  'f32x4.pmax': f32x4.pmax,
  'f32x4.pmin': f32x4.pmin,
  'f64x2.add': f64x2.add,
  'f64x2.sub': f64x2.sub,
  'f64x2.mul': f64x2.mul,
  'f64x2.div': f64x2.div,
  'f64x2.min': f64x2.min,
  'f64x2.max': f64x2.max,
  'f64x2.lt': f64x2.lt,
  'f64x2.le': f64x2.le,
  'f64x2.gt': f64x2.gt,
  'f64x2.ge': f64x2.ge,
  'f64x2.eq': f64x2.eq,
  'f64x2.ne': f64x2.ne,
  'i32x4.add': i32x4.add,
  'i32x4.lt_s': i32x4.lt_s,
  'i32x4.sub': i32x4.sub,
  'i64x2.add': i64x2.add,
  'i64x2.sub': i64x2.sub,
  'v128.and': v128.and,
  'v128.andnot': v128.andnot,
  'v128.or': v128.or,
  'v128.xor': v128.xor,
};

/** `a` where the bits of `c` are 1, `b` where they are 0. */
const TERNARY: Readonly<Record<TernaryName, Ternary>> = { 'v128.bitselect': v128.bitselect };

/** Pushes the result of an instruction on locals. */
export function pushInstruction(name: InstructionName, operands: readonly Operand[]): void {
  const [a, b, c] = operands;
  if (isKeyOf(UNARY, name) && a) UNARY[name](a);
  else if (isKeyOf(BINARY, name) && a && b) BINARY[name](a, b);
  else if (isKeyOf(TERNARY, name) && a && b && c) TERNARY[name](a, b, c);
  else throw new TypeError(`${name} with ${operands.length} operands`);
}

/** Shifts of lanes by a constant number of bits. */
const SHIFTS: Readonly<Record<ShiftName, (a: Operand, bits: number) => unknown>> = {
  'i32x4.shl': i32x4.shl,
  'i32x4.shr_s': i32x4.shr_s,
  'i32x4.shr_u': i32x4.shr_u,
  'i64x2.shl': i64x2.shl,
  'i64x2.shr_u': i64x2.shr_u,
};

export function pushShift(name: ShiftName, operand: Operand, bits: number): void {
  SHIFTS[name](operand, bits);
}

function isKeyOf<Table extends object>(table: Table, key: PropertyKey): key is keyof Table {
  return Object.hasOwn(table, key);
}

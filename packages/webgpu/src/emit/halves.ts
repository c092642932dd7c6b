import { isDeviceScalar, type LoweredProgram } from '@optspec/language';
import { type Binding, type HalfConversion, type Operand, PARTIALS } from './kernel.js';

/**
 * Functions that generated shaders call. `half_of(word, i)`: the lower half of a word for an even `i`, else the upper.
 * `halves(x)`: a word of two numbers rounded to nearest, ties to even.
 */
export const HALF_FUNCTIONS: Readonly<Record<HalfConversion, string>> = {
  builtin: `fn half_of(word: u32, i: u32) -> f32 {
  return unpack2x16float(word)[i & 1u];
}

fn halves(x: vec2<f32>) -> u32 {
  return pack2x16float(x);
}`,
  // By fields of IEEE 754: sign 1, exponent 5 or 8 (biased by 15 or 127), significand 10 or 23 bits.
  integers: `fn half_of(word: u32, i: u32) -> f32 {
  let bits = word >> (16u * (i & 1u));
  let sign = (bits & 0x8000u) << 16u;
  let size = bits & 0x7fffu;
  if (size < 0x400u) {
    return bitcast<f32>(sign | bitcast<u32>(f32(size) * 0x1p-24f));
  }
  return bitcast<f32>(sign | ((size << 13u) + select(0x38000000u, 0x70000000u, size >= 0x7c00u)));
}

fn half_bits(x: f32) -> u32 {
  let bits = bitcast<u32>(x);
  let sign = (bits >> 16u) & 0x8000u;
  let size = bits & 0x7fffffffu;
  if (size > 0x7f800000u) {
    return sign | 0x7e00u;
  }
  if (size >= 0x477ff000u) {
    return sign | 0x7c00u;
  }
  if (size >= 0x38800000u) {
    return sign | ((size - 0x38000000u + 0xfffu + ((size >> 13u) & 1u)) >> 13u);
  }
  let lost = min(126u - (size >> 23u), 31u);
  let significand = (size & 0x7fffffu) | 0x800000u;
  let kept = significand >> lost;
  let rest = significand - (kept << lost);
  let middle = 1u << (lost - 1u);
  return sign | (kept + select(0u, 1u, rest > middle || (rest == middle && (kept & 1u) == 1u)));
}

fn halves(x: vec2<f32>) -> u32 {
  return half_bits(x.x) | (half_bits(x.y) << 16u);
}`,
};

/** Whether memory holds a name as binary16: tensors of the caller, but not what a program leaves for itself alone. */
export function isHalf({ sorts, temporaries }: Pick<LoweredProgram, 'sorts' | 'temporaries'>, name: string): boolean {
  return name !== PARTIALS && !isDeviceScalar(sorts.get(name)) && !temporaries.includes(name);
}

/** Where an operand lies in a shader, and how its numbers are read and written there. */
export class Memory {
  /** Some operand is binary16: then every binding is of words. */
  readonly isWords: boolean;
  readonly #operands: readonly Operand[];
  readonly #of: readonly number[];

  constructor(operands: readonly Operand[], { of }: Binding) {
    this.isWords = operands.some((operand) => operand.isHalf);
    this.#operands = operands;
    this.#of = of;
  }

  /** The value of the element at an index (WGSL text of a u32) of the operand at a position of the kernel's list. */
  load(position: number, index: string): string {
    if (this.#operands[position]?.isHalf) {
      const whole = /^\w+$/.test(index) ? index : `(${index})`;
      return `half_of(${this.place(position, `${whole} / 2u`)}, ${index})`;
    }
    const place = this.place(position, index);
    return this.isWords ? `bitcast<f32>(${place})` : place;
  }

  /** The statement that writes a binary32 element. Halves are written in pairs, which only elementwise kernels do. */
  store(position: number, index: string, value: string): string {
    return `${this.place(position, index)} = ${this.isWords ? `bitcast<u32>(${value})` : value};`;
  }

  /** The place `index` elements of the binding after an operand's first; no index: the first itself. */
  place(position: number, index: string): string {
    const offset = index === '' ? '' : ` + ${index}`;
    return `memory${this.#of[position]}[piece.${this.#operands[position]?.field}${offset}]`;
  }
}

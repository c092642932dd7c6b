import { binary16Bits, type Format, fromBinary16Bits, type Profile, roundToBinary16 } from '@optspec/core';

/** An IEEE 754 binary format: `precision` bits of significand, spacing never below `2^minimumUlpExponent`. */
export interface FormatFacts {
  readonly precision: number;
  readonly minimumUlpExponent: number;
  readonly largest: number;
  readonly smallestNormal: number;
  /** Round to nearest, ties to even. */
  readonly round: (x: number) => number;
  /** What operations on tensors of the format are computed in; results are rounded once more where they are stored. */
  readonly arithmetic: ArithmeticFormat;
  /** The profiles that traces of the format hold bounds of: the WebGPU Shading Language has no f64. */
  readonly profiles: readonly Profile[];
}

/** Formats that operations are computed in. */
export type ArithmeticFormat = Exclude<Format, 'f16'>;

export const FORMATS: Readonly<Record<Format, FormatFacts>> = {
  f16: {
    precision: 11,
    minimumUlpExponent: -24,
    largest: 65504,
    smallestNormal: 2 ** -14,
    round: roundToBinary16,
    arithmetic: 'f32',
    profiles: ['ieee', 'wgsl'],
  },
  f32: {
    precision: 24,
    minimumUlpExponent: -149,
    largest: (2 - 2 ** -23) * 2 ** 127,
    smallestNormal: 2 ** -126,
    round: Math.fround,
    arithmetic: 'f32',
    profiles: ['ieee', 'wgsl'],
  },
  f64: {
    precision: 53,
    minimumUlpExponent: -1074,
    largest: Number.MAX_VALUE,
    smallestNormal: 2 ** -1022,
    round: (x) => x,
    arithmetic: 'f64',
    profiles: ['ieee'],
  },
};

const word = new DataView(new ArrayBuffer(8));

/** `floor(log2 |x|)` for finite `x ≠ 0`, subnormals included. Throws `RangeError` for what has no exponent. */
export function exponentOf(x: number): number {
  if (x === 0 || !Number.isFinite(x)) throw new RangeError(`${x} has no exponent`);
  word.setFloat64(0, x);
  const biased = (word.getUint32(0) >>> 20) & 0x7ff;
  return biased === 0 ? exponentOf(x * 2 ** 54) - 54 : biased - 1023;
}

/** The exponent of the spacing of `format` at a number whose exponent (as of `exponentOf`) is `exponent`. */
export function ulpExponent(exponent: number, format: Format): number {
  const { precision, minimumUlpExponent } = FORMATS[format];
  return Math.max(exponent - precision + 1, minimumUlpExponent);
}

/** Position of a number of the format on the number line, counted in numbers of the format; both zeros are 0. */
export function ordinal(x: number, format: Format): bigint {
  if (format === 'f16') {
    const magnitude = BigInt(binary16Bits(Math.abs(x)));
    return x < 0 ? -magnitude : magnitude;
  }
  if (format === 'f32') {
    word.setFloat32(0, x);
    const bits = word.getInt32(0);
    return BigInt(bits >= 0 ? bits : -(bits & 0x7fffffff));
  }
  word.setFloat64(0, x);
  const bits = word.getBigInt64(0);
  return bits >= 0n ? bits : -(bits & 0x7fffffffffffffffn);
}

/** The number of the format at a position; inverse of `ordinal`. */
export function atOrdinal(position: bigint, format: Format): number {
  const magnitude = position < 0n ? -position : position;
  const sign = position < 0n ? -1 : 1;
  if (format === 'f16') return sign * fromBinary16Bits(Number(magnitude));
  if (format === 'f32') {
    word.setInt32(0, Number(magnitude));
    return sign * word.getFloat32(0);
  }
  word.setBigInt64(0, magnitude);
  return sign * word.getFloat64(0);
}

/** The smallest number of the format that is not below `x` (a binary64 number). */
export function ceilTo(format: Format, x: number): number {
  if (Number.isNaN(x)) return x;
  const near = FORMATS[format].round(x);
  return near >= x ? near : atOrdinal(ordinal(near, format) + 1n, format);
}

/** The largest number of the format that is not above `x` (a binary64 number). */
export function floorTo(format: Format, x: number): number {
  return -ceilTo(format, -x);
}

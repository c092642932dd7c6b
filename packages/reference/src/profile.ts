import type { Profile } from '@optspec/core';
import type { ScalarFunction } from './directed.js';
import type { ArithmeticFormat } from './format.js';

/** How far a computed result may lie from the exact one. */
export interface Accuracy {
  /** Units in the last place of the format. */
  readonly ulps: number;
  /** A result that the format can represent is returned as it is. */
  readonly exactStays: boolean;
  /** An absolute error that is allowed where it is the larger one. */
  readonly absolute?: number;
}

/** How a function with an inherited accuracy is computed from others. */
export type Inherited = 'reciprocal of inverse square root' | 'log of one plus';

export interface ProfileRules {
  /** The function on numbers of the format; `magnitude` bounds the first operand. */
  readonly accuracy: Readonly<
    Record<ScalarFunction, Accuracy | Inherited | ((magnitude: number) => Accuracy) | undefined>
  >;
  /** One rounding: the accuracy of `+ - *`. */
  readonly rounding: Accuracy;
  /** The accuracy of a conversion from the arithmetic's format to a shorter one that is stored. */
  readonly conversion: Accuracy;
  /** The accuracy of a division. */
  readonly division: Accuracy;
  /** Sizes of finite divisors for which the accuracy of division holds; nothing holds for others. */
  readonly divisors?: { readonly least: number; readonly most: number };
  /** Subnormal operands and results may be replaced by zero. */
  readonly flushes: boolean;
  /** Where an infinity or NaN arises, any value conforms. */
  readonly nonFiniteIsAnything: boolean;
  /** Bound of one rounding, relative: the `u` of γₙ = n·u / (1 − n·u). */
  readonly unit: Readonly<Record<ArithmeticFormat, number>>;
}

const EXACT: Accuracy = { ulps: 0, exactStays: true };
/**
 * One rounding to nearest. The 2⁻²⁹ of a unit admits rounding to binary64 first and to f32 then, which near a tie may
 * take the other neighbour: backends may compute in binary64 and round when they store.
 */
const ROUNDED: Accuracy = { ulps: 0.5 + 2 ** -29, exactStays: true };
const WGSL_DIVISION: Accuracy = { ulps: 2.5, exactStays: false };
const FAITHFUL: Accuracy = { ulps: 1, exactStays: true };

const EXACT_FUNCTIONS = { negate: EXACT, abs: EXACT, sign: EXACT, min: EXACT, max: EXACT, floor: EXACT } as const;

/**
 * IEEE 754 with library functions as good as every JavaScript engine and C library in use: `pow`, `exp`, `log`,
 * `log1p`, `cos` and `cbrt` within one unit, `tanh` within three (V8's errs by up to 2.2).
 */
const ieee: ProfileRules = {
  rounding: ROUNDED,
  conversion: ROUNDED,
  division: ROUNDED,
  accuracy: {
    ...EXACT_FUNCTIONS,
    add: ROUNDED,
    subtract: ROUNDED,
    multiply: ROUNDED,
    divide: ROUNDED,
    sqrt: ROUNDED,
    power: FAITHFUL,
    exp: FAITHFUL,
    log: FAITHFUL,
    log1p: FAITHFUL,
    cos: FAITHFUL,
    cbrt: FAITHFUL,
    tanh: { ulps: 3, exactStays: true },
  },
  flushes: false,
  nonFiniteIsAnything: false,
  unit: { f32: 2 ** -24, f64: 2 ** -53 },
};

/**
 * The accuracies that the WebGPU Shading Language asks of f32 (https://www.w3.org/TR/WGSL/#floating-point-accuracy):
 * "correctly rounded" there admits both neighbours; √0 is 0 here although it inherits from 1 / inverseSqrt(0).
 */
const wgsl: ProfileRules = {
  rounding: FAITHFUL,
  // "Floating point conversion" there leaves the direction of rounding open.
  conversion: FAITHFUL,
  division: WGSL_DIVISION,
  divisors: { least: 2 ** -126, most: 2 ** 126 },
  accuracy: {
    ...EXACT_FUNCTIONS,
    add: FAITHFUL,
    subtract: FAITHFUL,
    multiply: FAITHFUL,
    divide: WGSL_DIVISION,
    sqrt: 'reciprocal of inverse square root',
    exp: (magnitude) => ({ ulps: 3 + 2 * magnitude, exactStays: false }),
    log: { ulps: 3, exactStays: false, absolute: 2 ** -21 },
    log1p: 'log of one plus',
    tanh: { ulps: 0, exactStays: false, absolute: 1e-5 },
    power: undefined,
    cos: undefined,
    cbrt: undefined,
  },
  flushes: true,
  nonFiniteIsAnything: true,
  unit: { f32: 2 ** -23, f64: 2 ** -52 },
};

/** Real arithmetic: what the golden values come from. */
const exact: ProfileRules = {
  rounding: EXACT,
  conversion: EXACT,
  division: EXACT,
  accuracy: {
    ...EXACT_FUNCTIONS,
    add: EXACT,
    subtract: EXACT,
    multiply: EXACT,
    divide: EXACT,
    sqrt: EXACT,
    power: EXACT,
    exp: EXACT,
    log: EXACT,
    log1p: EXACT,
    cos: EXACT,
    cbrt: EXACT,
    tanh: EXACT,
  },
  flushes: false,
  nonFiniteIsAnything: false,
  unit: { f32: 0, f64: 0 },
};

export const PROFILES: Readonly<Record<Profile | 'exact', ProfileRules>> = { ieee, wgsl, exact };

/** What `wgsl`'s inverseSqrt may err by; its reciprocal then errs as a division. */
export const INVERSE_SQRT: Accuracy = { ulps: 2, exactStays: false };

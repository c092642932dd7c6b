import type { Operation } from '../operation.js';

/** Operations from scalars to a scalar, on the host or element by element. */
export const ELEMENTWISE = {
  /** A + b. */
  add: {
    arity: 2,
    sorts: 'broadcast',
  },
  /** A - b. */
  subtract: {
    arity: 2,
    sorts: 'broadcast',
  },
  /** A · b. */
  multiply: {
    arity: 2,
    sorts: 'broadcast',
  },
  /** A / b; x / 0 is an infinity, 0 / 0 is NaN. */
  divide: {
    arity: 2,
    sorts: 'broadcast',
  },
  /** -a. */
  negate: {
    arity: 1,
    sorts: 'broadcast',
  },
  /** A to the power b; for a tensor the repeated product ((a · a) · a) …. */
  power: {
    arity: 2,
    sorts: 'power',
  },
  /** Square root; NaN below zero. */
  sqrt: {
    arity: 1,
    sorts: 'broadcast',
  },
  /** Real cube root, odd in its argument. */
  cbrt: {
    arity: 1,
    sorts: 'broadcast',
  },
  /** Absolute value. */
  abs: {
    arity: 1,
    sorts: 'broadcast',
  },
  /** -1, 0 or 1; the sign of a zero is zero, of NaN it is NaN. */
  sign: {
    arity: 1,
    sorts: 'broadcast',
  },
  /** The smaller; NaN if either is NaN. */
  min: {
    arity: 2,
    sorts: 'broadcast',
  },
  /** The larger; NaN if either is NaN. */
  max: {
    arity: 2,
    sorts: 'broadcast',
  },
  /** E to the power a. */
  exp: {
    arity: 1,
    sorts: 'broadcast',
  },
  /** Natural logarithm; -∞ at zero, NaN below. */
  log: {
    arity: 1,
    sorts: 'broadcast',
  },
  /** Natural logarithm of 1 + a, accurate near zero. */
  log1p: {
    arity: 1,
    sorts: 'broadcast',
  },
  /** Hyperbolic tangent. */
  tanh: {
    arity: 1,
    sorts: 'broadcast',
  },
  /** B where a holds, else c; both are computed. */
  where: {
    arity: 3,
    sorts: 'where',
  },
  /** Min(max(a, b), c). */
  clamp: {
    arity: 3,
    sorts: 'broadcast',
  },
} as const;

ELEMENTWISE satisfies Record<string, Operation>;
export type ElementwiseOperation = keyof typeof ELEMENTWISE;

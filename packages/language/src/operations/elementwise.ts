import type { Operation } from '../operation.js';

/** Operations from scalars to a scalar, on the host or element by element. */
export const ELEMENTWISE = {
  /** A + b. */
  add: {
    group: 'elementwise',
    arity: 2,
    sorts: 'broadcast',
    interval: { kind: 'corners' },
    accuracy: 'rounded',
    text: { template: '#1 + #2', binding: 'sum', operands: ['sum', 'product'] },
    latex: { template: '#1 + #2', binding: 'sum', operands: ['sum', 'product'] },
  },
  /** A - b. */
  subtract: {
    group: 'elementwise',
    arity: 2,
    sorts: 'broadcast',
    interval: { kind: 'corners' },
    accuracy: 'rounded',
    text: { template: '#1 - #2', binding: 'sum', operands: ['sum', 'product'] },
    latex: { template: '#1 - #2', binding: 'sum', operands: ['sum', 'product'] },
  },
  /** A · b. */
  multiply: {
    group: 'elementwise',
    arity: 2,
    sorts: 'broadcast',
    interval: { kind: 'corners' },
    accuracy: 'rounded',
    text: { template: '#1 * #2', binding: 'product', operands: ['product', 'sign'] },
    latex: { template: '#1 \\, #2', binding: 'product', operands: ['product', 'power'] },
  },
  /** A / b; x / 0 is an infinity, 0 / 0 is NaN. */
  divide: {
    group: 'elementwise',
    arity: 2,
    sorts: 'broadcast',
    interval: { kind: 'divide' },
    accuracy: 'rounded',
    text: { template: '#1 / #2', binding: 'product', operands: ['product', 'sign'] },
    latex: { template: '\\frac{#1}{#2}', binding: 'product' },
  },
  /** -a. */
  negate: {
    group: 'elementwise',
    arity: 1,
    sorts: 'broadcast',
    interval: { kind: 'corners' },
    accuracy: 'exact',
    text: { template: '-#1', binding: 'sign', operands: ['sign'] },
    latex: { template: '-#1', binding: 'sign', operands: ['power'] },
  },
  /** A to the power b; for a tensor the repeated product ((a · a) · a) …. */
  power: {
    group: 'elementwise',
    arity: 2,
    sorts: 'power',
    interval: { kind: 'corners', critical: [0] },
    accuracy: 'power',
    text: { template: '#1^#2', binding: 'power', operands: ['atom', 'sign'] },
    latex: { template: '#1^{#2}', binding: 'power', operands: ['atom'] },
  },
  /** Square root; NaN below zero. */
  sqrt: {
    group: 'elementwise',
    arity: 1,
    sorts: 'broadcast',
    interval: { kind: 'corners' },
    accuracy: 'rounded',
    latex: { template: '\\sqrt{#1}', binding: 'atom' },
  },
  /** Real cube root, odd in its argument. */
  cbrt: {
    group: 'elementwise',
    arity: 1,
    sorts: 'broadcast',
    interval: { kind: 'corners' },
    accuracy: 'library',
    latex: { template: '\\sqrt[3]{#1}', binding: 'atom' },
  },
  /** Absolute value. */
  abs: {
    group: 'elementwise',
    arity: 1,
    sorts: 'broadcast',
    interval: { kind: 'corners', critical: [0] },
    accuracy: 'exact',
    latex: { template: '\\left|#1\\right|', binding: 'atom' },
  },
  /** -1, 0 or 1; the sign of a zero is zero, of NaN it is NaN. */
  sign: {
    group: 'elementwise',
    arity: 1,
    sorts: 'broadcast',
    interval: { kind: 'corners' },
    accuracy: 'exact',
    latex: { template: '\\operatorname{sign}\\left(#1\\right)', binding: 'atom' },
  },
  /** The smaller; NaN if either is NaN. */
  min: {
    group: 'elementwise',
    arity: 2,
    sorts: 'broadcast',
    interval: { kind: 'corners' },
    accuracy: 'exact',
    latex: { template: '\\min\\left(#1, #2\\right)', binding: 'atom' },
  },
  /** The larger; NaN if either is NaN. */
  max: {
    group: 'elementwise',
    arity: 2,
    sorts: 'broadcast',
    interval: { kind: 'corners' },
    accuracy: 'exact',
    latex: { template: '\\max\\left(#1, #2\\right)', binding: 'atom' },
  },
  /** E to the power a. */
  exp: {
    group: 'elementwise',
    arity: 1,
    sorts: 'broadcast',
    interval: { kind: 'corners' },
    accuracy: 'library',
    latex: { template: 'e^{#1}', binding: 'power' },
  },
  /** Natural logarithm; -∞ at zero, NaN below. */
  log: {
    group: 'elementwise',
    arity: 1,
    sorts: 'broadcast',
    interval: { kind: 'corners' },
    accuracy: 'library',
    latex: { template: '\\ln\\left(#1\\right)', binding: 'atom' },
  },
  /** Natural logarithm of 1 + a, accurate near zero. */
  log1p: {
    group: 'elementwise',
    arity: 1,
    sorts: 'broadcast',
    interval: { kind: 'corners' },
    accuracy: 'library',
    latex: { template: '\\ln\\left(1 + #1\\right)', binding: 'atom', operands: ['product'] },
  },
  /** Hyperbolic tangent. */
  tanh: {
    group: 'elementwise',
    arity: 1,
    sorts: 'broadcast',
    interval: { kind: 'corners' },
    accuracy: 'library',
    latex: { template: '\\tanh\\left(#1\\right)', binding: 'atom' },
  },
  /** B where a holds, else c; both are computed. */
  where: {
    group: 'elementwise',
    arity: 3,
    sorts: 'where',
    interval: { kind: 'choice' },
    accuracy: 'exact',
    latex: { template: '\\begin{cases} #2 & #1 \\\\ #3 & \\text{otherwise} \\end{cases}', binding: 'equality' },
  },
  /** Min(max(a, b), c). */
  clamp: {
    group: 'elementwise',
    arity: 3,
    sorts: 'broadcast',
    interval: { kind: 'corners' },
    accuracy: 'exact',
    latex: { template: '\\operatorname{clamp}\\left(#1, #2, #3\\right)', binding: 'atom' },
  },
} as const;

ELEMENTWISE satisfies Record<string, Operation>;
export type ElementwiseOperation = keyof typeof ELEMENTWISE;

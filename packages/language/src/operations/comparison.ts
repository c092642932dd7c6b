import type { Operation } from '../operation.js';

/** Comparisons. A comparison with NaN does not hold, but for `!=`, which does. */
export const COMPARISONS = {
  /** A < b. */
  less: {
    arity: 2,
    sorts: 'comparison',
    text: { template: '#1 < #2', binding: 'relation', operands: ['relation', 'sum'] },
  },
  /** A ≤ b. */
  lessEqual: {
    arity: 2,
    sorts: 'comparison',
    text: { template: '#1 <= #2', binding: 'relation', operands: ['relation', 'sum'] },
  },
  /** A > b. */
  greater: {
    arity: 2,
    sorts: 'comparison',
    text: { template: '#1 > #2', binding: 'relation', operands: ['relation', 'sum'] },
  },
  /** A ≥ b. */
  greaterEqual: {
    arity: 2,
    sorts: 'comparison',
    text: { template: '#1 >= #2', binding: 'relation', operands: ['relation', 'sum'] },
  },
  /** A = b. */
  equal: {
    arity: 2,
    sorts: 'comparison',
    text: { template: '#1 == #2', binding: 'equality', operands: ['equality', 'relation'] },
  },
  /** A ≠ b. */
  notEqual: {
    arity: 2,
    sorts: 'comparison',
    text: { template: '#1 != #2', binding: 'equality', operands: ['equality', 'relation'] },
  },
} as const;

COMPARISONS satisfies Record<string, Operation>;
export type ComparisonOperation = keyof typeof COMPARISONS;

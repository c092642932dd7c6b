import type { Operation } from '../operation.js';

/** Comparisons. A comparison with NaN does not hold, but for `!=`, which does. */
export const COMPARISONS = {
  /** A < b. */
  less: {
    arity: 2,
    sorts: 'comparison',
  },
  /** A ≤ b. */
  lessEqual: {
    arity: 2,
    sorts: 'comparison',
  },
  /** A > b. */
  greater: {
    arity: 2,
    sorts: 'comparison',
  },
  /** A ≥ b. */
  greaterEqual: {
    arity: 2,
    sorts: 'comparison',
  },
  /** A = b. */
  equal: {
    arity: 2,
    sorts: 'comparison',
  },
  /** A ≠ b. */
  notEqual: {
    arity: 2,
    sorts: 'comparison',
  },
} as const;

COMPARISONS satisfies Record<string, Operation>;
export type ComparisonOperation = keyof typeof COMPARISONS;
